use crate::drawing::Folds;
use crate::layout::View;
use crate::model::NodeKey;

use super::state::{Host, Phase, Session};
use super::view::READABLE;
use super::{Attention, Fold, Intent, Part, SaveDue};

/// How many cards are laid out at a time when everything is expanded.
const OPENED: u32 = 16_000;

impl<H: Host> Session<H> {
    /// Unfolds the branches above a node, selects it and shows it in the middle.
    pub(super) fn jump_to(&mut self, node: NodeKey) {
        let opened = self.open_path_quietly(node);
        if !opened.is_empty() {
            self.follow(&opened, self.lead());
        }
        self.select(node);
        if let Some(rect) = self.scene.rect_of(node) {
            // When zoomed far out, titles would not be readable: zoom in far enough.
            let near = View {
                zoom: self.view.zoom.max(READABLE),
                ..self.view
            };
            self.set_view(near.centre_on(rect, self.window));
        }
    }

    /// Unfolds everything above a node and returns what was folded. The drawing is not updated yet.
    pub(super) fn open_path_quietly(&mut self, node: NodeKey) -> Vec<NodeKey> {
        let above = self.document.ancestors(node);
        let opened: Vec<NodeKey> = above.filter(|above| self.folds.remove(above)).collect();
        if !opened.is_empty() {
            self.save_due(SaveDue::View);
        }
        opened
    }

    pub(super) fn toggle_fold(&mut self, node: NodeKey) {
        let fold = if self.folds.contains(&node) {
            Fold::Open
        } else {
            Fold::Closed
        };
        self.fold(node, fold);
    }

    /// Folds or unfolds a branch. A large branch unfolds once its cards have been measured.
    pub(super) fn fold(&mut self, node: NodeKey, fold: Fold) {
        if fold == Fold::Closed || !self.folds.contains(&node) {
            self.fold_now(node, fold);
        } else {
            let below = self.document.children(Some(node)).to_vec();
            let then = Intent::FoldNow(node, Fold::Open);
            let folds = std::mem::take(&mut self.folds);
            self.measure_ahead(&below, &folds, self.locale, then);
            self.folds = folds;
        }
    }

    /// Folds or unfolds a branch at once. A selection inside a branch that folds moves to its top.
    pub(super) fn fold_now(&mut self, node: NodeKey, fold: Fold) {
        if self.document.children(Some(node)).is_empty() {
            return;
        }
        let changed = match fold {
            Fold::Closed => self.folds.insert(node),
            Fold::Open => self.folds.remove(&node),
        };
        if changed {
            self.after_folding(&[node], Some(node));
        }
    }

    /// Folds every branch below the top nodes and shows the whole chart.
    pub(super) fn close_all(&mut self) {
        let document = &self.document;
        let folds = document
            .preorder()
            .filter(|&(node, depth)| depth > 0 && !document.children(Some(node)).is_empty())
            .map(|(node, _)| node);
        let before = std::mem::replace(&mut self.folds, folds.collect());
        let changed: Vec<NodeKey> = before.symmetric_difference(&self.folds).copied().collect();
        self.after_folding(&changed, self.lead());
        self.fit();
    }

    /// Unfolds every branch and shows the whole chart, once all cards have been measured. In a
    /// large chart this takes a while: a person who has moved on to something else by then keeps
    /// looking at that.
    pub(super) fn open_all(&mut self) {
        let tops = self.document.children(None).to_vec();
        let then = Intent::OpenAll(self.attention());
        self.measure_ahead(&tops, &Folds::new(), self.locale, then);
    }

    fn attention(&self) -> Attention {
        Attention {
            view: self.view,
            selected: self.selection.nodes.clone(),
            revision: self.revision,
        }
    }

    /// Unfolds and lays out some of the folded branches on the drawing, and returns whether there
    /// were any. `keep` stays where it is.
    pub(super) fn open_some(&mut self, keep: Option<NodeKey>) -> bool {
        let mut cards = 0;
        let folded = self.scene.cards().filter(|card| card.hidden > 0);
        let some = folded.take_while(|card| {
            let room = cards < OPENED;
            cards += card.hidden;
            room
        });
        let opened: Vec<NodeKey> = some.map(|card| card.node).collect();
        if opened.is_empty() {
            // Folds of nodes that are not drawn: the scene must know that they are gone.
            let rest: Vec<NodeKey> = self.folds.drain().collect();
            self.update_scene(&rest, keep);
            return false;
        }
        for node in &opened {
            self.folds.remove(node);
        }
        self.host.begins(Phase::Layout);
        self.update_scene(&opened, keep);
        self.host.ends(Phase::Layout);
        true
    }

    /// Called when all branches are unfolded and laid out.
    pub(super) fn have_opened_all(&mut self, before: &Attention, keep: Option<NodeKey>) {
        let goes_on_looking = self.attention() == *before;
        self.after_folding(&[], keep);
        if goes_on_looking {
            self.fit();
        }
    }

    pub(super) fn after_folding(&mut self, changed: &[NodeKey], keep: Option<NodeKey>) {
        let hidden = self.selection.nodes.iter().find_map(|&node| {
            let above = self.document.ancestors(node);
            above.filter(|above| self.folds.contains(above)).last()
        });
        if let Some(top) = hidden {
            self.select(top);
        }
        self.follow(changed, keep);
        self.mark(Part::Rows);
        self.save_due(SaveDue::View);
    }
}
