use super::NodeKey;

/// Nodes that are gone through in steps, between which the chart may change: it does not borrow
/// the chart as [`super::Preorder`] does.
#[derive(Clone, Debug, Default)]
pub struct TreeCursor {
    nodes: Vec<NodeKey>,
    at: usize,
}

impl TreeCursor {
    /// Goes through these nodes in their order.
    pub fn over(nodes: impl Iterator<Item = NodeKey>) -> Self {
        Self {
            nodes: nodes.collect(),
            at: 0,
        }
    }

    /// The next so many nodes, or those that are left.
    pub fn take(&mut self, count: usize) -> &[NodeKey] {
        let from = self.at;
        self.at = from.saturating_add(count).min(self.nodes.len());
        &self.nodes[from..self.at]
    }

    /// Whether all were given.
    pub fn is_over(&self) -> bool {
        self.at == self.nodes.len()
    }

    /// How many of them were given, from 0 to 1.
    pub fn progress(&self) -> f64 {
        self.at as f64 / self.nodes.len().max(1) as f64
    }
}
