//! Points, sizes and rectangles.
//!
//! Positions are `f64`: a drawing of 100,000 cards is about 20,000,000 px wide, where an `f32` can
//! only move in steps of 2 px. The size of a single card fits an `f32` well.

/// A place, in px.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// The size of a card or of the window, in px.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// The width.
    pub width: f32,
    /// The height.
    pub height: f32,
}

/// An upright rectangle, in px.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Not negative.
    pub width: f64,
    /// Not negative.
    pub height: f64,
}

impl Rect {
    /// The rectangle whose top-left corner is `corner`.
    pub fn new(corner: Point, size: Size) -> Self {
        Self {
            x: corner.x,
            y: corner.y,
            width: f64::from(size.width),
            height: f64::from(size.height),
        }
    }

    pub fn corner(&self) -> Point {
        Point {
            x: self.x,
            y: self.y,
        }
    }

    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    pub fn centre(&self) -> Point {
        Point {
            x: self.x + self.width / 2.0,
            y: self.y + self.height / 2.0,
        }
    }

    /// Whether the point lies inside or on an edge.
    pub fn contains(&self, point: Point) -> bool {
        (self.x..=self.right()).contains(&point.x) && (self.y..=self.bottom()).contains(&point.y)
    }

    /// Whether the two share some area; touching edges do not count.
    pub fn intersects(&self, other: &Rect) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// The smallest rectangle that holds both.
    pub fn union(&self, other: &Rect) -> Rect {
        let x = self.x.min(other.x);
        let y = self.y.min(other.y);
        Rect {
            x,
            y,
            width: self.right().max(other.right()) - x,
            height: self.bottom().max(other.bottom()) - y,
        }
    }

    /// The rectangle grown by `by` px on every side, or shrunk if `by` is negative, at most to its
    /// centre.
    pub fn inflate(&self, by: f64) -> Rect {
        let dx = by.max(-self.width / 2.0);
        let dy = by.max(-self.height / 2.0);
        Rect {
            x: self.x - dx,
            y: self.y - dy,
            width: self.width + 2.0 * dx,
            height: self.height + 2.0 * dy,
        }
    }

    /// The same rectangle relative to another origin.
    pub fn less(&self, origin: Point) -> Rect {
        Rect {
            x: self.x - origin.x,
            y: self.y - origin.y,
            ..*self
        }
    }

    pub fn is_finite(&self) -> bool {
        [self.x, self.y, self.width, self.height]
            .iter()
            .all(|number| number.is_finite())
    }
}
