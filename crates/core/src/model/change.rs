use std::sync::Arc;

use super::{About, Card, NodeKey};

/// Where a node stands: under a parent (or at the top of the chart), at this index among its
/// siblings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line superior; `None` at the top of the chart.
    pub parent: Option<NodeKey>,
    /// The index among the siblings, counted without the node itself.
    pub index: usize,
}

/// One step of an edit, with what was there before, so that swapping the two gives the inverse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A node's card. `None` before: the node is created. `None` after: it is removed from the
    /// document, and must then have no place and no reports.
    Card {
        /// For a new node, the next free key of the document.
        node: NodeKey,
        /// Its id in files.
        id: Arc<str>,
        before: Option<Arc<Card>>,
        after: Option<Arc<Card>>,
    },
    /// A node's place. With `None` after, it leaves the chart with everything below it, which stays
    /// as it is and comes back with it.
    Place {
        /// The node that moves, with its branch.
        node: NodeKey,
        /// Where it stood.
        before: Option<Place>,
        /// Where it stands afterwards; the index is counted after it has left its old place.
        after: Option<Place>,
    },
    /// The chart's own description.
    About {
        before: Arc<About>,
        after: Arc<About>,
    },
}

impl Change {
    /// The change that undoes this one.
    pub fn inverse(&self) -> Self {
        match self.clone() {
            Self::Card {
                node,
                id,
                before,
                after,
            } => Self::Card {
                node,
                id,
                before: after,
                after: before,
            },
            Self::Place {
                node,
                before,
                after,
            } => Self::Place {
                node,
                before: after,
                after: before,
            },
            Self::About { before, after } => Self::About {
                before: after,
                after: before,
            },
        }
    }

    /// The node that this step concerns; `None` for the whole chart.
    pub fn node(&self) -> Option<NodeKey> {
        match self {
            Self::Card { node, .. } | Self::Place { node, .. } => Some(*node),
            Self::About { .. } => None,
        }
    }
}

/// Why a change was refused. The document is unchanged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApplyError {
    /// What the change says was there before is not there.
    #[error("the chart has changed since this edit was planned")]
    Stale,
    /// The node would end up below itself.
    #[error("a node cannot report to itself or to someone below it")]
    Cycle,
    /// The place names a parent that does not exist, or an index past the last sibling.
    #[error("there is no such place in the chart")]
    NoSuchPlace,
    /// The id belongs to another node.
    #[error("the id `{0}` belongs to another node")]
    DuplicateId(Arc<str>),
    /// A node that has reports or a place cannot be removed.
    #[error("a node that still has a place or reports cannot be removed")]
    StillUsed,
}
