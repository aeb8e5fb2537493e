use leptos::prelude::*;

use super::owner::Owner;
use crate::app::Editor;
use crate::ui::panel::fields::checked_field::CheckedField;
use crate::ui::panel::fields::text_field::{TextField, is_composing, leave};
use banyan_core::format::{OwnValue, json_number};
use banyan_core::text::{Locale, Phrase};

/// A kind of value that can be chosen: its word in the choice, what it is called, whether a value
/// is of it, and any value turned into one.
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

/// What a value is: text, number, yes or no. Other JSON stays what it is.
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

/// The value, typed or chosen by its kind.
#[component]
pub fn ValueField(
    owner: Owner,
    index: usize,
    name: Memo<String>,
    value: Memo<OwnValue>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let kind = Memo::new(move |_| value.with(std::mem::discriminant));
    let shown = Memo::new(move |_| {
        value.with(|value| match value {
            OwnValue::Text(text) | OwnValue::Number(text) | OwnValue::Other(text) => text.clone(),
            OwnValue::Flag(_) => String::new(),
        })
    });
    let label =
        Signal::derive(move || name.with(|name| words.detail_name(words.own_value(), name)));
    let field = move || {
        kind.track();
        match value.get_untracked() {
            OwnValue::Text(_) => {
                let write = Callback::new(move |typed| {
                    write(editor, owner, index, true, &OwnValue::Text(typed));
                });
                view! {
                    <TextField
                        value=shown
                        write
                        label
                        class="field"
                        placeholder=words.own_value()
                        lines=true
                    />
                }
                .into_any()
            }
            OwnValue::Number(_) => {
                let write = Callback::new(move |typed| {
                    write(editor, owner, index, true, &OwnValue::Number(typed));
                });
                let refused = Callback::new(move |()| words.own_not_a_number().to_owned());
                view! {
                    <CheckedField
                        value=shown
                        read=|_, typed| json_number(typed)
                        write
                        refused
                        label
                        hint=words.own_number_hint()
                        mode="decimal"
                        class="field"
                    />
                }
                .into_any()
            }
            OwnValue::Flag(_) => view! { <FlagField owner index label value /> }.into_any(),
            OwnValue::Other(_) => {
                view! { <code class="own-json">{move || shown.get()}</code> }.into_any()
            }
        }
    };
    view! { <div class="own-value">{field}</div> }
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
