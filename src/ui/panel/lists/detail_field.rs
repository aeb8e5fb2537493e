use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::details::{DetailShape, YES};
use super::list::List;
use crate::ui::panel::fields::number_field::NumberField;
use crate::ui::panel::fields::text_field::{TextField, is_composing, leave};
use banyan_core::model::fields::ValueKind;

/// Something that an item says beside its text: plain text until the keyboard comes to it. While
/// it is empty it is shown only where the person works.
#[component]
pub fn DetailField(
    /// The list.
    list: List,
    /// The row of the item.
    row: u32,
    /// Which of the item's details.
    detail: usize,
    /// How it is shown.
    shape: &'static DetailShape,
    /// The item's number, for those who do not see where the field stands.
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
    let control_key = move |event: KeyboardEvent| {
        if is_composing(&event) {
            return;
        }
        match event.key().as_str() {
            "Escape" => leave(&event),
            _ => on_key.run(event),
        }
    };
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
            let option = move |word: &'static str, text: &'static str| {
                view! {
                    <option value=word prop:selected=move || value.with(|value| value == word)>
                        {text}
                    </option>
                }
            };
            let options = choices
                .iter()
                .map(|&word| (word, (shape.choices)(words, word)));
            let options = std::iter::once(("", hint)).chain(options);
            view! {
                <select
                    class="plain"
                    aria-label=move || label.get()
                    on:change=move |event| write(false).run(event_target_value(&event))
                    on:keydown=control_key
                >
                    {options.map(|(word, text)| option(word, text)).collect_view()}
                </select>
            }
            .into_any()
        }
        ValueKind::Flag => {
            let is_set = move || value.with(|value| value == YES);
            view! {
                <button
                    class="plain"
                    aria-pressed=move || is_set().to_string()
                    aria-label=move || label.get()
                    on:click=move |_| {
                        write(false).run(if is_set() { String::new() } else { YES.to_owned() });
                    }
                    on:keydown=control_key
                >
                    {hint}
                </button>
            }
            .into_any()
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
