use super::{Document, NodeKey};

/// A gap among siblings where something can be put: the only way to say where branches go.
///
/// It names the sibling that follows and not an index, so it means the same whether or not what is
/// put there is already among these siblings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Gap {
    /// Whose reports the siblings are; `None` at the top of the chart.
    pub parent: Option<NodeKey>,
    /// The sibling that follows; `None` after all of them.
    pub before: Option<NodeKey>,
}

impl Gap {
    /// After all reports of a node, or after all top nodes.
    pub fn last_below(parent: Option<NodeKey>) -> Self {
        Self {
            parent,
            before: None,
        }
    }
}

impl Document {
    /// The gap before the sibling with this index, or after all of them when there are fewer.
    pub fn gap_at(&self, parent: Option<NodeKey>, index: usize) -> Gap {
        Gap {
            parent,
            before: self.children(parent).get(index).copied(),
        }
    }

    /// The gap just after a node; `None` when the node has no place.
    pub fn gap_after(&self, node: NodeKey) -> Option<Gap> {
        let place = self.place(node)?;
        Some(self.gap_at(place.parent, place.index + 1))
    }
}
