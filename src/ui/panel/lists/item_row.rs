use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, FocusEvent, KeyboardEvent};

use super::detail_field::DetailField;
use super::item_list::RowExtra;
use super::item_tools::ItemTools;
use super::items::ListStyle;
use super::list::List;
use crate::ui::panel::fields::caret::{around_selection, at_start};
use crate::ui::panel::fields::text_field::{TextField, is_composing};
use crate::ui::panel::hand::Hand;

/// One item of a list: its number or initial, its text, its details, and the buttons that move it.
#[component]
pub fn ItemRow(
    list: List,
    /// The row's number in the list.
    row: u32,
    /// What is shown below the item.
    aside: Option<RowExtra>,
) -> impl IntoView {
    let editor = list.editor;
    let words = editor.app.words();
    let items = list.items;
    let field = NodeRef::<leptos::html::Textarea>::new();
    let item = Memo::new(move |_| list.rows.with(|rows| rows.item(row)));
    let value = Memo::new(move |_| {
        editor.revision.track();
        item.get().map_or_else(String::new, |index| {
            editor.read(|document| items.text(document.card(list.node), index).to_owned())
        })
    });
    let look = Memo::new(move |_| {
        editor.revision.track();
        item.get().map_or_else(ListStyle::default, |index| {
            editor.read(|document| items.look(document.card(list.node), index))
        })
    });
    let number = Memo::new(move |_| {
        list.rows
            .with(|rows| rows.position(row).map_or(0, |at| at + 1))
    });
    let is_there = Memo::new(move |_| item.with(Option::is_some));
    let name = items.name().words(words).item;
    Effect::new(move || {
        if let Some(field) = field.get() {
            // The text first: setting it would move the caret to its end.
            field.set_value(&value.get_untracked());
            list.arrived(row, &field);
        }
    });
    let details = move || {
        let shapes = items.shapes().into_iter().enumerate();
        shapes
            .map(|(detail, shape)| view! { <DetailField list row detail shape number /> })
            .collect_view()
    };
    let focused = RwSignal::new(false);
    let open = expect_context::<Hand>().at_rest(move || focused.get());
    let is_detailed = aside.is_some() || !items.shapes().is_empty();
    let bar = move || {
        look.with(|look| look.bar).map(|(level, end)| {
            let part = f32::from(level.min(end)) / f32::from(end.max(1));
            view! {
                <span class="level-bar" aria-hidden="true">
                    <span style:width=format!("{:.0}%", part * 100.0)></span>
                </span>
            }
        })
    };
    view! {
        <li
            class="item"
            class:detailed=is_detailed
            class:open=move || open.get()
            class:heading=move || look.with(|look| look.heading)
            data-row=list.id(row)
            style:--depth=move || look.with(|look| look.depth.to_string())
            on:keydown=move |event| move_by_key(list, row, &event)
            on:focusin=move |_| focused.set(true)
            on:focusout=move |event| {
                // Within the item nothing may be hidden, not even for a moment: an element that focus is
                // on its way to could not take it. And the row may be going away.
                if !stays_inside(&event) {
                    focused.try_set(false);
                }
            }
        >
            <span class="item-mark" aria-hidden="true">
                {move || look.with(|look| look.mark.clone())}
            </span>
            <div class="item-main">
                <TextField
                    value
                    write=Callback::new(move |text| list.write(row, text))
                    label=Signal::derive(move || words.item_name(name, number.get()))
                    id=list.id(row)
                    field
                    on_key=Callback::new(move |event| type_by_key(list, row, field, &event))
                    on_paste=Callback::new(move |event| paste(list, row, field, &event))
                    on_leave=Callback::new(move |()| list.leave(row))
                />
                {bar}
                <Show when=move || is_there.get() && is_detailed>
                    <div class="item-details">{details}</div>
                    {aside.map(|aside| aside(list, row))}
                </Show>
            </div>
            <ItemTools list row />
        </li>
    }
}

/// Whether focus moves from one part of an element to another part of it.
fn stays_inside(event: &FocusEvent) -> bool {
    let node = |target: Option<web_sys::EventTarget>| target?.dyn_into::<web_sys::Node>().ok();
    let (element, to) = (node(event.current_target()), node(event.related_target()));
    element.is_some_and(|element| to.is_some() && element.contains(to.as_ref()))
}

/// The keys that move an item, wherever in it the focus is.
fn move_by_key(list: List, row: u32, event: &KeyboardEvent) {
    if is_composing(event) || !event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    match (event.key().as_str(), event.shift_key()) {
        ("ArrowUp", false) => list.shift(row, false),
        ("ArrowDown", false) => list.shift(row, true),
        ("ArrowLeft", true) if list.items.nests() => list.nest(row, false),
        ("ArrowRight", true) if list.items.nests() => list.nest(row, true),
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}

/// The keys that end an item, or join it to the previous one.
fn type_by_key(
    list: List,
    row: u32,
    field: NodeRef<leptos::html::Textarea>,
    event: &KeyboardEvent,
) {
    let Some(field) = field.get_untracked() else {
        return;
    };
    if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
        return;
    }
    let done = match event.key().as_str() {
        "Enter" => {
            let (before, after) = around_selection(&field);
            list.split(row, &before, &after);
            true
        }
        "Backspace" if field.value().is_empty() => {
            list.remove(row);
            true
        }
        "Backspace" if at_start(&field) => list.join(row),
        _ => false,
    };
    if done {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Several pasted lines become that many items.
fn paste(list: List, row: u32, field: NodeRef<leptos::html::Textarea>, event: &ClipboardEvent) {
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
}
