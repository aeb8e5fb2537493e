//! Reads declared fields from a JSON object. What cannot be understood is kept.

use super::compact::compact;
use super::error::OpenError;
use super::headcount;
use super::json_document::{JsonKind, Value};
use super::object::{Note, Object};
use super::record_write::push_value;
use crate::model::fields::{self, FieldInfo, OpenRecord, Record, Records, Ref, ValueKind};

/// Takes the fields of a record out of an object; what is left there is unknown.
pub(super) fn take(object: &mut Object<'_>, record: &mut dyn Record) -> Result<(), OpenError> {
    for (at, info) in record.fields().iter().enumerate() {
        if !info.late {
            take_field(object, record, at)?;
        }
    }
    take_late(object, record);
    Ok(())
}

/// Takes the fields that were added after version 1. Some programs in use keep them as unknown, and
/// so did this one: a field is taken only if it would be written back exactly as it is; otherwise
/// it stays under its own name.
pub(super) fn take_late(object: &mut Object<'_>, record: &mut dyn Record) {
    for (at, info) in record.fields().iter().enumerate() {
        let Some(value) = object.get(info.key).filter(|_| info.late) else {
            continue;
        };
        let mut alone = Object::of_field(info.key, value);
        let taken = take_field(&mut alone, record, at);
        let (left, notes) = alone.finish(|_| None);
        let mut written = String::new();
        push_value(&mut written, record.get(at));
        let says_all = taken.is_ok() && left.is_empty() && notes.is_empty();
        if says_all && !record.get(at).is_empty() && written == compact(value) {
            object.take(info.key);
        } else {
            record.clear(at);
        }
    }
}

fn take_field(
    object: &mut Object<'_>,
    record: &mut dyn Record,
    at: usize,
) -> Result<(), OpenError> {
    if matches!(record.get(at), Ref::Absent) {
        return Ok(());
    }
    let FieldInfo { key, kind, .. } = record.fields()[at];
    if kind == ValueKind::InlineHeadcount {
        let headcount = headcount::take_fields(object)?;
        record.set(at, fields::Value::Headcount(headcount));
        return Ok(());
    }
    let Some(value) = object.take(key) else {
        return Ok(());
    };
    let said = match kind {
        ValueKind::Text => text(object, key, value)?.map(fields::Value::Text),
        ValueKind::Id => {
            let id = text(object, key, value)?;
            OpenError::check_id(id.as_deref().unwrap_or_default())?;
            id.map(fields::Value::Text)
        }
        ValueKind::Flag => match value.shape() {
            JsonKind::True => Some(fields::Value::Flag(true)),
            JsonKind::False => None,
            _ => {
                object.unread(key, value);
                None
            }
        },
        ValueKind::Number { least, most } => {
            let number = value.scalar().and_then(headcount::whole);
            let number = number.filter(|number| (least..=most).contains(number));
            if number.is_none() {
                object.unread(key, value);
            }
            number.map(|number| fields::Value::Number(Some(number)))
        }
        ValueKind::Choice(words) => {
            let typed = value.text().map(str::trim);
            let is_meant =
                |word: &&&str| typed.is_some_and(|typed| typed.eq_ignore_ascii_case(word));
            let word = words.iter().find(is_meant).copied();
            if word.is_none() {
                object.unread(key, value);
            }
            word.map(|word| fields::Value::Choice(Some(word)))
        }
        ValueKind::Headcount | ValueKind::InlineHeadcount => {
            let (headcount, all) = headcount::read(&object.owner, value)?;
            if !all {
                object.unread(key, value);
            }
            Some(fields::Value::Headcount(headcount))
        }
        ValueKind::Texts | ValueKind::Ids => Some(fields::Value::Texts(texts(object, key, value)?)),
        ValueKind::List(_) => {
            if let Some(list) = record.list_mut(at) {
                take_list(object, key, value, list)?;
            }
            None
        }
        ValueKind::Layout => {
            if let Some(inner) = record.record_mut(at) {
                take_inner(object, key, value, inner)?;
            }
            None
        }
    };
    if let Some(said) = said {
        record.set(at, said);
    }
    Ok(())
}

/// A text; a number is taken as it is written, anything else is kept as not understood.
fn text<'a>(
    object: &mut Object<'a>,
    key: &str,
    value: Value<'a>,
) -> Result<Option<String>, OpenError> {
    let Some(text) = value.scalar() else {
        object.unread(key, value);
        return Ok(None);
    };
    OpenError::check_field(&object.owner, key, text)?;
    Ok(Some(text.to_owned()))
}

/// A list of plain texts; if any item is not a text, the whole list is kept as it came.
fn texts<'a>(
    object: &mut Object<'a>,
    key: &str,
    value: Value<'a>,
) -> Result<Vec<String>, OpenError> {
    let mut texts = Vec::new();
    let mut all = value.shape() == JsonKind::Array;
    for item in value.items() {
        match item.scalar() {
            Some(text) => {
                OpenError::check_field(&object.owner, key, text)?;
                texts.push(text.to_owned());
            }
            None => all = false,
        }
    }
    if !all {
        object.unread(key, value);
    }
    Ok(texts)
}

/// Takes a list. A single item may stand without one. If anything cannot be read, the whole list is
/// kept as it came.
fn take_list<'a>(
    object: &mut Object<'a>,
    key: &str,
    value: Value<'a>,
    list: &mut dyn Records,
) -> Result<(), OpenError> {
    let mut notes = Vec::new();
    let mut all = true;
    let mut one = |value: Value<'_>| -> Result<(), OpenError> {
        if value.is_object() {
            notes.extend(take_item(&object.owner, value, list.push())?);
        } else if let Some(text) = value.scalar() {
            // A bare text is an item with nothing else in it.
            OpenError::check_field(&object.owner, key, text)?;
            list.push().set(0, fields::Value::Text(text.to_owned()));
        } else {
            all = false;
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
        object.note_inside(key, note);
    }
    if !all {
        object.unread(key, value);
    }
    Ok(())
}

fn take_item(
    owner: &str,
    value: Value<'_>,
    item: &mut dyn OpenRecord,
) -> Result<Vec<Note>, OpenError> {
    let mut object = Object::of(value);
    object.owner = owner.to_owned();
    take(&mut object, item)?;
    let (extra, notes) = object.finish(|_| None);
    *item.extra_mut() = extra;
    Ok(notes)
}

/// Takes an object inside an object; if it holds more than is known, it is also kept as it came.
fn take_inner<'a>(
    object: &mut Object<'a>,
    key: &str,
    value: Value<'a>,
    record: &mut dyn Record,
) -> Result<(), OpenError> {
    if !value.is_object() {
        object.unread(key, value);
        return Ok(());
    }
    let mut inner = Object::of(value);
    take(&mut inner, record)?;
    let (left, notes) = inner.finish(|_| None);
    if !left.is_empty() || !notes.is_empty() {
        object.unread(key, value);
    }
    Ok(())
}
