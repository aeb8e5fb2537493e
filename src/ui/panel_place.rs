//! The place of the panel, which is a part of the program that loads once the drawing is there.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::PanelPart;
use crate::app::parts::parts;

/// The panel, or a note that it is loading or has failed to load.
#[component]
pub fn PanelPlace() -> impl IntoView {
    let app = crate::ui::app();
    let words = app.words();
    let part = &parts().panel;
    let here = RwSignal::new(part.here());
    let missing = RwSignal::new(false);
    let fetch = move || {
        missing.set(false);
        spawn_local(async move {
            // The person may have left or hidden the panel in the meantime.
            match part.fetched().await {
                Some(part) => drop(here.try_set(Some(part))),
                None => drop(missing.try_set(true)),
            }
        });
    };
    if here.get_untracked().is_none() {
        fetch();
    }
    let said = move || {
        if missing.get() {
            words.part_missing()
        } else {
            words.loading_part()
        }
    };
    move || match here.get() {
        Some(PanelPart { panel }) => panel(),
        None => view! {
            <aside
                class="panel"
                aria-label=words.card_panel()
                aria-busy=move || (!missing.get()).to_string()
            >
                <div class="panel-coming">
                    <p role="status">{said}</p>
                    <Show when=move || missing.get()>
                        <button class="button" on:click=move |_| fetch()>
                            {words.try_again()}
                        </button>
                    </Show>
                </div>
            </aside>
        }
        .into_any(),
    }
}
