use crate::search::{Matches, Query, SearchResults, Searching};

use super::Part;
use super::state::{Host, Session};

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

/// What is looked for in the chart, and what was found last.
#[derive(Default)]
pub(super) struct Find {
    query: Query,
    answer: Answer,
    /// All that matched last.
    matches: Matches,
    /// The revision of the chart that it matched in.
    matched_in: u64,
}

impl Find {
    pub fn answer(&self) -> &Answer {
        &self.answer
    }
}

impl<H: Host> Session<H> {
    /// Looks for this, and no longer for what was looked for before.
    pub(super) fn look_for(&mut self, query: Query) {
        self.find.query = query.clone();
        let none = Matches::default();
        let known = if self.find.matched_in == self.revision {
            &self.find.matches
        } else {
            &none
        };
        let searching = Searching::of(&self.document, query, LISTED, known);
        self.begin_searching(searching);
        self.mark(Part::Answer);
    }

    /// Looks for the same in a chart that has changed.
    pub(super) fn look_again(&mut self) {
        if !self.find.query.is_empty() {
            self.look_for(self.find.query.clone());
        }
    }

    pub(super) fn have_found(&mut self, searching: Searching) {
        let (found, matches) = searching.found();
        self.find.matches = matches;
        self.find.matched_in = self.revision;
        self.find.answer = Answer {
            query: self.find.query.clone(),
            found,
        };
        self.mark(Part::Answer);
    }
}
