use std::collections::HashMap;
use std::sync::Arc;

use super::{About, ApplyError, Card, Change, DocumentBuilder, Place, Preorder, Tally};

/// Handle of a node in one open document: a small number, good as an index into tables.
/// It stays the same through delete and undo, and means nothing outside its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeKey(u32);

impl NodeKey {
    /// The handle as an index, below [`Document::keys`].
    pub fn index(self) -> usize {
        self.0 as usize
    }

    pub(super) fn at(index: usize) -> Self {
        // Charts are bounded far below this (see `format::limits`).
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }
}

/// A chart: what is said of it as a whole, and an ordered forest of nodes.
#[derive(Clone, Debug, Default)]
pub struct Document {
    pub(super) about: Arc<About>,
    pub(super) slots: Vec<Slot>,
    pub(super) by_id: HashMap<Arc<str>, NodeKey>,
    pub(super) roots: Vec<NodeKey>,
    pub(super) total: Tally,
}

/// A node that was ever part of the document. Its id stays taken for ever, so that undo can
/// bring it back under the same handle.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub(super) id: Arc<str>,
    pub(super) card: Option<Arc<Card>>,
    pub(super) standing: Standing,
    pub(super) children: Vec<NodeKey>,
    /// What the branch from here down adds up to.
    pub(super) branch: Tally,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Not part of the chart: the top of a branch that was deleted.
    Nowhere,
    Root,
    Under(NodeKey),
}

/// A node for [`Document::build`].
#[derive(Clone, Debug)]
pub struct NewNode {
    /// Its id in files.
    pub id: Arc<str>,
    /// Index of its parent in the list, which must come before it; `None` at the top.
    pub parent: Option<usize>,
    /// Its card.
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

    /// What is said of the chart as a whole.
    pub fn about(&self) -> &Arc<About> {
        &self.about
    }

    /// What the whole chart adds up to.
    pub fn total(&self) -> &Tally {
        &self.total
    }

    /// One more than the highest handle ever given out: the size of a table indexed by handle.
    pub fn keys(&self) -> usize {
        self.slots.len()
    }

    /// The handle that the next new node must take, counted from the next free one.
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

    /// The card of a node; `None` when it was never made or is unmade.
    pub fn get(&self, node: NodeKey) -> Option<&Arc<Card>> {
        self.slots.get(node.index())?.card.as_ref()
    }

    /// The card of a node that is known to exist.
    ///
    /// # Panics
    /// Never for a node of this document that [`Self::get`] knows; a blank card stands in otherwise.
    pub fn card(&self, node: NodeKey) -> &Card {
        static BLANK: std::sync::LazyLock<Card> = std::sync::LazyLock::new(Card::default);
        self.get(node).map_or(&BLANK, |card| card)
    }

