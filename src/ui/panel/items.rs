use crate::edit::Field;
use crate::model::{Card, Duty, Extra, Holder};
use crate::text::Locale;

/// A list on a card whose items are texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Items {
    /// Who holds the post.
    Holders,
    /// What it is responsible for.
    Duties,
}

/// One item of either list.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    pub text: String,
    pub extra: Extra,
}

impl Items {
    /// A word for ids and classes.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Holders => "holder",
            Self::Duties => "duty",
        }
    }

    /// What one item is called.
    pub fn name(self, words: Locale) -> &'static str {
        match self {
            Self::Holders => words.holder(),
            Self::Duties => words.duty(),
        }
    }

    /// What adding one is called.
    pub fn add_words(self, words: Locale) -> &'static str {
        match self {
            Self::Holders => words.add_holder(),
            Self::Duties => words.add_duty(),
        }
    }

    /// The field that undo names, and by which keystrokes in one item join.
    pub fn field(self, index: usize) -> Field {
        match self {
            Self::Holders => Field::Holders(index),
            Self::Duties => Field::Duties(index),
        }
    }

    /// How many items the card has.
    pub fn count(self, card: &Card) -> usize {
        match self {
            Self::Holders => card.holders.len(),
            Self::Duties => card.duties.len(),
        }
    }

    /// The text of an item, empty when there is none.
    pub fn text(self, card: &Card, index: usize) -> &str {
        match self {
            Self::Holders => card.holders.get(index).map_or("", |item| &item.name),
            Self::Duties => card.duties.get(index).map_or("", |item| &item.text),
        }
    }

    /// Changes the list of a card.
    pub fn change(self, card: &mut Card, with: impl FnOnce(&mut Vec<Entry>)) {
        let mut entries: Vec<Entry> = match self {
            Self::Holders => std::mem::take(&mut card.holders)
                .into_iter()
                .map(|Holder { name: text, extra }| Entry { text, extra })
                .collect(),
            Self::Duties => std::mem::take(&mut card.duties)
                .into_iter()
                .map(|Duty { text, extra }| Entry { text, extra })
                .collect(),
        };
        with(&mut entries);
        let entries = entries.into_iter();
        match self {
            Self::Holders => {
                let holder = |Entry { text: name, extra }| Holder { name, extra };
                card.holders = entries.map(holder).collect();
            }
            Self::Duties => {
                let duty = |Entry { text, extra }| Duty { text, extra };
                card.duties = entries.map(duty).collect();
            }
        }
    }
}
