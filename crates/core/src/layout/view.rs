//! How the drawing is mapped onto the window.

use super::geometry::{Point, Rect, Size};

/// The smallest zoom: an overview of very large charts.
pub const MIN_ZOOM: f64 = 0.000_01;
/// The largest zoom.
pub const MAX_ZOOM: f64 = 4.0;
/// How close to the window's edge a drag starts to pan the view, in px.
pub const EDGE: f64 = 48.0;
/// How far a drag at the very edge pans the view, in px a frame.
pub const EDGE_SPEED: f64 = 20.0;

/// A place and a zoom: screen = document × zoom + offset.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Offset to the right, in px of the screen.
    pub x: f64,
    /// Offset downwards, in px of the screen.
    pub y: f64,
    /// Screen px per px of the document.
    pub zoom: f64,
}

impl Default for View {
    /// The document's origin at the window's, at zoom 1.
    fn default() -> Self {
        Self {
            x: 0.0,
            y: 0.0,
            zoom: 1.0,
        }
    }
}

impl View {
    /// The view that shows all of `bounds`, with `padding` screen px around it: never larger than
    /// zoom 1, centred from left to right, and at the top. Bounds too large for the smallest zoom
    /// stick out; if a number is not finite, there is nothing to fit.
    pub fn fit(bounds: Rect, window: Size, padding: f64) -> Self {
        let window_is_finite = window.width.is_finite() && window.height.is_finite();
        if !(bounds.is_finite() && window_is_finite && padding.is_finite()) {
            return Self::default();
        }
        let (width, height) = (f64::from(window.width), f64::from(window.height));
        let ratio = |room: f64, extent: f64| {
            if extent > 0.0 {
                (room - 2.0 * padding) / extent
            } else {
                MAX_ZOOM
            }
        };
        let zoom = ratio(width, bounds.width)
            .min(ratio(height, bounds.height))
            .clamp(MIN_ZOOM, 1.0);
        Self {
            x: width / 2.0 - bounds.centre().x * zoom,
            y: padding - bounds.y * zoom,
            zoom,
        }
    }

    /// The view zoomed by `factor` within [`MIN_ZOOM`] and [`MAX_ZOOM`], with the same place of
    /// the document under `screen`. A factor that is not a positive number changes nothing.
    #[must_use]
    pub fn zoom_at(self, screen: Point, factor: f64) -> Self {
        let zoom = (self.zoom * factor).clamp(MIN_ZOOM, MAX_ZOOM);
        let ratio = zoom / self.zoom;
        if !(factor > 0.0 && ratio.is_finite()) {
            return self;
        }
        Self {
            x: screen.x - (screen.x - self.x) * ratio,
            y: screen.y - (screen.y - self.y) * ratio,
            zoom,
        }
    }

    /// The view with the rectangle's centre in the middle of the window, at the same zoom.
    #[must_use]
    pub fn centre_on(self, rect: Rect, window: Size) -> Self {
        let centre = rect.centre();
        Self {
            x: f64::from(window.width) / 2.0 - centre.x * self.zoom,
            y: f64::from(window.height) / 2.0 - centre.y * self.zoom,
            ..self
        }
    }

    /// The view moved as little as needed to show the rectangle with `margin` screen px around it.
    /// If the rectangle is too large for the window, its top-left part is shown.
    #[must_use]
    pub fn reveal(self, rect: Rect, window: Size, margin: f64) -> Self {
        let screen = self.to_screen(rect).inflate(margin);
        self.moved(
            into_range(screen.x, screen.right(), f64::from(window.width)),
            into_range(screen.y, screen.bottom(), f64::from(window.height)),
        )
    }

    /// The view moved as little as needed for `bounds` to cover a third of the window each way, or
    /// to be wholly visible where they are smaller: however far a person pans or zooms, the drawing
    /// never gets lost.
    #[must_use]
    pub fn in_sight(self, bounds: Rect, window: Size) -> Self {
        let screen = self.to_screen(bounds);
        self.moved(
            into_touch(screen.x, screen.right(), f64::from(window.width)),
            into_touch(screen.y, screen.bottom(), f64::from(window.height)),
        )
    }

    /// The view with the drawing moved by this many screen px.
    #[must_use]
    pub fn moved(self, dx: f64, dy: f64) -> Self {
        Self {
            x: self.x + dx,
            y: self.y + dy,
            ..self
        }
    }

    /// The place in the document that is shown at `screen`.
    pub fn to_document(self, screen: Point) -> Point {
        Point {
            x: (screen.x - self.x) / self.zoom,
            y: (screen.y - self.y) / self.zoom,
        }
    }

    /// Where a rectangle of the document is shown.
    pub fn to_screen(self, rect: Rect) -> Rect {
        Rect {
            x: rect.x * self.zoom + self.x,
            y: rect.y * self.zoom + self.y,
            width: rect.width * self.zoom,
            height: rect.height * self.zoom,
        }
    }

    /// The part of the document that the window shows.
    pub fn visible(self, window: Size) -> Rect {
        let corner = self.to_document(Point::default());
        Rect {
            x: corner.x,
            y: corner.y,
            width: f64::from(window.width) / self.zoom,
            height: f64::from(window.height) / self.zoom,
        }
    }
}

/// How far to move the drawing in a frame, `(dx, dy)` for [`View::moved`], while something is
/// dragged near the window's edge: 0 further in than [`EDGE`], rising to [`EDGE_SPEED`] at the
/// edge and beyond. Near the right edge the drawing moves left, so `dx` is negative there.
pub fn edge_pan(pointer: Point, window: Size) -> (f64, f64) {
    (
        edge_speed(pointer.x, f64::from(window.width)),
        edge_speed(pointer.y, f64::from(window.height)),
    )
}

fn edge_speed(pointer: f64, extent: f64) -> f64 {
    let near = |distance: f64| ((EDGE - distance) / EDGE).clamp(0.0, 1.0) * EDGE_SPEED;
    near(pointer) - near(extent - pointer)
}

/// How far to move a stretch so that it lies between 0 and `extent`. If it is too long, its start
/// wins.
fn into_range(start: f64, end: f64, extent: f64) -> f64 {
    if start < 0.0 || end - start > extent {
        -start
    } else if end > extent {
        extent - end
    } else {
        0.0
    }
}

/// How far to move a stretch so that it covers a third of 0 to `extent`, or lies wholly inside when
/// it is shorter.
fn into_touch(start: f64, end: f64, extent: f64) -> f64 {
    let part = (extent / 3.0).min(end - start);
    (part - end).max(0.0) - (start - (extent - part)).max(0.0)
}
