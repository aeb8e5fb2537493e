//! Text broken into lines, stored compactly: a chart may have some hundred thousand of these.

use std::ops::Range;

/// The lines of a text. A part that a card does not show has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines(Option<Box<str>>);

/// What separates two lines; no line contains it, because text is broken there.
const BREAK: char = '\n';

impl Lines {
    pub fn of(lines: &[String]) -> Self {
        debug_assert!(!lines.iter().any(|line| line.contains(BREAK)));
        let joined = || lines.join("\n").into_boxed_str();
        Self((!lines.is_empty()).then(joined))
    }

    /// From top to bottom.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|text| text.split(BREAK))
    }

    pub fn len(&self) -> usize {
        self.iter().count()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }
}

/// Things laid out in rows: how many are in each row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowLengths(Box<[u16]>);

impl RowLengths {
    pub(super) fn of(lengths: Vec<u16>) -> Self {
        Self(lengths.into_boxed_slice())
    }

    /// The indices of the things in each row.
    pub fn rows(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.0.iter().scan(0, |end, &length| {
            let start = *end;
            *end += usize::from(length);
            Some(start..*end)
        })
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
