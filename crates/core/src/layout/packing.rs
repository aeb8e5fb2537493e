//! Packs branches, each from the packed branches of its reports.
//!
//! Every branch keeps its contour, its reach and the place of its top card relative to the
//! superior's, all measured from its own top card. Nothing in a branch depends on what stands
//! outside it, so after an edit only the branches that contain the change are packed again: the way
//! up to the top, whatever the size of the chart.
//!
//! Lengths are measured *along* the lines, away from the top, and *across* them; the
//! [`LayoutDirection`] says which of the two is x.

use crate::model::LayoutDirection;

use super::aside::{Band, Rows};
use super::contour::{ContourItem, Distances, Edge, Links, Packer};
use super::forest::NONE;
use super::geometry::{Point, Rect, Size};
use super::levels::Levels;
use super::packed::Packed;
use super::plan::{ColumnSlot, LayoutSpec, Piece, length};
use super::row::{Member, item, members};
use super::tree::{Tree, row};

/// How much work packing was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PackingWork {
    /// How many branches were packed.
    pub packed: usize,
    /// How many cards were in the rows that were gone through, counted again for each pass.
    pub looked: usize,
}

/// All branches of a chart, packed.
#[derive(Clone, Debug)]
pub struct Packing {
    plan: LayoutSpec,
    cards: Vec<Packed>,
    links: Links,
    levels: Levels,
    packer: Packer,
    /// The row that is being packed, kept to save allocations.
    keys: Vec<usize>,
    work: PackingWork,
}

impl Packing {
    /// Nothing packed yet. Gaps that are negative or not finite count as 0.
    pub fn new(plan: LayoutSpec) -> Self {
        Self {
            plan: LayoutSpec {
                gaps: plan.gaps.sound(),
                ..plan
            },
            cards: Vec::new(),
            links: Links::default(),
            levels: Levels::default(),
            packer: Packer::default(),
            keys: Vec::new(),
            work: PackingWork::default(),
        }
    }

    /// Reserves room for this many cards, and for some that may be added.
    pub fn reserve(&mut self, cards: usize) {
        self.cards.reserve_exact(cards + cards / 16);
    }

    pub fn plan(&self) -> &LayoutSpec {
        &self.plan
    }

    /// Sets what is known about a card under this superior, which must be set first. Its branch
    /// must then be among the changed ones passed to [`Self::pack`]. Lengths that are negative or
    /// not finite count as 0.
    pub fn set(&mut self, key: usize, above: Option<usize>, piece: Piece) {
        if self.cards.len() <= key {
            self.cards.resize(key + 1, Packed::default());
        }
        let card = &mut self.cards[key];
        if card.links == (NONE, NONE) {
            card.links = (self.links.keep(), self.links.keep());
        }
        card.piece = Piece {
            size: Size {
                width: length(piece.size.width),
                height: length(piece.size.height),
            },
            ..piece
        };
        if self.plan.align_levels {
            self.levels.enter(key, above, piece.assistant);
        }
    }

    /// What is known about a card.
    pub fn piece(&self, key: usize) -> Option<&Piece> {
        self.cards.get(key).map(|card| &card.piece)
    }

    /// Whether a branch as it is packed is right under this superior. Where cards of a depth share
    /// a line, a branch that moves to another depth must be packed again.
    pub fn fits(&self, key: usize, above: Option<usize>) -> bool {
        let assistant = self.piece(key).is_some_and(|piece| piece.assistant);
        !self.plan.align_levels || self.levels.fits(key, above, assistant)
    }

    /// Takes a card off the line that it shares with others. Its branch must be set and packed
    /// before it is drawn again.
    pub fn forget(&mut self, key: usize) {
        self.levels.leave(key);
    }

    /// Packs the branches of these cards and the row of the tops. The superiors of every card must
    /// be among them, each before its reports. If a level moves, every branch that has a level is
    /// packed.
    pub fn pack(&mut self, tree: &impl Tree, changed: &[usize]) -> PackingWork {
        self.work = PackingWork::default();
        if self.plan.align_levels {
            self.pack_levels(tree, changed);
        } else {
            for &key in changed.iter().rev() {
                self.pack_branch(tree, key);
            }
        }
        self.pack_tops(tree);
        self.work
    }

