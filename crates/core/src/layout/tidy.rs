//! Places the cards of a forest: a tidy tree for cards of different widths and heights.
//!
//! The algorithm is A. J. van der Ploeg's, "Drawing Non-layered Tidy Trees in Linear Time"
//! (Software: Practice and Experience 44, 2014), which extends the tidy trees of Reingold and
//! Tilford, with Buchheim's even spacing, to cards of different heights. Non-layered means that a
//! card hangs at a fixed gap below its own manager, whatever the cards next door do. The paper
//! threads contours through the cards; here they are separate lists, so that a branch can be packed
//! again without its neighbours (see [`super::packing`]).
//!
//! What it promises:
//! - a card's top is its superior's bottom plus [`Gaps::level`] and the room for assistants, or the
//!   line of its level; all roots stand at the top;
//! - no two cards overlap, and a strip of [`Gaps::level`] below each card is free of the cards of
//!   other branches, so a connector drawn in that strip crosses no card;
//! - siblings stand in order from left to right, and in a block of columns first down, then to the
//!   right;
//! - a superior's centre is half way between the anchors of its first and last report, where the
//!   anchor is the centre of a card or of a block of columns;
//! - the same input gives the same output, and equal branches are drawn equally;
//! - where no card has more than two children, and there are no more than two roots, the mirrored
//!   forest gives the mirrored drawing. With more, branches are packed from the left and the spare
//!   room is shared out evenly, which looks similar but need not be the same.
//!
//! When the chart grows to the right, all this holds with left and top, and right and bottom,
//! swapped.
//!
//! Time and memory are linear in the number of cards. No step recurses: superiors have smaller numbers
//! than their reports, so counting down visits reports first and counting up superiors first.

use crate::model::LayoutDirection;

use super::geometry::{Rect, Size};
use super::packing::Packing;
use super::plan::{ColumnSlot, Gaps, LayoutSpec, Piece};
use super::scene::bounds;
use super::stack::Stacking;
use super::{Forest, Point};

/// Where a card stands, and how it hangs in a column.
pub type PlacedRect = (Rect, Option<ColumnSlot>);

/// Places a forest that grows down, without columns. Returns the top-left corners, moved so that
/// the leftmost card has x = 0 and the top cards y = 0.
///
/// `sizes` runs parallel to the forest's items; a missing size counts as empty. Lengths that are
/// negative or not finite count as 0.
pub fn tidy(forest: &Forest, sizes: &[Size], gaps: &Gaps) -> Vec<Point> {
    let plan = LayoutSpec {
        direction: LayoutDirection::Down,
        align_levels: false,
        gaps: *gaps,
        stacking: Stacking::default(),
    };
    let pieces = (0..forest.len()).map(|item| Piece {
        size: sizes.get(item).copied().unwrap_or_default(),
        ..Piece::default()
    });
    let corners = arrange(forest, pieces, plan);
    corners.iter().map(|(rect, _)| rect.corner()).collect()
}

/// Places a forest from scratch, in any layout. `pieces` runs parallel to the forest's items.
pub fn arrange(
    forest: &Forest,
    pieces: impl Iterator<Item = Piece>,
    plan: LayoutSpec,
) -> Vec<PlacedRect> {
    let mut packing = Packing::new(plan);
    for (item, piece) in pieces.enumerate().take(forest.len()) {
        packing.set(item, forest.parent(item), piece);
    }
    // Parents have smaller numbers than their children.
    let all: Vec<usize> = (0..forest.len()).collect();
    packing.pack(forest, &all);
    let mut standings: Vec<PlacedRect> = Vec::with_capacity(forest.len());
    for item in all {
        let above = forest.parent(item).map(|above| standings[above].0);
        standings.push(packing.standing(item, above.as_ref()));
    }
    let rects: Vec<Rect> = standings.iter().map(|(rect, _)| *rect).collect();
    let corner = bounds(&rects).unwrap_or_default().corner();
    let moved = |(rect, hang): PlacedRect| (rect.less(corner), hang.map(|hang| hang.less(corner)));
    standings.into_iter().map(moved).collect()
}
