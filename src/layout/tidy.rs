//! Places the cards of a forest: a tidy tree for cards of different widths and heights.
//!
//! The algorithm is A. J. van der Ploeg's, "Drawing Non-layered Tidy Trees in Linear Time"
//! (Software: Practice and Experience 44, 2014), which carries the tidy trees of Reingold and
//! Tilford, and Buchheim's even spacing, over to cards of different heights. Non-layered means
//! that a card hangs at a fixed gap below its own manager, whatever the cards next door do.
//!
//! What it promises:
//! - a card's top is its parent's bottom plus [`Gaps::level`]; all roots stand at the top;
//! - no two cards overlap, and a strip of [`Gaps::level`] below each card is free of the cards of
//!   other branches, so a connector drawn in that strip crosses no card;
//! - siblings stand in order from left to right;
//! - a parent's centre is half way between the centres of its first and its last child;
//! - the same input gives the same output, and equal branches are drawn equally;
//! - where no card has more than two children, and there are no more than two roots, the mirrored
//!   forest gives the mirrored drawing. With more, branches are packed from the left and the room
//!   that is left over is shared out evenly, which looks alike but need not be the same.
//!
//! Time and memory are linear in the number of cards. No step recurses: a parent's number is
//! smaller than its children's, so counting down visits children first and counting up parents
//! first.

use super::contour::{Distances, Node, Packer};
use super::forest::{Forest, NONE};
use super::geometry::{Point, Size};

/// The least distances between cards, in px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gaps {
    /// From a card to its next sibling.
    pub sibling: f32,
    /// From a card to one of another branch.
    pub cousin: f32,
    /// From a card's bottom to its reports' tops.
    pub level: f32,
    /// From any card of a tree to any card of the next tree of the forest.
    pub tree: f32,
}

/// The top-left corner of each card, moved so that the leftmost card has x = 0 and the top
/// cards y = 0.
///
/// `sizes` runs parallel to the forest's items; a missing size counts as empty. Lengths that are
/// negative or not finite count as 0.
pub fn tidy(forest: &Forest, sizes: &[Size], gaps: &Gaps) -> Vec<Point> {
    let mut nodes = nodes(forest, sizes, gaps);
    let mut packer = Packer::new(&forest.next_sibling);
    let distances = Distances {
        siblings: length(gaps.sibling),
        others: length(gaps.cousin),
    };
    for item in (0..nodes.len()).rev() {
        let first = forest.first_child[item];
        if first != NONE {
            let last = packer.pack(&mut nodes, first, distances);
            centre_over(&mut nodes, item, first as usize, last as usize);
        }
    }
    if let Some(first_root) = forest.first_root {
        // The roots are the children of an invisible card of no height; only their order and
        // their distances matter, so it needs no node of its own.
        let tree = length(gaps.tree);
        let distances = Distances {
            siblings: tree,
            others: tree,
        };
        packer.pack(&mut nodes, first_root, distances);
        share_out_room(&mut nodes, &forest.next_sibling, first_root);
    }
    absolute(forest, nodes)
}

/// The nodes with their vertical extent, which depends on the ancestors alone.
fn nodes(forest: &Forest, sizes: &[Size], gaps: &Gaps) -> Vec<Node> {
    let level = length(gaps.level);
    let mut nodes: Vec<Node> = Vec::with_capacity(forest.len());
    for (item, (&parent, &first_child)) in forest.parent.iter().zip(&forest.first_child).enumerate()
    {
        let size = sizes.get(item).copied().unwrap_or_default();
        let top = nodes.get(parent as usize).map_or(0.0, |parent| parent.end);
        // The strip below counts as part of the card: it keeps other branches off the connector.
        let end = top + length(size.height) + level;
        // Smaller than `NONE`, by the forest's making.
        nodes.push(Node::new(
            item as u32,
            length(size.width),
            top,
            end,
            first_child,
        ));
    }
    nodes
}

/// Puts a parent half way between the centres of its first and its last child, and lets it take
/// over the ends of their contours.
fn centre_over(nodes: &mut [Node], parent: usize, first: usize, last: usize) {
    let (left, right) = (&nodes[first], &nodes[last]);
    let (leftmost_end, leftmost_offset) = (left.left_end, left.left_end_offset);
    let (rightmost_end, rightmost_offset) = (right.right_end, right.right_end_offset);
    let centre = (left.centre() + right.centre()) / 2.0;
    let node = &mut nodes[parent];
    node.x = centre - node.width / 2.0;
    node.right_next = last as u32;
    node.left_end = leftmost_end;
    node.left_end_offset = leftmost_offset;
    node.right_end = rightmost_end;
    node.right_end_offset = rightmost_offset;
}

/// Moves each sibling by what the packing owes it: see [`Node::shift`].
fn share_out_room(nodes: &mut [Node], next_sibling: &[u32], first: u32) {
    let mut step = 0.0;
    let mut total = 0.0;
    let mut item = first;
    while item != NONE {
        let node = &mut nodes[item as usize];
        step += node.shift;
        total += step + node.change;
        node.offset += total;
        item = next_sibling[item as usize];
    }
}

/// Turns the offsets, each relative to the parent's, into places.
fn absolute(forest: &Forest, mut nodes: Vec<Node>) -> Vec<Point> {
    let mut leftmost = f64::INFINITY;
    for item in 0..nodes.len() {
        let parent = forest.parent[item];
        if parent != NONE {
            nodes[item].offset += nodes[parent as usize].offset;
        }
        leftmost = leftmost.min(nodes[item].x + nodes[item].offset);
        let first = forest.first_child[item];
        if first != NONE {
            share_out_room(&mut nodes, &forest.next_sibling, first);
        }
    }
    nodes
        .iter()
        .map(|node| Point {
            x: node.x + node.offset - leftmost,
            y: node.top,
        })
        .collect()
}

/// A length that can be reckoned with: finite and not negative.
fn length(px: f32) -> f64 {
    if px.is_finite() {
        f64::from(px.max(0.0))
    } else {
        0.0
    }
}
