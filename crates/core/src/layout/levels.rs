//! Lines that cards of the same depth share.

use super::forest::NONE;
use super::packing::{Packed, Tree};
use super::plan::LayoutSpec;

/// The depth of each card, and how far it is from the line of one depth to the next. Assistants
/// stand between two lines, and so does what is below them: they have no level.
#[derive(Clone, Debug, Default)]
pub(super) struct Levels {
    /// By key.
    of: Vec<u32>,
    lengths: Vec<f64>,
}

impl Levels {
    /// How many levels a card is below the tops.
    pub fn of(&self, key: usize) -> Option<usize> {
        let level = *self.of.get(key)?;
        (level != NONE).then_some(level as usize)
    }

    /// How far it is from the line of this card to that of its reports.
    pub fn length(&self, key: usize) -> Option<f64> {
        self.lengths.get(self.of(key)?).copied()
    }

    /// Takes note of every card's depth. Gives the indices of those whose depth has changed.
    pub fn follow(&mut self, tree: &impl Tree, cards: &[Packed]) -> Vec<usize> {
        let mut changed = Vec::new();
        self.of.resize(cards.len(), NONE);
        for index in 0..tree.len() {
            let key = tree.key(index);
            let above = tree.superior(index).map(|above| self.of[tree.key(above)]);
            let level = match above {
                None => 0,
                Some(above) if above == NONE || cards[key].piece.assistant => NONE,
                Some(above) => above + 1,
            };
            if self.of[key] != level {
                self.of[key] = level;
                changed.push(index);
            }
        }
        changed
    }

    /// Gives every level the room that its cards and their assistants need. Says whether any
    /// level has changed. A card without reports may reach past the next line, where it is in
    /// nobody's way.
    pub fn measure(&mut self, tree: &impl Tree, cards: &[Packed], plan: &LayoutSpec) -> bool {
        let mut lengths: Vec<f64> = Vec::new();
        for index in 0..tree.len() {
            let key = tree.key(index);
            let Some(level) = self.of(key) else { continue };
            if lengths.len() <= level {
                lengths.resize(level + 1, 0.0);
            }
            let has_reports = (index + 1 < tree.end(index)).then(|| cards[key].needed(plan));
            lengths[level] = lengths[level].max(has_reports.unwrap_or(0.0));
        }
        let changed = lengths != self.lengths;
        self.lengths = lengths;
        changed
    }
}
