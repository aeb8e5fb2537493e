//! The rows of the outline: the nodes that no fold hides, in tree order. They are the drawing's
//! own list, so that a chart of a hundred thousand rows is walked once and not twice.

use std::ops::Range;

use banyan_core::model::NodeKey;

use super::Editor;

impl Editor {
    /// How many rows there are. Not tracked: read [`Self::rows`] to be told of changes.
    pub fn row_count(self) -> usize {
        self.read_scene(|scene| scene.cards().len())
    }

    /// The nodes of some rows, as far as there are so many.
    pub fn rows_at(self, rows: Range<usize>) -> Vec<NodeKey> {
        self.read_scene(|scene| {
            let cards = scene.cards();
            let end = rows.end.min(cards.len());
            let start = rows.start.min(end);
            cards[start..end].iter().map(|card| card.node).collect()
        })
    }

    /// The row of a node; `None` when a fold hides it.
    pub fn row_of(self, node: NodeKey) -> Option<usize> {
        self.read_scene(|scene| scene.index_of(node))
    }

    /// Selects all rows from one to another, which leads.
    pub fn select_rows(self, from: usize, to: usize) {
        let mut nodes = self.rows_at(from.min(to)..from.max(to) + 1);
        if to < from {
            nodes.reverse();
        }
        self.set_selection(nodes);
    }
}
