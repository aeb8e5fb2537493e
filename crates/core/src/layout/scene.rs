//! The lines between a manager's card and the reports' cards.

use std::fmt::Write;

use crate::model::LayoutDirection;

use super::geometry::Rect;

/// Radius of a connector's corners, in px.
pub const CORNER: f64 = 8.0;

/// A child whose centre is within this many px of the parent's counts as straight below it.
const STRAIGHT: f64 = 0.5;

/// The smallest rectangle around all of them; `None` if there are none.
pub fn bounds(rects: &[Rect]) -> Option<Rect> {
    rects.iter().copied().reduce(|all, rect| all.union(&rect))
}

/// Appends one manager's lines to `out`, as SVG path data with one decimal.
///
/// A trunk leads down from the parent, a bar runs through the middle of the gap, and a drop leads
/// to the top of each child. The trunk turns into the bar, and the bar into the outermost drops,
/// with corners of [`CORNER`] px, or smaller where there is no room; a child straight below gets a
/// straight line. The children may come in any order; a card without a finite place gets no line.
/// When the chart grows to the right, all this is turned.
pub fn connector_path(
    direction: LayoutDirection,
    parent: Rect,
    children: &[Rect],
    out: &mut String,
) {
    let children: Vec<Rect> = children
        .iter()
        .map(|rect| direction.turned_rect(rect))
        .collect();
    let Some(plan) = ConnectorPlan::new(direction.turned_rect(&parent), &children) else {
        return;
    };
    let mut pen = Pen { direction, out };
    let ConnectorPlan {
        trunk,
        start,
        bar,
        corner,
        ..
    } = plan;
    // The trunk runs to the child straight below, or to where the first arm turns off.
    let trunk_end = plan.straight.unwrap_or(bar - corner);
    pen.start(trunk, start);
    pen.along(trunk_end);
    let mut pen_at_turn = plan.straight.is_none();
    for arm in [plan.left, plan.right].into_iter().flatten() {
        if !pen_at_turn {
            pen.start(trunk, bar - corner);
        }
        pen_at_turn = false;
        plan.draw_arm(arm, &mut pen);
    }
    for child in children.iter().filter(|child| child.is_finite()) {
        let x = child.centre().x;
        let inner = plan.left.is_some_and(|left| x < trunk && x > left.x)
            || plan.right.is_some_and(|right| x > trunk && x < right.x);
        if inner && (x - trunk).abs() >= STRAIGHT {
            pen.start(x, bar);
            pen.along(child.y);
        }
    }
}

/// Half of the bar, with the drop at its end.
#[derive(Clone, Copy)]
struct Arm {
    /// Where the drop is.
    x: f64,
    /// Where the drop ends.
    top: f64,
}

/// Where a manager's lines go.
struct ConnectorPlan {
    /// The trunk, from left to right.
    trunk: f64,
    /// The trunk's upper end.
    start: f64,
    /// The bar, from top to bottom.
    bar: f64,
    /// Radius of the corners between the trunk and the bar.
    corner: f64,
    /// The top of the child straight below.
    straight: Option<f64>,
    left: Option<Arm>,
    right: Option<Arm>,
}

impl ConnectorPlan {
    /// `None` when there is nothing to draw.
    fn new(parent: Rect, children: &[Rect]) -> Option<Self> {
        let trunk = parent.centre().x;
        let start = parent.bottom();
        let mut straight: Option<f64> = None;
        let mut left: Option<Arm> = None;
        let mut right: Option<Arm> = None;
        let mut nearest = f64::INFINITY;
        let mut highest = f64::INFINITY;
        for child in children.iter().filter(|child| child.is_finite()) {
            let arm = Arm {
                x: child.centre().x,
                top: child.y,
            };
            highest = highest.min(arm.top);
            let distance = (arm.x - trunk).abs();
            if distance < STRAIGHT {
                straight = Some(straight.map_or(arm.top, |top| top.max(arm.top)));
                continue;
            }
            nearest = nearest.min(distance);
            if arm.x < trunk && left.is_none_or(|left| arm.x < left.x) {
                left = Some(arm);
            } else if arm.x > trunk && right.is_none_or(|right| arm.x > right.x) {
                right = Some(arm);
            }
        }
        if !parent.is_finite() || !highest.is_finite() {
            return None;
        }
        let bar = (start + highest) / 2.0;
        Some(Self {
            trunk,
            start,
            bar,
            // Half of the nearest child's distance, so that its drop still meets the bar.
            corner: CORNER.min(nearest / 2.0).min(bar - start).max(0.0),
            straight,
            left,
            right,
        })
    }

    /// Draws from the trunk's turn along the bar and down to the child.
    fn draw_arm(&self, arm: Arm, pen: &mut Pen) {
        let Self {
            trunk, bar, corner, ..
        } = *self;
        let distance = (arm.x - trunk).abs();
        let outwards = (arm.x - trunk).signum();
        let end_corner = CORNER.min(distance - corner).min(arm.top - bar).max(0.0);
        pen.bend([trunk, bar], [trunk + outwards * corner, bar]);
        pen.across(arm.x - outwards * end_corner);
        pen.bend([arm.x, bar], [arm.x, bar + end_corner]);
        pen.along(arm.top);
    }
}

/// Writes lines along and across as path data.
pub struct Pen<'a> {
    /// Which way is along.
    pub direction: LayoutDirection,
    pub out: &'a mut String,
}

impl Pen<'_> {
    pub fn start(&mut self, across: f64, along: f64) {
        let at = self.turned([across, along]);
        push(self.out, 'M', &at);
    }

    pub fn along(&mut self, to: f64) {
        let command = match self.direction {
            LayoutDirection::Down => 'V',
            LayoutDirection::Right => 'H',
        };
        push(self.out, command, &[to]);
    }

    pub fn across(&mut self, to: f64) {
        let command = match self.direction {
            LayoutDirection::Down => 'H',
            LayoutDirection::Right => 'V',
        };
        push(self.out, command, &[to]);
    }

    fn bend(&mut self, corner: [f64; 2], to: [f64; 2]) {
        let [a, b] = self.turned(corner);
        let [c, d] = self.turned(to);
        push(self.out, 'Q', &[a, b, c, d]);
    }

    fn turned(&self, [across, along]: [f64; 2]) -> [f64; 2] {
        match self.direction {
            LayoutDirection::Down => [across, along],
            LayoutDirection::Right => [along, across],
        }
    }
}

/// Appends a command of path data.
fn push(out: &mut String, command: char, numbers: &[f64]) {
    out.push(command);
    for (index, &number) in numbers.iter().enumerate() {
        // Tenths as an integer: shorter code than formatting floats, and never "-0".
        let tenths = (number * 10.0).round() as i64;
        let sign = match (tenths < 0, index) {
            (true, _) => "-",
            (false, 0) => "",
            (false, _) => " ",
        };
        let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        // Writing to a string cannot fail.
        let _ = write!(out, "{sign}{whole}");
        if tenth != 0 {
            let _ = write!(out, ".{tenth}");
        }
    }
}
