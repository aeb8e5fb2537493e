//! Which nodes hold links to a node: links are kept on one card only, but looked up from both ends.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Document, NodeKey};
use crate::model::{Card, Link, LinkEnd};

/// For each id that links name, the nodes that hold those links, each once.
#[derive(Clone, Debug, Default)]
pub(super) struct Incoming(HashMap<Arc<str>, Vec<NodeKey>>);

impl Incoming {
    /// Records the links on the card of a new node.
    pub fn note(&mut self, node: NodeKey, card: &Card) {
        for id in ends(card) {
            let holders = self.0.entry(id.clone()).or_default();
            // The links of one card are recorded together, so it is enough to compare with the last
            // holder, however many there are.
            if holders.last() != Some(&node) {
                holders.push(node);
            }
        }
    }

    /// Removes the links that a card holds.
    pub fn forget(&mut self, node: NodeKey, card: &Card) {
        for id in ends(card) {
            if let Some(holders) = self.0.get_mut(id) {
                holders.retain(|&holder| holder != node);
                if holders.is_empty() {
                    self.0.remove(id);
                }
            }
        }
    }
}

/// The ids that the links of a card name.
fn ends(card: &Card) -> impl Iterator<Item = &Arc<str>> {
    card.links.iter().filter_map(|link| match &link.end {
        LinkEnd::Node(id) => Some(id),
        LinkEnd::Party { .. } => None,
    })
}

impl Document {
    /// The links that other nodes of the chart hold to this one: the node that holds the link, the
    /// link's index on that card, and the link.
    pub fn links_to(&self, node: NodeKey) -> impl Iterator<Item = (NodeKey, usize, &Link)> {
        let id = self.id(node);
        let holders = self.incoming.0.get(id).map_or(&[][..], Vec::as_slice);
        let holders = holders.iter().copied().filter(|&from| self.contains(from));
        holders.flat_map(move |from| {
            let links = self.card(from).links.iter().enumerate();
            links
                .filter(move |(_, link)| matches!(&link.end, LinkEnd::Node(to) if to == id))
                .map(move |(index, link)| (from, index, link))
        })
    }

    /// The node of the chart that a link leads to; `None` for an outside party and for a node that
    /// is not in the chart.
    pub fn link_target(&self, link: &Link) -> Option<NodeKey> {
        match &link.end {
            LinkEnd::Node(id) => self.in_chart(id),
            LinkEnd::Party { .. } => None,
        }
    }
}
