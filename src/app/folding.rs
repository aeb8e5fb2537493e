//! Folding branches away, and opening the way to what is looked for.

use leptos::prelude::*;

use crate::platform::timing;
use banyan_core::drawing::Folds;
use banyan_core::layout::View;
use banyan_core::model::NodeKey;

use super::Editor;
use super::editor::State;
use super::viewing::READABLE;
use super::working::in_slices;

/// So many cards are laid out at a time when all is expanded.
const OPENED: u32 = 16_000;

impl Editor {
    /// Opens the way to a node, selects it and shows it in the middle.
    pub fn jump_to(self, node: NodeKey) {
        self.open_path(node);
        self.select(node);
        if let Some(rect) = self.read_scene(|scene| scene.rect_of(node)) {
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
            let folded = self.change(fold_below_tops);
            self.after_folding(&folded.unwrap_or_default(), self.lead());
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
            let keep = self.looked_at();
            self.open_all(keep, move || {
                if attention() == before {
                    self.fit();
                }
                self.after_folding(&[], keep);
            });
        };
        self.measure_ahead(None, &Folds::new(), self.app.words(), open);
    }

    /// Opens all branches, some at a time, so that a large chart does not hold up the keyboard, and
    /// goes on when all are open and laid out.
    fn open_all(self, keep: Option<NodeKey>, then: impl FnOnce() + 'static) {
        let mut then = Some(then);
        in_slices(move || {
            match self.change(|state| open_some(state, keep)) {
                Some(true) => return None,
                Some(false) => {
                    if let Some(then) = then.take() {
                        then();
                    }
                }
                // The person has left the chart.
                None => {}
            }
            Some(())
        });
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

/// Folds every branch below the tops. The result is what it has folded.
fn fold_below_tops(state: &mut State) -> Vec<NodeKey> {
    let document = &state.document;
    let folds = document
        .preorder()
        .filter(|&(node, depth)| depth > 0 && !document.children(Some(node)).is_empty())
        .map(|(node, _)| node);
    let before = std::mem::replace(&mut state.folds, folds.collect());
    before.symmetric_difference(&state.folds).copied().collect()
}

/// Opens and lays out some of the branches that are folded on the drawing, and says whether there
/// were any. `keep` stays where it stands.
fn open_some(state: &mut State, keep: Option<NodeKey>) -> bool {
    let mut cards = 0;
    let folded = state.scene.cards().filter(|card| card.hidden > 0);
    let some = folded.take_while(|card| {
        let room = cards < OPENED;
        cards += card.hidden;
        room
    });
    let opened: Vec<NodeKey> = some.map(|card| card.node).collect();
    if opened.is_empty() {
        // Folds of nodes that are not drawn: the scene must know that they are gone.
        let rest: Vec<NodeKey> = state.folds.drain().collect();
        state.update_scene(&rest, keep);
        return false;
    }
    for node in &opened {
        state.folds.remove(node);
    }
    let _span = timing::span(timing::LAYOUT);
    state.update_scene(&opened, keep);
    true
}
