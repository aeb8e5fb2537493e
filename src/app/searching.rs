//! Looking through the chart, in slices: the person goes on typing while it lasts.

use leptos::prelude::*;

use crate::platform::clock;
use banyan_core::search::{Matches, Query, SearchResults, Searching};

use super::Editor;
use super::committing::set_if_other;
use super::working::{UNTOLD, in_slices};

/// The cards that are looked at between two looks at the clock.
const CARDS: usize = 512;
/// How many results are listed.
const LISTED: usize = 50;

/// What was looked for, and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// What was looked for.
    pub query: Query,
    /// What was found.
    pub found: SearchResults,
}

/// What the find box shows. A handle, free to copy.
#[derive(Clone, Copy)]
pub struct Finder {
    /// The last answer.
    pub answer: RwSignal<Answer>,
    /// Whether a newer query is still being answered.
    pub busy: RwSignal<bool>,
    /// How much of the chart was looked at, from 0 to 1, once that has lasted.
    pub progress: RwSignal<Option<f64>>,
    /// Counts the queries, so that an older one stops.
    queries: StoredValue<u64>,
    /// What matched last, and the revision of the chart that it matched in.
    matches: StoredValue<(u64, Matches)>,
}

impl Finder {
    /// Nothing is looked for yet.
    pub fn new() -> Self {
        Self {
            answer: RwSignal::new(Answer::default()),
            busy: RwSignal::new(false),
            progress: RwSignal::new(None),
            queries: StoredValue::new(0),
            matches: StoredValue::new((0, Matches::default())),
        }
    }

    /// Looks for this, and no longer for what was looked for before.
    pub fn look_for(self, editor: Editor, query: Query) {
        self.queries.update_value(|number| *number += 1);
        let number = self.queries.get_value();
        let begun = clock::ticks();
        self.busy.set(true);
        self.progress.set(None);
        let revision = editor.revision.get_untracked();
        let mut searching = self.matches.with_value(|(seen, matches)| {
            let (new, none) = (query.clone(), Matches::default());
            let known = if *seen == revision { matches } else { &none };
            editor.read(|document| Some(Searching::of(document, new, LISTED, known)))
        });
        in_slices(move || {
            let is_wanted = self.queries.try_get_value() == Some(number);
            let (Some(search), true) = (&mut searching, is_wanted && editor.is_open()) else {
                return Some(());
            };
            if editor.read(|document| search.step(CARDS, document)) {
                self.progress.set(None);
                let (found, matches) = searching.take().map(Searching::found).unwrap_or_default();
                self.matches.set_value((revision, matches));
                let answer = Answer {
                    query: query.clone(),
                    found,
                };
                set_if_other(self.answer, answer);
                self.busy.set(false);
                return Some(());
            }
            if clock::ticks() - begun > UNTOLD {
                self.progress.set(Some(search.progress()));
            }
            None
        });
    }
}

impl Default for Finder {
    fn default() -> Self {
        Self::new()
    }
}
