//! Where outside parties stand: next to the whole drawing, or near the cards that they are linked
//! with.

use crate::clusters;
use crate::layout::text::FontSpec;
use crate::layout::{Point, Rect, TextMetrics};

use super::super::Scene;
use super::PartyPill;

/// The font of a party's name.
const FACE: FontSpec = FontSpec {
    size: 12.0,
    bold: false,
};
const HEIGHT: f64 = 28.0;
/// The padding left and right of its name together, px.
const PADDING: f64 = 26.0;
/// Names longer than this are cut, counted in characters.
const LONGEST: usize = 20;
/// The distance between the drawing and the row or column of parties, px.
const AWAY: f64 = 96.0;
/// The distance between parties, px.
const APART: f64 = 20.0;
/// The free space around a party that stands among cards, px.
const CLEAR: f64 = 14.0;
/// The distances from its card at which a place is tried, px. Even the nearest leaves room for a
/// label on the curve.
const RINGS: [f64; 6] = [84.0, 120.0, 168.0, 240.0, 360.0, 540.0];

/// A party that has no place yet.
pub(super) struct PartyBox {
    party: PartyPill,
    /// The cards that it is linked with.
    joined: Vec<Rect>,
}

impl PartyBox {
    pub fn of(name: &str, joined: Vec<Rect>, measure: &impl TextMetrics) -> Self {
        let text = shortened(name, LONGEST);
        let rect = Rect {
            width: f64::from(measure.width(&text, FACE)).ceil() + PADDING,
            height: HEIGHT,
            ..Rect::default()
        };
        let name = name.to_owned();
        Self {
            party: PartyPill { text, name, rect },
            joined,
        }
    }

    /// The middle of the cards that it is linked with.
    fn middle(&self) -> Point {
        let count = self.joined.len().max(1) as f64;
        let sum = |part: fn(Point) -> f64| {
            let parts = self.joined.iter().map(|rect| part(rect.centre()));
            parts.sum::<f64>() / count
        };
        Point {
            x: sum(|point| point.x),
            y: sum(|point| point.y),
        }
    }
}

/// Text of at most this many characters, with an ellipsis if it is cut.
pub(super) fn shortened(text: &str, most: usize) -> String {
    if clusters::first(text, most).len() == text.len() {
        return text.to_owned();
    }
    format!("{}…", clusters::first(text, most - 1))
}

/// Puts parties in a row below a wide drawing or in a column to the right of a tall one, each as
/// near to its cards as the others allow.
pub(super) fn place_beside(mut pills: Vec<PartyBox>, bounds: Rect) -> Vec<PartyPill> {
    let in_row = bounds.width > bounds.height;
    let along = |pill: &PartyBox| {
        let (middle, rect) = (pill.middle(), &pill.party.rect);
        if in_row {
            middle.x - rect.width / 2.0
        } else {
            middle.y - rect.height / 2.0
        }
    };
    let mut order: Vec<usize> = (0..pills.len()).collect();
    order.sort_by(|&a, &b| {
        along(&pills[a])
            .total_cmp(&along(&pills[b]))
            .then(a.cmp(&b))
    });
    let mut free = f64::NEG_INFINITY;
    for index in order {
        let at = along(&pills[index]).max(free);
        let rect = &mut pills[index].party.rect;
        if in_row {
            (rect.x, rect.y) = (at, bounds.bottom() + AWAY);
            free = rect.right() + APART;
        } else {
            (rect.x, rect.y) = (bounds.right() + AWAY, at);
            free = rect.bottom() + APART;
        }
    }
    pills.into_iter().map(|pill| pill.party).collect()
}

/// Puts each party into the nearest free place around the first card that it is linked with, or, if
/// all are taken, next to the drawing.
pub(super) fn place_around(pills: Vec<PartyBox>, scene: &Scene) -> Vec<PartyPill> {
    let mut placed: Vec<Option<PartyPill>> = Vec::with_capacity(pills.len());
    let mut taken: Vec<Rect> = Vec::new();
    let mut left: Vec<(usize, PartyBox)> = Vec::new();
    for (index, pill) in pills.into_iter().enumerate() {
        let is_free = |rect: &Rect| {
            let room = rect.inflate(CLEAR);
            scene.within(&room, 0).is_empty() && !taken.iter().any(|other| other.intersects(&room))
        };
        let card = pill.joined.first().copied().unwrap_or_default();
        let found = places(&card, &pill.party.rect).find(is_free);
        placed.push(found.map(|rect| {
            taken.push(rect);
            PartyPill {
                rect,
                ..pill.party.clone()
            }
        }));
        if found.is_none() {
            left.push((index, pill));
        }
    }
    let (numbers, left): (Vec<usize>, Vec<PartyBox>) = left.into_iter().unzip();
    for (index, party) in numbers.into_iter().zip(place_beside(left, scene.bounds())) {
        placed[index] = Some(party);
    }
    placed.into_iter().flatten().collect()
}

/// Places around a card for something of this size, the nearest first.
fn places(card: &Rect, size: &Rect) -> impl Iterator<Item = Rect> {
    let (card, size) = (*card, *size);
    /// Right, below, left, above, then towards the corners.
    const WAYS: [(f64, f64); 8] = [
        (1.0, 0.0),
        (0.0, 1.0),
        (-1.0, 0.0),
        (0.0, -1.0),
        (1.0, 1.0),
        (-1.0, 1.0),
        (1.0, -1.0),
        (-1.0, -1.0),
    ];
    RINGS.into_iter().flat_map(move |away| {
        WAYS.into_iter().map(move |(right, down)| {
            let centre = card.centre();
            let x = centre.x + right * (card.width / 2.0 + away + size.width / 2.0);
            let y = centre.y + down * (card.height / 2.0 + away + size.height / 2.0);
            Rect {
                x: x - size.width / 2.0,
                y: y - size.height / 2.0,
                ..size
            }
        })
    })
}
