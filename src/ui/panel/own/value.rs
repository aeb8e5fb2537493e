use leptos::prelude::*;

use super::owner::Owner;
use crate::app::Editor;
use crate::ui::panel::fields::checked_field::CheckedField;
use crate::ui::panel::fields::text_field::{TextField, is_composing, leave};
use banyan_core::format::{OwnValue, json_number};
use banyan_core::text::{Locale, Phrase};

/// A kind of value to choose from: its word in the choice, its label, a test for values of the kind, and
/// a conversion of any value to it.
type Kind = (
    &'static str,
    Phrase,
    fn(&OwnValue) -> bool,
    fn(&OwnValue) -> OwnValue,
);

const KINDS: [Kind; 3] = [
    (
        "text",
        Locale::own_text,
        |value| matches!(value, OwnValue::Text(_)),
        OwnValue::to_text,
    ),
    (
        "number",
        Locale::own_number,
        |value| matches!(value, OwnValue::Number(_)),
        OwnValue::to_number,
    ),
    (
        "flag",
        Locale::own_flag,
        |value| matches!(value, OwnValue::Flag(_)),
        OwnValue::to_flag,
    ),
];

/// The kind of a value: text, number, yes or no. Other JSON stays as it is.
#[component]
pub fn KindChoice(
    owner: Owner,
    index: usize,
    name: Memo<String>,
    value: Memo<OwnValue>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let is_other = move || value.with(|value| matches!(value, OwnValue::Other(_)));
    let option = move |(word, kind, is_of, _): Kind| {
        view! {
            <option value=word selected=move || value.with(is_of)>
                {kind(words)}
            </option>
        }
    };
    let choose = move |event: web_sys::Event| {
        let chosen = event_target_value(&event);
        let kind = KINDS.iter().find(|(word, ..)| *word == chosen);
        if let Some((.., turn)) = kind {
            write(editor, owner, index, false, &value.with_untracked(turn));
        }
    };
    let label = move || name.with(|name| words.detail_name(words.own_kind(), name));
    view! {
        <Show
            when=move || !is_other()
            fallback=move || view! { <span class="hint">{words.own_other()}</span> }
        >
            <select
                class="field own-kind"
                aria-label=label
                on:change=choose
                on:keydown=move |event| {
                    if event.key() == "Escape" && !is_composing(&event) {
                        leave(&event);
                    }
                }
            >
                {KINDS.map(option).collect_view()}
            </select>
        </Show>
    }
}

/// A value, and the choice of its kind.
#[component]
pub fn ValueField(
    owner: Owner,
    index: usize,
    name: Memo<String>,
    value: Memo<OwnValue>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let shown = Memo::new(move |_| {
        value.with(|value| match value {
            OwnValue::Text(text) | OwnValue::Number(text) | OwnValue::Other(text) => text.clone(),
            OwnValue::Flag(_) => String::new(),
        })
    });
    let label =
        Signal::derive(move || name.with(|name| words.detail_name(words.own_value(), name)));
    let is = move |kind: fn(&OwnValue) -> bool| Memo::new(move |_| value.with(kind));
    let is_text = is(|value| matches!(value, OwnValue::Text(_)));
    let is_number = is(|value| matches!(value, OwnValue::Number(_)));
    let is_flag = is(|value| matches!(value, OwnValue::Flag(_)));
    let is_other = is(|value| matches!(value, OwnValue::Other(_)));
    let write_as = move |of: fn(String) -> OwnValue| {
        Callback::new(move |typed| write(editor, owner, index, true, &of(typed)))
    };
    view! {
        <div class="own-value">
            <Show when=move || is_text.get()>
                <TextField
                    value=shown
                    write=write_as(OwnValue::Text)
                    label
                    class="field"
                    placeholder=words.own_value()
                    lines=true
                />
            </Show>
            <Show when=move || is_number.get()>
                <CheckedField
                    value=shown
                    read=|_, typed| json_number(typed)
                    write=write_as(OwnValue::Number)
                    refused=Callback::new(move |()| words.own_not_a_number().to_owned())
                    label
                    hint=words.own_number_hint()
                    mode="decimal"
                    class="field"
                />
            </Show>
            <Show when=move || is_flag.get()>
                <FlagField owner index label value />
            </Show>
            <Show when=move || is_other.get()>
                <code class="own-json">{move || shown.get()}</code>
            </Show>
        </div>
    }
}

/// Yes or no.
#[component]
fn FlagField(
    owner: Owner,
    index: usize,
    label: Signal<String>,
    value: Memo<OwnValue>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let holds = move || value.with(|value| *value == OwnValue::Flag(true));
    view! {
        <label class="own-flag">
            <input
                type="checkbox"
                aria-label=move || label.get()
                prop:checked=holds
                on:change=move |event| {
                    write(editor, owner, index, false, &OwnValue::Flag(event_target_checked(&event)));
                }
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        leave(&event);
                    }
                }
            />
            {move || if holds() { words.own_yes() } else { words.own_no() }}
        </label>
    }
}

fn write(editor: Editor, owner: Owner, index: usize, joins: bool, value: &OwnValue) {
    owner.edit(editor, index, joins, |fields| {
        if let Some((_, json)) = fields.get_mut(index) {
            *json = value.json();
        }
    });
}
