//! Finds what lies where in a scene, without looking at all of it.

use std::collections::HashSet;
use std::ops::ControlFlow;

use crate::layout::{Point, Rect, Tree as _};
use crate::model::{Document, NodeKey};

use super::{Placed, Scene};

/// Something that an area shows.
#[derive(Clone, Copy, Debug)]
pub enum Seen<'a> {
    /// A card that is in the area, or the manager of one that is.
    Card(Placed<'a>),
    /// A branch too small to show its cards one by one.
    Crowd {
        /// The card at its top.
        top: Placed<'a>,
        /// The rectangle around its cards.
        around: Rect,
    },
}

/// Cards in tree order, each placed when its turn comes.
pub struct Cards<'a> {
    scene: &'a Scene,
    /// The cards above, with the rectangle of each.
    open: Vec<(usize, Rect)>,
    /// The next card; `None` where a row has ended.
    ahead: Option<usize>,
}

impl Cards<'_> {
    /// Leaves out everything below the last card returned.
    pub fn skip_below(&mut self) {
        self.ahead = None;
    }
}

impl<'a> Iterator for Cards<'a> {
    type Item = Placed<'a>;

    fn next(&mut self) -> Option<Placed<'a>> {
        while self.ahead.is_none() {
            let (key, _) = self.open.pop()?;
            self.ahead = self.scene.boughs.next(key);
        }
        let key = self.ahead?;
        let placed = self.scene.placed(key, self.open.last().copied())?;
        self.open.push((key, placed.rect));
        self.ahead = self.scene.boughs.first(Some(key));
        Some(placed)
    }
}

