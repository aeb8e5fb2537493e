use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::draft::whole;
use super::text_field::{is_composing, leave};

/// A whole number, or nothing. What is no such number is marked while it is typed, never
/// recorded, and told when the keyboard leaves it.
#[component]
pub fn NumberField(
    /// What the document says.
    value: Memo<String>,
    /// Takes what was typed: figures, or nothing.
    write: Callback<String>,
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in it while it is empty.
    hint: &'static str,
    /// The lowest number.
    least: u32,
    /// The highest number.
    most: u32,
    /// Its class.
    #[prop(optional)]
    class: &'static str,
    /// Takes keys before the field does, except those of an input method.
    #[prop(optional, into)]
    on_key: Option<Callback<KeyboardEvent>>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let field = NodeRef::<leptos::html::Input>::new();
    let wrong = RwSignal::new(false);
    let read = move |typed: &str| match whole(typed) {
        Ok(number) if (least..=most).contains(&number) => Some(number.to_string()),
        _ if typed.trim().is_empty() => Some(String::new()),
        _ => None,
    };
    // Among other text, it is as wide as what stands in it.
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
        // What means the same is left as it is typed.
        if read(&field.value()).as_ref() != Some(&value) {
            field.set_value(&value);
            wrong.set(false);
        }
    });
    let commit = move |event: &web_sys::Event| {
        let read = read(&event_target_value(event));
        wrong.set(read.is_none());
        if let Some(number) = read {
            write.run(number);
        }
    };
    view! {
        <input
            class=if is_plain { "plain" } else { class }
            node_ref=field
            inputmode="numeric"
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
                    editor.app.say(words.number_from_to(&label.get_untracked(), least, most));
                }
                editor.end_typing();
            }
        />
    }
}
