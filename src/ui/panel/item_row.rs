use leptos::prelude::*;
use web_sys::{ClipboardEvent, KeyboardEvent};

use crate::ui::icon::{Icon, icons};

use super::caret::{around_selection, at_start};
use super::items::Items;
use super::list::List;
use super::text_field::TextField;

/// One item of a list: its number or initial, its text, and the buttons that move it.
#[component]
pub fn ItemRow(
    /// The list.
    list: List,
    /// The row's number in it.
    row: u32,
) -> impl IntoView {
    let editor = list.editor;
    let words = editor.app.words();
    let field = NodeRef::<leptos::html::Textarea>::new();
    let value = Memo::new(move |_| {
        editor.revision.track();
        let item = list.rows.with(|rows| rows.item(row));
        item.map_or_else(String::new, |index| {
            editor.read(|document| list.items.text(document.card(list.node), index).to_owned())
        })
    });
    let number = Memo::new(move |_| {
        list.rows
            .with(|rows| rows.position(row).map_or(0, |at| at + 1))
    });
    let mark = move || match list.items {
        Items::Duties => number.get().to_string(),
        Items::Holders => value.with(|name| {
            let initial = name.trim().chars().next();
            initial.map_or_else(String::new, |letter| letter.to_uppercase().collect())
        }),
    };
    let name = list.items.name(words);
    Effect::new(move || {
        if let Some(field) = field.get() {
            // The text first: it would take the caret to its end.
            field.set_value(&value.get_untracked());
            list.arrived(row, &field);
        }
    });
    let keys = move |event: KeyboardEvent| {
        let Some(field) = field.get_untracked() else {
            return;
        };
        let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key());
        let done = match (event.key().as_str(), event.alt_key()) {
            ("Enter", false) if plain => {
                let (before, after) = around_selection(&field);
                list.split(row, &before, &after);
                true
            }
            ("Backspace", false) if plain && field.value().is_empty() => {
                list.remove(row);
                true
            }
            ("Backspace", false) if plain && at_start(&field) => list.join(row),
            ("ArrowUp", true) if plain => {
                list.shift(row, false);
                true
            }
            ("ArrowDown", true) if plain => {
                list.shift(row, true);
                true
            }
            _ => false,
        };
        if done {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    let paste = move |event: ClipboardEvent| {
        let (Some(field), Some(data)) = (field.get_untracked(), event.clipboard_data()) else {
            return;
        };
        let text = data.get_data("text/plain").unwrap_or_default();
        let mut lines: Vec<String> = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect();
        if lines.len() < 2 {
            return;
        }
        event.prevent_default();
        let (before, after) = around_selection(&field);
        if let Some(first) = lines.first_mut() {
            first.insert_str(0, &before);
        }
        if let Some(last) = lines.last_mut() {
            last.push_str(&after);
        }
        list.paste(row, lines);
    };
    view! {
        <li class="item">
            <span class="item-mark" aria-hidden="true">
                {mark}
            </span>
            <TextField
                value
                write=Callback::new(move |text| list.write(row, text))
                label=Signal::derive(move || words.item_name(name, number.get()))
                id=list.id(row)
                field
                on_key=Callback::new(keys)
                on_paste=Callback::new(paste)
                on_leave=Callback::new(move |()| list.leave(row))
            />
            // The keys in the field do the same, so that Tab goes from item to item.
            <span class="item-tools" on:mousedown=|event| event.prevent_default()>
                <button
                    class="tool"
                    tabindex="-1"
                    title=format!("{} Alt ↑", words.move_up())
                    aria-label=words.move_up()
                    on:click=move |_| list.shift(row, false)
                >
                    <Icon path=icons::UP />
                </button>
                <button
                    class="tool"
                    tabindex="-1"
                    title=format!("{} Alt ↓", words.move_down())
                    aria-label=words.move_down()
                    on:click=move |_| list.shift(row, true)
                >
                    <Icon path=icons::DOWN />
                </button>
                <button
                    class="tool"
                    tabindex="-1"
                    title=words.remove()
                    aria-label=words.remove()
                    on:click=move |_| list.remove(row)
                >
                    <Icon path=icons::CLOSE />
                </button>
            </span>
        </li>
    }
}
