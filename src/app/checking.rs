//! The checks: made anew when the person rests after an edit, in slices, so that no key waits for
//! them however large the chart is.

use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::focus;
use banyan_core::check::{self, Checking, Finding};

use super::Editor;
use super::committing::set_if_other;
use super::working::in_slices;

/// The rest after the last edit before the chart is checked, milliseconds.
const REST: u32 = 500;
/// The cards that are checked between two looks at the clock.
const CARDS: usize = 128;
/// Where the list of findings takes the keyboard.
pub const LIST: &str = ".checks-list";

impl Editor {
    /// Checks the chart soon.
    pub(super) fn check_soon(self) {
        self.check_after(REST);
    }

    fn check_after(self, rest: u32) {
        self.change(|state| {
            state.check = Some(Timeout::new(rest, move || self.check_when_here()));
        });
    }

    /// Checks the chart as soon as the part for that is here. If it does not come, the next edit
    /// tries again, and whoever wants to see the list is told.
    fn check_when_here(self) {
        let part = &self.app.parts.checks;
        if let Some(here) = part.here() {
            return (here.check)(self);
        }
        spawn_local(async move {
            if let Some(come) = part.fetched().await {
                (come.check)(self);
            }
        });
    }

    /// Checks the chart as it is. An edit in between ends it, since the next check has been set
    /// for after that edit.
    pub fn check_in_slices(self) {
        if !self.is_open() {
            return;
        }
        let revision = self.revision.get_untracked();
        let mut checking = self.read(|document| Some(Checking::of(document)));
        in_slices(move || {
            let overtaken = self.revision.try_get_untracked() != Some(revision);
            let (Some(going), false) = (&mut checking, overtaken) else {
                return Some(());
            };
            if !self.read(|document| going.step(CARDS, document)) {
                return None;
            }
            let findings = checking.take().map(Checking::findings).unwrap_or_default();
            set_if_other(self.findings, Some(Arc::new(findings)));
            Some(())
        });
    }

    /// Mends what was found, and looks at once whether it is gone.
    pub fn mend(self, finding: &Finding) {
        let words = self.app.words();
        let said = self.read(|document| {
            let mending = check::mending(finding)?;
            let command = check::fix(document, finding)?;
            let subject = words.finding_subject(document, finding);
            let done = words.mending(document, mending);
            Some((command, words.mended(&subject, &done)))
        });
        match said {
            Some((command, done)) => {
                if self.run(&command) {
                    self.app.say_with_undo(done);
                }
            }
            None => self.app.say(words.fix_gone().to_owned()),
        }
        self.check_after(0);
    }

    /// Takes the person to what was found: to its card, or to what is said of the whole chart.
    pub fn look_at(self, finding: &Finding) {
        let node = finding.node().filter(|&node| {
            self.read(|document| document.get(node).is_some() && document.contains(node))
        });
        match node {
            Some(node) => self.jump_to(node),
            None => self.select_nothing(),
        }
    }

    /// Shows the list of findings and takes the keyboard there.
    pub fn show_checks(self) {
        self.turn_to_checks(move || {
            self.app.outline_hidden.set(false);
            // The list is there when this is done.
            request_animation_frame(|| {
                focus::focus_first(LIST);
            });
        });
    }

    /// Shows the list of findings in the place of the outline, and does something more then.
    pub fn turn_to_checks(self, then: impl FnOnce() + 'static) {
        self.app.with_part(&self.app.parts.checks, move |_| {
            self.shows_checks.set(true);
            then();
        });
    }
}
