//! Searching the chart, in slices: the person can go on typing meanwhile.

use leptos::prelude::*;

use crate::platform::clock;
use banyan_core::search::Query;
use banyan_core::session::{Answer, Intent, Ticket};

use super::Editor;
use super::mirror::set_if_other;
use super::working::{UNTOLD, in_slices};

/// What a find box shows. A handle, free to copy. The session runs one search at a time: for the
/// box that asked last.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Finder {
    pub answer: RwSignal<Answer>,
    /// Whether a newer query is still running.
    pub busy: RwSignal<bool>,
    /// The share of the chart that has been searched, from 0 to 1, once that has taken a while.
    pub progress: RwSignal<Option<f64>>,
}

impl Finder {
    /// Nothing is searched for yet.
    pub fn new() -> Self {
        Self {
            answer: RwSignal::new(Answer::default()),
            busy: RwSignal::new(false),
            progress: RwSignal::new(None),
        }
    }

    /// Searches for this, instead of what was searched for before. The answer follows the chart.
    pub fn look_for(self, editor: Editor, query: Query) {
        let asks = editor.change(|state| {
            let asks = !query.is_empty() || state.finder == Some(self);
            if asks {
                state.finder = Some(self);
            }
            asks
        });
        if asks == Some(true) {
            editor.dispatch(Intent::LookFor(query));
        }
    }
}

impl Default for Finder {
    fn default() -> Self {
        Self::new()
    }
}

impl Editor {
    /// Shows the answer to whoever asked, and whether a newer one is still to come.
    pub(super) fn mirror_answer(self) {
        let finder = self.state.with_value(|state| state.finder);
        let Some(finder) = finder.filter(|finder| !finder.answer.is_disposed()) else {
            return;
        };
        let (answer, busy) =
            self.read_session(|session| (session.answer().clone(), session.is_looking()));
        set_if_other(finder.answer, answer);
        set_if_other(finder.busy, busy);
        if !busy {
            set_if_other(finder.progress, None);
        }
    }

    pub(super) fn drive_search(self, ticket: Ticket) {
        let begun = clock::ticks();
        let finder = self.state.with_value(|state| state.finder);
        in_slices(move || {
            let over = self.go_on(ticket);
            if over.is_none()
                && clock::ticks() - begun > UNTOLD
                && let Some(finder) = finder
            {
                finder.progress.try_set(self.progress(ticket));
            }
            over
        });
    }
}
