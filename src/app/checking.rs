//! The checks: made anew when the person rests after an edit, in slices, so that no key waits for
//! them however large the chart is.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::focus;

use super::Editor;
use super::parts::parts;

/// The rest after the last edit before the chart is checked, milliseconds.
const REST: u32 = 500;
/// Where the list of findings takes the focus.
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

    /// Checks the chart as soon as the part for that is here. If it does not come, the next edit
    /// tries again, and whoever wants to see the list is told.
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
            // The list is there when this is done.
            request_animation_frame(|| {
                focus::focus_first(LIST);
            });
        });
    }

    /// Shows the list of findings in the place of the outline, and does something more then.
    pub fn turn_to_checks(self, then: impl FnOnce() + 'static) {
        self.app.with_part(&parts().checks, move |_| {
            self.shows_checks.set(true);
            then();
        });
    }
}
