//! Keeps the cards of a scene in tree order.

use std::sync::Arc;

use crate::layout::Rect;
use crate::model::{Document, NodeKey};

use super::face::CardContent;
use super::{Folds, Placed, Scene};

/// These nodes and all above them, as a table by handle.
pub(super) fn changed_nodes(document: &Document, touched: &[NodeKey]) -> Vec<bool> {
    let mut changed = vec![false; document.keys()];
    for &node in touched {
        let mut at = Some(node);
        while let Some(node) = at
            && let Some(known) = changed.get_mut(node.index())
            && !std::mem::replace(known, true)
        {
            at = document.parent(node);
        }
    }
    changed
}

/// The tree order of a chart as it is now.
pub(super) struct TreeOrder<'a> {
    document: &'a Document,
    folds: &'a Folds,
    blank: Arc<CardContent>,
}

/// The reports of a card that are yet to be visited.
struct Open<'a> {
    above: Option<usize>,
    rest: std::slice::Iter<'a, NodeKey>,
}

impl<'a> TreeOrder<'a> {
    pub fn new(document: &'a Document, folds: &'a Folds) -> Self {
        Self {
            document,
            folds,
            blank: Arc::new(CardContent::default()),
        }
    }

    /// The reports that are shown.
    fn shown(&self, node: NodeKey) -> &'a [NodeKey] {
        if self.folds.contains(&node) {
            &[]
        } else {
            self.document.children(Some(node))
        }
    }

    /// Brings the cards of a scene in order and gives the indices of those that are new or have
    /// changed. Their faces and places are yet to be made; branches without any are taken over.
    pub fn bring(&self, scene: &mut Scene, changed: &[bool]) -> Vec<usize> {
        self.kept(scene, changed)
            .unwrap_or_else(|| self.anew(scene, changed))
    }

    /// The changed cards where the order is the same as before.
    fn kept(&self, scene: &mut Scene, changed: &[bool]) -> Option<Vec<usize>> {
        let tops = scene.tops().map(|index| scene.cards[index].node);
        if !tops.eq(self.document.children(None).iter().copied()) {
            return None;
        }
        let mut found: Vec<usize> = Vec::new();
        for (key, _) in changed.iter().enumerate().filter(|(_, changed)| **changed) {
            // A fold may hide it.
            found.extend(
                scene
                    .by_node
                    .get(key)
                    .copied()
                    .flatten()
                    .map(|at| at as usize),
            );
        }
        found.sort_unstable();
        for &index in &found {
            let node = scene.cards[index].node;
            let reports = scene.reports(index).map(|report| scene.cards[report].node);
            if !reports.eq(self.shown(node).iter().copied()) {
                return None;
            }
        }
        for &index in &found {
            scene.cards[index].hidden = self.hidden(scene.cards[index].node);
        }
        Some(found)
    }

    fn anew(&self, scene: &mut Scene, changed: &[bool]) -> Vec<usize> {
        let old = std::mem::take(&mut scene.cards);
        let mut cards: Vec<Placed> = Vec::with_capacity(old.len() + 16);
        let mut made = Vec::new();
        let mut open = vec![Open {
            above: None,
            rest: self.document.children(None).iter(),
        }];
        while let Some(level) = open.last_mut() {
            let above = level.above;
            let Some(&node) = level.rest.next() else {
                if let Some(above) = above {
                    cards[above].span = count(cards.len() - above);
                }
                open.pop();
                continue;
            };
            let before = scene.by_node.get(node.index()).copied().flatten();
            let before = before.filter(|_| !changed[node.index()]);
            let index = cards.len();
            if let Some(from) = before {
                take_over(&old, from as usize, above, &mut cards);
                continue;
            }
            made.push(index);
            cards.push(Placed {
                node,
                above,
                face: self.blank.clone(),
                rect: Rect::default(),
                column_slot: None,
                assistant: false,
                hidden: self.hidden(node),
                span: 1,
                row: None,
            });
            open.push(Open {
                above: Some(index),
                rest: self.shown(node).iter(),
            });
        }
        for card in &old {
            scene.by_node[card.node.index()] = None;
        }
        scene.by_node.resize(self.document.keys(), None);
        for (index, card) in cards.iter().enumerate() {
            scene.by_node[card.node.index()] = u32::try_from(index).ok();
        }
        scene.cards = cards;
        made
    }

    /// How many nodes a fold hides.
    fn hidden(&self, node: NodeKey) -> u32 {
        if self.folds.contains(&node) {
            self.document.branch(node).nodes - 1
        } else {
            0
        }
    }
}

/// Takes a whole branch over from the old cards, under another superior or the same.
fn take_over(old: &[Placed], from: usize, above: Option<usize>, cards: &mut Vec<Placed>) {
    let to = cards.len();
    let run = &old[from..from + old[from].span as usize];
    cards.extend(run.iter().cloned());
    cards[to].above = above;
    for card in &mut cards[to + 1..] {
        card.above = card.above.map(|above| above - from + to);
    }
}

pub(super) fn count(cards: usize) -> u32 {
    // No more cards than handles, which have 32 bits.
    u32::try_from(cards).unwrap_or(u32::MAX)
}
