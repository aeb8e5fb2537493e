use crate::search::{Matches, Query, SearchResults, Searching};

use super::Part;
use super::state::{Host, Session};

/// How many results are listed.
const LISTED: usize = 50;

/// A query and its results.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    pub query: Query,
    pub found: SearchResults,
}

/// What is searched for in the chart, and the last results.
#[derive(Default)]
pub(super) struct Find {
    query: Query,
    answer: Answer,
    /// All matches of the last search.
    matches: Matches,
    /// The revision of the chart in which they were found.
    matched_in: u64,
}

impl Find {
    pub fn answer(&self) -> &Answer {
        &self.answer
    }
}

impl<H: Host> Session<H> {
    /// Searches for this, instead of what was searched for before.
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

    /// Repeats the search in a chart that has changed.
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
