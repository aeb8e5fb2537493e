//! The row of reports below a superior, as packing sees it.

use std::ops::Range;

use crate::model::LayoutDirection;

use super::contour::{ContourItem, Edge, Links};
use super::geometry::Size;
use super::packed::Packed;
use super::plan::{LayoutSpec, Leaf};
use super::stack::Block;

/// A report, or a run of leaves in columns.
pub(super) struct Member {
    /// The cards, as a range of the row's cards.
    pub cards: Range<usize>,
    /// `None` for a card with a place of its own.
    pub block: Option<Block>,
    /// How far it reaches across, to either side of its anchor.
    pub before: f64,
    pub behind: f64,
    /// How far its cards reach along.
    pub depth: f64,
}

/// The members of a row of these cards, with runs of leaves put into columns as the branch asks,
/// each with its contour for packing.
pub(super) fn members(
    plan: &LayoutSpec,
    cards: &[Packed],
    links: &mut Links,
    row: &[usize],
    columns: Option<u8>,
) -> (Vec<Member>, Vec<ContourItem>) {
    let mut members = Vec::with_capacity(row.len());
    let mut items = Vec::with_capacity(row.len());
    let column_slot = |leaf: Leaf| match leaf {
        Leaf::No => false,
        Leaf::WhenAsked => columns.is_some(),
        Leaf::Yes => true,
    };
    let mut at = 0;
    while at < row.len() {
        let sizes: Vec<Size> = row[at..]
            .iter()
            .map(|&key| &cards[key].piece)
            .take_while(|piece| column_slot(piece.leaf))
            .map(|piece| piece.size)
            .collect();
        if let Some(count) = plan.columns(columns, &sizes) {
            let block = plan.stacking.block(count, plan.direction, &sizes);
            let (member, item) = hanging(plan, links, at, block);
            members.push(member);
            items.push(item);
            at += sizes.len();
            continue;
        }
        let end = at + sizes.len().max(1);
        for (index, &key) in row.iter().enumerate().take(end).skip(at) {
            let card = &cards[key];
            members.push(Member {
                cards: index..index + 1,
                block: None,
                before: card.before,
                behind: card.behind,
                depth: card.depth,
            });
            items.push(item(plan, card));
        }
        at = end;
    }
    (members, items)
}

/// A branch as its row sees it.
pub(super) fn item(plan: &LayoutSpec, card: &Packed) -> ContourItem {
    let half = plan.breadth(card.piece.size) / 2.0;
    let edge = |at, link| Edge { at, link };
    let (before, behind) = (edge(-half, card.links.0), edge(half, card.links.1));
    ContourItem::new(before, behind, card.reach)
}

/// A block of columns as its row sees it; its first card has the number `at` in the row.
fn hanging(plan: &LayoutSpec, links: &mut Links, at: usize, block: Block) -> (Member, ContourItem) {
    let (breadth, length) = (plan.breadth(block.size), plan.length(block.size));
    // When the chart grows to the right, the line to the columns runs along their top.
    let before = match plan.direction {
        LayoutDirection::Down => breadth / 2.0,
        LayoutDirection::Right => 0.0,
    };
    let reach = length + f64::from(plan.gaps.level);
    let link = links.add(reach);
    let edge = |at| Edge { at, link };
    let item = ContourItem::new(edge(-before), edge(breadth - before), reach);
    let member = Member {
        cards: at..at + block.corners.len(),
        block: Some(block),
        before,
        behind: breadth - before,
        depth: length,
    };
    (member, item)
}
