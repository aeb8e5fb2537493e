use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, KeyboardEvent};

use crate::platform::focus;
use banyan_core::format::limits::FIELD_CHARS;

/// A text field that grows with its text and is committed with every keystroke.
#[component]
pub fn TextField(
    /// What the document says.
    value: Memo<String>,
    /// Called with what was typed.
    write: Callback<String>,
    /// Its name, for a label next to it or for a screen reader.
    #[prop(into)]
    label: Signal<String>,
    /// Its class in addition to `text-field`.
    #[prop(optional)]
    class: &'static str,
    /// The placeholder.
    #[prop(optional)]
    placeholder: &'static str,
    /// Whether its text may have several lines.
    #[prop(optional)]
    lines: bool,
    #[prop(optional, into)] id: Option<String>,
    /// Its element, for the list that it belongs to.
    #[prop(optional)]
    field: NodeRef<leptos::html::Textarea>,
    /// Gets keys before the field does, except those of an input method.
    #[prop(optional, into)]
    on_key: Option<Callback<KeyboardEvent>>,
    /// Gets what is pasted before the field does.
    #[prop(optional, into)]
    on_paste: Option<Callback<ClipboardEvent>>,
    /// Called when the field loses focus.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let composing = StoredValue::new(false);
    // The text in the field, to set the field's height.
    let shown = RwSignal::new(String::new());
    Effect::new(move || {
        let value = value.get();
        let Some(field) = field.get() else { return };
        if composing.get_value() {
            return;
        }
        if field.value() != value {
            field.set_value(&value);
        }
        shown.set(value);
    });
    let commit = move || {
        let Some(field) = field.get_untracked() else {
            return;
        };
        let mut typed = field.value();
        if !lines && typed.contains('\n') {
            typed = typed.replace('\n', " ");
            field.set_value(&typed);
        }
        shown.set(typed.clone());
        write.run(typed);
    };
    view! {
        <div class="text-field-room" data-text=move || shown.get() data-hint=placeholder>
            <textarea
                class=format!("text-field {class}")
                id=id
                node_ref=field
                rows="1"
                maxlength=FIELD_CHARS.to_string()
                autocomplete="off"
                spellcheck="false"
                aria-label=move || label.get()
                placeholder=placeholder
                on:compositionstart=move |_| composing.set_value(true)
                on:compositionend=move |_| {
                    composing.set_value(false);
                    commit();
                }
                on:input=move |event| {
                    let composes = event
                        .dyn_ref::<web_sys::InputEvent>()
                        .is_some_and(web_sys::InputEvent::is_composing);
                    if composes || composing.get_value() {
                        if let Some(field) = field.get_untracked() {
                            shown.set(field.value());
                        }
                    } else {
                        commit();
                    }
                }
                on:keydown=move |event| {
                    if is_composing(&event) {
                        return;
                    }
                    if let Some(on_key) = on_key {
                        on_key.run(event.clone());
                    }
                    if event.default_prevented() {
                        return;
                    }
                    match event.key().as_str() {
                        "Escape" => leave(&event),
                        "Enter" if !lines => {
                            event.prevent_default();
                            editor.end_typing();
                        }
                        _ => {}
                    }
                }
                on:paste=move |event| {
                    if let Some(on_paste) = on_paste {
                        on_paste.run(event);
                    }
                }
                on:blur=move |_| {
                    // The field may lose focus because its screen goes away.
                    let Some(composes) = composing.try_get_value() else {
                        return;
                    };
                    // Some browsers end a composition by moving focus away, and send no event for it.
                    if composes {
                        composing.set_value(false);
                        commit();
                    }
                    editor.end_typing();
                    if let Some(on_leave) = on_leave {
                        on_leave.run(());
                    }
                }
            ></textarea>
        </div>
    }
}

/// Whether a key belongs to an input method. Safari sends the key that ends a composition after
/// its end, with the code 229.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

/// Returns focus to the drawing.
pub fn leave(event: &KeyboardEvent) {
    event.prevent_default();
    event.stop_propagation();
    focus::focus_first(".title-input");
}
