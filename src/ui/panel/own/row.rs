use leptos::prelude::*;

use crate::platform::focus;
use crate::ui::panel::fields::move_tools::{MoveTools, Moves};
use crate::ui::panel::fields::text_field::{is_composing, leave};
use banyan_core::format::OwnValue;

use super::owner::Owner;
use super::value::{KindChoice, ValueField};

/// One field: its name, the kind of its value, and the value.
#[component]
pub fn OwnRow(
    /// Whose field it is.
    owner: Owner,
    /// Its index among the fields.
    index: usize,
    /// How many fields there are.
    count: Memo<usize>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let name = Memo::new(move |_| {
        editor.revision.track();
        owner.read(editor, |fields| {
            fields
                .get(index)
                .map_or_else(String::new, |(name, _)| name.clone())
        })
    });
    let value = Memo::new(move |_| {
        editor.revision.track();
        owner.read(editor, |fields| {
            fields.get(index).map_or_else(
                || OwnValue::Text(String::new()),
                |(_, json)| OwnValue::of(json),
            )
        })
    });
    let shift = Callback::new(move |to: usize| {
        owner.edit(editor, index, false, |fields| {
            if index.max(to) < fields.len() {
                fields.swap(index, to);
            }
        });
        request_animation_frame(move || focus::go_to(&format!("#own-{to} .own-name")));
    });
    let remove = Callback::new(move |()| {
        owner.edit(editor, index, false, |fields| {
            if index < fields.len() {
                fields.remove(index);
            }
        });
        focus::go_to("#add-own-field");
    });
    view! {
        <li class="item own-item" id=format!("own-{index}")>
            <div class="own-room">
                <div class="own-first">
                    <NameField owner index name />
                    <KindChoice owner index name value />
                </div>
                <ValueField owner index name value />
            </div>
            <MoveTools
                class="link-tools"
                moves=Some(Moves::along(index, count.into(), shift))
                remove
            />
        </li>
    }
}

/// The name. It is recorded only when complete: half a name could be the name of another field.
#[component]
fn NameField(owner: Owner, index: usize, name: Memo<String>) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let field = NodeRef::<leptos::html::Input>::new();
    let restore = move |name: &str| {
        if let Some(field) = field.get_untracked() {
            field.set_value(name);
        }
    };
    Effect::new(move || {
        field.track();
        name.with(|name| restore(name));
    });
    let rename = move |event: web_sys::Event| match owner.name(
        editor,
        &event_target_value(&event),
        Some(index),
    ) {
        Some(new) => owner.edit(editor, index, false, |fields| {
            if let Some((name, _)) = fields.get_mut(index) {
                *name = new;
            }
        }),
        None => name.with_untracked(|name| restore(name)),
    };
    view! {
        <input
            class="field own-name"
            node_ref=field
            autocomplete="off"
            spellcheck="false"
            aria-label=words.item_name(words.own_field_name(), index + 1)
            on:change=rename
            on:keydown=move |event| {
                if event.key() == "Escape" && !is_composing(&event) {
                    name.with_untracked(|name| restore(name));
                    leave(&event);
                }
            }
        />
    }
}
