use serde::{Deserialize, Serialize};

use crate::layout::{Point, Size, View};
use crate::model::NodeKey;

use super::state::{Host, Session};

/// Selection, folds and view of one chart, by ids so that they survive edits elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedView {
    /// The selected nodes, the leading one last.
    pub selected: Vec<String>,
    /// The folded nodes.
    pub folded: Vec<String>,
    /// Offset and zoom.
    pub view: Option<(f64, f64, f64)>,
}

impl SavedView {
    /// The view, if its numbers are valid.
    pub(super) fn usable_view(&self) -> Option<View> {
        let (x, y, zoom) = self.view?;
        let usable = x.is_finite() && y.is_finite() && zoom.is_finite() && zoom > 0.0;
        // Clamps a zoom that is out of range, keeping the drawing's corner in place.
        usable.then(|| View { x, y, zoom }.zoom_at(Point { x, y }, 1.0))
    }
}

impl<H: Host> Session<H> {
    /// The selection, folds and view as they are now.
    pub fn saved_view(&self) -> SavedView {
        // Before the window is known there is no view worth keeping.
        let seen = self.window != Size::default();
        // Relative to the corner of the drawing, which is at zero when the chart is opened.
        let view = seen.then(|| {
            let (view, corner) = (self.view, self.scene.bounds());
            view.moved(corner.x * view.zoom, corner.y * view.zoom)
        });
        let id = |node: &NodeKey| self.document.id(*node).to_string();
        let mut folded: Vec<String> = self.folds.iter().map(id).collect();
        folded.sort_unstable();
        SavedView {
            selected: self.selection.nodes.iter().map(id).collect(),
            folded,
            view: view.map(|view| (view.x, view.y, view.zoom)),
        }
    }
}
