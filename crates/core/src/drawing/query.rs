//! What of a scene lies in an area, without looking at all of it.

use std::ops::ControlFlow;

use crate::layout::{Point, Rect};
use crate::model::NodeKey;

use super::Scene;

/// How far one branch reaches.
#[derive(Clone, Copy, Debug, Default)]
pub struct BranchExtent {
    /// The rectangle around its cards.
    pub around: Rect,
    /// Index after its last card: its cards stand in one run in tree order.
    pub end: usize,
}

/// Something that an area shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Seen {
    /// A card, by its index in [`Scene::cards`], itself in the area or the manager of what is.
    Card(usize),
    /// A branch that is too small to be told apart, by the index of its top card.
    Crowd(usize),
}

impl Scene {
    /// Shows everything in an area in tree order, until told to stop. A branch that reaches less
    /// than `least` px in both directions is shown as one crowd. Branches outside are passed over
    /// whole, so the work is that of what is shown and of its siblings.
    pub fn visit(&self, area: &Rect, least: f64, mut show: impl FnMut(Seen) -> ControlFlow<()>) {
        let mut index = 0;
        while index < self.cards.len() {
            let branch = self.branch(index);
            if !branch.around.intersects(area) {
                index = branch.end;
                continue;
            }
            let crowd = branch.around.width < least && branch.around.height < least;
            let seen = if crowd {
                let top = index;
                index = branch.end;
                Seen::Crowd(top)
            } else {
                index += 1;
                Seen::Card(index - 1)
            };
            if show(seen).is_break() {
                return;
            }
        }
    }

    /// The indices of the cards that touch an area, at most `limit` of them and then one more.
    pub fn within(&self, area: &Rect, limit: usize) -> Vec<usize> {
        let mut found = Vec::new();
        self.visit(area, 0.0, |seen| {
            if let Seen::Card(index) = seen
                && self.cards()[index].rect.intersects(area)
            {
                found.push(index);
            }
            if found.len() > limit {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        found
    }

    /// How far a card's branch reaches.
    pub fn branch(&self, index: usize) -> BranchExtent {
        BranchExtent {
            around: self.around(index),
            end: self.end(index),
        }
    }

    /// The rectangle around a card's branch.
    pub(super) fn around(&self, index: usize) -> Rect {
        let card = &self.cards[index];
        self.packing.around(card.node.index(), &card.rect)
    }

    /// Index after the last card of a branch.
    pub(super) fn end(&self, index: usize) -> usize {
        index + self.cards[index].span as usize
    }

    /// The indices of a card's shown reports in order, assistants among them.
    pub fn reports(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        self.siblings(index + 1, self.end(index))
    }

    /// The indices of the tops in order.
    pub(super) fn tops(&self) -> impl Iterator<Item = usize> + '_ {
        self.siblings(0, self.cards.len())
    }

    fn siblings(&self, first: usize, end: usize) -> impl Iterator<Item = usize> + '_ {
        let inside = move |index: &usize| *index < end;
        std::iter::successors(Some(first).filter(inside), move |&index| {
            Some(self.end(index)).filter(inside)
        })
    }

    /// The card at a point of the drawing.
    pub fn hit(&self, point: Point) -> Option<NodeKey> {
        let at = Rect {
            x: point.x - 0.5,
            y: point.y - 0.5,
            width: 1.0,
            height: 1.0,
        };
        self.within(&at, usize::MAX - 1)
            .into_iter()
            .map(|index| &self.cards()[index])
            .find(|card| card.rect.contains(point))
            .map(|card| card.node)
    }
}
