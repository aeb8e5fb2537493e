//! Folding branches away, and opening the way to what is looked for.

use leptos::prelude::*;

use crate::drawing::Folds;
use crate::layout::View;
use crate::model::NodeKey;

use super::Editor;
use super::editor::State;
use super::viewing::READABLE;

impl Editor {
    /// Opens the way to a node, selects it and shows it in the middle.
    pub fn jump_to(self, node: NodeKey) {
        self.open_path(node);
        self.select(node);
        if let Some(rect) = self.read_scene(|scene| scene.card(node).map(|card| card.rect)) {
            let view = self.view.get_untracked();
            // From far away, titles would not be readable: come near enough.
            let near = View {
                zoom: view.zoom.max(READABLE),
                ..view
            };
            self.set_view(near.centre_on(rect, self.window.get_untracked()));
        }
    }

    /// Unfolds everything above a node.
    pub fn open_path(self, node: NodeKey) {
        let opened: Option<Vec<NodeKey>> = self.change(|state| {
            let above = state.document.ancestors(node);
            above.filter(|above| state.folds.remove(above)).collect()
        });
        if let Some(opened) = opened.filter(|opened| !opened.is_empty()) {
            self.follow(&opened, self.lead());
            self.save_view_soon();
        }
    }

    /// Folds a branch away or opens it.
    pub fn toggle_fold(self, node: NodeKey) {
        let folded = self.state.with_value(|state| state.folds.contains(&node));
        self.fold(node, !folded);
    }

    /// Folds a branch away or opens it. A large branch opens when its cards have been measured.
    pub fn fold(self, node: NodeKey, fold: bool) {
        let folds = self.state.with_value(|state| state.folds.contains(&node));
        if fold || !folds {
            self.set_folded(node, fold);
        } else {
            let below = self.read(|document| document.children(Some(node)).to_vec());
            let folds = self.read_folded(|_, folds| folds.clone());
            let open = move || self.set_folded(node, false);
            self.measure_ahead(Some(&below), &folds, self.app.words(), open);
        }
    }

    /// Folds a branch away or opens it, at once. A selection inside a branch that folds goes to its top.
    pub fn set_folded(self, node: NodeKey, fold: bool) {
        let changed = self.change(|state| {
            if state.document.children(Some(node)).is_empty() {
                return false;
            }
            if fold {
                state.folds.insert(node)
            } else {
                state.folds.remove(&node)
            }
        });
        if changed == Some(true) {
            self.after_folding(&[node], Some(node));
        }
    }

    /// Folds every branch below the tops, or opens all, and shows the whole chart. Opening a large
    /// one takes a while: who has turned to something else by then goes on looking at that.
    pub fn fold_all(self, fold: bool) {
        if fold {
            self.set_all_folded(true, self.lead());
            self.fit();
            return;
        }
        let attention = move || {
            (
                self.view.get_untracked(),
                self.selection.get_untracked(),
                self.revision.get_untracked(),
            )
        };
        let before = attention();
        let open = move || {
            if attention() == before {
                self.set_all_folded(false, self.lead());
                self.fit();
            } else {
                self.set_all_folded(false, self.looked_at());
            }
        };
        self.measure_ahead(None, &Folds::new(), self.app.words(), open);
    }

    fn set_all_folded(self, fold: bool, keep: Option<NodeKey>) {
        let changed: Option<Vec<NodeKey>> = self.change(|state| {
            let before = std::mem::take(&mut state.folds);
            if fold {
                let document = &state.document;
                let folds = document
                    .preorder()
                    .filter(|&(node, depth)| depth > 0 && !document.children(Some(node)).is_empty())
                    .map(|(node, _)| node);
                state.folds.extend(folds);
            }
            before.symmetric_difference(&state.folds).copied().collect()
        });
        self.after_folding(&changed.unwrap_or_default(), keep);
    }

    fn after_folding(self, changed: &[NodeKey], keep: Option<NodeKey>) {
        let outermost = |state: &State, node: NodeKey| {
            state
                .document
                .ancestors(node)
                .filter(|above| state.folds.contains(above))
                .last()
        };
        let hidden: Vec<(NodeKey, NodeKey)> = self.state.with_value(|state| {
            self.selection.with_untracked(|selection| {
                let nodes = selection.nodes.iter();
                nodes
                    .filter_map(|&node| outermost(state, node).map(|top| (node, top)))
                    .collect()
            })
        });
        if let Some(&(_, top)) = hidden.first() {
            self.select(top);
        }
        self.follow(changed, keep);
        self.save_view_soon();
    }
}
