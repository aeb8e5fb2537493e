//! The rule that a unit has one head, kept for every command in one place.
//!
//! A post that is made head by hand replaces the previous head. A post that comes into a unit that
//! has a head, because it was moved or pasted or because the unit around it went, loses the mark,
//! and the person is told. A unit that a file gave two heads stays as it is until one of them
//! changes.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::edit::{Consequence, Edit};
use crate::model::{Card, Change, Document, Kind, NodeKey, Place};

/// Takes marks away so that no edit gives a unit a second head.
pub(in crate::edit) fn one_head(document: &Document, edit: &mut Edit) {
    let after = After::of(document, &edit.changes);
    let mut newcomers: Vec<Newcomer> = Vec::new();
    for change in &edit.changes {
        after.newcomers(change, &mut newcomers);
    }
    if newcomers.is_empty() {
        return;
    }
    let mut units: Vec<(NodeKey, Vec<Newcomer>)> = Vec::new();
    let mut index: HashMap<NodeKey, usize> = HashMap::new();
    for newcomer in newcomers {
        if let Some(unit) = after.unit_of(newcomer.post) {
            let at = *index.entry(unit).or_insert_with(|| {
                units.push((unit, Vec::new()));
                units.len() - 1
            });
            units[at].1.push(newcomer);
        }
    }
    let mut lost: Vec<NodeKey> = Vec::new();
    for (unit, newcomers) in units {
        let new: HashSet<NodeKey> = newcomers.iter().map(|new| new.post).collect();
        let heads = after.heads_below(unit);
        let chosen = newcomers.iter().rev().find(|new| new.is_chosen);
        if let Some(chosen) = chosen {
            lost.extend(heads.into_iter().filter(|&head| head != chosen.post));
            continue;
        }
        let settled = heads.iter().find(|head| !new.contains(head));
        let stays = settled.or(heads.first()).copied();
        let others = heads.iter().copied();
        for post in others.filter(|head| new.contains(head) && Some(*head) != stays) {
            edit.consequences.push(Consequence::NotHead { post, unit });
            lost.push(post);
        }
    }
    let cards: Vec<(NodeKey, Option<Arc<Card>>)> = lost
        .iter()
        .map(|&post| (post, after.card(post).cloned()))
        .collect();
    for (post, card) in cards {
        take_mark(document, edit, post, card);
    }
}

/// Removes the mark from the post's new card, or from the card that it has.
fn take_mark(document: &Document, edit: &mut Edit, post: NodeKey, card: Option<Arc<Card>>) {
    let Some(card) = card else { return };
    let without = Some(Arc::new(Card {
        head: false,
        ..Card::clone(&card)
    }));
    let planned = edit
        .changes
        .iter_mut()
        .rev()
        .find_map(|change| match change {
            Change::Card { node, after, .. } if *node == post => Some(after),
            _ => None,
        });
    match planned {
        Some(after) => *after = without,
        None => edit.changes.push(Change::Card {
            node: post,
            id: document.id(post).clone(),
            before: Some(card),
            after: without,
        }),
    }
}

/// A marked post that was not a head of its unit before.
struct Newcomer {
    post: NodeKey,
    /// Whether it was marked by hand.
    is_chosen: bool,
}

/// A document as it will be: whatever the changes leave alone is looked up in it.
struct After<'a> {
    document: &'a Document,
    cards: HashMap<NodeKey, Option<&'a Arc<Card>>>,
    places: HashMap<NodeKey, Option<Place>>,
    lists: HashMap<Option<NodeKey>, Vec<NodeKey>>,
}

