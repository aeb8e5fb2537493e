use crate::clusters;

use super::limits;

/// Why a text cannot be opened as a chart. Data only: the interface puts it into words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// There is no text, or only whitespace.
    #[error("the file is empty")]
    Empty,
    /// The text is not JSON.
    #[error("not valid JSON at line {line}, column {column}: {fault}")]
    NotJson {
        /// Line of the error, from 1.
        line: usize,
        /// Column of the error, from 1, in characters.
        column: usize,
        /// What is wrong there.
        fault: JsonFault,
    },
    /// The text is JSON, but nothing in it can be read as a chart.
    #[error("not an org chart: {missing} is missing, found {found}")]
    NotAChart {
        /// What would have made it a chart.
        missing: Missing,
        /// What was found instead.
        found: Found,
    },
    /// The file says that a later version of the format is needed.
    #[error("made by a newer Banyan: format version {found}, this one reads up to {supported}")]
    TooNew {
        /// The version that the file states, as written.
        found: String,
        /// The highest version that is read.
        supported: u32,
    },
    /// The file is a Banyan chart without a usable version.
    #[error("the format version is not a whole number from 1: {}", found.as_deref().unwrap_or("missing"))]
    BadVersion {
        /// The version as written, compact JSON; `None` when there is none.
        found: Option<String>,
    },
    /// A limit of [`limits`] is exceeded.
    #[error("{what} too large: {found}, the limit is {limit} {}", what.measure())]
    TooLarge {
        what: Oversize,
        limit: usize,
        /// The actual size.
        found: usize,
    },
}

/// What is wrong in a text that is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JsonFault {
    /// The text ends before the last value is complete: the file may be cut off.
    #[error("the text ends too early")]
    UnexpectedEnd,
    /// A string that never ends begins here.
    #[error("a text in quotes is never closed")]
    UnclosedText,
    /// A character that is not allowed here.
    #[error("unexpected character")]
    UnexpectedCharacter,
    /// A comma before a closing bracket.
    #[error("a comma before a closing bracket")]
    TrailingComma,
    /// A comma or a closing bracket is missing before this.
    #[error("a comma or a closing bracket is missing")]
    CommaMissing,
    /// A key in quotes, or the colon after it, is missing.
    #[error("a key in quotes and a colon are expected")]
    KeyExpected,
    /// There is more text after the end of the value.
    #[error("more text after the end")]
    TextAfterEnd,
    /// An escape sequence that JSON does not have, or half of a surrogate pair.
    #[error("not a valid escape sequence")]
    BadEscape,
    /// A line break or another control character inside a string.
    #[error("a control character inside a text in quotes")]
    ControlCharacter,
    /// A number that JSON does not allow.
    #[error("not a valid number")]
    BadNumber,
    /// A word that is neither `true`, `false` nor `null`.
    #[error("a value in quotes is expected")]
    BadWord,
}

/// What would have made a JSON text a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Missing {
    /// The `nodes` array of a Banyan file.
    #[error("the list `nodes`")]
    Nodes,
    /// Neither a list of objects nor a tree of objects.
    #[error("a list or a tree of nodes")]
    ListOrTree,
    /// The list has no field that names each node.
    #[error("a field for the id")]
    Id,
    /// The list has no field that says who reports to whom.
    #[error("a field for the parent")]
    Parent,
    /// The list has neither an id nor a parent field.
    #[error("a field for the id and one for the parent")]
    IdAndParent,
}

/// What a JSON text holds instead of a chart.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Found {
    /// An object with these fields, at most the first twenty of them.
    #[error("an object with the fields: {}", .fields.join(", "))]
    Object { fields: Vec<String> },
    /// A list of objects with these fields, at most the first twenty of them.
    #[error("a list of {items} with the fields: {}", .fields.join(", "))]
    List {
        items: usize,
        /// The names of the fields, in order of appearance.
        fields: Vec<String>,
    },
    /// A single string, number, `true`, `false` or `null`.
    #[error("a single value")]
    Single,
    /// Branches from the clipboard, which are pasted and not opened.
    #[error("a copied branch")]
    Branch,
}

/// What exceeds a limit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Oversize {
    /// The whole text, in bytes.
    #[error("the file is")]
    Text,
    /// The number of JSON values and keys.
    #[error("the number of values is")]
    Values,
    /// The number of nodes.
    #[error("the number of nodes is")]
    Nodes,
    /// An id, in characters.
    #[error("the id beginning with `{start}` is")]
    Id {
        /// The first characters of the id.
        start: String,
    },
    /// A text of one field, in characters.
    #[error("the field `{field}` of `{node}` is")]
    Field {
        /// The id of the node; empty for the chart itself.
        node: String,
        field: String,
    },
}

impl Oversize {
    /// The unit in which the limit is counted.
    fn measure(&self) -> &'static str {
        match self {
            Self::Text => "bytes",
            Self::Values => "values",
            Self::Nodes => "nodes",
            Self::Id { .. } | Self::Field { .. } => "characters",
        }
    }
}

impl OpenError {
    /// Refuses an id that is longer than [`limits::ID_CHARS`].
    pub(super) fn check_id(id: &str) -> Result<(), Self> {
        match chars_beyond(id, limits::ID_CHARS) {
            None => Ok(()),
            Some(found) => Err(Self::TooLarge {
                what: Oversize::Id {
                    start: clusters::first(id, 20).to_owned(),
                },
                limit: limits::ID_CHARS,
                found,
            }),
        }
    }

    /// Refuses a text that is longer than [`limits::FIELD_CHARS`].
    pub(super) fn check_field(node: &str, field: &str, text: &str) -> Result<(), Self> {
        match chars_beyond(text, limits::FIELD_CHARS) {
            None => Ok(()),
            Some(found) => Err(Self::TooLarge {
                what: Oversize::Field {
                    node: node.to_owned(),
                    field: field.to_owned(),
                },
                limit: limits::FIELD_CHARS,
                found,
            }),
        }
    }
}

/// The number of characters, when it exceeds the limit.
fn chars_beyond(text: &str, limit: usize) -> Option<usize> {
    // There are never fewer bytes than characters, so most texts need no counting.
    if text.len() <= limit {
        return None;
    }
    Some(text.chars().count()).filter(|&count| count > limit)
}
