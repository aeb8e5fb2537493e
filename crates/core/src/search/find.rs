use crate::model::{Card, Document, NodeKey, TreeCursor};

use super::Part;
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

    /// Whether no card can answer this that does not answer `wider`, because each of its words
    /// stands within a word of this.
    fn narrows(&self, wider: &Self) -> bool {
        let within = |word: &String| self.words.iter().any(|own| own.contains(word.as_str()));
        !wider.is_empty() && wider.words.iter().all(within)
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
pub struct SearchResults {
    /// The best cards, best first; those that answer alike in tree order.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub total: usize,
}

/// All nodes that answer a query, in tree order, so that who types on need not look at the others
/// again. They are those of the chart as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    query: Query,
    nodes: Vec<NodeKey>,
}

/// Looks through the whole chart and gives at most `most` cards.
pub fn search(document: &Document, query: &Query, most: usize) -> SearchResults {
    let mut searching = Searching::of(document, query.clone(), most, &Matches::default());
    searching.step(usize::MAX, document);
    searching.found().0
}

/// [`search`] in steps. Who changes the chart in between begins again.
#[derive(Debug)]
pub struct Searching {
    look: Look,
    nodes: TreeCursor,
    most: usize,
    by_rank: [Vec<Hit>; RANKS],
    matching: Vec<NodeKey>,
}

impl Searching {
    /// Nothing is looked at before the first step. An empty query is over at once; one that
    /// narrows another, whose matches in this very chart are known, looks only at those.
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

    /// Looks at so many cards more. Says whether all were looked at.
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

    /// How much was looked at, from 0 to 1.
    pub fn progress(&self) -> f64 {
        self.nodes.progress()
    }

    /// What was found so far, and all that matched.
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

/// One card after the other, with the buffers that they share.
#[derive(Debug)]
struct Look {
    query: Query,
    folded: String,
    /// The words that the card at hand has not shown yet, a bit each.
    missing: u32,
}

impl Look {
    fn at(&mut self, card: &Card) -> Option<(Rank, Part)> {
        let count = self.query.words.len();
        self.missing = u32::MAX >> (WORDS - count);

        let mut rank = Rank::Other;
        let mut shown: Option<Part> = None;
        for part in Part::titles(card) {
            let text = part.of(card);
            if self.finds(text) {
                shown = shown.or(Some(part));
            }
            if !text.is_empty() {
                rank = rank.min(self.title_rank());
            }
        }
        if self.missing == 0 {
            return Some((rank, shown.unwrap_or(Part::TITLE)));
        }

        // What the title says is seen anyway: the answer shown beside it is the rest of the find.
        shown = None;
        for part in Part::holders(card) {
            if self.finds(part.of(card)) {
                shown = shown.or(Some(part));
            }
        }
        if self.missing == 0 {
            return Some((Rank::Holder, shown.unwrap_or(Part::TITLE)));
        }

        for part in Part::rest(card) {
            if self.finds(part.of(card)) {
                shown = shown.or(Some(part));
            }
            if self.missing == 0 {
                break;
            }
        }
        (self.missing == 0).then_some((Rank::Other, shown.unwrap_or(Part::TITLE)))
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
            if self.missing & bit != 0 && contains(&self.folded, word) {
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

/// Whether a text has a word in it. Texts are short and many, so that the standard search, which
/// studies the word first, spends most of its time on that; and the last byte of a letter tells
/// Chinese letters apart better than the first.
fn contains(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let Some((&last, before)) = word.split_last() else {
        return true;
    };
    let ends = text.iter().enumerate().skip(before.len());
    ends.filter(|&(_, &byte)| byte == last)
        .any(|(end, _)| text[end - before.len()..end] == *before)
}
