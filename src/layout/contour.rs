//! The heart of the tidy tree: packs sibling branches against each other along their contours.
//!
//! The contour of a branch is the chain of its outermost cards from top to bottom, once for the
//! left side and once for the right. A link of the chain is a card's first (or last) child, or,
//! where a branch has ended and a neighbour reaches deeper, a *thread* into that neighbour. See
//! van der Ploeg's paper, named in [`super::tidy`](mod@super::tidy), for the proof that following
//! the contours costs linear time in all.

use super::forest::NONE;

/// What the packing knows of a card.
pub(super) struct Node {
    /// Width of the card.
    pub width: f64,
    /// Top of the card.
    pub top: f64,
    /// Bottom of the card and the strip below it: where its children's tops are.
    pub end: f64,
    /// Left edge, before the offsets of this card's branch and of those it is part of.
    pub x: f64,
    /// How far this card's branch is moved, relative to its parent's.
    pub offset: f64,
    /// A step by which this sibling and all that follow are moved, each once more than the one
    /// before: room shared out between siblings. Paid at the end, so that sharing a gap between
    /// many siblings costs no more than between two.
    pub shift: f64,
    /// Ends a series of steps: takes back what this sibling's own offset has already.
    pub change: f64,
    /// Sum of the offsets from this card's branch down to `left_end`.
    pub left_end_offset: f64,
    /// Sum of the offsets from this card's branch down to `right_end`.
    pub right_end_offset: f64,
    /// Next card down the left contour: the first child or a thread.
    pub left_next: u32,
    /// Next card down the right contour: the last child or a thread.
    pub right_next: u32,
    /// Last card of the branch's left contour.
    pub left_end: u32,
    /// Last card of the branch's right contour.
    pub right_end: u32,
}

impl Node {
    /// A card that is not placed yet; `right_next` waits until the children are packed.
    pub fn new(item: u32, width: f64, top: f64, end: f64, first_child: u32) -> Self {
        Self {
            width,
            top,
            end,
            x: 0.0,
            offset: 0.0,
            shift: 0.0,
            change: 0.0,
            left_end_offset: 0.0,
            right_end_offset: 0.0,
            left_next: first_child,
            right_next: NONE,
            left_end: item,
            right_end: item,
        }
    }

    /// The middle of the card, relative to the parent's branch.
    pub fn centre(&self) -> f64 {
        self.offset + self.x + self.width / 2.0
    }

    /// Moves the whole branch.
    fn slide(&mut self, by: f64) {
        self.offset += by;
        self.left_end_offset += by;
        self.right_end_offset += by;
    }
}

/// A sibling that may still be met by the branches to its right, because it reaches deeper than
/// all siblings between.
struct Deep {
    /// How deep its right contour reaches.
    end: f64,
    /// Its place among the siblings.
    index: u32,
    /// The item.
    item: u32,
}

/// Least distances between the cards of sibling branches, in px.
#[derive(Clone, Copy)]
pub(super) struct Distances {
    /// Between two siblings.
    pub siblings: f64,
    /// Between any other two cards.
    pub others: f64,
}

/// Packs the children of one parent after the other.
pub(super) struct Packer<'a> {
    next_sibling: &'a [u32],
    /// The siblings that reach deepest, the shallowest on top. Kept to save allocations.
    deep: Vec<Deep>,
}

impl<'a> Packer<'a> {
    /// A packer for the chains of siblings of one forest.
    pub fn new(next_sibling: &'a [u32]) -> Self {
        Self {
            next_sibling,
            deep: Vec::new(),
        }
    }

    /// Packs a chain of siblings, whose own children are packed already, from left to right.
    /// Gives the last of them.
    pub fn pack(&mut self, nodes: &mut [Node], first: u32, distances: Distances) -> u32 {
        self.deep.clear();
        let mut previous = first;
        let mut reach = depth(nodes, first);
        for index in 0.. {
            while self.deep.last().is_some_and(|deep| deep.end <= reach) {
                self.deep.pop();
            }
            self.deep.push(Deep {
                end: reach,
                index,
                item: previous,
            });
            let item = self.next_sibling[previous as usize];
            if item == NONE {
                break;
            }
            // Read now: a thread may soon move the end to a branch on the left.
            reach = depth(nodes, item);
            self.attach(nodes, first, previous, item, index + 1, distances);
            previous = item;
        }
        previous
    }

