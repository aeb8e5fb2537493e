use leptos::prelude::*;

use crate::app::library::Quarantined;
use crate::platform::{files, focus};
use banyan_core::format;

use super::chart_row::moment;
use super::shelf::Shelf;

type ButtonRef = NodeRef<leptos::html::Button>;

/// A stored text that could not be read: it can be downloaded, and deleted after a question.
#[component]
pub(super) fn UnreadableRow(shelf: Shelf, entry: Quarantined) -> impl IntoView {
    let words = shelf.app.words();
    // The key is `aside:<chart>:<when>`.
    let mut parts = entry.key.rsplitn(2, ':');
    let found_at = parts.next().and_then(|at| at.parse::<f64>().ok());
    let chart = parts.next().unwrap_or_default();
    let chart = chart.strip_prefix("aside:").unwrap_or(chart);
    let name = format::file_name(&words.unreadable_name(chart), "json");
    let size = words.bytes(entry.text.len());
    let when = found_at.map(|at| words.set_aside(&moment(at)));
    let asking = RwSignal::new(false);
    let (delete_button, keep_button) = (ButtonRef::new(), ButtonRef::new());
    let key = entry.key.clone();
    let shown = name.clone();
    let download = {
        let text = StoredValue::new(entry.text);
        move |_| {
            let done = text.with_value(|text| files::download(&name, "application/json", text));
            match done {
                Ok(()) => shelf.app.say(words.exported(&name)),
                Err(why) => shelf.app.say(words.not_exported(&why)),
            }
        }
    };
    let ask = move |_| {
        asking.set(true);
        // Pressing Enter twice must not delete.
        focus_soon(keep_button);
    };
    let keep = move |_| {
        asking.set(false);
        focus_soon(delete_button);
    };
    view! {
        <li class="chart-row unreadable">
            <span class="unreadable-name">{shown}</span>
            <span class="chart-size">{size}</span>
            <span class="chart-edited">{when}</span>
            <span class="unreadable-tools">
                <button class="button" on:click=download>
                    {words.download()}
                </button>
                <button
                    node_ref=delete_button
                    class="button quiet"
                    hidden=move || asking.get()
                    on:click=ask
                >
                    {words.delete_chart()}
                </button>
            </span>
            <Show when=move || asking.get()>
                <div class="unreadable-question" role="alert">
                    <span>{words.last_copy()}</span>
                    <button
                        class="button danger"
                        on:click={
                            let key = key.clone();
                            move |_| shelf.delete_unreadable(&key)
                        }
                    >
                        {words.delete_for_good()}
                    </button>
                    <button node_ref=keep_button class="button" on:click=keep>
                        {words.keep()}
                    </button>
                </div>
            </Show>
        </li>
    }
}

/// Focuses a button that is about to be shown.
fn focus_soon(button: ButtonRef) {
    request_animation_frame(move || {
        if let Some(button) = button.get_untracked() {
            focus::move_to(&button);
        }
    });
}
