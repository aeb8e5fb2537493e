use leptos::prelude::*;

use crate::model::NodeKey;
use crate::ui::icon::{Icon, icons};

use super::item_row::ItemRow;
use super::items::Items;
use super::list::List;

/// A list of texts on a card: holders or duties.
#[component]
pub fn ItemList(
    /// The card.
    node: NodeKey,
    /// Which list.
    items: Items,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let list = List::new(editor, node, items);
    Effect::new(move || {
        editor.revision.track();
        list.fit();
    });
    view! {
        <ol class=format!("items {}-items", items.slug())>
            <For each=move || list.rows.with(|rows| rows.all().to_vec()) key=|row| *row let(row)>
                <ItemRow list row />
            </For>
        </ol>
        <button
            class="button quiet add"
            id=format!("add-{}", items.slug())
            on:click=move |_| list.add()
        >
            <Icon path=icons::PLUS />
            {items.add_words(words)}
        </button>
    }
}
