//! The curves of links between cards, drawn in addition to the tree's own lines.
//!
//! A curve is one cubic Bézier that leaves a side of one card squarely and meets a side of the
//! other squarely. Which sides, and how far it swings out, is chosen by trying everything: the
//! curve that passes behind the fewest cards by the shortest way wins. Nothing here knows which way
//! the tree grows.

use std::fmt::Write as _;

use super::geometry::{Point, Rect};

/// Between a card's edge and the end of a curve, px: room for the ring of a selected card.
const GAP: f64 = 4.0;
/// The distance between curves that join the same two cards, px.
const LANE: f64 = 14.0;
/// A curve stays this far from the middle of a side, where the tree's own line is, px.
const BESIDE_MIDDLE: f64 = 14.0;
/// A curve stays this far from a card's corners, px.
const CORNER: f64 = 12.0;
/// The end of a curve shifts along its side, towards the other card, by this part of the distance.
const LEAN: f64 = 0.15;
/// How far a curve may swing out of a card's side, px.
const SWINGS: [f64; 4] = [28.0, 56.0, 110.0, 220.0];
/// A curve never strays further than this outside the rectangle around both cards, px.
pub const REACH: f64 = 200.0;
/// How many points of a curve, besides its ends, are checked for cards.
const LOOKS: usize = 16;
/// How much longer a curve may be for each of these points that it keeps clear of cards, px.
const BEHIND: f64 = 160.0;
/// Length and half width of an arrow head, px.
const HEAD: (f64, f64) = (9.0, 4.0);

/// A cubic Bézier: its start, two control points, its end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve(pub [Point; 4]);

impl Curve {
    /// The point at `t`, from 0 at the start to 1 at the end.
    pub fn at(&self, t: f64) -> Point {
        let u = 1.0 - t;
        let weights = [u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t];
        let sum = |part: fn(&Point) -> f64| {
            let parts = self.0.iter().zip(weights);
            parts.map(|(point, weight)| part(point) * weight).sum()
        };
        Point {
            x: sum(|point| point.x),
            y: sum(|point| point.y),
        }
    }

    /// The curve relative to another origin.
    #[must_use]
    pub fn less(&self, origin: Point) -> Self {
        Self(self.0.map(|point| Point {
            x: point.x - origin.x,
            y: point.y - origin.y,
        }))
    }

    /// The curve as SVG path data.
    pub fn path(&self) -> String {
        let [a, b, c, d] = self.0;
        format!(
            "M{:.1} {:.1}C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
            a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y
        )
    }

    /// The corners of an arrow head at the start or the end, its tip first.
    pub fn head(&self, at_end: bool) -> [Point; 3] {
        let [a, b, c, d] = self.0;
        let (tip, before) = if at_end { (d, c) } else { (a, b) };
        let (dx, dy) = (tip.x - before.x, tip.y - before.y);
        let length = dx.hypot(dy).max(f64::MIN_POSITIVE);
        let (dx, dy) = (dx / length, dy / length);
        let corner = |side: f64| Point {
            x: tip.x - dx * HEAD.0 - dy * HEAD.1 * side,
            y: tip.y - dy * HEAD.0 + dx * HEAD.1 * side,
        };
        [tip, corner(1.0), corner(-1.0)]
    }

    /// Appends an arrow head at the start or the end to `out`, as SVG path data.
    pub fn push_head(&self, at_end: bool, out: &mut String) {
        let [a, b, c] = self.head(at_end);
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "M{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}Z",
            a.x, a.y, b.x, b.y, c.x, c.y
        );
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Top,
    Bottom,
    Left,
    Right,
}

const SIDES: [Side; 4] = [Side::Top, Side::Bottom, Side::Left, Side::Right];

impl Side {
    /// The direction straight out of it.
    fn out(self) -> (f64, f64) {
        match self {
            Self::Top => (0.0, -1.0),
            Self::Bottom => (0.0, 1.0),
            Self::Left => (-1.0, 0.0),
            Self::Right => (1.0, 0.0),
        }
    }

