use crate::model::{Card, Document, NodeKey};

use super::fold::{fold, fold_into};

/// More words than this are not looked at: a sentence has found its card long before.
const WORDS: usize = 32;

/// What is looked for: words that must all be there, in any part of the card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    whole: String,
    words: Vec<String>,
}

impl Query {
    /// The query that a person typed.
    pub fn new(typed: &str) -> Self {
        let folded = fold(typed);
        Self {
            whole: folded.trim().to_owned(),
            words: folded
                .split_whitespace()
                .take(WORDS)
                .map(str::to_owned)
                .collect(),
        }
    }

    /// Whether it has no words; it finds nothing then.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The folded words.
    pub(super) fn words(&self) -> &[String] {
        &self.words
    }
}

/// How well a card answers, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// A title says exactly this.
    Exact,
    /// A title begins with it.
    TitleStart,
    /// All words are in the titles.
    Title,
    /// All words are in the titles or the holders' names.
    Holder,
    /// Some words are found only in the rest of the card.
    Other,
}

/// How many ranks there are.
const RANKS: usize = Rank::Other as usize + 1;

/// The part of a card that best shows why it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The title.
    Title,
    /// The second title.
    SecondTitle,
    /// The holder with this index.
    Holder(usize),
    /// The unit type.
    UnitType,
    /// The level.
    Level,
    /// The duty with this index.
    Duty(usize),
    /// The remark.
    Note,
}

impl Part {
    /// The text of this part of a card, as it is written.
    pub fn of(self, card: &Card) -> &str {
        match self {
            Self::Title => &card.title,
            Self::SecondTitle => &card.second_title,
            Self::Holder(index) => card.holders.get(index).map_or("", |holder| &holder.name),
            Self::UnitType => &card.unit_type,
            Self::Level => &card.level,
            Self::Duty(index) => card.duties.get(index).map_or("", |duty| &duty.text),
            Self::Note => &card.note,
        }
    }
}

/// A card that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The node.
    pub node: NodeKey,
    /// How well it answers.
    pub rank: Rank,
    /// Where its best answer stands.
    pub part: Part,
}

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The best cards, best first; those that answer alike in tree order.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub total: usize,
}

/// Looks through the whole chart and gives at most `most` cards.
pub fn search(document: &Document, query: &Query, most: usize) -> Found {
    if query.is_empty() {
        return Found::default();
    }
    let mut look = Look {
        query,
        folded: String::new(),
        missing: 0,
    };
    let mut by_rank: [Vec<Hit>; RANKS] = Default::default();
    let mut total = 0;
    for (node, _) in document.preorder() {
        let Some((rank, part)) = look.at(document.card(node)) else {
            continue;
        };
        total += 1;
        let alike = &mut by_rank[rank as usize];
        if alike.len() < most {
            alike.push(Hit { node, rank, part });
        }
    }
    let hits = by_rank.into_iter().flatten().take(most).collect();
    Found { hits, total }
}

/// One card after the other, with the buffers that they share.
struct Look<'a> {
    query: &'a Query,
    folded: String,
    /// The words that the card at hand has not shown yet, a bit each.
    missing: u32,
}

impl Look<'_> {
    fn at(&mut self, card: &Card) -> Option<(Rank, Part)> {
        let count = self.query.words.len();
        self.missing = u32::MAX >> (WORDS - count);

        let in_title = self.finds(&card.title);
        let mut rank = self.title_rank();
        let in_second = !card.second_title.is_empty() && self.finds(&card.second_title);
        if !card.second_title.is_empty() {
            rank = rank.min(self.title_rank());
        }
        if self.missing == 0 {
            let part = if in_second && !in_title {
                Part::SecondTitle
            } else {
                Part::Title
            };
            return Some((rank, part));
        }

        let mut shown: Option<Part> = None;
        for (index, holder) in card.holders.iter().enumerate() {
            if self.finds(&holder.name) {
                shown = shown.or(Some(Part::Holder(index)));
            }
        }
        if self.missing == 0 {
            return Some((Rank::Holder, shown.unwrap_or(Part::Title)));
        }

        let duties = (0..card.duties.len()).map(Part::Duty);
        let rest = [Part::UnitType, Part::Level].into_iter().chain(duties);
        for part in rest.chain([Part::Note]) {
            if self.finds(part.of(card)) {
                shown = shown.or(Some(part));
            }
        }
        (self.missing == 0).then_some((Rank::Other, shown.unwrap_or(Part::Title)))
    }

    /// Looks for the words that are still missing. Says whether the text has one of them.
    fn finds(&mut self, text: &str) -> bool {
        self.folded.clear();
        if text.is_empty() || self.missing == 0 {
            return false;
        }
        fold_into(text, &mut self.folded);
        let before = self.missing;
        for (index, word) in self.query.words.iter().enumerate() {
            let bit = 1 << index;
            if self.missing & bit != 0 && self.folded.contains(word.as_str()) {
                self.missing &= !bit;
            }
        }
        self.missing != before
    }

    /// How well the title that was just looked at answers, should all words be in the titles.
    fn title_rank(&self) -> Rank {
        let title = self.folded.trim();
        if title == self.query.whole {
            Rank::Exact
        } else if title.starts_with(&self.query.words[0]) {
            Rank::TitleStart
        } else {
            Rank::Title
        }
    }
}
