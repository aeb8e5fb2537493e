//! What a branch adds up to level by level, worked out when somebody looks at it.

use std::collections::HashMap;

use super::{Document, NodeKey};
use crate::invariant::never;
use crate::model::{Card, Establishment, Headcount, Kind, Totals};

/// What a branch adds up to, level by level. A unit that stands for several like it counts here as
/// one of them, so that its figures can be compared with what one of them is authorised for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByLevel {
    /// The levels of the branch's posts, in the chart's order; posts without a level come last.
    pub levels: Vec<LevelSum>,
    /// All levels together, without a level: a person who holds posts on two levels is counted once
    /// here.
    pub all: LevelSum,
}

/// The posts of one level, compared with what their unit is authorised for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LevelSum {
    /// The level; empty for posts without one.
    pub level: String,
    pub totals: Totals,
    /// What the unit at the top of the branch is authorised for; `None` when it does not say.
    pub granted: Option<Headcount>,
    /// Whether the boxes stay within that; also true when there is nothing to compare.
    pub agrees: bool,
}

impl ByLevel {
    /// Whether the boxes stay within what the unit is authorised for, on every level and as a
    /// whole.
    pub fn agrees(&self) -> bool {
        self.all.agrees && self.levels.iter().all(|level| level.agrees)
    }
}

impl Document {
    /// The totals of a branch, or of the whole chart, by level. Takes time proportional to its
    /// size.
    pub fn by_level(&self, top: Option<NodeKey>) -> ByLevel {
        let mut sums = OpenSums::of(self);
        let mut twice = Twice::default();
        let tops = top
            .as_ref()
            .map_or_else(|| self.children(None), std::slice::from_ref);
        let mut depths = Vec::new();
        // The whole stays open throughout, and counts as one of it.
        sums.open(top, &Headcount::NotStated);
        for (node, depth) in self.preorder_of(tops) {
            while depths.pop_if(|open| *open >= depth).is_some() {
                sums.close();
            }
            let card = self.card(node);
            if card.like_units != Headcount::NotStated && Some(node) != top {
                sums.open(Some(node), &card.like_units);
                depths.push(depth);
            }
            sums.add(card);
            twice.note(node, card);
        }
        for _ in depths {
            sums.close();
        }
        let none = Card::default();
        let card = top.map_or(&none, |top| self.card(top));
        for of in &card.establishment {
            sums.number(&of.level);
        }
        let mut all = Totals::default();
        let mut on: HashMap<&str, Totals> = HashMap::new();
        for (level, mut sum) in sums.levels() {
            all.add(&sum);
            sum.in_post -= twice.on_level.get(level).copied().unwrap_or(0);
            on.insert(level, sum);
        }
        all.in_post -= twice.in_all;
        let in_order = sums.names.iter().map(|level| {
            let totals = on.get(level.as_str()).copied().unwrap_or_default();
            LevelSum::compared(&card.establishment, level, totals)
        });
        let (named, without): (Vec<_>, Vec<_>) = in_order
            .filter(|sum| sum.totals.positions > 0 || sum.granted.is_some())
            .partition(|sum| !sum.level.is_empty());
        let granted = (card.kind == Kind::Unit).then(|| card.headcount.clone());
        ByLevel {
            levels: named.into_iter().chain(without).collect(),
            all: LevelSum {
                level: String::new(),
                agrees: granted
                    .as_ref()
                    .is_none_or(|granted| all.keeps_within(granted)),
                granted: granted.filter(|granted| *granted != Headcount::NotStated),
                totals: all,
            },
        }
    }
}

/// The totals, level by level, of the branches that a walk is inside. Each post is added once, to
/// the innermost branch; when a branch is left, its totals, multiplied by its like units, go to the
/// one above.
#[derive(Clone, Debug)]
pub struct OpenSums {
    names: Vec<String>,
    numbers: HashMap<String, usize>,
    open: Vec<OpenSum>,
}

#[derive(Clone, Debug)]
struct OpenSum {
    /// `None` for the whole chart.
    node: Option<NodeKey>,
    like_units: Headcount,
    by_level: HashMap<usize, Totals>,
}

