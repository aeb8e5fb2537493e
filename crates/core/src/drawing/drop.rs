//! Where a dragged branch would land.
//!
//! Rules: asked on every move of the pointer, so it looks only at the branches around the pointer
//! and never copies the drawing.

use std::collections::HashSet;

use crate::layout::{LayoutDirection, Point, Rect};
use crate::model::{Gap, NodeKey};

use super::{Placed, Scene};

/// The part of a card's width (in a column, of its height), on either side, where a drop goes next
/// to the card and not onto it.
const SIDE: f64 = 0.22;
/// How far outside a card a drop still goes next to it, in px.
const REACH: f64 = 40.0;
/// Width of the mark that shows where the card would be inserted, in px.
const MARK: f64 = 3.0;
/// From a card to the middle of the mark, in px, if there is no sibling on that side.
const MARK_GAP: f64 = 12.0;

/// What a drop would do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DropTarget {
    /// What is dragged goes below this node, after its other reports.
    Onto(NodeKey),
    /// What is dragged goes between two siblings, or before or after all of them.
    Between {
        gap: Gap,
        /// Where to draw the insertion mark: a thin bar across the row or column.
        line: Rect,
    },
}

impl DropTarget {
    /// Where the dragged branch goes.
    pub fn gap(&self) -> Gap {
        match *self {
            Self::Onto(node) => Gap::last_below(Some(node)),
            Self::Between { gap, .. } => gap,
        }
    }
}

/// A side of a card in its row or column: left or above, right or below.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Before,
    After,
}

/// A card, turned so that its siblings stand to its left and right.
#[derive(Clone, Copy)]
struct InRow<'a> {
    card: Placed<'a>,
    /// How it was turned: its siblings may stand above and below it, as in a column.
    turn: LayoutDirection,
    rect: Rect,
}

impl Scene {
    /// Where branches dragged to this point would land; `None` if they cannot be dropped there.
    ///
    /// - Over the middle of a card: onto it.
    /// - Over the outer part of a card: next to it.
    /// - In the gap between two siblings, however wide, or up to `REACH` px outside a card, and in
    ///   its row or column: next to the nearer one.
    ///
    /// The dragged cards and everything below them are not targets and take no reports. A drop next
    /// to a dragged card is allowed and leaves it where it is.
    pub fn drop_target(&self, point: Point, dragged: &HashSet<NodeKey>) -> Option<DropTarget> {
        if let Some(card) = self.under(point) {
            if self.is_dragged(card.node, dragged) {
                return None;
            }
            let here = self.in_row(card);
            let at = here.turn.turned(point).x;
            let side = here.rect.width * SIDE;
            return if at < here.rect.x + side {
                self.beside(here, Side::Before)
            } else if at > here.rect.right() - side {
                self.beside(here, Side::After)
            } else {
                Some(DropTarget::Onto(card.node))
            };
        }
        let before = self.nearest(point, Side::Before, dragged);
        let after = self.nearest(point, Side::After, dragged);
        if let (Some((a, _)), Some((b, _))) = (before, after)
            && self
                .neighbour(a, Side::After)
                .is_some_and(|next| next.card.node == b.card.node)
        {
            return self.beside(a, Side::After);
        }
        // Dropping after the card before the point is the same as dropping before the card after
        // it.
        let before = before.map(|(card, distance)| (card, distance, Side::After));
        let after = after.map(|(card, distance)| (card, distance, Side::Before));
        let (card, _, side) = before
            .into_iter()
            .chain(after)
            .filter(|&(_, distance, _)| distance <= REACH)
            .min_by(|a, b| a.1.total_cmp(&b.1))?;
        self.beside(card, side)
    }

    fn is_dragged(&self, node: NodeKey, dragged: &HashSet<NodeKey>) -> bool {
        let mut way =
            std::iter::successors(Some(node.index()), |&key| self.boughs.above(key).flatten());
        way.any(|key| dragged.contains(&NodeKey::at(key)))
    }

