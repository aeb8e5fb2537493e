use super::NodeKey;

/// Visits nodes in steps, between which the chart may change: unlike [`super::Preorder`], it does
/// not borrow the chart.
#[derive(Clone, Debug, Default)]
pub struct TreeCursor {
    nodes: Vec<NodeKey>,
    at: usize,
}

impl TreeCursor {
    /// Visits these nodes in this order.
    pub fn over(nodes: impl Iterator<Item = NodeKey>) -> Self {
        Self {
            nodes: nodes.collect(),
            at: 0,
        }
    }

    /// The next `count` nodes, or those that are left.
    pub fn take(&mut self, count: usize) -> &[NodeKey] {
        let from = self.at;
        self.at = from.saturating_add(count).min(self.nodes.len());
        &self.nodes[from..self.at]
    }

    /// Whether all nodes have been visited.
    pub fn is_over(&self) -> bool {
        self.at == self.nodes.len()
    }

    /// The share of them that has been visited, from 0 to 1.
    pub fn progress(&self) -> f64 {
        self.at as f64 / self.nodes.len().max(1) as f64
    }
}
