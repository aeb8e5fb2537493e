use crate::edit::Field;
use crate::model::{Card, Duty, Holder};
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
    pub rest: Rest,
}

/// What an item says beside its text.
#[derive(Clone, Debug, Default)]
pub enum Rest {
    /// Nothing: the item is new.
    #[default]
    Nothing,
    Holder(Holder),
    Duty(Duty),
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
                .map(|mut holder| Entry {
                    text: std::mem::take(&mut holder.name),
                    rest: Rest::Holder(holder),
                })
                .collect(),
            Self::Duties => std::mem::take(&mut card.duties)
                .into_iter()
                .map(|mut duty| Entry {
                    text: std::mem::take(&mut duty.text),
                    rest: Rest::Duty(duty),
                })
                .collect(),
        };
        with(&mut entries);
        let entries = entries.into_iter();
        match self {
            Self::Holders => {
                let holder = |Entry { text: name, rest }| match rest {
                    Rest::Holder(holder) => Holder { name, ..holder },
                    _ => Holder {
                        name,
                        ..Holder::default()
                    },
                };
                card.holders = entries.map(holder).collect();
            }
            Self::Duties => {
                let duty = |Entry { text, rest }| match rest {
                    Rest::Duty(duty) => Duty { text, ..duty },
                    _ => Duty {
                        text,
                        ..Duty::default()
                    },
                };
                card.duties = entries.map(duty).collect();
            }
        }
    }
}
