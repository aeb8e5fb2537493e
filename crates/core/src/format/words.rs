//! The words that stand for a choice in files.

use super::object::Object;
use crate::model::{Kind, LayoutDirection, LinkDirection, LinkKind, Nature, Right, Status};

/// A choice that is written as one of a few words.
pub(super) trait FileWord: Copy + PartialEq + 'static {
    /// Every choice with its word.
    const WORDS: &'static [(Self, &'static str)];

    /// The word for a choice.
    fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(choice, _)| *choice == self);
        found.map_or("", |(_, word)| word)
    }

    /// The choice that a word means, whatever its case.
    fn of(word: &str) -> Option<Self> {
        let word = word.trim();
        let found = Self::WORDS
            .iter()
            .find(|(_, known)| word.eq_ignore_ascii_case(known));
        found.map(|(choice, _)| *choice)
    }
}

impl FileWord for Kind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Unit, "unit"),
        (Self::Position, "position"),
        (Self::External, "external"),
    ];
}

impl FileWord for Right {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Decide, "decide"),
        (Self::Approve, "approve"),
        (Self::Review, "review"),
        (Self::Execute, "execute"),
        (Self::Propose, "propose"),
        (Self::TakePart, "take_part"),
    ];
}

impl FileWord for Nature {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Quantitative, "quantitative"),
        (Self::Qualitative, "qualitative"),
    ];
}

impl FileWord for LinkKind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Secondary, "secondary"),
        (Self::Assists, "assists"),
        (Self::Cooperates, "cooperates"),
        (Self::Supervises, "supervises"),
        (Self::Informs, "informs"),
        (Self::Serves, "serves"),
    ];
}

impl FileWord for LinkDirection {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::To, "to"), (Self::From, "from"), (Self::Both, "both")];
}

impl FileWord for Status {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Draft, "draft"), (Self::InForce, "in_force")];
}

impl FileWord for LayoutDirection {
    const WORDS: &'static [(Self, &'static str)] = &[(Self::Down, "down"), (Self::Right, "right")];
}

/// Takes a choice out of an object; a word that is none of them is kept as not understood.
pub(super) fn take<W: FileWord>(object: &mut Object<'_>, name: &str) -> Option<W> {
    let value = object.take(name)?;
    let choice = value.text().and_then(W::of);
    if choice.is_none() {
        object.unread(name, value);
    }
    choice
}
