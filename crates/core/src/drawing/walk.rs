use crate::layout::{ColumnSlot, LayoutDirection, Point};
use crate::model::{Document, NodeKey};

use super::{Folds, Scene};

/// A step on the drawing, named after the arrow key that takes it when the chart grows down. When
/// it grows to the right, other keys take the same steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the superior, or up in a column.
    Up,
    /// To the assistants, the first report, or the middle one of several; or down in a column.
    Down,
    /// To the card before at the same depth, across branches.
    Left,
    /// To the card after at the same depth, across branches.
    Right,
    First,
    Last,
}

/// A step in the tree.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Superior,
    Reports,
    Before,
    Behind,
}

/// Where a step leads; `None` if there is nowhere to go. Never enters a folded branch.
pub fn step(
    document: &Document,
    folds: &Folds,
    scene: &Scene,
    from: NodeKey,
    step: Step,
) -> Option<NodeKey> {
    let siblings = document.children(document.parent(from));
    let way = match step {
        Step::First => return siblings.first().copied(),
        Step::Last => return siblings.last().copied(),
        Step::Up => Way::Superior,
        Step::Down => Way::Reports,
        Step::Left => Way::Before,
        Step::Right => Way::Behind,
    };
    let walk = Walk {
        document,
        folds,
        scene,
    };
    if walk.is_assistant(from) {
        return walk.beside_the_line(from, way);
    }
    match Column::of(&walk, from) {
        Some(column) => walk.in_column(&column, from, way),
        None => walk.plainly(from, way),
    }
}

struct Walk<'a> {
    document: &'a Document,
    folds: &'a Folds,
    scene: &'a Scene,
}

impl<'a> Walk<'a> {
    fn open(&self, node: NodeKey) -> &'a [NodeKey] {
        if self.folds.contains(&node) {
            &[]
        } else {
            self.document.children(Some(node))
        }
    }

    fn is_assistant(&self, node: NodeKey) -> bool {
        self.scene.is_assistant(node)
    }

    fn middle(&self, node: NodeKey) -> Point {
        let card = self.scene.card(node);
        card.map_or(Point::default(), |card| card.rect.centre())
    }

    /// Steps through the tree as if every card had a place of its own.
    fn plainly(&self, from: NodeKey, way: Way) -> Option<NodeKey> {
        match way {
            Way::Superior => self.document.parent(from),
            Way::Reports => {
                let first = self.open(from).iter().copied();
                let assistant = first.clone().find(|&report| self.is_assistant(report));
                assistant.or_else(|| self.middle_report(from))
            }
            Way::Before | Way::Behind => self.along(from, way),
        }
    }

    /// The report straight below its superior; if that hangs in a column, the column's first card.
    fn middle_report(&self, of: NodeKey) -> Option<NodeKey> {
        let reports = self.open(of).iter().copied();
        let row: Vec<NodeKey> = reports
            .filter(|&report| !self.is_assistant(report))
            .collect();
        let middle = *row.get(row.len().saturating_sub(1) / 2)?;
        let column = Column::of(self, middle);
        Some(column.map_or(middle, |column| column.cards[0]))
    }

    /// Assistants stand in pairs, one on either side of the line.
    fn beside_the_line(&self, from: NodeKey, way: Way) -> Option<NodeKey> {
        let superior = self.document.parent(from)?;
        let all = self.open(superior).iter().copied();
        let all: Vec<NodeKey> = all.filter(|&node| self.is_assistant(node)).collect();
        let at = all.iter().position(|&node| node == from)?;
        let in_pair = at % 2;
        match way {
            Way::Superior => Some(at.checked_sub(2).map_or(superior, |above| all[above])),
            Way::Reports => self
                .plainly(from, way)
                .or_else(|| all.get(at + 2).or(all.get(at - in_pair + 2)).copied())
                .or_else(|| self.middle_report(superior)),
            Way::Before => (in_pair == 1).then(|| all[at - 1]),
            Way::Behind => all.get(at + 1).copied().filter(|_| in_pair == 0),
        }
    }

    fn in_column(&self, column: &Column, from: NodeKey, way: Way) -> Option<NodeKey> {
        let to_the_right = self.scene.plan().direction == LayoutDirection::Right;
        let forward = matches!(way, Way::Behind | Way::Reports);
        // Columns run down, whichever way the chart grows.
        let in_tree = matches!(way, Way::Superior | Way::Reports);
        if in_tree != to_the_right
            && let Some(next) = column.neighbour(forward)
        {
            return Some(next);
        }
        match way {
            Way::Superior | Way::Reports if to_the_right => column
                .beside(self, forward)
                .and_then(|beside| self.at_height_of(beside, from))
                .or_else(|| self.document.parent(from).filter(|_| !forward)),
            Way::Superior => self.document.parent(from),
            Way::Reports => None,
            Way::Before | Way::Behind => {
                let ends = if to_the_right {
                    column.block(self)
                } else {
                    (column.cards[0], *column.cards.last()?)
                };
                let end = if forward { ends.1 } else { ends.0 };
                let to = self.along(end, way)?;
                self.at_height_of(to, from)
            }
        }
    }

    /// The card at about the height of `from` in the column that `to` hangs in.
    fn at_height_of(&self, to: NodeKey, from: NodeKey) -> Option<NodeKey> {
        let here = self.middle(from).y;
        Column::of(self, to).map_or(Some(to), |column| {
            let far = |node: &NodeKey| (self.middle(*node).y - here).abs();
            let nearest = |a: &&NodeKey, b: &&NodeKey| far(a).total_cmp(&far(b));
            column.cards.iter().min_by(nearest).copied()
        })
    }

    /// The neighbour on the same layer: a sibling, or the nearest card of that depth in the
    /// neighbouring branches.
    fn along(&self, from: NodeKey, way: Way) -> Option<NodeKey> {
        let backwards = way == Way::Before;
        let mut below = 0;
        let mut node = from;
        while !self.is_assistant(node) {
            let place = self.document.place(node)?;
            let siblings = self.document.children(place.parent);
            let beside: Vec<NodeKey> = if backwards {
                siblings[..place.index].iter().rev().copied().collect()
            } else {
                siblings[place.index + 1..].to_vec()
            };
            let mut beside = beside.into_iter().filter(|&node| !self.is_assistant(node));
            if let Some(found) = beside.find_map(|branch| self.reach(branch, below, backwards)) {
                return Some(found);
            }
            node = place.parent?;
            below += 1;
        }
        None
    }

    /// The first node `depth` layers below `top`, or the last one when looking backwards.
    fn reach(&self, top: NodeKey, depth: usize, backwards: bool) -> Option<NodeKey> {
        let mut stack = vec![(top, depth)];
        while let Some((node, depth)) = stack.pop() {
            if depth == 0 {
                return Some(node);
            }
            let row = self.open(node).iter().copied();
            let row: Vec<NodeKey> = row.filter(|&node| !self.is_assistant(node)).collect();
            let reports = row.into_iter().map(|report| (report, depth - 1));
            // What is pushed first is popped last.
            if backwards {
                stack.extend(reports)
            } else {
                stack.extend(reports.rev())
            }
        }
        None
    }
}

