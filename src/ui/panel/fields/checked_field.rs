use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::text_field::{is_composing, leave};

/// A field on one line that takes only what can be read. Anything else is marked while it is typed,
/// never recorded, and reported when focus leaves.
#[component]
pub fn CheckedField(
    /// What the document says.
    value: Memo<String>,
    /// The input as it would be recorded; `None` if it cannot be read.
    read: fn(Bounds, &str) -> Option<String>,
    /// What `read` compares it with.
    #[prop(optional)]
    bounds: Bounds,
    /// Called with what was read.
    write: Callback<String>,
    /// The message about input that cannot be read.
    refused: Callback<(), String>,
    /// Its label.
    #[prop(into)]
    label: Signal<String>,
    /// The placeholder.
    hint: &'static str,
    /// Which keys an on-screen keyboard offers.
    mode: &'static str,
    class: &'static str,
    /// Gets keys before the field does, except those of an input method.
    #[prop(optional_no_strip)]
    on_key: Option<Callback<KeyboardEvent>>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let field = NodeRef::<leptos::html::Input>::new();
    let wrong = RwSignal::new(false);
    // Within other text, it is as wide as its content.
    let is_plain = class.is_empty();
    let width = move || {
        let wide = |text: &str| {
            text.chars()
                .map(|c| if c.is_ascii() { 1 } else { 2 })
                .sum::<u32>()
        };
        let shown = value.with(|value| {
            if value.is_empty() {
                wide(hint)
            } else {
                wide(value)
            }
        });
        is_plain.then(|| format!("calc({shown}ch + 12px)"))
    };
    Effect::new(move || {
        let value = value.get();
        let Some(field) = field.get() else { return };
        // Input that means the same is left as it was typed.
        if read(bounds, &field.value()).as_ref() != Some(&value) {
            field.set_value(&value);
            wrong.set(false);
        }
    });
    let commit = move |event: &web_sys::Event| {
        let read = read(bounds, &event_target_value(event));
        wrong.set(read.is_none());
        if let Some(read) = read {
            write.run(read);
        }
    };
    view! {
        <input
            class=if is_plain { "plain" } else { class }
            node_ref=field
            inputmode=mode
            autocomplete="off"
            placeholder=hint
            style:width=width
            aria-label=move || label.get()
            aria-invalid=move || wrong.get().then_some("true")
            on:input=move |event| {
                let composes = wasm_bindgen::JsCast::dyn_ref::<web_sys::InputEvent>(&*event)
                    .is_some_and(web_sys::InputEvent::is_composing);
                if !composes {
                    commit(&event);
                }
            }
            on:compositionend=move |event| commit(&event)
            on:keydown=move |event| {
                if is_composing(&event) {
                    return;
                }
                if let Some(on_key) = on_key {
                    on_key.run(event.clone());
                }
                if event.key() == "Escape" {
                    leave(&event);
                }
            }
            on:blur=move |_| {
                // The screen may be going away.
                if let (Some(field), Some(true)) = (field.get_untracked(), wrong.try_get_untracked()) {
                    field.set_value(&value.get_untracked());
                    wrong.set(false);
                    editor.app.say(refused.run(()));
                }
                editor.end_typing();
            }
        />
    }
}

/// The lowest and the highest number, where there are limits.
pub type Bounds = (u32, u32);
