//! The left side panel: the outline, or the findings of the checks.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::app::parts::parts;
use crate::platform::focus;
use crate::ui::icon::{Icon, icons};
use crate::ui::outline::{Outline, OutlineTools};

/// The left side panel with its tabs.
#[component]
pub fn Side() -> impl IntoView {
    let editor = crate::ui::editor();
    let app = editor.app;
    let words = app.words();
    let checks = editor.shows_checks;
    let found = move || {
        let found = editor
            .findings
            .with(|found| found.as_ref().map_or(0, |found| found.all().len()));
        (found > 0).then(|| view! { <span class="side-count">{found}</span> })
    };
    // Arrows go from tab to tab, following the ARIA pattern that screen readers know.
    let turn = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "ArrowLeft" | "ArrowRight") {
            event.prevent_default();
            event.stop_propagation();
            let follow = || {
                focus::focus_first(".side [role=tab][aria-selected=true]");
            };
            if checks.get_untracked() {
                checks.set(false);
                follow();
            } else {
                editor.turn_to_checks(follow);
            }
        }
    };
    let tab = move |is_checks: bool, name: &'static str| {
        let chosen = move || checks.get() == is_checks;
        view! {
            <button
                class="side-tab"
                role="tab"
                aria-selected=move || chosen().to_string()
                tabindex=move || if chosen() { "0" } else { "-1" }
                on:click=move |_| {
                    if is_checks {
                        editor.turn_to_checks(|| {});
                    } else {
                        checks.set(false);
                    }
                }
            >
                {name}
                {is_checks.then_some(found)}
            </button>
        }
    };
    view! {
        <aside class="side">
            <header class="side-head">
                <div class="side-tabs" role="tablist" on:keydown=turn>
                    {tab(false, words.outline())}
                    {tab(true, words.checks())}
                </div>
                <Show when=move || !checks.get()>
                    <OutlineTools />
                </Show>
                <button
                    class="button quiet square side-close"
                    title=words.hide_outline()
                    aria-label=words.hide_outline()
                    on:click=move |_| {
                        app.outline_hidden.set(true);
                        app.remember();
                    }
                >
                    <Icon path=icons::SIDE_LEFT />
                </button>
            </header>
            <Show when=move || checks.get() fallback=|| view! { <Outline /> }>
                {parts().checks.here().map(|part| (part.list)())}
            </Show>
        </aside>
    }
}
