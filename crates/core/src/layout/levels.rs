//! The lines shared by cards of the same depth.

use std::collections::BTreeMap;

use super::forest::NONE;

/// The depth of each card, and the distance from the line of one depth to the next. Assistants and
/// everything below them stand between two lines, so they have no level.
///
/// A level is as long as the greatest need among its cards. The needs are kept sorted, so that only
/// a card that comes, goes or changes has to be looked at.
#[derive(Clone, Debug, Default)]
pub(super) struct Levels {
    /// The level of each drawn card, by key.
    of: Vec<u32>,
    /// What each card needs, by key.
    needs: Vec<Option<f64>>,
    levels: Vec<Level>,
    /// The levels whose needs have changed.
    touched: Vec<u32>,
}

#[derive(Clone, Debug, Default)]
struct Level {
    length: f64,
    /// How many cards need each length. Lengths are never negative, so their bits sort in the same
    /// order.
    needs: BTreeMap<u64, u32>,
}

impl Levels {
    /// How many levels below the tops a card is.
    pub fn of(&self, key: usize) -> Option<usize> {
        let level = *self.of.get(key)?;
        (level != NONE).then_some(level as usize)
    }

    /// The distance from this card's line to that of its reports.
    pub fn length(&self, key: usize) -> Option<f64> {
        let level = self.levels.get(self.of(key)?);
        Some(level.map_or(0.0, |level| level.length))
    }

    /// Whether a card is on the level that it would have under this superior.
    pub fn fits(&self, key: usize, above: Option<usize>, assistant: bool) -> bool {
        self.of.get(key) == Some(&self.below(above, assistant))
    }

    /// Adds a card under its superior, whose level is known.
    pub fn enter(&mut self, key: usize, above: Option<usize>, assistant: bool) {
        self.leave(key);
        if self.of.len() <= key {
            self.of.resize(key + 1, NONE);
            self.needs.resize(key + 1, None);
        }
        self.of[key] = self.below(above, assistant);
    }

    fn below(&self, above: Option<usize>, assistant: bool) -> u32 {
        match above.map(|above| self.of.get(above).copied().unwrap_or(NONE)) {
            None => 0,
            Some(NONE) => NONE,
            Some(_) if assistant => NONE,
            Some(level) => level + 1,
        }
    }

    /// Forgets what a card needs.
    pub fn leave(&mut self, key: usize) {
        self.need(key, None);
    }

    /// Sets how much room a card and its assistants need. A card without reports needs none: it may
    /// reach past the next line, because nothing stands there below it.
    pub fn need(&mut self, key: usize, length: Option<f64>) {
        let Some(level) = self.of(key) else { return };
        let before = std::mem::replace(&mut self.needs[key], length);
        if before == length {
            return;
        }
        if self.levels.len() <= level {
            self.levels.resize(level + 1, Level::default());
        }
        let needs = &mut self.levels[level].needs;
        if let Some(before) = before
            && let Some(count) = needs.get_mut(&before.to_bits())
        {
            *count -= 1;
            if *count == 0 {
                needs.remove(&before.to_bits());
            }
        }
        if let Some(length) = length {
            *needs.entry(length.to_bits()).or_default() += 1;
        }
        // No more levels than keys, which have 32 bits.
        self.touched.push(level as u32);
    }

    /// Gives every level the room that its cards need. Returns whether any level has changed.
    pub fn settle(&mut self) -> bool {
        let mut changed = false;
        for level in self.touched.drain(..) {
            let level = &mut self.levels[level as usize];
            let most = level.needs.last_key_value();
            let length = most.map_or(0.0, |(bits, _)| f64::from_bits(*bits));
            changed |= std::mem::replace(&mut level.length, length) != length;
        }
        changed
    }
}
