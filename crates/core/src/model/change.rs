use std::sync::Arc;

use super::{About, Card, NodeKey};

/// Where a node stands: under a parent (or at the top of the chart) at this index among its siblings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line superior; `None` at the top of the chart.
    pub parent: Option<NodeKey>,
    /// The index among the siblings, counted without the node itself.
    pub index: usize,
}

/// One step of an edit, with what was there before, so that its inverse is the swap of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A node's card. From `None` the node is made, to `None` it is unmade; an unmade node must
    /// have no place and no reports.
    Card {
        /// The node; for a new one, the next free key of the document.
        node: NodeKey,
        /// Its id in files.
        id: Arc<str>,
        /// The card before.
        before: Option<Arc<Card>>,
        /// The card after.
        after: Option<Arc<Card>>,
    },
    /// A node's place. To `None` it leaves the chart with everything below it, which stays as it
    /// is and comes back with it.
    Place {
        /// The node that moves, with its branch.
        node: NodeKey,
        /// Where it stood.
        before: Option<Place>,
        /// Where it stands after; the index counts when it has left its old place.
        after: Option<Place>,
    },
    /// What is said of the whole chart.
    About {
        /// Before.
        before: Arc<About>,
        /// After.
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

    /// The node that this step is about; `None` for the whole chart.
    pub fn node(&self) -> Option<NodeKey> {
        match self {
            Self::Card { node, .. } | Self::Place { node, .. } => Some(*node),
            Self::About { .. } => None,
        }
    }
}

/// Why a change was refused. The document is as it was before.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApplyError {
    /// What the change says was there before is not what is there.
    #[error("the chart has changed since this edit was planned")]
    Stale,
    /// The node would come to stand below itself.
    #[error("a node cannot report to itself or to someone below it")]
    Cycle,
    /// The place names a parent that does not exist or an index beyond the siblings.
    #[error("there is no such place in the chart")]
    NoSuchPlace,
    /// The id belongs to another node.
    #[error("the id `{0}` belongs to another node")]
    DuplicateId(Arc<str>),
    /// A node with reports or a place cannot be unmade.
    #[error("a node that still has a place or reports cannot be removed")]
    StillUsed,
}
