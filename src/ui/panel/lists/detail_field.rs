use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::details::{DetailShape, YES};
use super::list::List;
use crate::ui::panel::fields::number_field::NumberField;
use crate::ui::panel::fields::text_field::{TextField, is_composing, leave};
use banyan_core::model::fields::ValueKind;

/// A detail of an item next to its text: plain text until it gets focus. While empty, it is shown only
/// where the person is working.
#[component]
pub fn DetailField(
    list: List,
    /// The item's row.
    row: u32,
    /// Which of the item's details.
    detail: usize,
    /// How it is shown.
    shape: &'static DetailShape,
    /// The item's number, for people who cannot see where the field is.
    number: Memo<usize>,
) -> impl IntoView {
    let editor = list.editor;
    let words = editor.app.words();
    let value = Memo::new(move |_| {
        editor.revision.track();
        list.detail(row, detail)
    });
    let label = Signal::derive(move || {
        let item = words.item_name(list.items.name().words(words).item, number.get());
        words.detail_name((shape.label)(words), &item)
    });
    let hint = (shape.hint)(words);
    let write = move |joins| {
        Callback::new(move |typed: String| list.set_detail(row, detail, joins, &typed))
    };
    let on_key = Callback::new(move |event: KeyboardEvent| {
        let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        if event.key() == "Enter" && plain && !event.shift_key() {
            event.prevent_default();
            event.stop_propagation();
            list.add_below(row);
        }
    });
    let control_key = Callback::new(move |event: KeyboardEvent| {
        if is_composing(&event) {
            return;
        }
        match event.key().as_str() {
            "Escape" => leave(&event),
            _ => on_key.run(event),
        }
    });
    let control = match shape.info.kind {
        ValueKind::Number { least, most } => view! {
            <NumberField
                value
                write=write(true)
                label
                hint
                least
                most
                on_key
            />
        }
        .into_any(),
        ValueKind::Choice(choices) => {
            let words_of = move |word| (word, (shape.choices)(words, word));
            let options = std::iter::once(("", hint)).chain(choices.iter().copied().map(words_of));
            let options = options.collect();
            view! { <Choice value options label write=write(false) on_key=control_key /> }
                .into_any()
        }
        ValueKind::Flag => {
            view! { <Mark value label hint write=write(false) on_key=control_key /> }.into_any()
        }
        _ if shape.lines => {
            view! { <TextField value write=write(true) label placeholder=hint lines=true /> }
                .into_any()
        }
        _ => {
            view! { <TextField value write=write(true) label placeholder=hint on_key /> }.into_any()
        }
    };
    view! {
        <span
            class=format!("detail {}", shape.info.key)
            class:blank=move || value.with(String::is_empty)
        >
            <span class="around">{shape.before}</span>
            {control}
            <span class="around">{shape.after}</span>
        </span>
    }
}

/// One of several choices.
#[component]
fn Choice(
    value: Memo<String>,
    /// The words to choose from, and the label of each.
    options: Vec<(&'static str, &'static str)>,
    label: Signal<String>,
    write: Callback<String>,
    on_key: Callback<KeyboardEvent>,
) -> impl IntoView {
    let option = move |(word, text): (&'static str, &'static str)| {
        view! {
            <option value=word prop:selected=move || value.with(|value| value == word)>
                {text}
            </option>
        }
    };
    view! {
        <select
            class="plain"
            aria-label=move || label.get()
            on:change=move |event| write.run(event_target_value(&event))
            on:keydown=move |event| on_key.run(event)
        >
            {options.into_iter().map(option).collect_view()}
        </select>
    }
}

/// Yes or no, as a button that stays pressed.
#[component]
fn Mark(
    value: Memo<String>,
    label: Signal<String>,
    hint: &'static str,
    write: Callback<String>,
    on_key: Callback<KeyboardEvent>,
) -> impl IntoView {
    let is_set = move || value.with(|value| value == YES);
    view! {
        <button
            class="plain"
            aria-pressed=move || is_set().to_string()
            aria-label=move || label.get()
            on:click=move |_| {
                write.run(if is_set() { String::new() } else { YES.to_owned() });
            }
            on:keydown=move |event| on_key.run(event)
        >
            {hint}
        </button>
    }
}
