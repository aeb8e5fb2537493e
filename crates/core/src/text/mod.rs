//! Every word of the interface, in Chinese and in English.
//!
//! Rules: no visible string is written in a component; a phrase is one line of a [`phrases!`] table
//! with both languages, and a sentence with figures is a method of [`Locale`]. A missing
//! translation does not compile. A position is 岗位 and never 职位; in English it is a position and
//! never a post, except in the set phrase "in post" (在岗).

mod canvas;
mod chart;
mod checks;
mod counts;
mod edit_labels;
mod editor;
mod fields;
mod guesses;
mod import;
mod issues;
mod layout;
mod links;
mod panel;
mod paper;
mod refused;
mod role;
mod shortcuts;
mod start;
mod templates;

pub use fields::FieldWords;
pub use issues::{IssueKind, IssueText, issue_texts};
pub use start::Moment;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// Simplified Chinese.
    Chinese,
    #[default]
    English,
}

/// A function that returns a phrase in a language, as the tables of actions hold it.
pub type Phrase = fn(Locale) -> &'static str;

impl Locale {
    /// The best language for a browser's list of preferred tags, in their order.
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        tags.into_iter()
            .find_map(Self::from_tag)
            .unwrap_or_default()
    }

    /// The language of a BCP 47 tag, by its primary part.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()? {
            primary if primary.eq_ignore_ascii_case("zh") => Some(Self::Chinese),
            primary if primary.eq_ignore_ascii_case("en") => Some(Self::English),
            _ => None,
        }
    }

    /// The BCP 47 tag, for `lang` attributes and new charts.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    /// The language's own name for itself, for the switch.
    pub fn own_name(self) -> &'static str {
        self.pick("中文", "English")
    }

    pub(crate) fn pick<T>(self, chinese: T, english: T) -> T {
        match self {
            Self::Chinese => chinese,
            Self::English => english,
        }
    }
}

/// Defines phrases: `name => "中文", "English";` becomes `Locale::name(self) -> &'static str`.
macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident => $chinese:literal, $english:literal;)*) => {
        impl $crate::text::Locale {
            $($(#[$doc])* pub fn $name(self) -> &'static str {
                self.pick($chinese, $english)
            })*
        }
    };
}
pub(crate) use phrases;

/// The English form of a noun or verb: `one` for exactly 1, `many` for every other number.
pub(crate) fn plural(n: usize, one: &'static str, many: &'static str) -> &'static str {
    if n == 1 { one } else { many }
}
