use leptos::prelude::*;

use banyan_core::session::ActionId;

/// What can be done to several selected cards at once.
#[component]
pub fn Several() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let count = move || editor.selection.with(|selection| selection.nodes.len());
    let actions = [
        ActionId::Duplicate,
        ActionId::DeleteNodes,
        ActionId::DeleteBranches,
    ];
    let buttons = actions.map(|id| {
        let action = id.action();
        let keys = action.keys.first().map(|key| key.words(words));
        view! {
            <button class="button" on:click=move |_| editor.act(id)>
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
        <div class="section commands">{buttons.into_iter().collect_view()}</div>
    }
}
