//! The choices that a file states as a word. Each is listed here once, with its words in the same
//! order; everything that reads, writes, offers or checks a choice uses this list.

use crate::model::{Kind, LayoutDirection, LinkDirection, LinkKind, Nature, Right, Status};

/// A choice that a file states as one of a few words.
pub trait Word: Copy + PartialEq + 'static {
    /// Every choice, in the order in which they are offered.
    const ALL: &'static [Self];
    /// Their words in the same order.
    const WORDS: &'static [&'static str];

    /// The word for a choice.
    fn word(self) -> &'static str;

    /// The choice that a word means.
    fn of(word: &str) -> Option<Self> {
        let at = Self::WORDS.iter().position(|known| *known == word)?;
        Self::ALL.get(at).copied()
    }
}

macro_rules! words {
    ($choice:ident { $($variant:ident = $word:literal),* $(,)? }) => {
        impl Word for $choice {
            const ALL: &'static [Self] = &[$(Self::$variant),*];
            const WORDS: &'static [&'static str] = &[$($word),*];

            fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }
    };
}

words!(Kind { Unit = "unit", Position = "position", External = "external" });
words!(Right {
    Decide = "decide",
    Approve = "approve",
    Review = "review",
    Execute = "execute",
    Propose = "propose",
    TakePart = "take_part",
});
words!(Nature { Quantitative = "quantitative", Qualitative = "qualitative" });
words!(LinkKind {
    Secondary = "secondary",
    Assists = "assists",
    Cooperates = "cooperates",
    Supervises = "supervises",
    Informs = "informs",
    Serves = "serves",
});
words!(LinkDirection { To = "to", From = "from", Both = "both" });
words!(Status { Draft = "draft", InForce = "in_force" });
words!(LayoutDirection { Down = "down", Right = "right" });
