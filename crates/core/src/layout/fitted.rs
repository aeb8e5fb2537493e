//! Text that was broken into lines, kept in little room: a chart has some hundred thousand of them.

use std::ops::Range;

/// The lines of a text. A part that a card does not show has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines(Option<Box<str>>);

/// What stands between two lines; no line holds one, since text is broken there.
const BREAK: char = '\n';

impl Lines {
    /// These lines.
    pub fn of(lines: &[String]) -> Self {
        debug_assert!(!lines.iter().any(|line| line.contains(BREAK)));
        let joined = || lines.join("\n").into_boxed_str();
        Self((!lines.is_empty()).then(joined))
    }

    /// The lines from top to bottom.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|text| text.split(BREAK))
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there is no line.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }
}

/// Things that stand in rows one after the other: how many are in each row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowLengths(Box<[u16]>);

impl RowLengths {
    /// Rows of these lengths.
    pub(super) fn of(lengths: Vec<u16>) -> Self {
        Self(lengths.into_boxed_slice())
    }

    /// The indices of what stands in each row.
    pub fn rows(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.0.iter().scan(0, |end, &length| {
            let start = *end;
            *end += usize::from(length);
            Some(start..*end)
        })
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
