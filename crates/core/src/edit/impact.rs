use std::sync::Arc;

use crate::model::{About, Change, Document, NodeKey, Place};

use super::{Edit, topmost};

/// Which way an edit goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// It is made, or redone.
    Forward,
    /// It is undone.
    Back,
}

/// The lists of project teams before and after an edit that changes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamLists {
    /// The description with the list before.
    pub before: Arc<About>,
    /// The description with the list after.
    pub after: Arc<About>,
}

/// What an edit touches, worked out once: scene, links, teams, checks, find, outline and saving
/// read this instead of looking at the changes themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Impact {
    /// The nodes whose card or place changes, each once, in the order of the edit.
    pub nodes: Vec<NodeKey>,
    /// Those that exist both before and after, with different cards.
    pub cards: Vec<NodeKey>,
    /// The superiors whose reports change, each once.
    pub superiors: Vec<NodeKey>,
    /// The superior that the first branch moves to, where the person is looking.
    pub destination: Option<NodeKey>,
    /// Whether nodes come, go or move.
    pub structure: bool,
    /// Whether the list of levels changes, which gives cards their colours.
    pub levels: bool,
    /// Whether the layout options of the chart change.
    pub layout: bool,
    /// Whether any card's links change.
    pub links: bool,
    /// The lists of teams, when they differ.
    pub teams: Option<TeamLists>,
}

impl Impact {
    /// What an edit touches when it goes in this direction.
    pub fn of(edit: &Edit, direction: Direction) -> Self {
        let mut impact = Self::default();
        for change in &edit.changes {
            impact.add(change, direction);
        }
        for list in [&mut impact.nodes, &mut impact.cards, &mut impact.superiors] {
            keep_firsts(list);
        }
        impact
    }

    fn add(&mut self, change: &Change, direction: Direction) {
        self.nodes.extend(change.node());
        match change {
            Change::Card {
                node,
                before,
                after,
                ..
            } => {
                if before.is_some() && after.is_some() {
                    self.cards.push(*node);
                } else {
                    self.structure = true;
                }
                let links = |card: &Option<Arc<crate::model::Card>>| {
                    card.as_ref().is_some_and(|card| !card.links.is_empty())
                };
                self.links |= match (before, after) {
                    (Some(before), Some(after)) => before.links != after.links,
                    (before, after) => links(before) || links(after),
                };
            }
            Change::Place { before, after, .. } => {
                self.structure = true;
                let superior = |place: &Option<Place>| place.and_then(|place| place.parent);
                self.superiors.extend(superior(before));
                self.superiors.extend(superior(after));
                let (from, to) = directed(before, after, direction);
                if self.destination.is_none() {
                    self.destination = to.or(*from).and_then(|place| place.parent);
                }
            }
            Change::About { before, after } => {
                self.levels |= before.levels != after.levels;
                self.layout |= before.drawing != after.drawing;
                if before.teams != after.teams {
                    let (before, after) = directed(before, after, direction);
                    self.teams = Some(TeamLists {
                        before: before.clone(),
                        after: after.clone(),
                    });
                }
            }
        }
    }

    /// The nodes that may look different or stand elsewhere afterwards: those whose card or reports
    /// change.
    pub fn reached(&self) -> Vec<NodeKey> {
        let mut reached = [&self.nodes[..], &self.superiors].concat();
        keep_firsts(&mut reached);
        reached
    }

    /// Whether every card stays where it is as long as none changes its size.
    pub fn stays_in_place(&self) -> bool {
        !(self.structure || self.levels || self.layout)
    }

    /// The tops, in tree order, of those touched nodes that are in the chart.
    pub fn tops(&self, document: &Document) -> Vec<NodeKey> {
        topmost(document, &self.nodes)
    }
}

fn directed<T>(before: T, after: T, direction: Direction) -> (T, T) {
    match direction {
        Direction::Forward => (before, after),
        Direction::Back => (after, before),
    }
}

/// Keeps only the first occurrence of each node.
fn keep_firsts(nodes: &mut Vec<NodeKey>) {
    let mut seen = std::collections::HashSet::with_capacity(nodes.len());
    nodes.retain(|node| seen.insert(*node));
}
