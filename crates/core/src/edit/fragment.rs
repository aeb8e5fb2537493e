use std::sync::Arc;

use crate::model::{Card, Document, NodeKey};

/// Branches taken out of a chart: what the clipboard holds and what duplicating copies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fragment {
    /// The nodes in tree order, each parent before its reports.
    pub nodes: Vec<FragmentNode>,
}

/// A node of a [`Fragment`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FragmentNode {
    /// The id it had where it came from.
    pub id: Arc<str>,
    /// Index of its parent in the fragment; `None` for the top of a branch.
    pub parent: Option<usize>,
    pub card: Arc<Card>,
}

impl Fragment {
    /// The branches below these nodes, in the order given. Nodes that are below another of them
    /// must have been left out (see [`super::topmost`]).
    pub fn of(document: &Document, tops: &[NodeKey]) -> Self {
        let mut nodes: Vec<FragmentNode> = Vec::new();
        let mut path: Vec<usize> = Vec::new();
        for (node, depth) in document.preorder_of(tops) {
            path.truncate(depth);
            let Some(card) = document.get(node) else {
                continue;
            };
            let parent = path.last().copied();
            path.push(nodes.len());
            nodes.push(FragmentNode {
                id: document.id(node).clone(),
                parent,
                card: card.clone(),
            });
        }
        Self { nodes }
    }

    /// How many branches it holds.
    pub fn branches(&self) -> usize {
        self.nodes
            .iter()
            .filter(|node| node.parent.is_none())
            .count()
    }

    /// When this fragment was cut from the document and none of it has changed since: the tops of
    /// its branches, so that pasting brings the same nodes back.
    pub(super) fn cut_from(&self, document: &Document) -> Option<Vec<NodeKey>> {
        let mut tops = Vec::new();
        for node in self.nodes.iter().filter(|node| node.parent.is_none()) {
            let key = document.key_of(&node.id)?;
            if document.place(key).is_some() {
                return None;
            }
            tops.push(key);
        }
        (Self::of(document, &tops) == *self).then_some(tops)
    }
}
