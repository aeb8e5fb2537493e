use crate::model::{Document, Kind, NodeKey, TreeCursor};

use super::duties::Duties;
use super::establishment::Sums;
use super::people::People;
use super::{Finding, Findings, cards, superiors};

/// A check of a chart in progress.
#[derive(Clone, Debug)]
pub struct Checking {
    nodes: TreeCursor,
    /// How many nodes have been checked.
    seen: u32,
    /// The path from the top down to the current node, which is included.
    path: Vec<NodeKey>,
    /// The units on that path.
    units: Vec<Unit>,
    duties: Duties,
    people: People,
    sums: Sums,
    /// Each with the number of its node in tree order.
    found: Vec<(u32, Finding)>,
}

/// A unit whose posts are being visited.
#[derive(Clone, Debug)]
struct Unit {
    node: NodeKey,
    number: u32,
    has_head: bool,
}

impl Checking {
    /// Begins to check a chart.
    pub fn of(document: &Document) -> Self {
        let nodes = TreeCursor::over(document.preorder().map(|(node, _)| node));
        let mut found = Vec::new();
        cards::teams(document, |finding| found.push((0, finding)));
        Self {
            nodes,
            seen: 0,
            path: Vec::new(),
            units: Vec::new(),
            duties: Duties::default(),
            people: People::default(),
            sums: Sums::of(document),
            found,
        }
    }

    /// Checks this many more nodes of the chart, which must be unchanged since the beginning.
    /// Returns whether all have been checked.
    pub fn step(&mut self, count: usize, document: &Document) -> bool {
        let nodes = self.nodes.take(count).to_vec();
        for node in nodes {
            self.enter(document, node);
        }
        if self.nodes.is_over() {
            self.leave_below(document, None);
        }
        self.nodes.is_over()
    }

    /// The share that has been checked, from 0 to 1.
    pub fn progress(&self) -> f64 {
        self.nodes.progress()
    }

    /// The findings, once everything has been checked.
    pub fn findings(mut self) -> Findings {
        self.duties.findings(&mut self.found);
        self.people.findings(&mut self.found);
        self.found
            .sort_by_key(|(number, finding)| (finding.check(), *number));
        Findings(self.found.into_iter().map(|(_, finding)| finding).collect())
    }

    fn enter(&mut self, document: &Document, node: NodeKey) {
        self.leave_below(document, document.parent(node));
        self.path.push(node);
        let number = self.seen;
        self.seen += 1;
        let card = document.card(node);
        match card.kind {
            Kind::Unit => self.units.push(Unit {
                node,
                number,
                has_head: false,
            }),
            Kind::Position => {
                if let Some(unit) = self.units.last_mut().filter(|_| card.head) {
                    unit.has_head = true;
                }
                self.duties.note(document, node, number);
                self.people.note(card, node, number);
            }
            Kind::External => {}
        }
        self.sums.enter(document, node, number);
        let mut found = |finding| self.found.push((number, finding));
        cards::look(document, node, &mut found);
        superiors::look(document, node, &mut found);
    }

    /// Leaves the branches of all nodes on the path below this one, which is itself on the path.
    fn leave_below(&mut self, document: &Document, stay: Option<NodeKey>) {
        while let Some(&last) = self.path.last() {
            if Some(last) == stay {
                return;
            }
            self.path.pop();
            self.sums.leave(document, last, &mut self.found);
            if let Some(unit) = self.units.pop_if(|unit| unit.node == last)
                && !unit.has_head
            {
                let could_be = cards::first_post(document, last);
                let finding = Finding::NoHead {
                    unit: last,
                    could_be,
                };
                self.found.push((unit.number, finding));
            }
        }
    }
}
