use crate::layout::{Point, Rect, Size, View};
use crate::model::NodeKey;

use super::state::{Host, Session};
use super::{Part, SaveDue};

/// The padding around the drawing when it is fitted to the window, px.
const FIT_PADDING: f64 = 40.0;
/// The zoom at which titles can just be read.
pub(super) const READABLE: f64 = 0.7;
/// How far a chart that fits the window can be zoomed out.
const LEAST_ZOOM: f64 = 0.1;
/// The margin around a card that is brought into view, px.
const REVEAL_MARGIN: f64 = 48.0;

impl<H: Host> Session<H> {
    /// Sets the size of the drawing's window. The first time, the chart is put into view.
    pub(super) fn resize(&mut self, window: Size) {
        let first = self.window == Size::default();
        if self.window == window {
            return;
        }
        self.window = window;
        self.mark(Part::Window);
        if first {
            match self.first_view.take() {
                Some(view) => {
                    self.view = view;
                    self.mark(Part::View);
                }
                None => self.show_first(),
            }
        }
    }

    pub(super) fn set_view(&mut self, view: View) {
        self.view = view;
        self.mark(Part::View);
        self.save_due(SaveDue::View);
    }

    /// Shows this position and zoom, or the nearest that shows something of the chart.
    pub(super) fn look(&mut self, view: View) {
        let bounds = self.drawing_bounds();
        self.set_view(view.in_sight(bounds, self.window));
    }

    /// Zooms by a factor at a point of the window; out to the whole chart at most.
    pub(super) fn zoom_at(&mut self, at: Point, factor: f64) {
        let (view, bounds) = (self.view, self.drawing_bounds());
        let whole = View::fit(bounds, self.window, FIT_PADDING);
        let least = whole.zoom.min(LEAST_ZOOM).min(view.zoom);
        let zoomed = view.zoom_at(at, factor.max(least / view.zoom));
        if bounds.contains(view.to_document(at)) {
            // What is under the pointer stays there, and so stays in sight.
            self.set_view(zoomed);
        } else {
            self.look(zoomed);
        }
    }

    /// Zooms by a factor at the middle of the window.
    pub(super) fn zoom(&mut self, factor: f64) {
        let middle = Point {
            x: f64::from(self.window.width) / 2.0,
            y: f64::from(self.window.height) / 2.0,
        };
        self.zoom_at(middle, factor);
    }

    /// Shows the whole chart.
    pub(super) fn fit(&mut self) {
        let bounds = self.drawing_bounds();
        self.set_view(View::fit(bounds, self.window, FIT_PADDING));
    }

    /// The rectangle around all cards and outside parties.
    fn drawing_bounds(&mut self) -> Rect {
        self.settle_links();
        self.links.bounds(self.scene.bounds())
    }

    /// The first view of a chart: all of it where that is readable, else its top.
    pub(super) fn show_first(&mut self) {
        let fitted = View::fit(self.scene.bounds(), self.window, FIT_PADDING);
        let top = self.scene.cards().next().map(|card| card.rect);
        let view = match top {
            Some(top) if fitted.zoom < READABLE => {
                let near = View {
                    zoom: READABLE,
                    ..fitted
                }
                .centre_on(top, self.window);
                View {
                    y: FIT_PADDING,
                    ..near
                }
            }
            _ => fitted,
        };
        self.set_view(view);
    }

    /// The card that the person is looking at: the leading one if the window shows it, else the
    /// first one that the window shows.
    pub(super) fn looked_at(&self) -> Option<NodeKey> {
        let visible = self.view.visible(self.window);
        let is_shown = |node: &NodeKey| {
            let rect = self.scene.rect_of(*node);
            rect.is_some_and(|rect| rect.intersects(&visible))
        };
        let first = || Some(self.scene.within(&visible, 1).first()?.node);
        self.lead().filter(is_shown).or_else(first)
    }

    /// Pans only as far as needed to bring the card into view.
    pub(super) fn bring_into_view(&mut self, node: NodeKey) {
        if let Some(rect) = self.scene.rect_of(node) {
            let shown = self.view.reveal(rect, self.window, REVEAL_MARGIN);
            if shown != self.view {
                self.set_view(shown);
            }
        }
    }
}
