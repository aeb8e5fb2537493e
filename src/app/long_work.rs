//! Long work of the session, done in slices between which the browser handles what the person does.

use leptos::prelude::*;
use leptos::task::spawn_local;

use banyan_core::session::{Intent, Task, Ticket};

use super::Editor;
use super::working::{in_slices, slice};

impl Editor {
    /// Starts doing the work that the session has begun.
    pub(super) fn drive_what_begun(self) {
        let begun = self.change(|state| {
            let begun = std::mem::take(&mut state.begun);
            let new = begun.into_iter().filter(|work| state.driven.insert(*work));
            new.collect::<Vec<Ticket>>()
        });
        for ticket in begun.unwrap_or_default() {
            match ticket.task {
                Task::Measure => self.drive_openly(ticket),
                Task::Search => self.drive_search(ticket),
                Task::OpenAll | Task::Check => in_slices(move || self.go_on(ticket)),
            }
        }
    }

    /// One step of a piece of work: `Some` when it is over, was superseded, or the chart was left.
    pub(super) fn go_on(self, ticket: Ticket) -> Option<()> {
        if self.is_open() {
            self.dispatch(Intent::GoOn(ticket));
        }
        match self.progress(ticket) {
            Some(_) => None,
            None => {
                self.change(|state| state.driven.remove(&ticket));
                Some(())
            }
        }
    }

    /// The share of a piece of work that is done; `None` when it is not going on.
    pub(super) fn progress(self, ticket: Ticket) -> Option<f64> {
        let progress = |state: &super::editor::State| state.session.progress(ticket);
        self.state.try_with_value(progress).flatten()
    }

    /// Does work that the person waits for: at once when it is short, else with its progress shown
    /// and until it is cancelled.
    fn drive_openly(self, ticket: Ticket) {
        if slice(|| self.go_on(ticket)).is_some() {
            return;
        }
        let words = self.app.words().laying_out().to_owned();
        let work = self.app.begin(words, None);
        spawn_local(async move {
            let step = move |ticket: &mut Ticket| self.go_on(*ticket);
            let progress = move |ticket: &Ticket| self.progress(*ticket).unwrap_or(1.0);
            if work
                .steps((0.0, 1.0), ticket, step, progress)
                .await
                .is_none()
            {
                // Cancelled: nobody continues it.
                self.change(|state| state.driven.remove(&ticket));
            }
        });
    }
}
