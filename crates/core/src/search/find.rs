use std::ops::ControlFlow;

use crate::model::{Card, Document, NodeKey, TreeCursor};

use super::Part;
use super::fold::{fold, fold_into};

/// Further words are ignored: this many single out a card, and one bit of a `u32` stands for each.
const WORDS: usize = 32;

/// What to look for: words that must all be on the card, in any part of it.
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

    /// Whether it has no words and so finds nothing.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether every card that matches this also matches `wider`, because each word of `wider` is
    /// part of a word of this.
    fn narrows(&self, wider: &Self) -> bool {
        let within = |word: &String| self.words.iter().any(|own| own.contains(word.as_str()));
        !wider.is_empty() && wider.words.iter().all(within)
    }

    /// The folded words.
    pub(super) fn words(&self) -> &[String] {
        &self.words
    }
}

/// How well a card matches, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// A title is exactly the query.
    Exact,
    /// A title begins with the query's first word.
    TitleStart,
    /// All words are in the titles.
    Title,
    /// All words are in the titles or the holders' names.
    Holder,
    /// Some words are only in the rest of the card.
    Other,
}

const RANKS: usize = Rank::Other as usize + 1;

/// A card that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub node: NodeKey,
    pub rank: Rank,
    /// The part of the card that best shows why it was found.
    pub part: Part,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchResults {
    /// The best cards, best first; those of equal rank in tree order.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub total: usize,
}

/// All nodes that match a query, in tree order, so that typing on need not search the others again.
/// They hold for the chart as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    query: Query,
    nodes: Vec<NodeKey>,
}

/// Searches the whole chart and returns at most `most` cards.
pub fn search(document: &Document, query: &Query, most: usize) -> SearchResults {
    let mut searching = Searching::of(document, query.clone(), most, &Matches::default());
    searching.step(usize::MAX, document);
    searching.found().0
}

/// [`search`] in steps. If the chart changes in between, the search must start again.
#[derive(Debug)]
pub struct Searching {
    look: Look,
    nodes: TreeCursor,
    most: usize,
    by_rank: [Vec<Hit>; RANKS],
    matching: Vec<NodeKey>,
}

impl Searching {
    /// Nothing is searched before the first step. An empty query is over at once; one that narrows
    /// a query whose matches in this very chart are known searches only those.
    pub fn of(document: &Document, query: Query, most: usize, known: &Matches) -> Self {
        let nodes = if query.is_empty() {
            TreeCursor::default()
        } else if query.narrows(&known.query) {
            TreeCursor::over(known.nodes.iter().copied())
        } else {
            TreeCursor::over(document.preorder().map(|(node, _)| node))
        };
        let look = Look {
            query,
            folded: String::new(),
            missing: 0,
        };
        Self {
            look,
            nodes,
            most,
            by_rank: Default::default(),
            matching: Vec::new(),
        }
    }

    /// Searches this many more cards. Returns whether all have been searched.
    pub fn step(&mut self, cards: usize, document: &Document) -> bool {
        for &node in self.nodes.take(cards) {
            let Some((rank, part)) = self.look.at(document.card(node)) else {
                continue;
            };
            self.matching.push(node);
            let alike = &mut self.by_rank[rank as usize];
            if alike.len() < self.most {
                alike.push(Hit { node, rank, part });
            }
        }
        self.nodes.is_over()
    }

    /// The progress, from 0 to 1.
    pub fn progress(&self) -> f64 {
        self.nodes.progress()
    }

    /// The best cards found so far, and everything that matched.
    pub fn found(self) -> (SearchResults, Matches) {
        let found = SearchResults {
            hits: self.by_rank.into_iter().flatten().take(self.most).collect(),
            total: self.matching.len(),
        };
        let matches = Matches {
            query: self.look.query,
            nodes: self.matching,
        };
        (found, matches)
    }
}

/// Looks at one card after another, with shared buffers.
#[derive(Debug)]
struct Look {
    query: Query,
    folded: String,
    /// The words not found on the current card yet, one bit each.
    missing: u32,
}

impl Look {
    fn at(&mut self, card: &Card) -> Option<(Rank, Part)> {
        let count = self.query.words.len();
        self.missing = u32::MAX >> (WORDS - count);

        let mut rank = Rank::Other;
        let mut shown: Option<Part> = None;
        Part::titles(card, |part, text| {
            if self.finds(text) {
                shown = shown.or(Some(part));
            }
            if !text.is_empty() {
                rank = rank.min(self.title_rank());
            }
            ControlFlow::Continue(())
        });
        if self.missing == 0 {
            return Some((rank, shown.unwrap_or(Part::TITLE)));
        }

        // The title is shown anyway, so the part shown next to it should have one of the other
        // words.
        shown = None;
        Part::holders(card, |part, text| {
            if self.finds(text) {
                shown = shown.or(Some(part));
            }
            ControlFlow::Continue(())
        });
        if self.missing == 0 {
            return Some((Rank::Holder, shown.unwrap_or(Part::TITLE)));
        }

        Part::rest(card, |part, text| {
            if self.finds(text) {
                shown = shown.or(Some(part));
            }
            if self.missing == 0 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        (self.missing == 0).then_some((Rank::Other, shown.unwrap_or(Part::TITLE)))
    }

    /// Looks for the words that are still missing. Returns whether the text has any of them.
    fn finds(&mut self, text: &str) -> bool {
        self.folded.clear();
        if text.is_empty() || self.missing == 0 {
            return false;
        }
        fold_into(text, &mut self.folded);
        let before = self.missing;
        for (index, word) in self.query.words.iter().enumerate() {
            let bit = 1 << index;
            if self.missing & bit != 0 && contains(&self.folded, word) {
                self.missing &= !bit;
            }
        }
        self.missing != before
    }

    /// How well the title that was just searched matches, assuming that all words are in the
    /// titles.
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

/// Whether a text contains a word. There are many short texts, and the standard search would spend
/// most of its time preparing the word. The last byte is compared first, because it tells Chinese
/// characters apart better than the first.
fn contains(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let Some((&last, before)) = word.split_last() else {
        return true;
    };
    let ends = text.iter().enumerate().skip(before.len());
    ends.filter(|&(_, &byte)| byte == last)
        .any(|(end, _)| text[end - before.len()..end] == *before)
}
