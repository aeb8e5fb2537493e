use leptos::prelude::*;

use crate::app::actions;
use banyan_core::text::{Locale, Phrase};

/// What can be done to several selected cards at once.
#[component]
pub fn Several() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let count = move || editor.selection.with(|selection| selection.nodes.len());
    let deeds = [
        Locale::duplicate as Phrase,
        Locale::delete_node,
        Locale::delete_branch,
    ];
    let buttons = deeds.into_iter().filter_map(actions::named).map(|action| {
        let keys = action.keys.first().map(|key| key.words(words));
        view! {
            <button class="button" on:click=move |_| (action.run)(editor)>
                {(action.label)(words)}
                <kbd>{keys}</kbd>
            </button>
        }
    });
    view! {
        <header class="panel-head">
            <h2 class="panel-title">{move || words.selected(count())}</h2>
            <p class="hint">{words.several_hint()}</p>
        </header>
        <div class="section deeds">{buttons.collect_view()}</div>
    }
}