    fn in_row<'a>(&self, card: Placed<'a>) -> InRow<'a> {
        let to_the_right = self.plan().direction == LayoutDirection::Right;
        let turn = if card.column_slot.is_some() || to_the_right {
            LayoutDirection::Right
        } else {
            LayoutDirection::Down
        };
        InRow {
            card,
            turn,
            rect: turn.turned_rect(&card.rect),
        }
    }

    /// The card nearest to the point on that side, in its row or column, and how far away it is.
    /// Cards below a dragged card are ignored.
    fn nearest(
        &self,
        point: Point,
        side: Side,
        dragged: &HashSet<NodeKey>,
    ) -> Option<(InRow<'_>, f64)> {
        let mut found: Option<(InRow<'_>, f64)> = None;
        let mut open: Vec<Placed> = Vec::new();
        let ahead = |open: &mut Vec<Placed<'_>>, from: usize| {
            // The nearer ones are pushed last to be looked at first, so that the others can be
            // skipped.
            if side == Side::After {
                open[from..].reverse();
            }
        };
        open.extend(self.tops());
        ahead(&mut open, 0);
        while let Some(card) = open.pop() {
            let around = self.around(&card);
            let least = [LayoutDirection::Down, LayoutDirection::Right]
                .into_iter()
                .filter_map(|turn| {
                    let (rect, at) = (turn.turned_rect(&around), turn.turned(point));
                    let on_side = match side {
                        Side::Before => rect.x <= at.x,
                        Side::After => rect.right() >= at.x,
                    };
                    let distance = distance(&rect, at, side)?.max(0.0);
                    on_side.then_some(distance)
                })
                .reduce(f64::min);
            let nearest = found.map_or(f64::INFINITY, |(_, distance)| distance);
            if least.is_none_or(|least| least >= nearest) {
                continue;
            }
            let here = self.in_row(card);
            let own = distance(&here.rect, here.turn.turned(point), side);
            if let Some(own) = own.filter(|own| (0.0..nearest).contains(own)) {
                found = Some((here, own));
            }
            if !dragged.contains(&card.node) {
                let from = open.len();
                open.extend(self.reports(&card));
                ahead(&mut open, from);
            }
        }
        found
    }

    /// The sibling next to a card on that side, in the same row or column.
    fn neighbour(&self, here: InRow<'_>, side: Side) -> Option<InRow<'_>> {
        let above = here.card.above.map(NodeKey::index);
        let own = here.card.node.index();
        let mut row = self.boughs.row(above);
        let other = match side {
            Side::Before => row.take_while(|&key| key != own).last()?,
            Side::After => {
                row.find(|&key| key == own)?;
                row.next()?
            }
        };
        let above = match here.card.above {
            Some(node) => Some((node.index(), self.rect_of(node)?)),
            None => None,
        };
        let other = self.in_row(self.placed(other, above)?);
        let follows = match side {
            Side::Before => here.rect.x >= other.rect.right(),
            Side::After => other.rect.x >= here.rect.right(),
        };
        (follows && other.turn == here.turn).then_some(other)
    }

    /// The target of a drop on that side of a card.
    fn beside(&self, here: InRow<'_>, side: Side) -> Option<DropTarget> {
        let neighbour = self.neighbour(here, side);
        let own = here.rect;
        let at = match (neighbour.map(|other| other.rect), side) {
            (Some(other), Side::Before) => f64::midpoint(other.right(), own.x),
            (Some(other), Side::After) => f64::midpoint(own.right(), other.x),
            (None, Side::Before) => own.x - MARK_GAP,
            (None, Side::After) => own.right() + MARK_GAP,
        };
        // As tall as the taller of the two, so that the mark is the same from either side.
        let band = neighbour.map_or(own, |other| own.union(&other.rect));
        let line = Rect {
            x: at - MARK / 2.0,
            y: band.y,
            width: MARK,
            height: band.height,
        };
        let parent = here.card.above;
        let before = match side {
            Side::Before => Some(here.card.node),
            Side::After => {
                let mut row = self.boughs.row(parent.map(NodeKey::index));
                row.find(|&key| key == here.card.node.index())?;
                row.next().map(NodeKey::at)
            }
        };
        Some(DropTarget::Between {
            gap: Gap { parent, before },
            line: here.turn.turned_rect(&line),
        })
    }
}

/// How far a point is from a card on that side of it, negative on the wrong side; `None` outside
/// the card's row.
fn distance(rect: &Rect, at: Point, side: Side) -> Option<f64> {
    let in_row = (rect.y..=rect.bottom()).contains(&at.y);
    in_row.then(|| match side {
        Side::Before => at.x - rect.right(),
        Side::After => rect.x - at.x,
    })
}
