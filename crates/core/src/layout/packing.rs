//! Packs branches, each from what its reports were packed to before.
//!
//! Every branch keeps its contour, its reach and the place of its top card beside the superior's,
//! all counted from its own top card. Nothing in a branch depends on what stands outside it, so
//! after an edit only the branches that the change is part of are packed anew: the way up to the
//! top, whatever the size of the chart.
//!
//! Lengths are reckoned *along* the lines, away from the top, and *across* them; which of the two
//! is x is the [`LayoutDirection`].

use crate::model::LayoutDirection;

use super::aside::{Band, Rows};
use super::contour::{ContourItem, Distances, Edge, Links, Packer};
use super::geometry::{Point, Rect, Size};
use super::levels::Levels;
use super::plan::{ColumnSlot, LayoutSpec, Piece, length};
use super::row::{Member, item, members};

/// What packing keeps of a card and its branch.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Packed {
    pub piece: Piece,
    /// From the middle of the superior's card to that of this one, across.
    across: f64,
    /// From the top of the superior's card to that of this one, along.
    along: f64,
    /// The card's corner inside its block of columns.
    cell: Option<Point>,
    /// How far the branch reaches across, before and behind the middle of its card.
    pub before: f64,
    pub behind: f64,
    /// How far its cards reach along, from the top of the card.
    pub depth: f64,
    /// How far along its contour reaches: its cards and the strip behind them.
    pub reach: f64,
    /// The assistants' part of the strip behind the card.
    pub band: Band,
    /// The first links of its contours, before and behind.
    pub links: (u32, u32),
    /// How many links were made for the row of its reports.
    copied: usize,
}

impl Packed {
    /// How far it is at least from the top of the card to its reports.
    pub fn needed(&self, plan: &LayoutSpec) -> f64 {
        plan.length(self.piece.size) + self.band.length + f64::from(plan.gaps.level)
    }
}