/// The column that a card hangs in, with its neighbours from top to bottom.
struct Column<'a> {
    siblings: &'a [NodeKey],
    hang: ColumnSlot,
    /// Index of the first card among the siblings.
    first: usize,
    cards: &'a [NodeKey],
    at: usize,
}

impl<'a> Column<'a> {
    fn of(walk: &Walk<'a>, node: NodeKey) -> Option<Self> {
        let hang = walk.scene.card(node)?.column_slot?;
        let siblings = walk.document.children(walk.document.parent(node));
        let place = walk.document.place(node)?.index;
        let same = |sibling: &NodeKey| {
            let card = walk.scene.card(*sibling);
            card.and_then(|card| card.column_slot) == Some(hang)
        };
        let above = siblings[..place]
            .iter()
            .rev()
            .take_while(|s| same(s))
            .count();
        let below = siblings[place..].iter().take_while(|s| same(s)).count();
        Some(Self {
            siblings,
            hang,
            first: place - above,
            cards: &siblings[place - above..place + below],
            at: above,
        })
    }

    /// The card below in the column, or the one above.
    fn neighbour(&self, below: bool) -> Option<NodeKey> {
        let by = if below { 1 } else { -1 };
        self.cards.get(self.at.checked_add_signed(by)?).copied()
    }

    /// Whether a card hangs in a column of the same block.
    fn joins(&self, walk: &Walk, node: NodeKey) -> bool {
        let hang = walk.scene.card(node).and_then(|card| card.column_slot);
        hang.is_some_and(|hang| (hang.from, hang.top) == (self.hang.from, self.hang.top))
    }

    /// A card of the next column in the same block, or of the one before.
    fn beside(&self, walk: &Walk, right: bool) -> Option<NodeKey> {
        let index = if right {
            self.first + self.cards.len()
        } else {
            self.first.checked_sub(1)?
        };
        let node = self.siblings.get(index).copied()?;
        self.joins(walk, node).then_some(node)
    }

    /// The first and the last card of the block.
    fn block(&self, walk: &Walk) -> (NodeKey, NodeKey) {
        let here = self.cards[self.at];
        let joins = |node: &&NodeKey| self.joins(walk, **node);
        let (before, behind) = self.siblings.split_at(self.first);
        let first = before.iter().rev().take_while(joins).last();
        let last = behind.iter().take_while(joins).last();
        (*first.unwrap_or(&self.cards[0]), *last.unwrap_or(&here))
    }
}
