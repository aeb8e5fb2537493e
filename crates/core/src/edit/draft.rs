use std::collections::HashMap;
use std::sync::Arc;

use crate::model::{Card, Change, Document, NodeKey, Place};

/// Plans steps one after another, each against the state that the earlier ones leave, without
/// touching the document: only the lists of siblings that change are copied.
pub(super) struct EditDraft<'a> {
    document: &'a Document,
    lists: HashMap<Option<NodeKey>, Vec<NodeKey>>,
    parents: HashMap<NodeKey, Option<NodeKey>>,
    created: usize,
    changes: Vec<Change>,
}

impl<'a> EditDraft<'a> {
    pub fn new(document: &'a Document) -> Self {
        Self {
            document,
            lists: HashMap::new(),
            parents: HashMap::new(),
            created: 0,
            changes: Vec::new(),
        }
    }

    pub fn into_changes(self) -> Vec<Change> {
        self.changes
    }

    pub fn push(&mut self, change: Change) {
        self.changes.push(change);
    }

    /// Creates a node that has no place yet.
    pub fn create(&mut self, id: &str, card: Arc<Card>) -> NodeKey {
        let node = self.document.next_key(self.created);
        self.created += 1;
        self.push(Change::Card {
            node,
            id: Arc::from(id),
            before: None,
            after: Some(card),
        });
        node
    }

    /// The reports of a node after the steps so far.
    pub fn children(&mut self, parent: Option<NodeKey>) -> &mut Vec<NodeKey> {
        self.lists
            .entry(parent)
            .or_insert_with(|| self.document.children(parent).to_vec())
    }

    /// Where a node stands after the steps so far.
    pub fn place(&mut self, node: NodeKey) -> Option<Place> {
        let parent = match self.parents.get(&node) {
            Some(parent) => *parent,
            // A node without a place (new, or cut earlier) is in no list, so the search fails.
            None => self.document.place(node)?.parent,
        };
        let index = self.children(parent).iter().position(|&k| k == node)?;
        Some(Place { parent, index })
    }

    /// Moves a node with its branch; the index does not count the node itself.
    pub fn set_place(&mut self, node: NodeKey, after: Option<Place>) {
        let before = self.place(node);
        if let Some(place) = before {
            self.children(place.parent).remove(place.index);
        }
        let after = after.map(|place| {
            let list = self.children(place.parent);
            let index = place.index.min(list.len());
            list.insert(index, node);
            Place { index, ..place }
        });
        if let Some(place) = after {
            self.parents.insert(node, place.parent);
        }
        if before != after {
            self.push(Change::Place {
                node,
                before,
                after,
            });
        }
    }

    /// Puts a node just after another in this parent's list, or first.
    pub fn place_after(&mut self, node: NodeKey, parent: Option<NodeKey>, anchor: Option<NodeKey>) {
        let index = anchor.map_or(0, |anchor| {
            let list = self.children(parent);
            let at = list.iter().position(|&k| k == anchor);
            let own = list.iter().position(|&k| k == node);
            match (at, own) {
                // The node leaves its place before the anchor, so the anchor moves up by one.
                (Some(at), Some(own)) if own < at => at,
                (Some(at), _) => at + 1,
                (None, _) => list.len(),
            }
        });
        self.set_place(node, Some(Place { parent, index }));
    }
}
