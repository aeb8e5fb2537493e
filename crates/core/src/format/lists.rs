//! Lists of small objects on a card and on the chart: duties, holders, links and so on. How each
//! of them is read and written stands in `items`.

use super::error::OpenError;
use super::json;
use super::json_document::{JsonKind, Value};
use super::object::{Note, Object};
use crate::model::Extra;

/// Something that stands in a list as an object with one main text.
pub(super) trait Listed: Default {
    /// The field with the main text; a bare text in the list is such an object with nothing else.
    const MAIN: &'static str;
    /// The other fields that mean something.
    const OTHERS: &'static [&'static str];

    /// The main text; it is always written, even when it is empty.
    fn main(&self) -> &str;
    /// Sets the main text.
    fn set_main(&mut self, text: String);
    /// Reads the other fields.
    fn take(&mut self, object: &mut Object<'_>) -> Result<(), OpenError>;
    /// Writes the other fields, each with [`Fields`].
    fn push(&self, fields: &mut Fields<'_>);
    /// What is not known of it.
    fn extra(&self) -> &Extra;
    /// Sets what is not known of it.
    fn set_extra(&mut self, extra: Extra);
}

/// Takes a list out of an object. A single item needs no list. What cannot be read keeps the
/// whole list as it came.
pub(super) fn take<T: Listed>(object: &mut Object<'_>, name: &str) -> Result<Vec<T>, OpenError> {
    let Some(value) = object.take(name) else {
        return Ok(Vec::new());
    };
    let mut list = Vec::new();
    let mut notes = Vec::new();
    let mut all = true;
    let mut one = |value: Value<'_>| -> Result<(), OpenError> {
        match take_item(&object.owner, name, value)? {
            Some((item, said)) => {
                list.push(item);
                notes.extend(said);
            }
            None => all = false,
        }
        Ok(())
    };
    if value.shape() == JsonKind::Array {
        for value in value.items() {
            one(value)?;
        }
    } else {
        one(value)?;
    }
    for note in notes {
        object.note_inside(name, note);
    }
    if !all {
        object.unread(name, value);
    }
    Ok(list)
}

fn take_item<T: Listed>(
    owner: &str,
    name: &str,
    value: Value<'_>,
) -> Result<Option<(T, Vec<Note>)>, OpenError> {
    let mut item = T::default();
    if let Some(text) = value.scalar() {
        OpenError::check_field(owner, name, text)?;
        item.set_main(text.to_owned());
        return Ok(Some((item, Vec::new())));
    }
    if !value.is_object() {
        return Ok(None);
    }
    let mut object = Object::of(value);
    object.owner = owner.to_owned();
    item.set_main(object.take_text(T::MAIN)?);
    item.take(&mut object)?;
    let (extra, notes) = object.finish(|_| None);
    item.set_extra(extra);
    Ok(Some((item, notes)))
}

/// Appends `,"name":[…]`, nothing for an empty list.
pub(super) fn push<T: Listed>(out: &mut String, name: &str, items: &[T]) {
    if items.is_empty() {
        return;
    }
    out.push(',');
    json::push_key(out, name);
    push_array(out, items);
}

/// Appends the list alone.
pub(super) fn push_array<T: Listed>(out: &mut String, items: &[T]) {
    out.push('[');
    for (index, item) in items.iter().enumerate() {
        out.push_str(if index == 0 { "{" } else { ",{" });
        json::push_key(out, T::MAIN);
        json::push_text(out, item.main());
        item.push(&mut Fields { out });
        let mut known = vec![T::MAIN];
        known.extend(T::OTHERS);
        push_extra(out, item.extra(), &known);
        out.push('}');
    }
    out.push(']');
}

/// Appends fields that follow another one; each writes nothing when there is nothing to say.
pub(super) struct Fields<'a> {
    pub(super) out: &'a mut String,
}

impl Fields<'_> {
    /// A text that is not empty.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.key(name);
            json::push_text(self.out, text);
        }
    }

    /// A word.
    pub(super) fn word(&mut self, name: &str, word: Option<&str>) {
        self.text(name, word.unwrap_or_default());
    }

    /// A number.
    pub(super) fn number(&mut self, name: &str, number: Option<u32>) {
        if let Some(number) = number {
            self.key(name);
            self.out.push_str(&number.to_string());
        }
    }

    /// `true`.
    pub(super) fn flag(&mut self, name: &str, holds: bool) {
        if holds {
            self.key(name);
            self.out.push_str("true");
        }
    }

    /// The name of a field whose value the caller appends.
    pub(super) fn key(&mut self, name: &str) {
        self.out.push(',');
        json::push_key(self.out, name);
    }
}

/// Appends unknown fields as they came, each after a comma.
pub(super) fn push_extra(out: &mut String, extra: &Extra, known: &[&str]) {
    for (name, value) in extra {
        out.push(',');
        push_extra_field(out, name, value, known);
    }
}

/// Appends one unknown field. Reading never makes one with a known name; should there be one,
/// it must not come to mean something by being written.
pub(super) fn push_extra_field(out: &mut String, name: &str, value: &str, known: &[&str]) {
    if known.contains(&name) {
        json::push_key(out, &format!("unread_{name}"));
    } else {
        json::push_key(out, name);
    }
    out.push_str(value);
}
