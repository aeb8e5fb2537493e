//! Where a dragged card lands.

use crate::model::LayoutDirection;

use super::geometry::{Point, Rect};

/// The part of a card's width (of its height in a column), on either side, where a drop goes beside the card and not onto it.
pub const SIDE: f64 = 0.22;
/// How far beside a card a drop still goes next to it, in px.
pub const REACH: f64 = 40.0;
/// Width of the mark that shows where the card would be inserted, in px.
pub const MARK: f64 = 3.0;
/// From a card to the middle of the mark, in px, where there is no sibling on that side.
pub const MARK_GAP: f64 = 12.0;

/// A card as far as dropping needs it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DropCard {
    /// Where the card is.
    pub rect: Rect,
    /// Whose report the card is, as an index into the cards; `None` for a root.
    pub parent: Option<usize>,
    /// The card's place among all its siblings, the dragged ones included.
    pub index_in_parent: usize,
    /// Whether its siblings stand above and below it, as in a column, and not left and right.
    pub upright: bool,
}

/// What a drop would do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Drop {
    /// The dragged card becomes the last report of this one.
    Onto {
        /// Index into the cards.
        card: usize,
    },
    /// The dragged card is inserted among the reports of a card, or among the roots.
    Between {
        /// Whose report it becomes, as an index into the cards; `None` for a root.
        parent: Option<usize>,
        /// Before which of the siblings, counted with the dragged ones.
        index: usize,
        /// Where to draw the insertion mark: a thin bar across the row or column.
        line: Rect,
    },
}

/// Where a card dragged to `point` lands; `None` where it cannot be dropped.
///
/// - Over the middle of a card: onto it.
/// - Over the outer [`SIDE`] of a card: beside it.
/// - In the gap between two siblings, however wide, or up to [`REACH`] px beside a card, and in
///   its row or column: beside the nearer one.
///
/// `excluded` names the dragged cards and all below them, which are no targets and take no
/// reports. Beside a dragged card is allowed, and leaves it where it is.
///
/// Looks at each card at most twice, so it may run on every move of the pointer.
pub fn drop_at(point: Point, cards: &[DropCard], excluded: impl Fn(usize) -> bool) -> Option<Drop> {
    let under = cards
        .iter()
        .rposition(|candidate| candidate.rect.contains(point));
    if let Some(card) = under {
        if excluded(card) {
            return None;
        }
        let (rect, at) = (cards[card].in_row(), cards[card].turned(point).x);
        let side = rect.width * SIDE;
        return if at < rect.x + side {
            beside(cards, card, Side::Before, &excluded)
        } else if at > rect.right() - side {
            beside(cards, card, Side::Behind, &excluded)
        } else {
            Some(Drop::Onto { card })
        };
    }
    let before = nearest(cards, point, Side::Before, &excluded);
    let behind = nearest(cards, point, Side::Behind, &excluded);
    if let (Some((a, _)), Some((b, _))) = (before, behind)
        && follows(&cards[a], &cards[b])
    {
        return beside(cards, a, Side::Behind, &excluded);
    }
    // The card before the point is dropped beside behind it, and the other way round.
    let before = before.map(|(card, distance)| (card, distance, Side::Behind));
    let behind = behind.map(|(card, distance)| (card, distance, Side::Before));
    let (card, _, side) = before
        .into_iter()
        .chain(behind)
        .filter(|&(_, distance, _)| distance <= REACH)
        .min_by(|a, b| a.1.total_cmp(&b.1))?;
    beside(cards, card, side, &excluded)
}

/// A side of a card in its row or column: left or above, and right or below.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Before,
    Behind,
}

impl DropCard {
    /// The card as if its siblings stood left and right of it.
    fn in_row(&self) -> Rect {
        self.direction().turned_rect(&self.rect)
    }

    fn turned(&self, point: Point) -> Point {
        self.direction().turned(point)
    }

    /// Along the lines is across the row.
    fn direction(&self) -> LayoutDirection {
        if self.upright {
            LayoutDirection::Right
        } else {
            LayoutDirection::Down
        }
    }
}

/// Whether `b` is the sibling next to `a`, in the same row or column.
fn follows(a: &DropCard, b: &DropCard) -> bool {
    a.parent == b.parent
        && Some(b.index_in_parent) == a.index_in_parent.checked_add(1)
        && a.upright == b.upright
        && b.in_row().x >= a.in_row().right()
}

/// The card nearest to the point on that side, in its row or column, and how far it is. Cards
/// that nothing may be dropped beside are looked through.
fn nearest(
    cards: &[DropCard],
    point: Point,
    side: Side,
    excluded: impl Fn(usize) -> bool,
) -> Option<(usize, f64)> {
    cards
        .iter()
        .enumerate()
        .filter_map(|(index, card)| {
            let (rect, at) = (card.in_row(), card.turned(point));
            let distance = match side {
                Side::Before => at.x - rect.right(),
                Side::Behind => rect.x - at.x,
            };
            let in_row = (rect.y..=rect.bottom()).contains(&at.y);
            (in_row && distance >= 0.0).then_some((index, distance))
        })
        .filter(|&(index, _)| !cards[index].parent.is_some_and(&excluded))
        .min_by(|a, b| a.1.total_cmp(&b.1))
}

/// The drop on that side of a card.
fn beside(
    cards: &[DropCard],
    card: usize,
    side: Side,
    excluded: impl Fn(usize) -> bool,
) -> Option<Drop> {
    let here = &cards[card];
    if here.parent.is_some_and(excluded) {
        return None;
    }
    let neighbour = cards.iter().find(|other| match side {
        Side::Before => follows(other, here),
        Side::Behind => follows(here, other),
    });
    let own = here.in_row();
    let at = match (neighbour.map(DropCard::in_row), side) {
        (Some(other), Side::Before) => f64::midpoint(other.right(), own.x),
        (Some(other), Side::Behind) => f64::midpoint(own.right(), other.x),
        (None, Side::Before) => own.x - MARK_GAP,
        (None, Side::Behind) => own.right() + MARK_GAP,
    };
    // As tall as the taller of the two, so that the mark is the same from either side.
    let band = neighbour.map_or(own, |other| own.union(&other.in_row()));
    let index = match side {
        Side::Before => here.index_in_parent,
        Side::Behind => here.index_in_parent.saturating_add(1),
    };
    let line = Rect {
        x: at - MARK / 2.0,
        y: band.y,
        width: MARK,
        height: band.height,
    };
    Some(Drop::Between {
        parent: here.parent,
        index,
        line: here.direction().turned_rect(&line),
    })
}
