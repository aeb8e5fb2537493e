//! A card's fields in files, reading and writing side by side. A new field of
//! [`Card`](crate::model::Card) is added here and in the schema, and nowhere else in this module.

use super::error::OpenError;
use super::object::{Note, Object};
use super::tape::{Shape, Value};
use super::{headcount, json};
use crate::model::{Card, Duty, Extra, Headcount, Holder, Kind};

/// The names that mean something on a node; nothing unknown is ever written under one of them.
pub(super) const FIELDS: [&str; 11] = [
    "id",
    "parent",
    "kind",
    "title",
    "second_title",
    "unit_type",
    "level",
    "headcount",
    "holders",
    "duties",
    "note",
];

/// The word for a kind in files.
pub(super) fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Unit => "unit",
        Kind::Position => "position",
        Kind::External => "external",
    }
}

/// The kind that a word of a file means, whatever its case.
pub(super) fn kind_of(word: &str) -> Option<Kind> {
    [Kind::Unit, Kind::Position, Kind::External]
        .into_iter()
        .find(|&kind| word.trim().eq_ignore_ascii_case(kind_word(kind)))
}

/// Appends all fields of a card, from `,"kind":…` on. Empty ones are left out.
pub(super) fn push(out: &mut String, card: &Card) {
    out.push_str(",\"kind\":\"");
    out.push_str(kind_word(card.kind));
    out.push('"');
    push_text(out, "title", &card.title);
    push_text(out, "second_title", &card.second_title);
    push_text(out, "unit_type", &card.unit_type);
    push_text(out, "level", &card.level);
    if card.headcount != Headcount::NotStated {
        out.push_str(",\"headcount\":");
        headcount::push(out, &card.headcount);
    }
    let holders = card.holders.iter().map(|h| (h.name.as_str(), &h.extra));
    push_list(out, "holders", "name", holders);
    let duties = card.duties.iter().map(|d| (d.text.as_str(), &d.extra));
    push_list(out, "duties", "text", duties);
    push_text(out, "note", &card.note);
    push_extra(out, &card.extra, &FIELDS);
}

fn push_text(out: &mut String, name: &str, text: &str) {
    if !text.is_empty() {
        out.push(',');
        json::push_key(out, name);
        json::push_text(out, text);
    }
}

fn push_list<'c>(
    out: &mut String,
    name: &str,
    item: &str,
    items: impl ExactSizeIterator<Item = (&'c str, &'c Extra)>,
) {
    if items.len() == 0 {
        return;
    }
    out.push(',');
    json::push_key(out, name);
    out.push('[');
    for (index, (text, extra)) in items.enumerate() {
        out.push_str(if index == 0 { "{" } else { ",{" });
        json::push_key(out, item);
        json::push_text(out, text);
        push_extra(out, extra, &[item]);
        out.push('}');
    }
    out.push(']');
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

/// Takes a card's fields out of a node's object; what is left there is unknown.
pub(super) fn take(object: &mut Object<'_>) -> Result<Card, OpenError> {
    Ok(Card {
        kind: take_kind(object),
        title: object.take_text("title")?,
        second_title: object.take_text("second_title")?,
        unit_type: object.take_text("unit_type")?,
        level: object.take_text("level")?,
        headcount: take_headcount(object)?,
        holders: take_list(object, "holders", "name")?
            .into_iter()
            .map(|(name, extra)| Holder { name, extra })
            .collect(),
        duties: take_list(object, "duties", "text")?
            .into_iter()
            .map(|(text, extra)| Duty { text, extra })
            .collect(),
        note: object.take_text("note")?,
        extra: Extra::new(),
    })
}

fn take_kind(object: &mut Object<'_>) -> Kind {
    let Some(value) = object.take("kind") else {
        return Kind::default();
    };
    value.text().and_then(kind_of).unwrap_or_else(|| {
        object.unread("kind", value);
        Kind::default()
    })
}

fn take_headcount(object: &mut Object<'_>) -> Result<Headcount, OpenError> {
    let Some(value) = object.take("headcount") else {
        return Ok(Headcount::NotStated);
    };
    let (headcount, all) = headcount::read(&object.owner, value)?;
    if !all {
        object.unread("headcount", value);
    }
    Ok(headcount)
}

/// Takes a list of objects with one text each. A bare text is such an object with nothing else,
/// and a single one needs no list. What cannot be read keeps the whole list as it came.
pub(super) fn take_list(
    object: &mut Object<'_>,
    name: &str,
    item: &str,
) -> Result<Vec<(String, Extra)>, OpenError> {
    let Some(value) = object.take(name) else {
        return Ok(Vec::new());
    };
    let mut list = Vec::new();
    let mut notes = Vec::new();
    let mut all = true;
    let mut one = |value: Value<'_>| -> Result<(), OpenError> {
        match take_item(&object.owner, name, item, value)? {
            Some((text, extra, said)) => {
                list.push((text, extra));
                notes.extend(said);
            }
            None => all = false,
        }
        Ok(())
    };
    if value.shape() == Shape::Array {
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

fn take_item(
    owner: &str,
    name: &str,
    item: &str,
    value: Value<'_>,
) -> Result<Option<(String, Extra, Vec<Note>)>, OpenError> {
    if let Some(text) = value.scalar() {
        OpenError::check_field(owner, name, text)?;
        return Ok(Some((text.to_owned(), Extra::new(), Vec::new())));
    }
    if !value.is_object() {
        return Ok(None);
    }
    let mut inner = Object::of(value);
    inner.owner = owner.to_owned();
    let text = inner.take_text(item)?;
    let (extra, notes) = inner.finish(|_| None);
    Ok(Some((text, extra, notes)))
}
