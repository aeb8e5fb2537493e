use std::sync::LazyLock;

use crate::model::fields::{Ref, ValueKind};
use crate::model::{Card, Field};

/// The part of a card that best shows why it was found: a text, or a text of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub field: Field,
    /// For a list: the index of the item, and that of the text among the item's fields.
    pub item: Option<(usize, usize)>,
}

/// The last place in the search order ([`FieldInfo::find`](crate::model::fields::FieldInfo::find))
/// for what the post or unit is called.
const TITLES: u8 = 1;
/// The last place for who holds the post.
const HOLDERS: u8 = 2;

/// A text that is searched: its place in the search order, its field, and its index in an item of a
/// list.
type Looked = (u8, Field, Option<usize>);

/// Everything that is searched, the most telling first.
static LOOKED_AT: LazyLock<Vec<Looked>> = LazyLock::new(|| {
    let mut all: Vec<Looked> = Vec::new();
    for &field in Field::ALL {
        let info = field.info();
        all.push((info.find, field, None));
        if let ValueKind::List(item) = info.kind {
            let texts = item.fields().iter().enumerate();
            all.extend(texts.map(|(at, text)| (text.find, field, Some(at))));
        }
    }
    all.retain(|(find, ..)| *find > 0);
    all.sort_by_key(|(find, ..)| *find);
    all
});

impl Part {
    pub const TITLE: Self = Self {
        field: Field::Title,
        item: None,
    };

    /// The text of this part of a card, as it is written; empty if there is none.
    pub fn of(self, card: &Card) -> &str {
        match (card.field(self.field), self.item) {
            (Ref::List(list), Some((index, at))) => {
                list.at(index).map_or("", |item| item.get(at).text())
            }
            (value, _) => value.text(),
        }
    }

    /// The parts that say what the post or unit is called.
    pub(super) fn titles(card: &Card) -> impl Iterator<Item = Self> {
        Self::between(card, 0, TITLES)
    }

    /// The names of the holders.
    pub(super) fn holders(card: &Card) -> impl Iterator<Item = Self> {
        Self::between(card, TITLES, HOLDERS)
    }

    /// The other parts, without the titles and the holders' names, the most telling first.
    pub(super) fn rest(card: &Card) -> impl Iterator<Item = Self> {
        Self::between(card, HOLDERS, u8::MAX)
    }

    fn between(card: &Card, after: u8, upto: u8) -> impl Iterator<Item = Self> {
        let places = LOOKED_AT.iter();
        places
            .filter(move |(find, ..)| (after + 1..=upto).contains(find))
            .flat_map(|&(_, field, at)| {
                let count = match (at, card.field(field)) {
                    (Some(_), Ref::List(list)) => list.count(),
                    _ => 1,
                };
                (0..count).map(move |index| Self {
                    field,
                    item: at.map(|at| (index, at)),
                })
            })
    }
}
