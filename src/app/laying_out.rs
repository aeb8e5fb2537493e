//! Laying the drawing out: once from nothing, then as much of it as an edit or a fold changes.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use crate::platform::timing;
use banyan_core::drawing::Scene;
use banyan_core::model::NodeKey;

use super::Editor;
use super::editor::State;

/// How long cards take to a new place, milliseconds; style/card.css has the same.
const MOVE: u32 = 160;

impl Editor {
    /// Lays the chart out from nothing and draws it.
    pub(super) fn lay_out(self) {
        let locale = self.app.words();
        self.lay_out_by(|state| {
            state.scene = Scene::of(
                &state.document,
                &state.folds,
                &mut state.faces,
                locale,
                &state.measure,
            );
        });
    }

    /// Brings the drawing in step with changes of these nodes: their cards, their reports or
    /// their folds. `keep` stays where it is, and with it the view; cards that are elements glide
    /// to where they stand now.
    pub(super) fn follow(self, touched: &[NodeKey], keep: Option<NodeKey>) {
        let origin = self.origin.get_untracked();
        self.glide(true);
        self.lay_out_by(|state| state.update_scene(touched, keep));
        // The page's coordinates count from elsewhere: nothing has moved that far.
        if self.origin.get_untracked() != origin {
            self.glide(false);
        }
    }

    /// Draws the chart anew when the language of the interface has changed.
    pub fn change_language(self) {
        let locale = self.app.words();
        let lead = self.lead();
        if self.state.with_value(|state| state.scene.locale()) == locale {
            return;
        }
        self.lay_out_by(|state| {
            state.scene.speak(
                &state.document,
                &state.folds,
                &mut state.faces,
                locale,
                &state.measure,
                lead,
            );
        });
    }

    fn lay_out_by(self, with: impl FnOnce(&mut State)) {
        self.change(|state| {
            let _span = timing::span(timing::LAYOUT);
            with(state);
            state.covered = None;
        });
        // The links first: they know the cards by their places in the scene.
        self.collect_links();
        self.draw();
        self.mark_team();
        self.rows.update(|rows| *rows += 1);
    }

    /// Lets cards glide to their places for a moment, or ends that. Who prefers reduced motion sees
    /// none: the stylesheet holds every transition back then.
    fn glide(self, glides: bool) {
        self.gliding.set(glides);
        self.change(|state| {
            state.glide = glides.then(|| {
                Timeout::new(MOVE, move || {
                    self.gliding.try_set(false);
                })
            });
        });
    }
}

impl State {
    /// Brings the scene in step with changes of these nodes; `keep` stays where it stands.
    pub(super) fn update_scene(&mut self, touched: &[NodeKey], keep: Option<NodeKey>) {
        self.scene.update(
            &self.document,
            &self.folds,
            &mut self.faces,
            &self.measure,
            touched,
            keep,
        );
    }
}
