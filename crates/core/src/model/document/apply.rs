use std::sync::Arc;

use super::roll_up::same_persons;
use super::{Document, NodeKey, ParentLink, Slot};
use crate::invariant::never;
use crate::model::{ApplyError, Card, Change, Headcount, Place, Totals};

impl Document {
    /// Makes all the changes in order, or none of them.
    ///
    /// # Errors
    /// When a change does not fit the document, which then stays as it was.
    pub fn apply(&mut self, changes: &[Change]) -> Result<(), ApplyError> {
        for (done, change) in changes.iter().enumerate() {
            if let Err(error) = self.step(change) {
                for earlier in changes[..done].iter().rev() {
                    // Undoing what was just done cannot fail: the state is the one that it left.
                    let undone = self.step(&earlier.inverse());
                    never(
                        undone.is_err(),
                        "a step that was just made cannot be undone",
                    );
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
                standing: ParentLink::Nowhere,
                children: Vec::new(),
                branch: Totals::default(),
            });
        }
        let slot = self
            .slots
            .get_mut(node.index())
            .ok_or(ApplyError::NoSuchPlace)?;
        if slot.id != *id || slot.card.as_ref() != before {
            return Err(ApplyError::Stale);
        }
        if after.is_none() && (slot.standing != ParentLink::Nowhere || !slot.children.is_empty()) {
            return Err(ApplyError::StillUsed);
        }
        let (old_card, new_card) = (before.map(Arc::as_ref), after.map(Arc::as_ref));
        let meetings = self.meetings_of_cards(old_card, new_card);
        self.note(node, old_card, new_card);
        let slot = &mut self.slots[node.index()];
        slot.card = after.cloned();
        let (standing, old) = (slot.standing, slot.branch);
        let new = self.summed_after(node, before, after);
        if old != new {
            self.slots[node.index()].branch = new;
            match standing {
                ParentLink::Under(parent) => self.count(Some(parent), &old, &new),
                ParentLink::Root => self.count(None, &old, &new),
                ParentLink::Nowhere => {}
            }
        }
        self.meet(&meetings, &self.meetings_of_cards(old_card, new_card));
        Ok(())
    }

    /// Updates what is known of persons and links for a node's new card. Most edits change neither,
    /// and then nothing is searched.
    fn note(&mut self, node: NodeKey, before: Option<&Card>, after: Option<&Card>) {
        if !same_persons(before, after) {
            if let Some(card) = before {
                self.people.forget(node, card);
            }
            if let Some(card) = after {
                self.people.note(node, card);
            }
        }
        if before.map(|card| &card.links) != after.map(|card| &card.links) {
            if let Some(card) = before {
                self.incoming.forget(node, card);
            }
            if let Some(card) = after {
                self.incoming.note(node, card);
            }
        }
    }

    /// What the branch of a node adds up to after its card has changed.
    fn summed_after(
        &self,
        node: NodeKey,
        before: Option<&Arc<Card>>,
        after: Option<&Arc<Card>>,
    ) -> Totals {
        let like_units = |card: Option<&Arc<Card>>| card.map(|card| card.like_units.clone());
        let once =
            |like: &Option<Headcount>| like.as_ref().is_none_or(|n| *n == Headcount::NotStated);
        if !once(&like_units(before)) || !once(&like_units(after)) {
            return self.summed(node);
        }
        let own =
            |card: Option<&Arc<Card>>| card.map_or_else(Totals::default, |card| Totals::of(card));
        let mut branch = self.slots[node.index()].branch;
        branch.add(&own(after));
        branch.subtract(&own(before));
        branch
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
        let meetings = self.meetings_of_branch(node);
        let branch = self.slots[node.index()].branch;
        if let Some(place) = before {
            self.siblings_mut(place.parent).remove(place.index);
            self.count(place.parent, &branch, &Totals::default());
        }
        self.slots[node.index()].standing = match after {
            None => ParentLink::Nowhere,
            Some(place) => {
                self.siblings_mut(place.parent).insert(place.index, node);
                self.count(place.parent, &Totals::default(), &branch);
                place.parent.map_or(ParentLink::Root, ParentLink::Under)
            }
        };
        self.meet(&meetings, &self.meetings_of_branch(node));
        Ok(())
    }

    fn siblings_mut(&mut self, parent: Option<NodeKey>) -> &mut Vec<NodeKey> {
        match parent {
            None => &mut self.roots,
            Some(node) => &mut self.slots[node.index()].children,
        }
    }
}
