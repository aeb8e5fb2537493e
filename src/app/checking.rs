//! The checks: run again when the person pauses after an edit, in slices, so that no key waits for
//! them however large the chart is.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::focus;

use super::Editor;
use super::parts::parts;

/// The pause after the last edit before the chart is checked, milliseconds.
const REST: u32 = 500;
/// The element that gets focus when the list of findings is shown.
pub const LIST: &str = ".checks-list";

impl Editor {
    pub(super) fn check_soon(self) {
        self.check_after(REST);
    }

    pub(super) fn check_now(self) {
        self.check_after(0);
    }

    fn check_after(self, rest: u32) {
        self.change(|state| {
            state.check = Some(Timeout::new(rest, move || self.check_when_here()));
        });
    }

    /// Checks the chart as soon as the part for checks is loaded. If loading fails, the next edit
    /// tries again, and anyone who wants to see the list is told.
    fn check_when_here(self) {
        let part = &parts().checks;
        if let Some(here) = part.here() {
            return (here.check)(self);
        }
        spawn_local(async move {
            if let Some(come) = part.fetched().await {
                (come.check)(self);
            }
        });
    }

    /// Shows the list of findings and moves the focus there.
    pub fn show_checks(self) {
        self.turn_to_checks(move || {
            self.app.outline_hidden.set(false);
            // The list is on the page by the next frame.
            request_animation_frame(|| {
                focus::focus_first(LIST);
            });
        });
    }

    /// Shows the list of findings in place of the outline, and then calls `then`.
    pub fn turn_to_checks(self, then: impl FnOnce() + 'static) {
        self.app.with_part(&parts().checks, move |_| {
            self.shows_checks.set(true);
            then();
        });
    }
}
