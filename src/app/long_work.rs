//! Long work of the session, driven in slices between which the browser takes what the person does.

use leptos::prelude::*;
use leptos::task::spawn_local;

use banyan_core::session::{Intent, Task, Ticket};

use super::Editor;
use super::working::{in_slices, slice};

impl Editor {
    /// Drives the work that the session has begun.
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

    /// A step of a piece of work: something when it is over, was overtaken, or the chart was left.
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

    /// How much of a piece of work is done; `None` when it does not go on.
    pub(super) fn progress(self, ticket: Ticket) -> Option<f64> {
        let progress = |state: &super::editor::State| state.session.progress(ticket);
        self.state.try_with_value(progress).flatten()
    }

    /// Does work whose end the person waits for: at once when it is short, else with its progress
    /// shown and until it is given up.
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
                // Given up: nobody goes on with it.
                self.change(|state| state.driven.remove(&ticket));
            }
        });
    }
}
