use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use super::{Document, NodeKey, ParentLink, Slot};
use crate::model::{About, Card, Totals};

/// A node for [`Document::build`].
#[derive(Clone, Debug)]
pub struct NewNode {
    /// Its id in files.
    pub id: Arc<str>,
    /// Index of its parent in the list, which must come before it; `None` at the top.
    pub parent: Option<usize>,
    pub card: Card,
}

/// Why a list of nodes is not a chart.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BuildError {
    /// Two nodes have this id.
    #[error("two nodes have the id `{0}`")]
    DuplicateId(Arc<str>),
    /// The parent of the node with this index does not come before it.
    #[error("node {0} comes before its parent")]
    ParentNotBefore(usize),
}

/// Makes a chart node by node.
pub struct DocumentBuilder {
    document: Document,
}

impl DocumentBuilder {
    /// A chart without nodes, with room for this many.
    pub fn new(about: About, nodes: usize) -> Self {
        Self {
            document: Document {
                about: Arc::new(about),
                slots: Vec::with_capacity(nodes),
                by_id: HashMap::with_capacity(nodes),
                ..Document::default()
            },
        }
    }

    /// Adds a node as the last report of its parent.
    ///
    /// # Errors
    /// When its id is taken or its parent does not exist yet. The chart is then unchanged.
    pub fn add(&mut self, node: NewNode) -> Result<(), BuildError> {
        let document = &mut self.document;
        let index = document.slots.len();
        let key = NodeKey::at(index);
        if node.parent.is_some_and(|parent| parent >= index) {
            return Err(BuildError::ParentNotBefore(index));
        }
        match document.by_id.entry(node.id.clone()) {
            Entry::Occupied(_) => return Err(BuildError::DuplicateId(node.id)),
            Entry::Vacant(free) => free.insert(key),
        };
        let standing = match node.parent {
            None => {
                document.roots.push(key);
                ParentLink::Root
            }
            Some(parent) => {
                document.slots[parent].children.push(key);
                ParentLink::Under(NodeKey::at(parent))
            }
        };
        document.people.note(key, &node.card);
        document.incoming.note(key, &node.card);
        document.slots.push(Slot {
            id: node.id,
            branch: Totals::of(&node.card),
            card: Some(Arc::new(node.card)),
            standing,
            children: Vec::new(),
        });
        Ok(())
    }

    /// The finished chart, with the totals of every branch.
    pub fn finish(self) -> Document {
        let mut document = self.document;
        document.people.set_met(document.all_meetings());
        document.add_up();
        document
    }
}

impl Document {
    /// A chart of these nodes, in one pass. Siblings keep the order of the list.
    ///
    /// # Errors
    /// When two nodes share an id or a parent does not come before its child.
    pub fn build(about: About, nodes: Vec<NewNode>) -> Result<Self, BuildError> {
        let mut document = DocumentBuilder::new(about, nodes.len());
        for node in nodes {
            document.add(node)?;
        }
        Ok(document.finish())
    }

    /// Adds up every branch. Children come after their parents, so one pass from the end is enough.
    fn add_up(&mut self) {
        for index in (0..self.slots.len()).rev() {
            let met = self.people.met(Some(NodeKey::at(index))).into();
            let slot = &mut self.slots[index];
            slot.branch.in_post = slot.branch.in_post.wrapping_sub(met);
            if let Some(card) = &slot.card {
                slot.branch = slot.branch.times(&card.like_units);
            }
            let branch = slot.branch;
            match slot.standing {
                ParentLink::Under(parent) => self.slots[parent.index()].branch.add(&branch),
                _ => self.total.add(&branch),
            }
        }
        let met = self.people.met(None).into();
        self.total.in_post = self.total.in_post.wrapping_sub(met);
    }
}
