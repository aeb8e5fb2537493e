use crate::model::{Document, NodeKey};

use super::Folds;

/// A step on the drawing, as the arrow keys take it: up to the superior, down to the reports,
/// left and right along the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the superior.
    Up,
    /// To the first report, or the middle one of several.
    Down,
    /// To the card on the left on the same layer, across branches.
    Left,
    /// To the card on the right on the same layer, across branches.
    Right,
    /// To the first sibling.
    First,
    /// To the last sibling.
    Last,
}

/// Where a step leads; `None` when there is nowhere to go. Never enters a folded branch.
pub fn step(document: &Document, folds: &Folds, from: NodeKey, step: Step) -> Option<NodeKey> {
    let open = |node: NodeKey| -> &[NodeKey] {
        if folds.contains(&node) {
            &[]
        } else {
            document.children(Some(node))
        }
    };
    let siblings = document.children(document.parent(from));
    match step {
        Step::Up => document.parent(from),
        Step::Down => {
            let reports = open(from);
            // The middle report stands straight below its superior.
            reports.get(reports.len().saturating_sub(1) / 2).copied()
        }
        Step::First => siblings.first().copied(),
        Step::Last => siblings.last().copied(),
        Step::Left => along(document, from, &open, true),
        Step::Right => along(document, from, &open, false),
    }
}

/// The neighbour on the same layer: a sibling, or the nearest card of that depth in the
/// branches beside it.
fn along<'a>(
    document: &'a Document,
    from: NodeKey,
    open: &impl Fn(NodeKey) -> &'a [NodeKey],
    left: bool,
) -> Option<NodeKey> {
    let mut below = 0;
    let mut node = from;
    loop {
        let place = document.place(node)?;
        let siblings = document.children(place.parent);
        let beside: Vec<NodeKey> = if left {
            siblings[..place.index].iter().rev().copied().collect()
        } else {
            siblings[place.index + 1..].to_vec()
        };
        for branch in beside {
            if let Some(found) = reach(branch, below, open, left) {
                return Some(found);
            }
        }
        node = place.parent?;
        below += 1;
    }
}

/// The nearest node `depth` layers below `top`, from its right end when looking left.
fn reach<'a>(
    top: NodeKey,
    depth: usize,
    open: &impl Fn(NodeKey) -> &'a [NodeKey],
    left: bool,
) -> Option<NodeKey> {
    let mut stack = vec![(top, depth)];
    while let Some((node, depth)) = stack.pop() {
        if depth == 0 {
            return Some(node);
        }
        let reports = open(node).iter().map(|&report| (report, depth - 1));
        // The stack gives back last what is pushed first.
        if left {
            stack.extend(reports)
        } else {
            stack.extend(reports.rev())
        }
    }
    None
}
