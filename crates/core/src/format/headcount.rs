//! How the headcount (编制) is written in a file: `3`, `{"min":2,"max":3}`, `{"min":2,"remark":"…"}`
//! or `{"min":2,"rule":"…"}`.

use super::error::OpenError;
use super::json;
use super::json_document::Value;
use super::object::Object;
use super::record_write::Fields;
use crate::model::Headcount;

/// Appends the fields of a headcount, each after a comma.
pub(super) fn push_fields(fields: &mut Fields<'_>, headcount: &Headcount) {
    let stated = |n: u32| (n > 0).then_some(n);
    match headcount {
        Headcount::NotStated => {}
        Headcount::Exactly(n) => {
            fields.number("min", Some(*n));
            fields.number("max", Some(*n));
        }
        Headcount::Range { min, max } => {
            fields.number("min", Some(*min));
            fields.number("max", Some(*max));
        }
        Headcount::Open { min, remark } => {
            fields.number("min", stated(*min));
            fields.key("remark");
            json::push_text(fields.out, remark);
        }
        Headcount::Rule { min, rule } => {
            fields.number("min", stated(*min));
            fields.key("rule");
            json::push_text(fields.out, rule);
        }
    }
}

/// Takes a headcount's fields out of an object that holds other fields too; equal `min` and `max`
/// are an exact number. What cannot be understood is kept.
pub(super) fn take_fields(object: &mut Object<'_>) -> Result<Headcount, OpenError> {
    let (headcount, left) = understand(object)?;
    for (name, value) in left {
        object.unread(name, value);
    }
    Ok(match headcount {
        Headcount::Range { min, max } if min == max => Headcount::Exactly(min),
        other => other,
    })
}

/// The headcount that a value states, and whether that is all it states. A number in quotes and a
/// range in quotes such as `2-3` are understood too.
pub(super) fn read(owner: &str, value: Value<'_>) -> Result<(Headcount, bool), OpenError> {
    if value.is_object() {
        return read_object(owner, value);
    }
    let stated = value.scalar().and_then(|text| match whole(text) {
        Some(n) => Some(Headcount::Exactly(n)),
        None if value.text().is_some() => range(text),
        None => None,
    });
    Ok(match stated {
        Some(headcount) => (headcount, true),
        None => (Headcount::NotStated, false),
    })
}

fn read_object(owner: &str, value: Value<'_>) -> Result<(Headcount, bool), OpenError> {
    let mut object = Object::of(value);
    object.owner = owner.to_owned();
    let (headcount, not_understood) = understand(&mut object)?;
    let (left, notes) = object.finish(|_| None);
    let all = not_understood.is_empty() && left.is_empty() && notes.is_empty();
    Ok((headcount.clone(), all && headcount != Headcount::NotStated))
}

/// A field that was taken but not understood.
type Left<'a> = (&'static str, Value<'a>);

/// Takes a text together with its JSON value; a value that is not a text stays.
fn take_said<'a>(
    object: &mut Object<'a>,
    name: &str,
) -> Result<Option<(String, Value<'a>)>, OpenError> {
    let Some(value) = object.get(name).filter(|value| !value.is_null()) else {
        return Ok(None);
    };
    let text = object.take_text(name)?;
    Ok(value.scalar().map(|_| (text, value)))
}

/// Takes the fields of a headcount out of an object. Also returns those that state something that
/// the headcount cannot hold.
fn understand<'a>(object: &mut Object<'a>) -> Result<(Headcount, Vec<Left<'a>>), OpenError> {
    let mut left = Vec::new();
    let (min_value, max_value) = (object.take("min"), object.take("max"));
    let number = |value: Option<Value<'a>>| value.and_then(Value::scalar).and_then(whole);
    let (min, max) = (number(min_value), number(max_value));
    if min.is_none() {
        left.extend(min_value.map(|value| ("min", value)));
    }
    let remark = take_said(object, "remark")?;
    let rule = take_said(object, "rule")?;
    let fewest = min.unwrap_or(0);
    let headcount = match (max, rule, remark) {
        (Some(max), rule, remark) if fewest <= max => {
            // A closed range has no place for words.
            left.extend(rule.map(|(_, value)| ("rule", value)));
            left.extend(remark.map(|(_, value)| ("remark", value)));
            Headcount::Range { min: fewest, max }
        }
        (_, rule, remark) => {
            // A maximum below the minimum is a mistake: only the minimum is used.
            left.extend(max_value.map(|value| ("max", value)));
            match (rule, remark, min) {
                (Some((rule, _)), remark, _) => {
                    left.extend(remark.map(|(_, value)| ("remark", value)));
                    Headcount::Rule { min: fewest, rule }
                }
                (None, Some((remark, _)), _) => Headcount::Open {
                    min: fewest,
                    remark,
                },
                (None, None, Some(min)) => Headcount::Open {
                    min,
                    remark: String::new(),
                },
                (None, None, None) => Headcount::NotStated,
            }
        }
    };
    Ok((headcount, left))
}

/// A whole number up to [`Headcount::LIMIT`], also when it is written as `3.0`.
pub(super) fn whole(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits = match text.split_once('.') {
        Some((digits, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => digits,
        _ => text,
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok().filter(|&n| n <= Headcount::LIMIT)
}

/// `2-3` and similar.
fn range(text: &str) -> Option<Headcount> {
    let (min, max) = text.split_once(['-', '–', '—', '~', '～', '至'])?;
    let (min, max) = (whole(min)?, whole(max)?);
    (min <= max).then_some(Headcount::Range { min, max })
}
