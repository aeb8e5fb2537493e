//! Which posts belong to which unit.

use super::{Document, NodeKey};
use crate::model::Kind;

impl Document {
    /// The unit that a node belongs to: the nearest unit above it.
    pub fn unit_of(&self, node: NodeKey) -> Option<NodeKey> {
        self.ancestors(node)
            .find(|&above| self.card(above).kind == Kind::Unit)
    }

    /// The positions that belong to a unit, in tree order: those below it and below no other unit
    /// in between.
    pub fn posts_of_unit(&self, unit: NodeKey) -> Vec<NodeKey> {
        let mut posts = Vec::new();
        let mut ahead: Vec<NodeKey> = self.children(Some(unit)).iter().rev().copied().collect();
        while let Some(node) = ahead.pop() {
            let kind = self.card(node).kind;
            if kind == Kind::Position {
                posts.push(node);
            }
            if kind != Kind::Unit {
                ahead.extend(self.children(Some(node)).iter().rev());
            }
        }
        posts
    }
}