impl<'a> After<'a> {
    fn of(document: &'a Document, changes: &'a [Change]) -> Self {
        let mut after = Self {
            document,
            cards: HashMap::new(),
            places: HashMap::new(),
            lists: HashMap::new(),
        };
        for change in changes {
            match change {
                Change::Card {
                    node, after: card, ..
                } => {
                    after.cards.insert(*node, card.as_ref());
                }
                Change::Place {
                    node,
                    before,
                    after: place,
                } => {
                    if let Some(before) = before {
                        after.list(before.parent).remove(before.index);
                    }
                    if let Some(place) = place {
                        after.list(place.parent).insert(place.index, *node);
                    }
                    after.places.insert(*node, *place);
                }
                Change::About { .. } => {}
            }
        }
        after
    }

    fn list(&mut self, parent: Option<NodeKey>) -> &mut Vec<NodeKey> {
        let document = self.document;
        let list = || document.children(parent).to_vec();
        self.lists.entry(parent).or_insert_with(list)
    }

    fn card(&self, node: NodeKey) -> Option<&'a Arc<Card>> {
        let planned = self.cards.get(&node).copied();
        planned.unwrap_or_else(|| self.document.get(node))
    }

    fn kind(&self, node: NodeKey) -> Option<Kind> {
        self.card(node).map(|card| card.kind)
    }

    fn parent(&self, node: NodeKey) -> Option<NodeKey> {
        match self.places.get(&node) {
            Some(place) => place.as_ref()?.parent,
            None => self.document.parent(node),
        }
    }

    fn unit_of(&self, node: NodeKey) -> Option<NodeKey> {
        std::iter::successors(self.parent(node), |&above| self.parent(above))
            .find(|&above| self.kind(above) == Some(Kind::Unit))
    }

    /// The marked posts below a node with no unit in between.
    fn heads_below(&self, node: NodeKey) -> Vec<NodeKey> {
        let children = |node: NodeKey| match self.lists.get(&Some(node)) {
            Some(list) => list.as_slice(),
            None => self.document.children(Some(node)),
        };
        let mut heads = Vec::new();
        let mut ahead: Vec<NodeKey> = children(node).iter().rev().copied().collect();
        while let Some(node) = ahead.pop() {
            if self.card(node).is_some_and(|card| is_head(card)) {
                heads.push(node);
            }
            if self.kind(node) != Some(Kind::Unit) {
                ahead.extend(children(node).iter().rev());
            }
        }
        heads
    }

    /// The posts that a change makes heads, or brings with their mark into another unit.
    fn newcomers(&self, change: &Change, newcomers: &mut Vec<Newcomer>) {
        let brought = |post| Newcomer {
            post,
            is_chosen: false,
        };
        match change {
            Change::Card {
                node,
                before,
                after: Some(after),
                ..
            } => {
                let was_head = before.as_ref().is_some_and(|before| is_head(before));
                if is_head(after) && !was_head {
                    newcomers.push(Newcomer {
                        post: *node,
                        is_chosen: before.as_ref().is_some_and(|before| !before.head),
                    });
                }
                // A node that becomes a unit takes in the posts below it; one that stops being a
                // unit gives them up.
                let is_unit = after.kind == Kind::Unit;
                if before
                    .as_ref()
                    .is_some_and(|before| (before.kind == Kind::Unit) != is_unit)
                {
                    newcomers.extend(self.heads_below(*node).into_iter().map(brought));
                }
            }
            // For a new node, the change to its card covers this.
            Change::Place {
                node,
                after: Some(_),
                before,
            } if self.document.get(*node).is_some() => {
                let from = before.and_then(|_| self.document.unit_of(*node));
                let card = self.card(*node);
                if from == self.unit_of(*node) || card.is_none_or(|card| card.kind == Kind::Unit) {
                    return;
                }
                newcomers.extend(card.filter(|card| is_head(card)).map(|_| brought(*node)));
                newcomers.extend(self.heads_below(*node).into_iter().map(brought));
            }
            Change::Card { .. } | Change::Place { .. } | Change::About { .. } => {}
        }
    }
}

fn is_head(card: &Card) -> bool {
    card.kind == Kind::Position && card.head
}