    fn pack_levels(&mut self, tree: &impl Tree, changed: &[usize]) {
        // What is below an assistant has no level, so it can be packed before the levels are
        // known, and the levels need the room that assistants take.
        for &key in changed.iter().rev() {
            if self.levels.of(key).is_none() {
                self.pack_branch(tree, key);
            } else {
                self.pack_assistants(tree, key);
                let has_reports = tree.first(Some(key)).is_some();
                let needed = has_reports.then(|| self.cards[key].needed(&self.plan));
                self.levels.need(key, needed);
            }
        }
        let mut all = Vec::new();
        if self.levels.settle() {
            all.extend(row(tree, None));
            let mut at = 0;
            while let Some(&key) = all.get(at) {
                all.extend(row(tree, Some(key)));
                at += 1;
            }
            self.work.looked += all.len();
        } else {
            all.extend(changed);
        }
        for &key in all.iter().rev() {
            if self.levels.of(key).is_some() {
                self.pack_branch(tree, key);
            }
        }
    }

    /// Places the assistants of a card on either side of its line.
    fn pack_assistants(&mut self, tree: &impl Tree, key: usize) {
        let mut rows = Rows::new(self.plan.gaps.assistant.into());
        let own = self.plan.length(self.cards[key].piece.size);
        for report in row(tree, Some(key)) {
            self.work.looked += 1;
            let card = &mut self.cards[report];
            if card.piece.assistant {
                let (across, along) = rows.add(card.before, card.behind, card.depth);
                (card.across, card.along, card.cell) = (across, own + along, None);
            }
        }
        let band = rows.end();
        self.cards[key].band = (band != Band::default()).then(|| Box::new(band));
    }

    /// Packs the reports of a card next to each other and puts the card over their middle.
    fn pack_branch(&mut self, tree: &impl Tree, key: usize) {
        self.work.packed += 1;
        self.pack_assistants(tree, key);
        self.links.free(self.cards[key].row);
        let mut keys = std::mem::take(&mut self.keys);
        keys.clear();
        keys.extend(row(tree, Some(key)).filter(|&report| !self.cards[report].piece.assistant));
        self.work.looked += keys.len();
        let (members, mut items) = members(
            &self.plan,
            &self.cards,
            &mut self.links,
            &keys,
            self.cards[key].piece.columns,
        );
        let contours = self
            .packer
            .pack(&mut self.links, &mut items, self.plan.gaps.in_a_tree());
        let ends = items.first().zip(items.last());
        let centre = ends.map_or(0.0, |(first, last)| f64::midpoint(first.place, last.place));
        let card = &self.cards[key];
        let (links, band) = (card.links, card.band());
        let half = self.plan.breadth(card.piece.size) / 2.0;
        let own = self.plan.length(card.piece.size);
        let needed = card.needed(&self.plan);
        let to_reports = match self.levels.length(key) {
            Some(length) if !keys.is_empty() => length,
            _ => needed,
        };
        let mut before = half.max(band.before);
        let mut behind = half.max(band.behind);
        let mut depth = own + band.length;
        let mut reach = 0.0_f64;
        for (member, item) in members.iter().zip(&items) {
            let across = item.place - centre;
            before = before.max(member.before - across);
            behind = behind.max(member.behind + across);
            depth = depth.max(to_reports + member.depth);
            reach = reach.max(item.reach);
            self.place(member, &keys, across, to_reports);
        }
        let sides = [
            (links.0, -half, -band.before, contours.map(|(left, _)| left)),
            (links.1, half, band.behind, contours.map(|(_, right)| right)),
        ];
        for (link, at, beside, rest) in sides {
            let rest = rest.map(|rest| Edge {
                at: rest.at - centre,
                ..rest
            });
            let from = Edge { at, link };
            if band.length > 0.0 {
                // The assistants are a contour step of their own.
                let beside = Edge {
                    at: beside,
                    link: self.links.add(0.0),
                };
                // Up to the first of them, the strip belongs to the card.
                let lead = own + f64::from(self.plan.gaps.assistant);
                self.links.set(beside, to_reports - lead, rest);
                self.links.set(from, lead, Some(beside));
            } else {
                self.links.set(from, to_reports, rest);
            }
        }
        let card = &mut self.cards[key];
        (card.before, card.behind, card.depth) = (before, behind, depth);
        card.reach = reach + to_reports;
        card.row = self.links.end_row();
        self.keys = keys;
    }

