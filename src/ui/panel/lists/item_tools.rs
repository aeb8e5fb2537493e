use leptos::prelude::*;

use crate::ui::icon::{Icon, icons};
use banyan_core::text::Locale;
use banyan_core::text::Phrase;

use super::list::List;

/// The buttons that move an item or take it away. Keys in its field do the same, so that Tab goes
/// from item to item and not through these.
#[component]
pub fn ItemTools(
    /// The list.
    list: List,
    /// The row of the item.
    row: u32,
) -> impl IntoView {
    let words = list.editor.app.words();
    let tool = move |name: Phrase, keys: &str, icon: &'static str, run: fn(List, u32)| {
        view! {
            <button
                class="tool"
                tabindex="-1"
                title=format!("{} {keys}", name(words)).trim_end().to_owned()
                aria-label=name(words)
                on:click=move |_| run(list, row)
            >
                <Icon path=icon />
            </button>
        }
    };
    let nesting = list.items.nests().then(|| {
        [
            tool(
                Locale::outdent,
                "Alt Shift ←",
                icons::OUTDENT,
                |list, row| list.nest(row, false),
            ),
            tool(
                Locale::indent,
                "Alt Shift →",
                icons::INDENT,
                |list, row| {
                    list.nest(row, true);
                },
            ),
        ]
        .collect_view()
    });
    view! {
        <span class="item-tools" on:mousedown=|event| event.prevent_default()>
            {nesting}
            {tool(Locale::move_up, "Alt ↑", icons::UP, |list, row| list.shift(row, false))}
            {tool(Locale::move_down, "Alt ↓", icons::DOWN, |list, row| list.shift(row, true))}
            {tool(Locale::remove, "", icons::CLOSE, List::remove)}
        </span>
    }
}
