//! Establishments that the boxes do not keep within.

use std::collections::HashMap;

use crate::model::{Document, Headcount, Kind, LevelSum, NodeKey, Totals};

use super::Finding;

/// What the units that are being gone through add up to by level. Each post is added once, to the
/// nearest unit that sums up, and what that has goes up with it when it is left.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    levels: HashMap<String, usize>,
    names: Vec<String>,
    open: Vec<Sum>,
}

#[derive(Clone, Debug)]
struct Sum {
    node: NodeKey,
    number: u32,
    by_level: HashMap<usize, Totals>,
}

impl Sums {
    pub fn of(document: &Document) -> Self {
        let mut sums = Self {
            levels: HashMap::new(),
            names: Vec::new(),
            open: Vec::new(),
        };
        for level in &document.about().levels {
            sums.level(level);
        }
        sums
    }

    fn level(&mut self, level: &str) -> usize {
        if let Some(&index) = self.levels.get(level) {
            return index;
        }
        self.names.push(level.to_owned());
        self.levels.insert(level.to_owned(), self.names.len() - 1);
        self.names.len() - 1
    }

    /// The walk comes to a node.
    pub fn enter(&mut self, document: &Document, node: NodeKey, number: u32) {
        let card = document.card(node);
        let states = card.kind == Kind::Unit
            && (!card.establishment.is_empty() || card.headcount != Headcount::NotStated);
        if states || card.like_units != Headcount::NotStated {
            self.open.push(Sum {
                node,
                number,
                by_level: HashMap::new(),
            });
        }
        if card.kind == Kind::Position && !self.open.is_empty() {
            let level = self.level(&card.level);
            if let Some(open) = self.open.last_mut() {
                let sum = open.by_level.entry(level).or_default();
                sum.add(&Totals::of(card));
            }
        }
    }

    /// The walk leaves a node with everything below it.
    pub fn leave(&mut self, document: &Document, node: NodeKey, found: &mut Vec<(u32, Finding)>) {
        let Some(done) = self.open.pop_if(|open| open.node == node) else {
            return;
        };
        if let Some(level) = self.differs(document, &done) {
            found.push((done.number, Finding::Establishment { unit: node, level }));
        }
        if let Some(above) = self.open.last_mut() {
            let likes = &document.card(node).like_units;
            let mut sums = done.by_level;
            if *likes != Headcount::NotStated {
                for sum in sums.values_mut() {
                    *sum = sum.times(likes);
                }
            }
            // The smaller goes into the larger, so that deep nesting costs little.
            if sums.len() > above.by_level.len() {
                std::mem::swap(&mut sums, &mut above.by_level);
            }
            for (level, sum) in sums {
                above.by_level.entry(level).or_default().add(&sum);
            }
        }
    }

    /// The first level on which a unit's boxes differ; empty for the unit's whole.
    fn differs(&self, document: &Document, sum: &Sum) -> Option<String> {
        let card = document.card(sum.node);
        if card.kind != Kind::Unit {
            return None;
        }
        let on_level = |level: &str| {
            let index = self.levels.get(level);
            let totals = index.and_then(|index| sum.by_level.get(index));
            totals.copied().unwrap_or_default()
        };
        let compare =
            |level: &str| LevelSum::compared(&card.establishment, level, on_level(level)).agrees;
        let stated = card.establishment.iter().map(|of| &of.level);
        let mut present: Vec<usize> = sum.by_level.keys().copied().collect();
        present.sort_unstable();
        let present = present.into_iter().map(|index| &self.names[index]);
        let mut levels = stated.chain(present);
        if let Some(level) = levels.find(|level| !compare(level)) {
            return Some(level.clone());
        }
        let mut all = Totals::default();
        for totals in sum.by_level.values() {
            all.add(totals);
        }
        (!all.keeps_within(&card.headcount)).then(String::new)
    }
}