    /// The line superior of a node.
    pub fn parent(&self, node: NodeKey) -> Option<NodeKey> {
        match self.slots.get(node.index())?.standing {
            Standing::Under(parent) => Some(parent),
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
    pub fn branch(&self, node: NodeKey) -> &Tally {
        &self.slots[node.index()].branch
    }

    /// Where a node stands; `None` for the top of a deleted branch.
    pub fn place(&self, node: NodeKey) -> Option<Place> {
        let parent = match self.slots.get(node.index())?.standing {
            Standing::Nowhere => return None,
            Standing::Root => None,
            Standing::Under(parent) => Some(parent),
        };
        let index = self.children(parent).iter().position(|&k| k == node)?;
        Some(Place { parent, index })
    }

    /// Whether the node is part of the chart: it and all above it have a place.
    pub fn contains(&self, node: NodeKey) -> bool {
        let Some(mut slot) = self.slots.get(node.index()) else {
            return false;
        };
        loop {
            match slot.standing {
                Standing::Nowhere => return false,
                Standing::Root => return true,
                Standing::Under(parent) => slot = &self.slots[parent.index()],
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

    /// Makes all the changes in order, or none of them.
    ///
    /// # Errors
    /// When a change does not fit the document; it is then as it was before.
    pub fn apply(&mut self, changes: &[Change]) -> Result<(), ApplyError> {
        for (done, change) in changes.iter().enumerate() {
            if let Err(error) = self.step(change) {
                for earlier in changes[..done].iter().rev() {
                    // Undoing what was just done cannot fail: the state is the one it left.
                    let undone = self.step(&earlier.inverse());
                    debug_assert_eq!(undone, Ok(()));
                }
                return Err(error);
            }
        }
        Ok(())
    }

    fn step(&mut self, change: &Change) -> Result<(), ApplyError> {
        match change {
            Change::About { before, after } => {
                if self.about != *before {
                    return Err(ApplyError::Stale);
                }
                self.about = after.clone();
                Ok(())
            }
            Change::Card {
                node,
                id,
                before,
                after,
            } => self.set_card(*node, id, before.as_ref(), after.as_ref()),
            Change::Place {
                node,
                before,
                after,
            } => self.set_place(*node, *before, *after),
        }
    }

    fn set_card(
        &mut self,
        node: NodeKey,
        id: &Arc<str>,
        before: Option<&Arc<Card>>,
        after: Option<&Arc<Card>>,
    ) -> Result<(), ApplyError> {
        if node.index() == self.slots.len() && before.is_none() {
            if self.by_id.contains_key(id) {
                return Err(ApplyError::DuplicateId(id.clone()));
            }
            self.by_id.insert(id.clone(), node);
            self.slots.push(Slot {
                id: id.clone(),
                card: None,
                standing: Standing::Nowhere,
                children: Vec::new(),
                branch: Tally::default(),
            });
        }
        let slot = self
            .slots
            .get_mut(node.index())
            .ok_or(ApplyError::NoSuchPlace)?;
        if slot.id != *id || slot.card.as_ref() != before {
            return Err(ApplyError::Stale);
        }
        if after.is_none() && (slot.standing != Standing::Nowhere || !slot.children.is_empty()) {
            return Err(ApplyError::StillUsed);
        }
        slot.card = after.cloned();
        let old = before.map_or_else(Tally::default, |card| Tally::of(card));
        let new = after.map_or_else(Tally::default, |card| Tally::of(card));
        if old != new {
            self.count(Some(node), &old, &new);
        }
        Ok(())
    }

    fn set_place(
        &mut self,
        node: NodeKey,
        before: Option<Place>,
        after: Option<Place>,
    ) -> Result<(), ApplyError> {
        if self.get(node).is_none() || self.place(node) != before {
            return Err(ApplyError::Stale);
        }
        if let Some(place) = after {
            let leaves_same_list = before.is_some_and(|old| old.parent == place.parent);
            let siblings = match place.parent {
                None => self.roots.len(),
                Some(parent) if self.get(parent).is_some() => {
                    if parent == node || self.ancestors(parent).any(|above| above == node) {
                        return Err(ApplyError::Cycle);
                    }
                    self.children(place.parent).len()
                }
                Some(_) => return Err(ApplyError::NoSuchPlace),
            };
            if place.index > siblings - usize::from(leaves_same_list) {
                return Err(ApplyError::NoSuchPlace);
            }
        }
        let branch = self.slots[node.index()].branch;
        if let Some(place) = before {
            self.siblings_mut(place.parent).remove(place.index);
            self.count(place.parent, &branch, &Tally::default());
        }
        self.slots[node.index()].standing = match after {
            None => Standing::Nowhere,
            Some(place) => {
                self.siblings_mut(place.parent).insert(place.index, node);
                self.count(place.parent, &Tally::default(), &branch);
                place.parent.map_or(Standing::Root, Standing::Under)
            }
        };
        Ok(())
    }

    fn siblings_mut(&mut self, parent: Option<NodeKey>) -> &mut Vec<NodeKey> {
        match parent {
            None => &mut self.roots,
            Some(node) => &mut self.slots[node.index()].children,
        }
    }

    /// Corrects the tallies from `from` up to its root, and the total when it is in the chart.
    fn count(&mut self, from: Option<NodeKey>, old: &Tally, new: &Tally) {
        let mut at = from;
        while let Some(key) = at {
            let slot = &mut self.slots[key.index()];
            slot.branch.add(new);
            slot.branch.subtract(old);
            at = match slot.standing {
                Standing::Under(parent) => Some(parent),
                Standing::Root => None,
                Standing::Nowhere => return,
            };
        }
        self.total.add(new);
        self.total.subtract(old);
    }
}
