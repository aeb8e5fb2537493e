//! The rows of the outline: the nodes that no fold hides, in tree order. They are found by how many
//! cards each branch of the drawing has, so that no list of all rows is kept.

use std::ops::Range;

use banyan_core::model::NodeKey;

use super::Editor;

impl Editor {
    /// How many rows there are. Not tracked: read [`Self::rows`] to be told of changes.
    pub fn row_count(self) -> usize {
        self.read_scene(|scene| scene.len())
    }

    /// The nodes of some rows, as far as there are so many.
    pub fn rows_at(self, rows: Range<usize>) -> Vec<NodeKey> {
        self.read_scene(|scene| scene.nodes_from(rows.start).take(rows.len()).collect())
    }

    /// The row of a node; `None` when a fold hides it.
    pub fn row_of(self, node: NodeKey) -> Option<usize> {
        self.read_scene(|scene| scene.number_of(node))
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