/// A tree of cards, in tree order.
pub trait Tree {
    /// How many cards there are.
    fn len(&self) -> usize;
    /// The number that a card has for ever, whatever comes before it.
    fn key(&self, index: usize) -> usize;
    /// The index of its superior; `None` at the top.
    fn superior(&self, index: usize) -> Option<usize>;
    /// The index of the card behind its branch.
    fn end(&self, index: usize) -> usize;
    /// Whether there is no card.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// All branches of a chart, packed. Cards are known by numbers that they keep.
#[derive(Clone, Debug)]
pub struct Packing {
    plan: LayoutSpec,
    cards: Vec<Packed>,
    links: Links,
    levels: Levels,
    packer: Packer,
    /// Links that nothing leads to any more.
    forgotten: usize,
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
            forgotten: 0,
        }
    }

    /// How the chart is laid out.
    pub fn plan(&self) -> &LayoutSpec {
        &self.plan
    }

    /// Whether so much was packed anew that beginning from nothing would save room.
    pub fn is_worn(&self) -> bool {
        self.forgotten > self.links.len() / 2 + 10_000
    }

    /// Says what is known of a card. Its branch must then be among the changed ones of
    /// [`Self::pack`]. Lengths that are negative or not finite count as 0.
    pub fn set(&mut self, key: usize, piece: Piece) {
        if self.cards.len() <= key {
            self.cards.resize(key + 1, Packed::default());
        }
        let card = &mut self.cards[key];
        if card.links == (0, 0) {
            card.links = (self.links.add(0.0), self.links.add(0.0));
        }
        card.piece = Piece {
            size: Size {
                width: length(piece.size.width),
                height: length(piece.size.height),
            },
            ..piece
        };
    }

    /// What is known of a card.
    pub fn piece(&self, key: usize) -> Option<&Piece> {
        self.cards.get(key).map(|card| &card.piece)
    }

    /// Packs the branches of the cards with these indices, which are in tree order and have with
    /// every card its superiors, and the row of the tops. Gives how many branches were packed:
    /// more than were asked for where a level that moves takes others with it.
    pub fn pack(&mut self, tree: &impl Tree, changed: &[usize]) -> usize {
        let mut row = Vec::new();
        if !self.plan.align_levels {
            for &index in changed.iter().rev() {
                self.pack_branch(tree, index, &mut row);
            }
            self.pack_tops(tree, &mut row);
            return changed.len();
        }
        let mut all = self.levels.follow(tree, &self.cards);
        all.extend(changed);
        all.sort_unstable();
        all.dedup();
        // What is below an assistant has no level, so it can be packed before the levels are
        // known, and the levels need the room that assistants take.
        for &index in all.iter().rev() {
            if self.levels.of(tree.key(index)).is_none() {
                self.pack_branch(tree, index, &mut row);
            } else {
                self.pack_assistants(tree, index);
            }
        }
        if self.levels.measure(tree, &self.cards, &self.plan) {
            all = (0..tree.len()).collect();
        }
        for &index in all.iter().rev() {
            if self.levels.of(tree.key(index)).is_some() {
                self.pack_branch(tree, index, &mut row);
            }
        }
        self.pack_tops(tree, &mut row);
        all.len()
    }

    /// Places the assistants of a card beside its line.
    fn pack_assistants(&mut self, tree: &impl Tree, index: usize) {
        let mut rows = Rows::new(self.plan.gaps.assistant.into());
        let own = self.plan.length(self.cards[tree.key(index)].piece.size);
        for report in reports(tree, Some(index)) {
            let card = &mut self.cards[tree.key(report)];
            if card.piece.assistant {
                let (across, along) = rows.add(card.before, card.behind, card.depth);
                (card.across, card.along, card.cell) = (across, own + along, None);
            }
        }
        self.cards[tree.key(index)].band = rows.end();
    }

    /// Packs the reports of a card beside each other and puts the card over their middle.
    fn pack_branch(&mut self, tree: &impl Tree, index: usize, row: &mut Vec<usize>) {
        self.pack_assistants(tree, index);
        let key = tree.key(index);
        self.forgotten += self.cards[key].copied;
        let before = self.links.len();
        row.clear();
        row.extend(
            reports(tree, Some(index))
                .map(|report| tree.key(report))
                .filter(|&report| !self.cards[report].piece.assistant),
        );
        let (members, mut items) = members(
            &self.plan,
            &self.cards,
            &mut self.links,
            row,
            self.cards[key].piece.columns,
        );
        let contours = self
            .packer
            .pack(&mut self.links, &mut items, self.plan.gaps.in_a_tree());
        let ends = items.first().zip(items.last());
        let centre = ends.map_or(0.0, |(first, last)| f64::midpoint(first.place, last.place));
        let card = self.cards[key];
        let half = self.plan.breadth(card.piece.size) / 2.0;
        let own = self.plan.length(card.piece.size);
        let needed = card.needed(&self.plan);
        let to_reports = match self.levels.length(key) {
            Some(length) if !row.is_empty() => length,
            _ => needed,
        };
        let mut branch = Packed {
            before: half.max(card.band.before),
            behind: half.max(card.band.behind),
            depth: own + card.band.length,
            reach: 0.0,
            ..card
        };
        for (member, item) in members.iter().zip(&items) {
            let across = item.place - centre;
            branch.before = branch.before.max(member.before - across);
            branch.behind = branch.behind.max(member.behind + across);
            branch.depth = branch.depth.max(to_reports + member.depth);
            branch.reach = branch.reach.max(item.reach);
            self.place(member, row, across, to_reports);
        }
        branch.reach += to_reports;
        let sides = [
            (
                card.links.0,
                -half,
                -card.band.before,
                contours.map(|(left, _)| left),
            ),
            (
                card.links.1,
                half,
                card.band.behind,
                contours.map(|(_, right)| right),
            ),
        ];
        for (link, at, beside, rest) in sides {
            let rest = rest.map(|rest| Edge {
                at: rest.at - centre,
                ..rest
            });
            let from = Edge { at, link };
            if card.band.length > 0.0 {
                // The assistants are a step of the contour of their own.
                let beside = Edge {
                    at: beside,
                    link: self.links.add(0.0),
                };
                // Up to the first of them the strip belongs to the card.
                let lead = own + f64::from(self.plan.gaps.assistant);
                self.links.set(beside, to_reports - lead, rest);
                self.links.set(from, lead, Some(beside));
            } else {
                self.links.set(from, to_reports, rest);
            }
        }
        branch.copied = self.links.len() - before;
        self.cards[key] = branch;
    }

    /// Packs the tops beside each other; the first one stands at zero.
    fn pack_tops(&mut self, tree: &impl Tree, row: &mut Vec<usize>) {
        row.clear();
        row.extend(reports(tree, None).map(|top| tree.key(top)));
        let before = self.links.len();
        let mut items: Vec<ContourItem> = row
            .iter()
            .map(|&top| item(&self.plan, &self.cards[top]))
            .collect();
        let tree_gap = f64::from(self.plan.gaps.tree);
        let distances = Distances {
            siblings: tree_gap,
            others: tree_gap,
        };
        self.packer.pack(&mut self.links, &mut items, distances);
        for (&top, item) in row.iter().zip(&items) {
            let card = &mut self.cards[top];
            (card.across, card.along, card.cell) = (item.place, 0.0, None);
        }
        // Nothing stands above the tops, so their common contour is not needed.
        self.forgotten += self.links.len() - before;
    }

    /// Tells the cards of a member of a row where they stand.
    fn place(&mut self, member: &Member, row: &[usize], across: f64, along: f64) {
        let LayoutSpec { direction, .. } = self.plan;
        for (number, &key) in row[member.cards.clone()].iter().enumerate() {
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
            card.cell = Some(corner);
        }
    }

    /// Where a card stands under its superior's, or beside the first top, which stands at zero,
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
                    LayoutDirection::Right => corner.x - cell.x,
                },
                top: corner.y - cell.y,
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

/// The indices of a card's reports, or of the tops.
fn reports(tree: &impl Tree, of: Option<usize>) -> impl Iterator<Item = usize> + '_ {
    let (first, end) = of.map_or((0, tree.len()), |index| (index + 1, tree.end(index)));
    let inside = move |index: &usize| *index < end;
    std::iter::successors(Some(first).filter(inside), move |&index| {
        Some(tree.end(index)).filter(inside)
    })
}