impl OpenSums {
    /// With no branch open yet; the levels are in the chart's order.
    pub fn of(document: &Document) -> Self {
        let mut sums = Self {
            names: Vec::new(),
            numbers: HashMap::new(),
            open: Vec::new(),
        };
        for level in &document.about().levels {
            sums.number(level);
        }
        sums
    }

    fn number(&mut self, level: &str) -> usize {
        if let Some(&number) = self.numbers.get(level) {
            return number;
        }
        let number = self.names.len();
        self.names.push(level.to_owned());
        self.numbers.insert(level.to_owned(), number);
        number
    }

    /// Opens the branch of a node, which is multiplied by `like_units` when it is closed.
    pub fn open(&mut self, node: Option<NodeKey>, like_units: &Headcount) {
        self.open.push(OpenSum {
            node,
            like_units: like_units.clone(),
            by_level: HashMap::new(),
        });
    }

    /// Adds to the innermost branch what a card contributes by itself.
    pub fn add(&mut self, card: &Card) {
        if card.kind != Kind::Position || self.open.is_empty() {
            return;
        }
        let level = self.number(&card.level);
        if let Some(open) = self.open.last_mut() {
            open.by_level
                .entry(level)
                .or_default()
                .add(&Totals::of(card));
        }
    }

    /// The top of the innermost branch.
    pub fn innermost(&self) -> Option<NodeKey> {
        self.open.last()?.node
    }

    /// The levels of the innermost branch's posts, each with the totals of one such branch.
    pub fn levels(&self) -> Vec<(&str, Totals)> {
        let sums = self.open.last().map(|open| &open.by_level);
        let mut sums: Vec<(usize, Totals)> = sums
            .into_iter()
            .flatten()
            .map(|(&level, &sum)| (level, sum))
            .collect();
        sums.sort_unstable_by_key(|(level, _)| *level);
        let named = sums.into_iter();
        named
            .map(|(level, sum)| (self.names[level].as_str(), sum))
            .collect()
    }

    /// Closes the innermost branch.
    pub fn close(&mut self) {
        let done = self.open.pop();
        never(done.is_none(), "a branch is left that was not entered");
        let Some(done) = done else { return };
        let Some(above) = self.open.last_mut() else {
            return;
        };
        let mut sums = done.by_level;
        if done.like_units != Headcount::NotStated {
            for sum in sums.values_mut() {
                *sum = sum.times(&done.like_units);
            }
        }
        // The smaller map is merged into the larger, so that deep nesting costs little.
        if sums.len() > above.by_level.len() {
            std::mem::swap(&mut sums, &mut above.by_level);
        }
        for (level, sum) in sums {
            above.by_level.entry(level).or_default().add(&sum);
        }
    }
}

impl LevelSum {
    /// A level's totals, compared with what a unit's establishment authorises for that level.
    pub fn compared(establishment: &[Establishment], level: &str, totals: Totals) -> Self {
        let stated = establishment.iter().filter(|of| of.level == level);
        let granted = stated
            .map(|of| of.headcount.clone())
            .reduce(|a, b| a.and(&b));
        let agrees = match &granted {
            Some(granted) => totals.keeps_within(granted),
            // A unit that is authorised by level has nobody on other levels; posts without a level
            // may belong to any.
            None => {
                establishment.is_empty()
                    || level.is_empty()
                    || (totals.max == 0 && totals.open == 0)
            }
        };
        Self {
            level: level.to_owned(),
            totals,
            granted,
            agrees,
        }
    }
}

/// How many people are counted too often because their posts are counted one by one.
#[derive(Default)]
struct Twice<'a> {
    /// The last post of each person, on each level and on any level.
    last: HashMap<(Option<&'a str>, &'a str), NodeKey>,
    on_level: HashMap<&'a str, u64>,
    in_all: u64,
}

impl<'a> Twice<'a> {
    fn note(&mut self, node: NodeKey, card: &'a Card) {
        let level = card.level.as_str();
        for person in card.persons() {
            // A card counts a person once, even when it names them twice.
            let again = |last: Option<NodeKey>| u64::from(last.is_some_and(|last| last != node));
            *self.on_level.entry(level).or_default() +=
                again(self.last.insert((Some(level), person), node));
            self.in_all += again(self.last.insert((None, person), node));
        }
    }
}