    /// Moves one branch next to those on its left, then joins their contours.
    fn attach(
        &self,
        nodes: &mut [Node],
        first: u32,
        previous: u32,
        item: u32,
        index: u32,
        distances: Distances,
    ) {
        // Along the right contour of the branches on the left, and the left one of this branch.
        let (mut left, mut left_offset) = (previous, nodes[previous as usize].offset);
        let (mut right, mut right_offset) = (item, nodes[item as usize].offset);
        let mut deep = self.deep.iter().rev().peekable();
        while left != NONE && right != NONE {
            let (a, b) = (&nodes[left as usize], &nodes[right as usize]);
            let (a_end, b_end) = (a.end, b.end);
            let (a_next, b_next) = (a.right_next, b.left_next);
            let neighbours = left == previous && right == item;
            let distance = if neighbours {
                distances.siblings
            } else {
                distances.others
            };
            let missing = (left_offset + a.x + a.width + distance) - (right_offset + b.x);
            while deep.next_if(|deep| a_end > deep.end).is_some() {}
            // The first two may also be too far apart: a branch starts at an arbitrary place.
            if missing > 0.0 || neighbours {
                nodes[item as usize].slide(missing);
                right_offset += missing;
                if let Some(&owner) = deep.peek() {
                    self.share(nodes, owner, item, index, missing);
                }
            }
            if a_end <= b_end {
                left = a_next;
                if let Some(next) = nodes.get(left as usize) {
                    left_offset += next.offset;
                }
            }
            if b_end <= a_end {
                right = b_next;
                if let Some(next) = nodes.get(right as usize) {
                    right_offset += next.offset;
                }
            }
        }
        if right != NONE {
            extend_left(nodes, first, item, right, right_offset);
        } else if left != NONE {
            extend_right(nodes, previous, item, left, left_offset);
        }
    }

    /// Spreads a move over the siblings between the branch that caused it and the moved one.
    fn share(&self, nodes: &mut [Node], owner: &Deep, item: u32, index: u32, by: f64) {
        let steps = index - owner.index;
        if steps < 2 {
            return;
        }
        let step = by / f64::from(steps);
        let after_owner = self.next_sibling[owner.item as usize];
        nodes[after_owner as usize].shift += step;
        let moved = &mut nodes[item as usize];
        moved.shift -= step;
        moved.change -= by - step;
    }
}

/// How deep the branch reaches.
fn depth(nodes: &[Node], item: u32) -> f64 {
    nodes[nodes[item as usize].right_end as usize].end
}

/// Lets the left contour of the siblings so far go on in the new branch, which is the deepest.
///
/// `to` is the first card below their end and `offset` the sum of offsets down to it.
fn extend_left(nodes: &mut [Node], first: u32, item: u32, to: u32, offset: f64) {
    let end = nodes[first as usize].left_end as usize;
    let by = offset - nodes[to as usize].offset - nodes[first as usize].left_end_offset;
    nodes[end].left_next = to;
    thread_offset(&mut nodes[end], by);
    let (left_end, left_end_offset) = {
        let branch = &nodes[item as usize];
        (branch.left_end, branch.left_end_offset)
    };
    let branch = &mut nodes[first as usize];
    branch.left_end = left_end;
    branch.left_end_offset = left_end_offset;
}

/// Lets the right contour of the new branch go on in the siblings before, which reach deeper.
///
/// `to` is the first card below its end and `offset` the sum of offsets down to it.
fn extend_right(nodes: &mut [Node], previous: u32, item: u32, to: u32, offset: f64) {
    let end = nodes[item as usize].right_end as usize;
    let by = offset - nodes[to as usize].offset - nodes[item as usize].right_end_offset;
    nodes[end].right_next = to;
    thread_offset(&mut nodes[end], by);
    let (right_end, right_end_offset) = {
        let branch = &nodes[previous as usize];
        (branch.right_end, branch.right_end_offset)
    };
    let branch = &mut nodes[item as usize];
    branch.right_end = right_end;
    branch.right_end_offset = right_end_offset;
}

/// Makes the offsets add up along a thread. The card it starts from has no children, so its own
/// offset may carry the difference, as long as the card itself stays where it is.
fn thread_offset(node: &mut Node, by: f64) {
    node.offset += by;
    node.x -= by;
}
