//! Assistants: on either side of the line from their superior to the other reports, two to a row.
//! Each stands there with everything below it.

/// The part of the strip after a card that assistants take up.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Band {
    /// From the card to the end of the last row; zero without assistants.
    pub length: f64,
    /// How far they reach on either side of the line.
    pub before: f64,
    pub behind: f64,
}

/// Places assistants one after the other.
pub(super) struct Rows {
    gap: f64,
    band: Band,
    /// Where the row that is being filled begins, from the card.
    top: f64,
    /// Whether the row has one assistant already.
    half: bool,
}

impl Rows {
    /// No assistant yet. `gap` is left before every row and on either side of the line.
    pub fn new(gap: f64) -> Self {
        Self {
            gap,
            band: Band::default(),
            top: 0.0,
            half: false,
        }
    }

    /// Places an assistant whose branch reaches this far across, to either side of the middle of
    /// its card, and this far along. Returns where its card stands, from the line and from the
    /// superior's card.
    pub fn add(&mut self, before: f64, behind: f64, depth: f64) -> (f64, f64) {
        let across = if self.half {
            let across = self.gap + before;
            self.band.behind = self.band.behind.max(across + behind);
            across
        } else {
            self.top = self.band.length + self.gap;
            let across = -self.gap - behind;
            self.band.before = self.band.before.max(before - across);
            across
        };
        self.band.length = self.band.length.max(self.top + depth);
        self.half = !self.half;
        (across, self.top)
    }

    /// The room that all of them take up.
    pub fn end(self) -> Band {
        self.band
    }
}
