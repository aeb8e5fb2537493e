use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::checked_field::CheckedField;
use super::draft::whole;

/// A whole number between two bounds, or nothing.
#[component]
pub fn NumberField(
    /// What the document says.
    value: Memo<String>,
    /// Called with what was typed: a number, or nothing.
    write: Callback<String>,
    /// Its label.
    #[prop(into)]
    label: Signal<String>,
    /// The placeholder.
    hint: &'static str,
    least: u32,
    most: u32,
    #[prop(optional)] class: &'static str,
    /// Gets keys before the field does, except those of an input method.
    #[prop(optional, into)]
    on_key: Option<Callback<KeyboardEvent>>,
) -> impl IntoView {
    let words = crate::ui::editor().app.words();
    let refused =
        Callback::new(move |()| words.number_from_to(&label.get_untracked(), least, most));
    view! {
        <CheckedField
            value
            read=|(least, most), typed| match whole(typed) {
                Ok(number) if (least..=most).contains(&number) => Some(number.to_string()),
                _ if typed.trim().is_empty() => Some(String::new()),
                _ => None,
            }
            bounds=(least, most)
            write
            refused
            label
            hint
            mode="numeric"
            class
            on_key
        />
    }
}
