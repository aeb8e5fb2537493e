//! How the person wants the chart laid out, as a whole and branch by branch.

use leptos::prelude::*;

use banyan_core::edit::Field;
use banyan_core::model::{LayoutDirection, LayoutOptions, NodeKey};

use super::Editor;

impl Editor {
    /// How the chart is laid out. Tracked.
    pub fn drawing(self) -> LayoutOptions {
        self.revision.track();
        self.read(|document| document.about().drawing)
    }

    /// Where reports stand. Not tracked.
    pub fn direction(self) -> LayoutDirection {
        self.read(|document| document.about().drawing.direction)
    }

    /// Lays the whole chart out in another way, and shows all of it.
    pub fn set_drawing(self, with: impl FnOnce(&mut LayoutOptions)) {
        let before = self.direction();
        self.edit_about(false, |about| with(&mut about.drawing));
        if self.direction() != before {
            self.show_first();
        }
    }

    /// In how many columns the leaves of a branch stand. Tracked.
    pub fn columns(self, node: NodeKey) -> Option<u8> {
        self.revision.track();
        self.read(|document| document.card(node).columns)
    }

    /// Lets the leaves of a branch stand in so many columns.
    pub fn set_columns(self, node: NodeKey, columns: Option<u8>) {
        self.edit_card(node, Field::Columns, false, |card| card.columns = columns);
    }

    /// Whether a node has reports. Tracked.
    pub fn has_reports(self, node: NodeKey) -> bool {
        self.revision.track();
        self.read(|document| !document.children(Some(node)).is_empty())
    }

    /// Puts a card beside the line from its superior, or back among the reports.
    pub fn toggle_assistant(self, node: NodeKey) {
        self.edit_card(node, Field::Assistant, false, |card| {
            card.assistant = !card.assistant;
        });
    }
}
