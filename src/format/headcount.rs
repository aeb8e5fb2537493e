//! The headcount (编制) as it stands in a file: `3`, `{"min":2,"max":3}` or `{"min":2,"remark":"…"}`.

use std::fmt::Write as _;

use super::error::OpenError;
use super::json;
use super::object::Object;
use super::tape::Value;
use crate::model::Headcount;

/// Appends a headcount as JSON. One that is not stated has no JSON; its field is left out.
pub(super) fn push(out: &mut String, headcount: &Headcount) {
    // Writing to a string cannot fail.
    let _ = match headcount {
        Headcount::NotStated => Ok(()),
        Headcount::Exactly(n) => write!(out, "{n}"),
        Headcount::Range { min, max } => write!(out, "{{\"min\":{min},\"max\":{max}}}"),
        Headcount::Open { min, remark } => {
            out.push('{');
            if *min > 0 {
                let _ = write!(out, "\"min\":{min},");
            }
            json::push_key(out, "remark");
            json::push_text(out, remark);
            out.push('}');
            Ok(())
        }
    };
}

/// What a value says as a headcount, and whether that is all it says. A number in quotes and a
/// range such as `2-3` in quotes are understood too.
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
    let mut number = |name: &str| match object.take(name) {
        None => (None, true),
        Some(value) => {
            let n = value.scalar().and_then(whole);
            (n, n.is_some())
        }
    };
    let (min, min_read) = number("min");
    let (max, max_read) = number("max");
    let says_remark = object.get("remark").is_some_and(|value| !value.is_null());
    let remark = object.take_text("remark")?;
    let (left, notes) = object.finish(|_| None);
    let mut all = min_read && max_read && left.is_empty() && notes.is_empty();
    let headcount = match (min, max) {
        (min, Some(max)) if min.unwrap_or(0) <= max => {
            // There is no place for a remark on a closed range.
            all &= !says_remark;
            Headcount::Range {
                min: min.unwrap_or(0),
                max,
            }
        }
        (None, None) if !says_remark => return Ok((Headcount::NotStated, false)),
        (min, max) => {
            // A highest number below the lowest is a slip: only the lowest is believed.
            all &= max.is_none();
            Headcount::Open {
                min: min.unwrap_or(0),
                remark,
            }
        }
    };
    Ok((headcount, all))
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

/// `2-3` and its like.
fn range(text: &str) -> Option<Headcount> {
    let (min, max) = text.split_once(['-', '–', '—', '~', '～', '至'])?;
    let (min, max) = (whole(min)?, whole(max)?);
    (min <= max).then_some(Headcount::Range { min, max })
}
