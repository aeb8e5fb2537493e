//! What a branch adds up to level by level, worked out when somebody looks at it.

use std::collections::HashMap;

use super::{Document, NodeKey};
use crate::model::{Card, Establishment, Headcount, Kind, Totals};

/// What a branch adds up to, level by level. A unit that stands for several like it counts here
/// as one of them, so that its figures can be compared with what one is authorised for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByLevel {
    /// The levels that posts of the branch have, in the chart's order; posts without a level last.
    pub levels: Vec<LevelSum>,
    /// All of them together, without a level: a person who holds posts on two levels is one here.
    pub all: LevelSum,
}

/// The posts of one level, beside what their unit is authorised for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LevelSum {
    /// The level; empty for posts without one.
    pub level: String,
    /// What they add up to.
    pub totals: Totals,
    /// What the unit at the top of the branch is authorised for; `None` where it does not say.
    pub granted: Option<Headcount>,
    /// Whether the boxes keep within that; also where there is nothing to compare.
    pub agrees: bool,
}

impl ByLevel {
    /// Whether the boxes are what the unit is authorised for, on every level and in all.
    pub fn agrees(&self) -> bool {
        self.all.agrees && self.levels.iter().all(|level| level.agrees)
    }
}

/// Units that stand for several like them, from the top of the branch to where the walk is.
struct Multiplied<'a> {
    depth: usize,
    like_units: &'a Headcount,
    sums: Vec<Totals>,
}

impl Document {
    /// What a branch, or the whole chart, adds up to by level. Takes time in proportion to it.
    pub fn by_level(&self, top: Option<NodeKey>) -> ByLevel {
        let mut levels: Vec<&str> = self.about().levels.iter().map(String::as_str).collect();
        let mut known: HashMap<&str, usize> = HashMap::new();
        for (index, level) in levels.iter().enumerate() {
            known.entry(level).or_insert(index);
        }
        let mut twice = Twice::default();
        let mut open = vec![Multiplied {
            depth: 0,
            like_units: &Headcount::NotStated,
            sums: Vec::new(),
        }];
        let tops = top
            .as_ref()
            .map_or_else(|| self.children(None), std::slice::from_ref);
        for (node, depth) in self.preorder_of(tops) {
            close(&mut open, depth);
            let card = self.card(node);
            if card.like_units != Headcount::NotStated && Some(node) != top {
                open.push(Multiplied {
                    depth,
                    like_units: &card.like_units,
                    sums: Vec::new(),
                });
            }
            let own = Totals::of(card);
            if own.positions == 0 {
                continue;
            }
            let level = *known.entry(&card.level).or_insert_with(|| {
                levels.push(&card.level);
                levels.len() - 1
            });
            if let Some(within) = open.last_mut() {
                add(&mut within.sums, level, &own);
            }
            twice.note(node, level, card);
        }
        close(&mut open, 0);
        let mut sums = open.pop().map(|whole| whole.sums).unwrap_or_default();
        let mut all = Totals::default();
        for (level, sum) in sums.iter_mut().enumerate() {
            all.add(sum);
            sum.in_post -= twice.on_level.get(&level).copied().unwrap_or(0);
        }
        all.in_post -= twice.in_all;
        let card = top.map_or(&Card::default(), |top| self.card(top)).clone();
        for of in &card.establishment {
            if !known.contains_key(of.level.as_str()) {
                levels.push(&of.level);
            }
        }
        sums.resize(levels.len(), Totals::default());
        let sums = levels.into_iter().zip(sums);
        let (named, without): (Vec<_>, Vec<_>) = sums
            .map(|(level, totals)| LevelSum::compared(&card.establishment, level, totals))
            .filter(|sum| sum.totals.positions > 0 || sum.granted.is_some())
            .partition(|sum| !sum.level.is_empty());
        let granted = (card.kind == Kind::Unit).then_some(card.headcount);
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

impl LevelSum {
    /// A level's sum beside what a unit is authorised for on it by its establishment.
    pub fn compared(establishment: &[Establishment], level: &str, totals: Totals) -> Self {
        let stated = establishment.iter().filter(|of| of.level == level);
        let granted = stated
            .map(|of| of.headcount.clone())
            .reduce(|a, b| a.and(&b));
        let agrees = match &granted {
            Some(granted) => totals.keeps_within(granted),
            // A unit that is authorised by level has no people on others; posts without a level
            // may be of any.
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

/// Ends the multiplied units that the walk has left, but never the whole.
fn close(open: &mut Vec<Multiplied>, depth: usize) {
    while open.len() > 1 && open.last().is_some_and(|last| last.depth >= depth) {
        let Some(done) = open.pop() else { break };
        if let Some(within) = open.last_mut() {
            for (level, sum) in done.sums.iter().enumerate() {
                add(&mut within.sums, level, &sum.times(done.like_units));
            }
        }
    }
}

fn add(sums: &mut Vec<Totals>, level: usize, totals: &Totals) {
    if sums.len() <= level {
        sums.resize(level + 1, Totals::default());
    }
    sums[level].add(totals);
}

/// How many people are counted too often, because their posts are counted one by one.
#[derive(Default)]
struct Twice<'a> {
    /// The last post of each person, on each level and on any.
    last: HashMap<(Option<usize>, &'a str), NodeKey>,
    on_level: HashMap<usize, u64>,
    in_all: u64,
}

impl<'a> Twice<'a> {
    fn note(&mut self, node: NodeKey, level: usize, card: &'a Card) {
        for person in card.persons() {
            // A card counts a person who is named twice on it once.
            let again = |last: Option<NodeKey>| u64::from(last.is_some_and(|last| last != node));
            *self.on_level.entry(level).or_default() +=
                again(self.last.insert((Some(level), person), node));
            self.in_all += again(self.last.insert((None, person), node));
        }
    }
}
