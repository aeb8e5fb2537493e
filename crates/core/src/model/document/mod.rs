//! The chart itself: what it holds ([`Document`]), how it is made (`build`), the one way to change
//! it (`apply`) and what is kept up to date with it (`roll_up`, `incoming`).

mod apply;
mod build;
mod by_level;
mod incoming;
mod roll_up;
mod staffing;
mod units;

use std::collections::HashMap;
use std::sync::Arc;

use crate::invariant::never;

use super::{About, Card, Place, Preorder, Totals};

pub use build::{BuildError, DocumentBuilder, NewNode};
pub use by_level::{ByLevel, LevelSum, OpenSums};
use incoming::Incoming;
use roll_up::People;
pub use staffing::Staffing;

/// Handle of a node in one open document: a small number, usable as an index into tables. It stays
/// the same through delete and undo, and means nothing outside its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeKey(u32);

impl NodeKey {
    /// The handle as an index, below [`Document::keys`].
    pub fn index(self) -> usize {
        self.0 as usize
    }

    pub(crate) fn at(index: usize) -> Self {
        // Charts are limited to far fewer nodes than this (see `format::limits`).
        let index = u32::try_from(index);
        never(index.is_err(), "more nodes than a file may have");
        Self(index.unwrap_or(u32::MAX))
    }
}

/// A chart: its own description, and an ordered forest of nodes.
#[derive(Clone, Debug, Default)]
pub struct Document {
    about: Arc<About>,
    slots: Vec<Slot>,
    by_id: HashMap<Arc<str>, NodeKey>,
    roots: Vec<NodeKey>,
    total: Totals,
    people: People,
    incoming: Incoming,
}

/// A node that was ever part of the document. Its id stays taken for ever, so that undo can bring
/// it back under the same handle.
#[derive(Clone, Debug)]
struct Slot {
    id: Arc<str>,
    card: Option<Arc<Card>>,
    standing: ParentLink,
    children: Vec<NodeKey>,
    /// What the branch from here down adds up to.
    branch: Totals,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ParentLink {
    /// Not part of the chart: the top of a branch that was deleted.
    Nowhere,
    Root,
    Under(NodeKey),
}

impl Document {
    /// The chart's own description.
    pub fn about(&self) -> &Arc<About> {
        &self.about
    }

    /// What the whole chart adds up to.
    pub fn total(&self) -> &Totals {
        &self.total
    }

    /// One more than the highest handle ever used: the size of a table indexed by handle.
    pub fn keys(&self) -> usize {
        self.slots.len()
    }

    /// The handle that a new node must take; `offset` counts on from the next free one.
    pub fn next_key(&self, offset: usize) -> NodeKey {
        NodeKey::at(self.slots.len() + offset)
    }

    /// The node with this id, whether it is in the chart or was deleted.
    pub fn key_of(&self, id: &str) -> Option<NodeKey> {
        self.by_id.get(id).copied()
    }

    /// The id of a node, as it stands in files.
    pub fn id(&self, node: NodeKey) -> &Arc<str> {
        &self.slots[node.index()].id
    }

    /// The card of a node; `None` when the node was never created or has been removed.
    pub fn get(&self, node: NodeKey) -> Option<&Arc<Card>> {
        self.slots.get(node.index())?.card.as_ref()
    }

    /// The card of a node that is known to exist; for one that may not, see [`Self::get`].
    #[track_caller]
    pub fn card(&self, node: NodeKey) -> &Card {
        static BLANK: std::sync::LazyLock<Card> = std::sync::LazyLock::new(Card::default);
        let card = self.get(node);
        never(card.is_none(), "the card of a node that does not exist");
        card.map_or(&BLANK, |card| card)
    }

    /// The line superior of a node.
    pub fn parent(&self, node: NodeKey) -> Option<NodeKey> {
        match self.slots.get(node.index())?.standing {
            ParentLink::Under(parent) => Some(parent),
            _ => None,
        }
    }

    /// The reports of a node in order, or the tops of the chart.
    pub fn children(&self, parent: Option<NodeKey>) -> &[NodeKey] {
        match parent {
            None => &self.roots,
            Some(node) => self
                .slots
                .get(node.index())
                .map_or(&[], |slot| &slot.children),
        }
    }

    /// What the branch from this node down adds up to.
    pub fn branch(&self, node: NodeKey) -> &Totals {
        &self.slots[node.index()].branch
    }

    /// Where a node stands; `None` for the top of a deleted branch.
    pub fn place(&self, node: NodeKey) -> Option<Place> {
        let parent = match self.slots.get(node.index())?.standing {
            ParentLink::Nowhere => return None,
            ParentLink::Root => None,
            ParentLink::Under(parent) => Some(parent),
        };
        let index = self.children(parent).iter().position(|&k| k == node)?;
        Some(Place { parent, index })
    }

    /// The node with this id, if it is in the chart now.
    pub fn in_chart(&self, id: &str) -> Option<NodeKey> {
        self.key_of(id).filter(|&node| self.contains(node))
    }

    /// Whether the node is part of the chart: it and all its superiors have a place. Only a node
    /// that was created has one.
    pub fn contains(&self, node: NodeKey) -> bool {
        let Some(mut slot) = self.slots.get(node.index()) else {
            return false;
        };
        loop {
            match slot.standing {
                ParentLink::Nowhere => return false,
                ParentLink::Root => return true,
                ParentLink::Under(parent) => slot = &self.slots[parent.index()],
            }
        }
    }

    /// The superiors of a node, nearest first.
    pub fn ancestors(&self, node: NodeKey) -> impl Iterator<Item = NodeKey> + '_ {
        std::iter::successors(self.parent(node), |&key| self.parent(key))
    }

    /// All nodes in tree order: each before its reports, siblings in order.
    pub fn preorder(&self) -> Preorder<'_> {
        Preorder::over(self, &self.roots)
    }

    /// The nodes of one branch in tree order, its top first.
    pub fn preorder_of<'a>(&'a self, top: &'a [NodeKey]) -> Preorder<'a> {
        Preorder::over(self, top)
    }
}