    /// Packs the tops next to each other; the first one stands at zero.
    fn pack_tops(&mut self, tree: &impl Tree) {
        let mut items: Vec<ContourItem> = row(tree, None)
            .map(|top| item(&self.plan, &self.cards[top]))
            .collect();
        self.work.looked += items.len();
        let tree_gap = f64::from(self.plan.gaps.tree);
        let distances = Distances {
            siblings: tree_gap,
            others: tree_gap,
        };
        self.packer.pack(&mut self.links, &mut items, distances);
        for (top, item) in row(tree, None).zip(&items) {
            let card = &mut self.cards[top];
            (card.across, card.along, card.cell) = (item.place, 0.0, None);
        }
        // Nothing stands above the tops, so their common contour is not needed.
        let links = self.links.end_row();
        self.links.free(links);
    }

    /// Sets where the cards of a row's member stand.
    fn place(&mut self, member: &Member, keys: &[usize], across: f64, along: f64) {
        let LayoutSpec { direction, .. } = self.plan;
        for (number, &key) in keys[member.cards.clone()].iter().enumerate() {
            let card = &mut self.cards[key];
            let Some(block) = &member.block else {
                (card.across, card.along, card.cell) = (across, along, None);
                continue;
            };
            let corner = block.corners[number];
            let cell = direction.turned(corner);
            let half = self.plan.breadth(card.piece.size) / 2.0;
            card.across = across - member.before + cell.x + half;
            card.along = along + cell.y;
            card.cell = Some([corner.x as f32, corner.y as f32]);
        }
    }

    /// Where a card stands relative to its superior's, or to the first top, which stands at zero,
    /// and how it hangs in a column.
    pub fn standing(&self, key: usize, superior: Option<&Rect>) -> (Rect, Option<ColumnSlot>) {
        let Some(card) = self.cards.get(key) else {
            return (Rect::default(), None);
        };
        let direction = self.plan.direction;
        let from = superior.map_or(Point::default(), |superior| {
            direction.turned(direction.fixed_point(superior))
        });
        let half = self.plan.breadth(card.piece.size) / 2.0;
        let corner = direction.turned(Point {
            x: from.x + card.across - half,
            y: from.y + card.along,
        });
        let hang = card.cell.map(|cell| {
            let line = corner.x - f64::from(self.plan.stacking.indent) / 2.0;
            ColumnSlot {
                line,
                from: match direction {
                    LayoutDirection::Down => line,
                    LayoutDirection::Right => corner.x - f64::from(cell[0]),
                },
                top: corner.y - f64::from(cell[1]),
            }
        });
        (Rect::new(corner, card.piece.size), hang)
    }

    /// The rectangle around the branch of a card that stands here.
    pub fn around(&self, key: usize, rect: &Rect) -> Rect {
        let Some(card) = self.cards.get(key) else {
            return *rect;
        };
        match self.plan.direction {
            LayoutDirection::Down => Rect {
                x: rect.centre().x - card.before,
                width: card.before + card.behind,
                height: card.depth,
                ..*rect
            },
            LayoutDirection::Right => Rect {
                y: rect.centre().y - card.before,
                height: card.before + card.behind,
                width: card.depth,
                ..*rect
            },
        }
    }
}

#[cfg(test)]
mod tests;
