//! Which cards are selected, and the steps from card to card.

use std::collections::HashSet;

use leptos::prelude::*;

use banyan_core::drawing::{Step, step};
use banyan_core::edit::topmost;
use banyan_core::layout::Rect;
use banyan_core::model::NodeKey;

use super::{Editor, Selection};

impl Editor {
    /// The node that keys and the panel go to. Not tracked.
    pub fn lead(self) -> Option<NodeKey> {
        self.selection.with_untracked(Selection::lead)
    }

    /// Selects this node alone.
    pub fn select(self, node: NodeKey) {
        self.set_selection(vec![node]);
    }

    /// Selects nothing.
    pub fn select_nothing(self) {
        self.set_selection(Vec::new());
    }

    /// Adds the node to the selection, or takes it out.
    pub fn toggle_selected(self, node: NodeKey) {
        let mut nodes = self.selection.get_untracked().nodes;
        match nodes.iter().position(|&chosen| chosen == node) {
            Some(index) => {
                nodes.remove(index);
            }
            None => nodes.push(node),
        }
        self.set_selection(nodes);
    }

    /// Adds the node to the selection and lets it lead.
    pub fn add_selected(self, node: NodeKey) {
        let mut nodes = self.selection.get_untracked().nodes;
        nodes.retain(|&chosen| chosen != node);
        nodes.push(node);
        self.set_selection(nodes);
    }

    /// Selects every card that no fold hides.
    pub fn select_all(self) {
        let lead = self.lead();
        let mut nodes: Vec<NodeKey> = self.read_scene(|scene| scene.nodes_from(0).collect());
        if let Some(lead) = lead {
            nodes.retain(|&node| node != lead);
            nodes.push(lead);
        }
        self.set_selection(nodes);
    }

    /// Selects the cards that touch a rectangle of the drawing, beside those in `also`.
    pub fn select_within(self, area: &Rect, also: &[NodeKey]) {
        let mut nodes = also.to_vec();
        let also: HashSet<NodeKey> = also.iter().copied().collect();
        self.read_scene(|scene| {
            let touched = scene.within(area, usize::MAX).into_iter();
            let touched = touched.map(|card| card.node);
            nodes.extend(touched.filter(|node| !also.contains(node)));
        });
        self.set_selection(nodes);
    }

    /// Selects these nodes; the last one leads.
    pub fn set_selection(self, nodes: Vec<NodeKey>) {
        let before = self.selection.get_untracked().nodes;
        if before == nodes {
            return;
        }
        self.end_renaming();
        self.end_typing();
        self.selection.set(Selection { nodes });
        self.after_selecting(&before);
    }

    /// Brings the drawing in step with a selection that was just set.
    pub(super) fn after_selecting(self, before: &[NodeKey]) {
        let now = self.selection.get_untracked().nodes;
        self.redraw(before.iter().chain(&now).copied());
        self.light(None);
        if !self.app.all_links.get_untracked() {
            self.gather_links();
        }
        // The leading card is drawn wherever it is, so a new leader may have to be made.
        let missing = self
            .lead()
            .is_some_and(|lead| self.card_signal(lead).is_none());
        if missing {
            self.change(|state| state.covered = None);
            self.draw();
        }
        self.save_view_soon();
    }

    /// Steps to another card as the arrow keys do. With `extend`, the way stays selected.
    pub fn step(self, way: Step, extend: bool) {
        let Some(from) = self.lead() else {
            let first = self.read(|document| document.children(None).first().copied());
            if let Some(first) = first {
                self.select(first);
                self.bring_into_view(first);
            }
            return;
        };
        let folded = self.read_folded(|_, folds| folds.contains(&from));
        if way == Step::Down && folded {
            self.set_folded(from, false);
        }
        let to = self
            .state
            .with_value(|state| step(&state.document, &state.folds, &state.scene, from, way));
        if let Some(to) = to {
            if extend {
                self.add_selected(to)
            } else {
                self.select(to)
            }
            self.bring_into_view(to);
        }
    }

    /// The selected nodes that stand below no other selected one, in tree order.
    pub fn tops(self) -> Vec<NodeKey> {
        let nodes = self.selection.get_untracked().nodes;
        self.read(|document| topmost(document, &nodes))
    }

    /// The selected nodes in tree order.
    pub(super) fn selected_in_order(self) -> Vec<NodeKey> {
        let nodes = self.selection.get_untracked().nodes;
        self.read_scene(|scene| scene.in_order(&nodes))
    }
}
