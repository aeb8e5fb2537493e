//! What packing keeps about each card.

use super::aside::Band;
use super::forest::NONE;
use super::plan::{LayoutSpec, Piece};

/// What packing keeps about a card and its branch.
#[derive(Clone, Debug)]
pub(super) struct Packed {
    pub piece: Piece,
    /// From the middle of the superior's card to that of this one, across.
    pub across: f64,
    /// From the top of the superior's card to that of this one, along.
    pub along: f64,
    /// The card's corner inside its block of columns. 32 bits are enough: card sizes and their sums
    /// in a block are exact in them.
    pub cell: Option<[f32; 2]>,
    /// How far the branch reaches across, to either side of the middle of its card.
    pub before: f64,
    pub behind: f64,
    /// How far its cards reach along, from the top of the card.
    pub depth: f64,
    /// How far along its contour reaches: its cards and the strip after them.
    pub reach: f64,
    /// The assistants' part of the strip after the card; boxed, because few cards have any.
    pub band: Option<Box<Band>>,
    /// The first link of its contour on either side.
    pub links: (u32, u32),
    /// The newest of the links made for the row of its reports.
    pub row: u32,
}

impl Default for Packed {
    fn default() -> Self {
        Self {
            piece: Piece::default(),
            across: 0.0,
            along: 0.0,
            cell: None,
            before: 0.0,
            behind: 0.0,
            depth: 0.0,
            reach: 0.0,
            band: None,
            links: (NONE, NONE),
            row: NONE,
        }
    }
}

impl Packed {
    pub fn band(&self) -> Band {
        self.band.as_deref().copied().unwrap_or_default()
    }

    /// The least distance from the top of the card to its reports.
    pub fn needed(&self, plan: &LayoutSpec) -> f64 {
        plan.length(self.piece.size) + self.band().length + f64::from(plan.gaps.level)
    }
}
