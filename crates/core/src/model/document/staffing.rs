//! What vacant means, for cards, panel, status line, outline and marks alike.

use super::Document;
use crate::model::Totals;

/// Who is missing and who is too many, of a post or of everything below a node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Staffing {
    /// How many are missing at least and at most.
    pub vacant: (u64, u64),
    /// How many are in post beyond what is authorised.
    pub over: u64,
}

impl Staffing {
    /// Who is missing and who is too many by these sums, in a chart that says who is in post.
    ///
    /// A post that states a headcount lacks what its seats lack. One that states none is there for
    /// somebody, so it lacks one when nobody holds it.
    pub fn of(totals: &Totals) -> Self {
        let empty = u64::from(totals.empty);
        Self {
            vacant: (totals.vacant_min + empty, totals.vacant_max + empty),
            over: totals.over,
        }
    }

    /// Whether people are missing, or may be.
    pub fn is_vacant(&self) -> bool {
        self.vacant.1 > 0
    }

    /// Whether people are missing or too many.
    pub fn is_off(&self) -> bool {
        self.is_vacant() || self.over > 0
    }
}

impl Document {
    /// Whether the chart says of anybody that they are in post. Where it does not, no post is
    /// vacant: nobody knows.
    pub fn names_people(&self) -> bool {
        self.total().in_post > 0
    }

    /// Who is missing and who is too many by these sums of this chart.
    pub fn staffing(&self, totals: &Totals) -> Staffing {
        if self.names_people() {
            Staffing::of(totals)
        } else {
            Staffing::default()
        }
    }
}
