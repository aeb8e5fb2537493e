use crate::model::{Document, NodeKey};

use super::{Folds, Scene};

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
pub fn step(
    document: &Document,
    folds: &Folds,
    scene: &Scene,
    from: NodeKey,
    step: Step,
) -> Option<NodeKey> {
    let open = |node: NodeKey| -> &[NodeKey] {
        if folds.contains(&node) {
            &[]
        } else {
            document.children(Some(node))
        }
    };
    let siblings = document.children(document.parent(from));
    let column = Column::of(document, scene, from);
    match step {
        Step::Up => column
            .and_then(|column| column.neighbour(-1))
            .or_else(|| document.parent(from)),
        Step::Down => column.and_then(|column| column.neighbour(1)).or_else(|| {
            let reports = open(from);
            // The middle report stands straight below its superior; of a column, the first.
            let middle = *reports.get(reports.len().saturating_sub(1) / 2)?;
            let column = Column::of(document, scene, middle);
            Some(column.map_or(middle, |column| column.cards[0]))
        }),
        Step::First => siblings.first().copied(),
        Step::Last => siblings.last().copied(),
        Step::Left => match column {
            Some(column) => column.beside(document, scene, true, &open),
            None => along(document, from, &open, true),
        },
        Step::Right => match column {
            Some(column) => column.beside(document, scene, false, &open),
            None => along(document, from, &open, false),
        },
    }
}

/// The column that a card hangs in, with its neighbours from top to bottom.
struct Column<'a> {
    cards: &'a [NodeKey],
    at: usize,
}

impl<'a> Column<'a> {
    fn of(document: &'a Document, scene: &Scene, node: NodeKey) -> Option<Self> {
        let line = scene.card(node)?.hangs?;
        let siblings = document.children(document.parent(node));
        let place = document.place(node)?.index;
        let same = |sibling: &NodeKey| scene.card(*sibling).and_then(|c| c.hangs) == Some(line);
        let above = siblings[..place]
            .iter()
            .rev()
            .take_while(|s| same(s))
            .count();
        let below = siblings[place..].iter().take_while(|s| same(s)).count();
        Some(Self {
            cards: &siblings[place - above..place + below],
            at: above,
        })
    }

    /// The card so many places further down.
    fn neighbour(&self, by: isize) -> Option<NodeKey> {
        self.cards.get(self.at.checked_add_signed(by)?).copied()
    }

    /// The card beside in the next column at about the same height, else whatever stands beside
    /// the whole column.
    fn beside(
        &self,
        document: &'a Document,
        scene: &Scene,
        left: bool,
        open: &impl Fn(NodeKey) -> &'a [NodeKey],
    ) -> Option<NodeKey> {
        let end = if left {
            self.cards[0]
        } else {
            *self.cards.last()?
        };
        let to = along(document, end, open, left)?;
        let column = Column::of(document, scene, to);
        let height = |node: NodeKey| scene.card(node).map_or(0.0, |card| card.rect.centre().y);
        let here = height(self.cards[self.at]);
        column.map_or(Some(to), |column| {
            let nearest = |a: &&NodeKey, b: &&NodeKey| {
                let far = |node: NodeKey| (height(node) - here).abs();
                far(**a).total_cmp(&far(**b))
            };
            column.cards.iter().min_by(nearest).copied()
        })
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
