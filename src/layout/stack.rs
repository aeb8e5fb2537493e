//! Hanging reports that have none of their own below each other, in columns under their manager.
//!
//! A row of leaves is what makes a chart too wide to be read. A run of them, side by side under one
//! manager, becomes a block of columns: the tidy layout places the block as if it were one card.

use super::{Forest, Gaps, Point, Size, tidy};

/// How leaves hang.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stacking {
    /// The shortest run of leaves that hangs; shorter ones stand in the row.
    pub from: usize,
    /// From the line that a column hangs on to its cards, in px.
    pub indent: f32,
    /// Between the cards of a column, in px.
    pub row: f32,
    /// Between the columns of a block, in px.
    pub column: f32,
}

/// Columns up to this many cards need no second column; a longer run makes a block about as many
/// cards wide as high.
const COLUMN: usize = 8;

/// Where the cards of a forest stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arrangement {
    /// The top-left corner of each card.
    pub corners: Vec<Point>,
    /// From left to right, the line that a card hangs on; `None` for cards in a row.
    pub hangs: Vec<Option<f64>>,
}

/// Something that the tidy layout places: a card, or a run of leaves.
enum Item {
    Card(usize),
    Block(Block),
}

/// A run of leaves in columns, placed from its own corner.
struct Block {
    first: usize,
    corners: Vec<Point>,
    hangs: Vec<f64>,
    size: Size,
}

/// Places a forest: tidy, with runs of leaves in columns. Items for which `stays` is true stand in
/// the row even when nothing is below them. Linear in the number of cards, as [`tidy()`] is.
pub fn arrange(
    forest: &Forest,
    sizes: &[Size],
    gaps: &Gaps,
    stacking: &Stacking,
    stays: impl Fn(usize) -> bool,
) -> Arrangement {
    let hangs = |item: usize| {
        forest.parent(item).is_some() && forest.children(item).next().is_none() && !stays(item)
    };
    let mut items = Vec::with_capacity(forest.len());
    // Which item of the reduced forest a card became.
    let mut item_of = vec![0; forest.len()];
    let mut at = 0;
    while at < forest.len() {
        let mut end = at + 1;
        // Leaves beside each other stand beside each other in preorder too.
        while hangs(at)
            && end < forest.len()
            && hangs(end)
            && forest.parent(end) == forest.parent(at)
        {
            end += 1;
        }
        if end - at >= stacking.from.max(2) {
            item_of[at..end].fill(items.len());
            items.push(Item::Block(block(at, &sizes[at..end], stacking)));
        } else {
            for (card, item) in (at..end).zip(&mut item_of[at..end]) {
                *item = items.len();
                items.push(Item::Card(card));
            }
        }
        at = end;
    }
    let first = |item: &Item| match item {
        Item::Card(card) => *card,
        Item::Block(block) => block.first,
    };
    let parents = items
        .iter()
        .map(|item| forest.parent(first(item)).map(|parent| item_of[parent]));
    let reduced_sizes: Vec<Size> = items
        .iter()
        .map(|item| match item {
            Item::Card(card) => sizes.get(*card).copied().unwrap_or_default(),
            Item::Block(block) => block.size,
        })
        .collect();
    // Parents keep their order, so the reduced forest is one.
    let corners = Forest::from_parents(parents)
        .map(|reduced| tidy(&reduced, &reduced_sizes, gaps))
        .unwrap_or_default();
    let mut arrangement = Arrangement {
        corners: vec![Point::default(); forest.len()],
        hangs: vec![None; forest.len()],
    };
    for (item, corner) in items.iter().zip(corners) {
        match item {
            Item::Card(card) => arrangement.corners[*card] = corner,
            Item::Block(block) => {
                for (offset, (own, hang)) in block.corners.iter().zip(&block.hangs).enumerate() {
                    arrangement.corners[block.first + offset] = Point {
                        x: corner.x + own.x,
                        y: corner.y + own.y,
                    };
                    arrangement.hangs[block.first + offset] = Some(corner.x + hang);
                }
            }
        }
    }
    arrangement
}

fn block(first: usize, sizes: &[Size], stacking: &Stacking) -> Block {
    let count = sizes.len();
    let highest = COLUMN.max(count.isqrt());
    // Columns of nearly the same number of cards, in reading order: down, then to the right.
    let rows = count.div_ceil(count.div_ceil(highest));
    let mut block = Block {
        first,
        corners: Vec::with_capacity(count),
        hangs: Vec::with_capacity(count),
        size: Size::default(),
    };
    let mut left = 0.0_f32;
    for column in sizes.chunks(rows) {
        let mut top = 0.0_f32;
        for size in column {
            block.corners.push(Point {
                x: f64::from(left + stacking.indent),
                y: f64::from(top),
            });
            // The line stands in the middle of the indent.
            block.hangs.push(f64::from(left + stacking.indent / 2.0));
            top += size.height + stacking.row;
        }
        let width = column.iter().map(|size| size.width).fold(0.0, f32::max);
        block.size.width = left + stacking.indent + width;
        block.size.height = block.size.height.max(top - stacking.row);
        left += stacking.indent + width + stacking.column;
    }
    block
}
