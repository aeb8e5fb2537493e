//! Where a dragged card lands.

use super::geometry::{Point, Rect};

/// The part of a card's width, on either side, where a drop goes beside the card and not onto it.
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
        /// Where to draw the insertion mark: a thin vertical bar.
        line: Rect,
    },
}

/// Where a card dragged to `point` lands; `None` where it cannot be dropped.
///
/// - Over the middle of a card: onto it.
/// - Over the outer [`SIDE`] of a card: beside it.
/// - In the gap between two siblings, however wide, or up to [`REACH`] px beside a card, and not
///   above or below the cards: beside the nearer one.
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
        let rect = cards[card].rect;
        let side = rect.width * SIDE;
        return if point.x < rect.x + side {
            beside(cards, card, Side::Left, &excluded)
        } else if point.x > rect.right() - side {
            beside(cards, card, Side::Right, &excluded)
        } else {
            Some(Drop::Onto { card })
        };
    }
    let left = nearest(cards, point, Side::Left, &excluded);
    let right = nearest(cards, point, Side::Right, &excluded);
    if let (Some((a, _)), Some((b, _))) = (left, right)
        && follows(&cards[a], &cards[b])
    {
        return beside(cards, a, Side::Right, &excluded);
    }
    // The card on the left is dropped beside on its right, and the other way round.
    let left = left.map(|(card, distance)| (card, distance, Side::Right));
    let right = right.map(|(card, distance)| (card, distance, Side::Left));
    let (card, _, side) = left
        .into_iter()
        .chain(right)
        .filter(|&(_, distance, _)| distance <= REACH)
        .min_by(|a, b| a.1.total_cmp(&b.1))?;
    beside(cards, card, side, &excluded)
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Left,
    Right,
}

/// Whether `b` is the sibling next to `a`.
fn follows(a: &DropCard, b: &DropCard) -> bool {
    a.parent == b.parent && Some(b.index_in_parent) == a.index_in_parent.checked_add(1)
}

/// The card nearest to the point on that side, at the point's height, and how far it is. Cards
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
        .filter(|(_, card)| (card.rect.y..=card.rect.bottom()).contains(&point.y))
        .map(|(index, card)| {
            let distance = match side {
                Side::Left => point.x - card.rect.right(),
                Side::Right => card.rect.x - point.x,
            };
            (index, distance)
        })
        .filter(|&(index, distance)| distance >= 0.0 && !cards[index].parent.is_some_and(&excluded))
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
        Side::Left => follows(other, here),
        Side::Right => follows(here, other),
    });
    let x = match (neighbour, side) {
        (Some(other), Side::Left) => (other.rect.right() + here.rect.x) / 2.0,
        (Some(other), Side::Right) => (here.rect.right() + other.rect.x) / 2.0,
        (None, Side::Left) => here.rect.x - MARK_GAP,
        (None, Side::Right) => here.rect.right() + MARK_GAP,
    };
    // As tall as the taller of the two, so that the mark is the same from either side.
    let band = neighbour.map_or(here.rect, |other| here.rect.union(&other.rect));
    let index = match side {
        Side::Left => here.index_in_parent,
        Side::Right => here.index_in_parent.saturating_add(1),
    };
    Some(Drop::Between {
        parent: here.parent,
        index,
        line: Rect {
            x: x - MARK / 2.0,
            y: band.y,
            width: MARK,
            height: band.height,
        },
    })
}
