//! Updates a scene after some nodes have changed, and looks at nothing else.
//!
//! Rules: a change reaches the nodes on the way up from it and their rows. All other branches are
//! moved as a whole. A branch that a fold hides, or that has left the chart, keeps its cards until
//! it is drawn again; a change inside marks the way up from it, so that only this part is made
//! again then.

use std::collections::HashSet;

use crate::layout::{Leaf, Piece, Size, TextMetrics};
use crate::model::{Document, Kind, NodeKey};

use super::face::CardContent;
use super::{ContentCache, Folds, LayoutWork, Scene};

/// The chart, and what card content is made from.
pub(super) struct Sources<'a, M> {
    pub document: &'a Document,
    pub folds: &'a Folds,
    pub faces: &'a mut ContentCache,
    pub measure: &'a M,
}

impl Scene {
    /// Makes and packs what is new or has changed.
    pub(super) fn follow(
        &mut self,
        mut sources: Sources<'_, impl TextMetrics>,
        touched: &[NodeKey],
    ) -> LayoutWork {
        let mut work = LayoutWork::default();
        self.boughs.grow(sources.document.keys());
        let loose = self.unmake(sources.document, touched, &mut work);
        let made = self.make(&mut sources, &mut work);
        if self.plan().align_levels {
            // Cards that are no longer drawn must not hold their level's line.
            for key in loose {
                if self.boughs.above(key).is_none() {
                    self.drop_branch(key, &mut work);
                }
            }
        }
        self.add_up(&made, &mut work);
        let packing = self.packing.pack(&self.boughs, &made);
        work.walked = made.len();
        work.packed = packing.packed;
        work.looked += packing.looked;
        self.reckon_bounds();
        work
    }

    /// Marks these nodes and all above them, and takes their rows apart. Returns the tops of the
    /// branches that then stand in no row.
    fn unmake(
        &mut self,
        document: &Document,
        touched: &[NodeKey],
        work: &mut LayoutWork,
    ) -> Vec<usize> {
        let mut loose = Vec::new();
        let mut marked: HashSet<NodeKey> = HashSet::new();
        let mut taken = |key| loose.push(key);
        for &node in touched {
            let mut at = Some(node);
            while let Some(node) = at
                && marked.insert(node)
            {
                let key = node.index();
                if let Some(bough) = self.boughs.get_mut(key) {
                    bough.made = false;
                    self.boughs.take_apart(Some(key), &mut taken);
                    self.packing.forget(key);
                }
                at = document.parent(node);
            }
        }
        self.boughs.take_apart(None, taken);
        work.looked += marked.len() + loose.len();
        loose
    }

    /// Makes the cards that are to be drawn and are not made yet, each before its reports. Returns
    /// their keys.
    fn make(
        &mut self,
        sources: &mut Sources<'_, impl TextMetrics>,
        work: &mut LayoutWork,
    ) -> Vec<usize> {
        let document = sources.document;
        let mut made = Vec::new();
        let mut ahead = Vec::new();
        self.put_together(None, document.children(None), &mut ahead, work);
        while let Some(node) = ahead.pop() {
            let key = node.index();
            made.push(key);
            let above = self.boughs.above(key).flatten();
            let face = sources
                .faces
                .face(document, node, self.locale, sources.measure);
            let piece = piece(document, node, above.is_some(), &face);
            self.packing.set(key, above, piece);
            let folded = sources.folds.contains(&node);
            if let Some(bough) = self.boughs.get_mut(key) {
                bough.made = true;
                bough.face = face;
                bough.hidden = if folded {
                    document.branch(node).nodes - 1
                } else {
                    0
                };
            }
            if !folded {
                let reports = document.children(Some(node));
                self.put_together(Some(key), reports, &mut ahead, work);
            }
        }
        made
    }

    /// Puts a row together, and adds the cards in it that are not made yet to `ahead`.
    fn put_together(
        &mut self,
        of: Option<usize>,
        row: &[NodeKey],
        ahead: &mut Vec<NodeKey>,
        work: &mut LayoutWork,
    ) {
        self.boughs.put_together(of, row);
        work.looked += row.len();
        for &node in row {
            let key = node.index();
            let made = |scene: &Self| scene.boughs.get(key).is_some_and(|bough| bough.made);
            if made(self) && !self.packing.fits(key, of) {
                self.drop_branch(key, work);
            }
            if !made(self) {
                ahead.push(node);
            }
        }
    }

    /// Forgets the cards of a branch.
    fn drop_branch(&mut self, top: usize, work: &mut LayoutWork) {
        let mut ahead = vec![top];
        while let Some(key) = ahead.pop() {
            work.looked += 1;
            if let Some(bough) = self.boughs.get_mut(key) {
                bough.made = false;
            }
            self.packing.forget(key);
            self.boughs.take_apart(Some(key), |key| ahead.push(key));
        }
    }

    /// Counts the cards of the branches that were made, and finds the ends of their rows.
    fn add_up(&mut self, made: &[usize], work: &mut LayoutWork) {
        for &key in made.iter().rev() {
            let mut cards = 1;
            let mut ends: Option<[usize; 2]> = None;
            for report in self.boughs.row(Some(key)) {
                work.looked += 1;
                cards += self.boughs.get(report).map_or(0, |bough| bough.cards);
                if !self.is_assistant_key(report) {
                    ends = Some([ends.map_or(report, |ends| ends[0]), report]);
                }
            }
            self.boughs.set_ends(key, ends);
            if let Some(bough) = self.boughs.get_mut(key) {
                bough.cards = cards;
            }
        }
    }
}

/// What the layout needs to know about a card.
pub(super) fn piece(
    document: &Document,
    node: NodeKey,
    has_superior: bool,
    face: &CardContent,
) -> Piece {
    let card = document.card(node);
    // Hidden reports may come into view, so a folded branch does not hang in a column like a leaf.
    let leaf = match card.kind {
        _ if !document.children(Some(node)).is_empty() => Leaf::No,
        Kind::Position => Leaf::Yes,
        Kind::Unit | Kind::External => Leaf::WhenAsked,
    };
    Piece {
        size: Size {
            width: face.fitted.width,
            height: face.fitted.height,
        },
        leaf,
        assistant: card.assistant && has_superior,
        columns: card.columns,
    }
}
