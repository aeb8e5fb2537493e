use std::collections::HashSet;

use crate::drawing::{Step, step};
use crate::edit::topmost;
use crate::layout::Rect;
use crate::model::NodeKey;

use super::state::{Host, Session};
use super::{Fold, Part, SaveDue};

/// Whether the nodes that a step comes from stay selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trail {
    /// Only the node it leads to is selected.
    Left,
    /// The node it leads to joins the selection.
    Kept,
}

/// The selected nodes, in the order in which they were chosen. The last one leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Keys and the panel act on the last one.
    pub nodes: Vec<NodeKey>,
}

impl Selection {
    pub fn of(nodes: Vec<NodeKey>) -> Self {
        Self { nodes }
    }

    /// The node that keys and the panel act on.
    pub fn lead(&self) -> Option<NodeKey> {
        self.nodes.last().copied()
    }
}

impl<H: Host> Session<H> {
    /// The selected nodes that are not below another selected one, in tree order.
    pub fn tops(&self) -> Vec<NodeKey> {
        topmost(&self.document, &self.selection.nodes)
    }

    pub(super) fn select(&mut self, node: NodeKey) {
        self.set_selection(vec![node]);
    }

    pub(super) fn toggle_selected(&mut self, node: NodeKey) {
        let mut nodes = self.selection.nodes.clone();
        match nodes.iter().position(|&chosen| chosen == node) {
            Some(index) => {
                nodes.remove(index);
            }
            None => nodes.push(node),
        }
        self.set_selection(nodes);
    }

    /// Adds the node to the selection and makes it lead.
    fn add_selected(&mut self, node: NodeKey) {
        let mut nodes = self.selection.nodes.clone();
        nodes.retain(|&chosen| chosen != node);
        nodes.push(node);
        self.set_selection(nodes);
    }

    /// Selects every card that no fold hides; the leading one still leads.
    pub(super) fn select_all(&mut self) {
        let mut nodes: Vec<NodeKey> = self.scene.nodes_from(0).collect();
        if let Some(lead) = self.lead() {
            nodes.retain(|&node| node != lead);
            nodes.push(lead);
        }
        self.set_selection(nodes);
    }

    pub(super) fn select_within(&mut self, area: &Rect, also: Vec<NodeKey>) {
        let before: HashSet<NodeKey> = also.iter().copied().collect();
        let mut nodes = also;
        let inside = self.scene.within(area, usize::MAX).into_iter();
        let inside = inside.map(|card| card.node);
        nodes.extend(inside.filter(|node| !before.contains(node)));
        self.set_selection(nodes);
    }

    pub(super) fn select_rows(&mut self, from: usize, to: usize) {
        let rows = self.scene.nodes_from(from.min(to));
        let mut nodes: Vec<NodeKey> = rows.take(from.abs_diff(to) + 1).collect();
        if to < from {
            nodes.reverse();
        }
        self.set_selection(nodes);
    }

    /// Selects these nodes; the last one leads.
    pub(super) fn set_selection(&mut self, nodes: Vec<NodeKey>) {
        if self.selection.nodes == nodes {
            return;
        }
        self.end_renaming();
        self.history.close();
        self.replace_selection(nodes);
    }

    /// Selects these nodes without ending what is being typed.
    pub(super) fn replace_selection(&mut self, nodes: Vec<NodeKey>) {
        let before = std::mem::replace(&mut self.selection.nodes, nodes);
        self.mark(Part::Selection);
        let now = self.selection.nodes.clone();
        self.touch_cards(before.into_iter().chain(now));
        self.stand_out(None);
        if self.link_scope == super::LinkScope::OfSelection {
            self.stale.links = true;
        }
        self.save_due(SaveDue::View);
    }

    /// Removes from the selection whatever is no longer in the chart.
    pub(super) fn keep_selection_inside(&mut self) {
        let document = &self.document;
        let before = self.selection.nodes.len();
        self.selection
            .nodes
            .retain(|&node| document.get(node).is_some() && document.contains(node));
        if self.selection.nodes.len() != before {
            self.mark(Part::Selection);
        }
    }

    /// Steps to another card, as the arrow keys do.
    pub(super) fn step(&mut self, way: Step, trail: Trail) {
        let Some(from) = self.lead() else {
            if let Some(&first) = self.document.children(None).first() {
                self.select(first);
                self.bring_into_view(first);
            }
            return;
        };
        if way == Step::Down && self.folds.contains(&from) {
            self.fold_now(from, Fold::Open);
        }
        let to = step(&self.document, &self.folds, &self.scene, from, way);
        if let Some(to) = to {
            match trail {
                Trail::Kept => self.add_selected(to),
                Trail::Left => self.select(to),
            }
            self.bring_into_view(to);
        }
    }

    /// The selected nodes in tree order.
    pub(super) fn selected_in_order(&self) -> Vec<NodeKey> {
        self.scene.in_order(&self.selection.nodes)
    }
}
