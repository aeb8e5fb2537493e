//! Which posts belong to which unit, and who leads it.

use super::{Document, NodeKey};
use crate::model::Kind;

impl Document {
    /// The unit that a node belongs to: the nearest unit above it.
    pub fn unit_of(&self, node: NodeKey) -> Option<NodeKey> {
        self.ancestors(node)
            .find(|&above| self.card(above).kind == Kind::Unit)
    }

    /// The positions that belong to a unit, in tree order: those below it with no other unit in
    /// between.
    pub fn posts_of_unit(&self, unit: NodeKey) -> impl Iterator<Item = NodeKey> {
        let mut ahead: Vec<NodeKey> = self.children(Some(unit)).iter().rev().copied().collect();
        let next = move || {
            let node = ahead.pop()?;
            let kind = self.card(node).kind;
            if kind != Kind::Unit {
                ahead.extend(self.children(Some(node)).iter().rev());
            }
            Some((node, kind))
        };
        std::iter::from_fn(next).filter_map(|(node, kind)| (kind == Kind::Position).then_some(node))
    }

    /// The post that leads a unit: the first of its posts that is marked as head.
    pub fn head_of_unit(&self, unit: NodeKey) -> Option<NodeKey> {
        self.posts_of_unit(unit).find(|&post| self.card(post).head)
    }
}