impl Scene {
    /// All cards in tree order. Going through them takes time in proportion to their number.
    pub fn cards(&self) -> Cards<'_> {
        Cards {
            scene: self,
            open: Vec::new(),
            ahead: self.boughs.first(None),
        }
    }

    pub fn len(&self) -> usize {
        let tops = self.boughs.row(None);
        tops.map(|top| self.count(top)).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.boughs.first(None).is_none()
    }

    fn count(&self, key: usize) -> usize {
        self.boughs.get(key).map_or(0, |bough| bough.cards as usize)
    }

    /// The nodes of the cards in tree order, starting from this number.
    pub fn nodes_from(&self, number: usize) -> impl Iterator<Item = NodeKey> + '_ {
        let mut left = number;
        let mut open = Vec::new();
        let mut at = self.boughs.first(None);
        while let Some(key) = at
            && left > 0
        {
            let cards = self.count(key);
            if left >= cards {
                left -= cards;
                at = self.boughs.next(key);
            } else {
                left -= 1;
                open.push(key);
                at = self.boughs.first(Some(key));
            }
        }
        std::iter::from_fn(move || {
            while at.is_none() {
                at = self.boughs.next(open.pop()?);
            }
            let key = at?;
            open.push(key);
            at = self.boughs.first(Some(key));
            Some(NodeKey::at(key))
        })
    }

    /// The number of a node's card in tree order; `None` if a fold hides it. Takes time in
    /// proportion to the way up and the siblings on it.
    pub fn number_of(&self, node: NodeKey) -> Option<usize> {
        let mut number = 0;
        let mut key = node.index();
        loop {
            let above = self.boughs.above(key)?;
            let before = self.boughs.row(above).take_while(|&other| other != key);
            number += before.map(|other| self.count(other)).sum::<usize>();
            match above {
                None => return Some(number),
                Some(above) => {
                    number += 1;
                    key = above;
                }
            }
        }
    }

    /// These nodes in tree order; those that a fold hides come first.
    pub fn in_order(&self, nodes: &[NodeKey]) -> Vec<NodeKey> {
        let (drawn, mut ordered): (Vec<NodeKey>, Vec<NodeKey>) =
            nodes.iter().partition(|node| self.shows(**node));
        let wanted: HashSet<usize> = drawn.iter().map(|node| node.index()).collect();
        // Goes only through the rows on the way to these nodes.
        let mut ways: HashSet<usize> = HashSet::new();
        for &key in &wanted {
            let mut at = Some(key);
            while let Some(key) = at
                && ways.insert(key)
            {
                at = self.boughs.above(key).flatten();
            }
        }
        let mut ahead = vec![self.boughs.first(None)];
        while let Some(at) = ahead.pop() {
            let Some(key) = at else { continue };
            ahead.push(self.boughs.next(key));
            if ways.contains(&key) {
                if wanted.contains(&key) {
                    ordered.push(NodeKey::at(key));
                }
                ahead.push(self.boughs.first(Some(key)));
            }
        }
        ordered
    }

    /// Whether the card of a node is on the drawing and not hidden by a fold.
    pub fn shows(&self, node: NodeKey) -> bool {
        self.boughs.is_drawn(node.index())
    }

    /// The card that shows a node: its own, or the one whose fold hides it; `None` for a node that
    /// is not in the chart.
    pub fn seen_at(&self, document: &Document, node: NodeKey) -> Option<NodeKey> {
        let mut seen = Some(node);
        let mut at = Some(node);
        while let Some(node) = at {
            at = document.parent(node);
            if self.boughs.above(node.index()).is_none() {
                seen = at;
            }
        }
        seen
    }

    /// Whether the card of a node stands next to the line from its superior to the other reports.
    pub fn is_assistant(&self, node: NodeKey) -> bool {
        self.is_assistant_key(node.index())
    }

    pub(super) fn is_assistant_key(&self, key: usize) -> bool {
        self.packing.piece(key).is_some_and(|piece| piece.assistant)
    }

    /// The card of a node; `None` if a fold hides it. Its place is worked out from the top down,
    /// which takes time in proportion to its depth.
    pub fn card(&self, node: NodeKey) -> Option<Placed<'_>> {
        let mut way = vec![node.index()];
        let mut at = node.index();
        while let Some(above) = self.boughs.above(at)? {
            way.push(above);
            at = above;
        }
        let key = way.remove(0);
        let mut above: Option<(usize, Rect)> = None;
        for &key in way.iter().rev() {
            let rect = above.as_ref().map(|(_, rect)| rect);
            above = Some((key, self.standing(key, rect).0));
        }
        self.placed(key, above)
    }

    /// Where the card of a node stands; see [`Self::card`].
    pub fn rect_of(&self, node: NodeKey) -> Option<Rect> {
        self.card(node).map(|card| card.rect)
    }

    /// A card under one whose place is known, or at the top.
    pub(super) fn placed(&self, key: usize, above: Option<(usize, Rect)>) -> Option<Placed<'_>> {
        let bough = self.boughs.get(key)?;
        let rect = above.as_ref().map(|(_, rect)| rect);
        let (rect, column_slot) = self.standing(key, rect);
        Some(Placed {
            node: NodeKey::at(key),
            above: above.map(|(key, _)| NodeKey::at(key)),
            face: &bough.face,
            rect,
            column_slot,
            assistant: self.is_assistant_key(key),
            hidden: bough.hidden,
        })
    }

    /// The rectangle around the branch of a card.
    pub fn around(&self, card: &Placed) -> Rect {
        self.packing.around(card.node.index(), &card.rect)
    }

    /// The drawn reports of a card, in order, including assistants.
    pub fn reports(&self, card: &Placed) -> impl Iterator<Item = Placed<'_>> + use<'_> {
        let above = (card.node.index(), card.rect);
        let row = self.boughs.row(Some(above.0));
        row.filter_map(move |key| self.placed(key, Some(above)))
    }

    pub(super) fn tops(&self) -> impl Iterator<Item = Placed<'_>> {
        let row = self.boughs.row(None);
        row.filter_map(|key| self.placed(key, None))
    }

    /// Whether a card has reports that are drawn.
    pub fn has_reports(&self, card: &Placed) -> bool {
        self.boughs.first(Some(card.node.index())).is_some()
    }

    /// A card's first and last report, apart from assistants.
    pub fn row_ends(&self, card: &Placed) -> Option<[Placed<'_>; 2]> {
        let above = (card.node.index(), card.rect);
        let [first, last] = self.boughs.ends(above.0)?;
        Some([
            self.placed(first, Some(above))?,
            self.placed(last, Some(above))?,
        ])
    }

    /// Shows everything in an area in tree order, until told to stop. A branch smaller than `least`
    /// px in both directions is shown as one crowd. Branches outside are skipped as a whole, so the
    /// work is in proportion to what is shown and its siblings.
    pub fn visit<'a>(
        &'a self,
        area: &Rect,
        least: f64,
        mut show: impl FnMut(Seen<'a>) -> ControlFlow<()>,
    ) {
        let mut cards = self.cards();
        while let Some(card) = cards.next() {
            let around = self.around(&card);
            if !around.intersects(area) {
                cards.skip_below();
                continue;
            }
            let crowd = around.width < least && around.height < least;
            let seen = if crowd {
                cards.skip_below();
                Seen::Crowd { top: card, around }
            } else {
                Seen::Card(card)
            };
            if show(seen).is_break() {
                return;
            }
        }
    }

    /// The cards that touch an area: at most `limit` and one more, which says that there are too
    /// many.
    pub fn within(&self, area: &Rect, limit: usize) -> Vec<Placed<'_>> {
        let mut found = Vec::new();
        self.visit(area, 0.0, |seen| {
            if let Seen::Card(card) = seen
                && card.rect.intersects(area)
            {
                found.push(card);
            }
            if found.len() > limit {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        found
    }

    /// The card at a point of the drawing.
    pub fn hit(&self, point: Point) -> Option<NodeKey> {
        self.under(point).map(|card| card.node)
    }

    pub(super) fn under(&self, point: Point) -> Option<Placed<'_>> {
        let at = Rect {
            x: point.x - 0.5,
            y: point.y - 0.5,
            width: 1.0,
            height: 1.0,
        };
        let mut cards = self.within(&at, usize::MAX).into_iter();
        cards.find(|card| card.rect.contains(point))
    }
}
