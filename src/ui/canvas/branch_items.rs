use leptos::prelude::*;

use crate::ui::bars::menu::ChoiceItem;
use crate::ui::panel::LEAVES;
use banyan_core::model::NodeKey;

/// The items of a card's menu that place the card and arrange its reports.
#[component]
pub fn BranchItems(node: NodeKey) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let has_superior = editor.read(|document| document.parent(node).is_some());
    let assistant = has_superior.then(|| {
        let is_one = move || {
            editor.revision.track();
            editor.read(|document| document.card(node).assistant)
        };
        view! {
            <ChoiceItem
                label=words.beside_line()
                chosen=Signal::derive(is_one)
                choose=Callback::new(move |()| editor.toggle_assistant(node))
            />
        }
    });
    let choice = move |columns: Option<u8>| {
        view! {
            <button
                class="menu-item"
                role="menuitemradio"
                aria-checked=move || (editor.columns(node) == columns).to_string()
                aria-label=words.leaves_in(columns)
                title=words.leaves_in(columns)
                on:click=move |_| editor.set_columns(node, columns)
            >
                {words.leaves_in_short(columns)}
            </button>
        }
    };
    // The menu is made again each time it opens, so nothing in it has to be tracked.
    let has_reports = editor.read(|document| !document.children(Some(node)).is_empty());
    let columns = has_reports.then(|| {
        view! {
            <p class="menu-heading">{words.leaves()}</p>
            <div class="menu-row" role="group" aria-label=words.leaves()>
                {LEAVES.map(choice).collect_view()}
            </div>
        }
    });
    view! {
        {assistant}
        {columns}
    }
}
