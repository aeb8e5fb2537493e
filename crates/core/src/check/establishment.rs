//! Establishments that the boxes exceed or fall short of.

use std::collections::HashMap;

use crate::model::{Document, Headcount, Kind, LevelSum, NodeKey, OpenSums, Totals};

use super::Finding;

/// The units that the walk is inside, with the number of each in tree order and their sums so far.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    sums: OpenSums,
    numbers: Vec<u32>,
}

impl Sums {
    pub fn of(document: &Document) -> Self {
        Self {
            sums: OpenSums::of(document),
            numbers: Vec::new(),
        }
    }

    /// Enters a node.
    pub fn enter(&mut self, document: &Document, node: NodeKey, number: u32) {
        let card = document.card(node);
        let states = card.kind == Kind::Unit
            && (!card.establishment.is_empty() || card.headcount != Headcount::NotStated);
        if states || card.like_units != Headcount::NotStated {
            self.sums.open(Some(node), &card.like_units);
            self.numbers.push(number);
        }
        self.sums.add(card);
    }

    /// Leaves a node with everything below it.
    pub fn leave(&mut self, document: &Document, node: NodeKey, found: &mut Vec<(u32, Finding)>) {
        if self.sums.innermost() != Some(node) {
            return;
        }
        if let (Some(number), Some(level)) = (self.numbers.pop(), self.differs(document, node)) {
            found.push((number, Finding::Establishment { unit: node, level }));
        }
        self.sums.close();
    }

    /// The first level on which the innermost unit's boxes differ; empty for the unit as a whole.
    fn differs(&self, document: &Document, unit: NodeKey) -> Option<String> {
        let card = document.card(unit);
        if card.kind != Kind::Unit {
            return None;
        }
        let present = self.sums.levels();
        let on: HashMap<&str, Totals> = present.iter().copied().collect();
        let agrees = |level: &str| {
            let totals = on.get(level).copied().unwrap_or_default();
            LevelSum::compared(&card.establishment, level, totals).agrees
        };
        let stated = card.establishment.iter().map(|of| of.level.as_str());
        let mut levels = stated.chain(present.iter().map(|(level, _)| *level));
        if let Some(level) = levels.find(|level| !agrees(level)) {
            return Some(level.to_owned());
        }
        let mut all = Totals::default();
        for (_, totals) in &present {
            all.add(totals);
        }
        (!all.keeps_within(&card.headcount)).then(String::new)
    }
}
