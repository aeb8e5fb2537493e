//! Columns: reports without reports of their own, stacked under their manager.
//!
//! Rows of leaves are what makes a chart too wide to read. A run of them, side by side under one
//! manager, becomes a block of columns: the tidy layout places the block as if it were one card.

use crate::model::LayoutDirection;

use super::geometry::{Point, Size};
use super::plan::LayoutSpec;

/// When leaves stand in columns, and the distances there.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stacking {
    /// Unless the branch says otherwise, a run of leaves wider than this stands in columns, in px.
    pub target: f32,
    /// From the line that a column hangs from to its cards, in px.
    pub indent: f32,
    /// Between the cards of a column, in px.
    pub row: f32,
    /// Between the columns of a block, in px.
    pub column: f32,
}

/// Up to this many cards stand in one column. From its square on, a run makes a block with about as
/// many columns as rows, so that it grows neither too wide nor too high.
const COLUMN: usize = 8;

/// A run of leaves in columns.
pub(super) struct Block {
    /// The top-left corner of each card, from that of the block.
    pub corners: Vec<Point>,
    pub size: Size,
}

impl LayoutSpec {
    /// How many columns a run of leaves stands in; `None` if each leaf has a place of its own, like
    /// any other report. `chosen` is what the branch asks for; 0 means no columns.
    pub(super) fn columns(&self, chosen: Option<u8>, sizes: &[Size]) -> Option<usize> {
        let count = sizes.len();
        if count < 2 {
            return None;
        }
        if let Some(chosen) = chosen {
            return (chosen > 0).then(|| usize::from(chosen).min(count));
        }
        let wide = match self.direction {
            LayoutDirection::Down => {
                let cards: f32 = sizes.iter().map(|size| size.width).sum();
                cards + self.gaps.sibling * (count - 1) as f32 > self.stacking.target
            }
            // Leaves stand below each other here anyway, so only long runs need columns.
            LayoutDirection::Right => count > COLUMN,
        };
        wide.then(|| count.div_ceil(COLUMN.max(count.isqrt())))
    }
}

impl Stacking {
    /// From the top of a block to its cards, in px. When the chart grows to the right, a line runs
    /// along the top of the block to the lines of its columns.
    fn head(&self, direction: LayoutDirection) -> f32 {
        match direction {
            LayoutDirection::Down => 0.0,
            LayoutDirection::Right => self.row,
        }
    }

    /// Puts a run of leaves into columns with nearly equal numbers of cards, in reading order:
    /// down, then to the right.
    pub(super) fn block(
        &self,
        columns: usize,
        direction: LayoutDirection,
        sizes: &[Size],
    ) -> Block {
        let columns = columns.clamp(1, sizes.len().max(1));
        let (rows, longer) = (sizes.len() / columns, sizes.len() % columns);
        let head = self.head(direction);
        let mut block = Block {
            corners: Vec::with_capacity(sizes.len()),
            size: Size::default(),
        };
        let mut left = 0.0_f32;
        let mut rest = sizes;
        for index in 0..columns {
            let (column, further) = rest.split_at(rows + usize::from(index < longer));
            rest = further;
            let mut top = head;
            for size in column {
                block.corners.push(Point {
                    x: f64::from(left + self.indent),
                    y: f64::from(top),
                });
                top += size.height + self.row;
            }
            let width = column.iter().map(|size| size.width).fold(0.0, f32::max);
            block.size.width = left + self.indent + width;
            block.size.height = block.size.height.max(top - self.row);
            left += self.indent + width + self.column;
        }
        block
    }
}
