//! Custom fields: what is in a file without meaning anything to this program, as a person reads and
//! changes it.

use super::compact::compact;
use super::json;
use super::json_document::JsonDocument;
use super::native::{is_free_on_chart, is_free_on_node};
use crate::model::Extra;
use crate::work::Job;

/// The longest name that a person can give a field, in characters.
pub const OWN_NAME_CHARS: usize = 100;

/// The value of a custom field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnValue {
    /// A text.
    Text(String),
    /// A number, digit for digit as it is written.
    Number(String),
    /// True or false.
    Flag(bool),
    /// Any other JSON, which is shown and kept as it is.
    Other(String),
}

impl OwnValue {
    /// The value of a JSON text.
    pub fn of(json: &str) -> Self {
        match json.as_bytes().first() {
            Some(b'"') => match serde_json::from_str(json) {
                Ok(text) => Self::Text(text),
                Err(_) => Self::Other(json.to_owned()),
            },
            Some(b't') => Self::Flag(true),
            Some(b'f') => Self::Flag(false),
            Some(b'-' | b'0'..=b'9') => Self::Number(json.to_owned()),
            _ => Self::Other(json.to_owned()),
        }
    }

    /// The JSON text, written as files are.
    pub fn json(&self) -> String {
        match self {
            Self::Text(text) => json::text(text),
            Self::Number(json) | Self::Other(json) => json.clone(),
            Self::Flag(holds) => holds.to_string(),
        }
    }

    /// The same value as a text.
    #[must_use]
    pub fn to_text(&self) -> Self {
        Self::Text(match self {
            Self::Text(text) => text.clone(),
            other => other.json(),
        })
    }

    /// The same value as a number; zero when it is not one.
    #[must_use]
    pub fn to_number(&self) -> Self {
        let number = match self {
            Self::Text(text) => json_number(text),
            Self::Number(number) => Some(number.clone()),
            Self::Flag(_) | Self::Other(_) => None,
        };
        Self::Number(number.unwrap_or_else(|| "0".to_owned()))
    }

    /// The same value as true or false.
    #[must_use]
    pub fn to_flag(&self) -> Self {
        Self::Flag(match self {
            Self::Text(text) => text.trim() == "true",
            Self::Number(number) => number.bytes().any(|b| matches!(b, b'1'..=b'9')),
            Self::Flag(holds) => *holds,
            Self::Other(_) => false,
        })
    }
}

/// A typed number in JSON's notation, which does not allow `.5`, `+3` or `007`.
pub fn json_number(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (mantissa, exponent) = match typed.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (typed, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let whole = whole.strip_prefix('-').unwrap_or(whole);
    let is_whole = digits(whole) && (whole == "0" || !whole.starts_with('0'));
    let is_exponent =
        |exponent: &str| digits(exponent.strip_prefix(['-', '+']).unwrap_or(exponent));
    (is_whole && fraction.is_none_or(digits) && exponent.is_none_or(is_exponent))
        .then(|| typed.to_owned())
}

/// Whether a text is one JSON value as fields of one's own keep it.
pub fn is_kept_json(json: &str) -> bool {
    let is_kept = Job::new(async |pace| {
        let value = JsonDocument::parse(json, &pace).await;
        value.is_ok_and(|value| compact(value.root()) == json)
    });
    is_kept.finish()
}

/// Whose fields they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnerKind {
    Node,
    Chart,
}

/// Why a name is not possible for a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnNameFault {
    /// It is empty, or too long.
    Length,
    /// Another field has it.
    Taken,
    /// It means something in Banyan's files.
    Reserved,
}

/// The name that a person typed for a new field, or for the one at this index.
///
/// # Errors
/// When a field of this owner cannot have it.
pub fn own_name(
    owner: OwnerKind,
    fields: &Extra,
    typed: &str,
    index: Option<usize>,
) -> Result<String, OwnNameFault> {
    let name = typed.trim();
    let mut others = fields
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != index);
    let is_free = match owner {
        OwnerKind::Node => is_free_on_node,
        OwnerKind::Chart => is_free_on_chart,
    };
    if name.is_empty() || name.chars().count() > OWN_NAME_CHARS {
        Err(OwnNameFault::Length)
    } else if others.any(|(_, (other, _))| other == name) {
        Err(OwnNameFault::Taken)
    } else if !is_free(name) {
        Err(OwnNameFault::Reserved)
    } else {
        Ok(name.to_owned())
    }
}