    /// Where a curve to `other` in this lane leaves the side.
    fn port(self, card: &Rect, other: &Rect, lane: f64) -> Point {
        let (centre, to) = (card.centre(), other.centre());
        let along = |from: f64, to: f64, extent: f64| {
            let room = (extent / 2.0 - CORNER).max(0.0);
            // There is always room for two lanes on either side of the first.
            let apart = LANE.min(room / 3.0);
            let most = room - 2.0 * apart;
            let lean = ((to - from) * LEAN).clamp(-most, most);
            let side = if lean < 0.0 { -1.0 } else { 1.0 };
            let shift = side * lean.abs().max(BESIDE_MIDDLE.min(most)) + lane * apart;
            from + shift.clamp(-room, room)
        };
        let x = || along(centre.x, to.x, card.width);
        let y = || along(centre.y, to.y, card.height);
        match self {
            Self::Top => Point {
                x: x(),
                y: card.y - GAP,
            },
            Self::Bottom => Point {
                x: x(),
                y: card.bottom() + GAP,
            },
            Self::Left => Point {
                x: card.x - GAP,
                y: y(),
            },
            Self::Right => Point {
                x: card.right() + GAP,
                y: y(),
            },
        }
    }
}

/// The curve between two cards, behind as few of `cards` as possible. Curves between the same two
/// cards each have their own `lane`: 0, then 1 and -1, and so on. `cards` may include the two
/// cards.
pub fn link_curve(from: &Rect, to: &Rect, lane: i32, cards: &[Rect]) -> Curve {
    let lane = f64::from(lane);
    let mut best: Option<(f64, Curve)> = None;
    for leaves in SIDES {
        for meets in SIDES {
            let (start, end) = (leaves.port(from, to, lane), meets.port(to, from, lane));
            let straight = (end.x - start.x).hypot(end.y - start.y);
            for swing in SWINGS {
                // The lanes of an arch would lie on each other, so each swings out further. A cubic
                // bulges by three quarters of its swing, hence 0.75.
                let swing = (swing + lane.abs() * LANE).min(REACH / 0.75 - LANE);
                if best.as_ref().is_some_and(|(cost, _)| straight >= *cost) {
                    continue;
                }
                let control = |at: Point, side: Side| Point {
                    x: at.x + side.out().0 * swing,
                    y: at.y + side.out().1 * swing,
                };
                let curve = Curve([start, control(start, leaves), control(end, meets), end]);
                let most = best.as_ref().map_or(f64::INFINITY, |(cost, _)| *cost);
                let cost = cost(&curve, from, to, cards, most);
                if cost < most {
                    best = Some((cost, curve));
                }
            }
        }
    }
    best.map_or(
        Curve([from.centre(), from.centre(), to.centre(), to.centre()]),
        |(_, curve)| curve,
    )
}

/// The length of a curve plus its penalties; infinite as soon as that is no better than `most`.
fn cost(curve: &Curve, from: &Rect, to: &Rect, cards: &[Rect], most: f64) -> f64 {
    let mut cost = 0.0;
    let mut before = curve.0[0];
    for step in 1..=LOOKS {
        let point = curve.at(step as f64 / (LOOKS + 1) as f64);
        cost += (point.x - before.x).hypot(point.y - before.y);
        before = point;
        let behind = cards
            .iter()
            .chain([from, to])
            .any(|card| card.contains(point));
        if behind {
            cost += BEHIND;
        }
        if cost >= most {
            return f64::INFINITY;
        }
    }
    cost + (curve.0[3].x - before.x).hypot(curve.0[3].y - before.y)
}

/// Where along a curve a label may stand, best first.
const STOPS: [f64; 9] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
/// How far above or below its curve a label may stand, nearest first, px.
const ASIDE: [f64; 9] = [0.0, -12.0, 12.0, -24.0, 24.0, -36.0, 36.0, -48.0, 48.0];

/// Where the label of a curve stands: in the first free place, on the curve near its middle or else
/// next to it; `None` if there is no room.
pub fn label_place(
    curve: &Curve,
    (width, height): (f64, f64),
    is_free: impl Fn(&Rect) -> bool,
) -> Option<Rect> {
    let places = ASIDE
        .iter()
        .flat_map(|aside| STOPS.iter().map(move |&stop| (stop, *aside)));
    places
        .map(|(stop, aside)| {
            let point = curve.at(stop);
            Rect {
                x: point.x - width / 2.0,
                y: point.y + aside - height / 2.0,
                width,
                height,
            }
        })
        .find(is_free)
}
