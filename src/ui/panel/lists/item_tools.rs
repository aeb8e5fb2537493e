use leptos::prelude::*;

use crate::ui::icon::icons;
use crate::ui::panel::fields::move_tools::{MoveTools, Moves, Reach, Tool};
use banyan_core::text::Locale;

use super::list::List;

/// The buttons that move or remove an item. Keys in its field do the same, so Tab goes from item to item
/// and skips these.
#[component]
pub fn ItemTools(
    list: List,
    /// The item's row.
    row: u32,
) -> impl IntoView {
    let moves = Moves {
        up: Callback::new(move |()| list.shift(row, false)),
        down: Callback::new(move |()| list.shift(row, true)),
        is_first: Signal::stored(false),
        is_last: Signal::stored(false),
    };
    let nesting = list.items.nests().then(|| {
        let nest = move |deeper| Callback::new(move |()| list.nest(row, deeper));
        view! {
            <Tool
                name=Locale::outdent
                keys="Alt Shift ←"
                icon=icons::OUTDENT
                reach=Reach::Keys
                run=nest(false)
            />
            <Tool
                name=Locale::indent
                keys="Alt Shift →"
                icon=icons::INDENT
                reach=Reach::Keys
                run=nest(true)
            />
        }
    });
    view! {
        <MoveTools
            class="item-tools"
            moves=Some(moves)
            remove=Callback::new(move |()| list.remove(row))
            reach=Reach::Keys
        >
            {nesting}
        </MoveTools>
    }
}
