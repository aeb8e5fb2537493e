use leptos::prelude::*;

use crate::ui::icon::{Icon, icons};
use banyan_core::model::NodeKey;

use super::item_row::ItemRow;
use super::items::Items;
use super::list::List;

/// What a list shows below an item apart from its details, made from the list and the item's row.
pub type RowExtra = fn(List, u32) -> AnyView;

/// A list on a card.
#[component]
pub fn ItemList(
    node: NodeKey,
    /// Which list.
    items: &'static dyn Items,
    /// What is shown below each item.
    #[prop(optional_no_strip)]
    aside: Option<RowExtra>,
    /// Whether to start typing a first item right away.
    #[prop(optional)]
    begin: bool,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let list = List::new(editor, node, items);
    let name = items.name();
    Effect::new(move || {
        editor.revision.track();
        list.fit();
    });
    if begin {
        list.add();
    }
    view! {
        <ol class=format!("items {}-items", name.slug)>
            <For each=move || list.rows.with(|rows| rows.all().to_vec()) key=|row| *row let(row)>
                <ItemRow list row aside />
            </For>
        </ol>
        <button
            class="button quiet add"
            id=format!("add-{}", name.slug)
            on:click=move |_| list.add()
        >
            <Icon path=icons::PLUS />
            {name.words(words).add}
        </button>
    }
}
