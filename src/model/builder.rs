use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use super::document::{Slot, Standing};
use super::{About, BuildError, Document, NewNode, NodeKey, Tally};

/// A chart that is made node by node.
pub struct DocumentBuilder {
    document: Document,
}

impl DocumentBuilder {
    /// A chart without nodes, with room for so many.
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

    /// Adds a node after those that are there: the last report of its parent.
    ///
    /// # Errors
    /// When its id is taken, or its parent is not there yet. The chart is then as it was.
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
                Standing::Root
            }
            Some(parent) => {
                document.slots[parent].children.push(key);
                Standing::Under(NodeKey::at(parent))
            }
        };
        document.slots.push(Slot {
            id: node.id,
            branch: Tally::of(&node.card),
            card: Some(Arc::new(node.card)),
            standing,
            children: Vec::new(),
        });
        Ok(())
    }

    /// The chart, with what every branch adds up to.
    pub fn finish(self) -> Document {
        let mut document = self.document;
        // Children come after their parents, so one pass from the end adds every branch up.
        for index in (0..document.slots.len()).rev() {
            let branch = document.slots[index].branch;
            match document.slots[index].standing {
                Standing::Under(parent) => document.slots[parent.index()].branch.add(&branch),
                _ => document.total.add(&branch),
            }
        }
        document
    }
}
