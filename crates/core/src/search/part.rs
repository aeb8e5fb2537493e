use std::ops::ControlFlow;
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

/// Everything that is searched, the most telling first, cut where another kind begins: what the
/// post or unit is called, who holds it, the rest. A search asks for each kind of every card.
struct LookedAt {
    titles: Vec<Looked>,
    holders: Vec<Looked>,
    rest: Vec<Looked>,
}

static LOOKED_AT: LazyLock<LookedAt> = LazyLock::new(|| {
    let mut titles: Vec<Looked> = Vec::new();
    for &field in Field::ALL {
        let info = field.info();
        titles.push((info.find, field, None));
        if let ValueKind::List(item) = info.kind {
            let texts = item.fields().iter().enumerate();
            titles.extend(texts.map(|(at, text)| (text.find, field, Some(at))));
        }
    }
    titles.retain(|(find, ..)| *find > 0);
    titles.sort_by_key(|(find, ..)| *find);
    let mut holders = titles.split_off(titles.partition_point(|(find, ..)| *find <= TITLES));
    let rest = holders.split_off(holders.partition_point(|(find, ..)| *find <= HOLDERS));
    LookedAt {
        titles,
        holders,
        rest,
    }
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

    /// Looks at what the post or unit is called, as [`Self::each`] does.
    pub(super) fn titles<'c>(card: &'c Card, look: impl FnMut(Self, &'c str) -> ControlFlow<()>) {
        Self::each(card, &LOOKED_AT.titles, look);
    }

    /// Looks at the names of the holders.
    pub(super) fn holders<'c>(card: &'c Card, look: impl FnMut(Self, &'c str) -> ControlFlow<()>) {
        Self::each(card, &LOOKED_AT.holders, look);
    }

    /// Looks at the other parts, without the titles and the holders' names, the most telling first.
    pub(super) fn rest<'c>(card: &'c Card, look: impl FnMut(Self, &'c str) -> ControlFlow<()>) {
        Self::each(card, &LOOKED_AT.rest, look);
    }

    /// Looks at one text after another, with its part, until it is told to stop. Each field is read
    /// once, since a search looks at every card.
    fn each<'c>(
        card: &'c Card,
        looked_at: &[Looked],
        mut look: impl FnMut(Self, &'c str) -> ControlFlow<()>,
    ) {
        for &(_, field, at) in looked_at {
            let goes_on = match (card.field(field), at) {
                (Ref::List(list), Some(at)) => (0..list.count()).try_for_each(|index| {
                    let text = list.at(index).map_or("", |item| item.get(at).text());
                    let item = Some((index, at));
                    look(Self { field, item }, text)
                }),
                (value, _) => look(Self { field, item: None }, value.text()),
            };
            if goes_on.is_break() {
                return;
            }
        }
    }
}
