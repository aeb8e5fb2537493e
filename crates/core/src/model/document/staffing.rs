//! What vacant means, the same for cards, panel, status line, outline and marks.

use super::Document;
use crate::model::Totals;

/// How many people are missing and how many are too many, in a post or in everything below a node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Staffing {
    /// How many are missing: the fewest and the most.
    pub vacant: (u64, u64),
    /// How many are in post beyond what is authorised.
    pub over: u64,
}

impl Staffing {
    /// The staffing that these sums give, in a chart that says who is in post.
    ///
    /// A post that states a headcount lacks its empty seats. One that states none is meant for
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
    /// Whether the chart says of anybody that they are in post. Where it does not, no post counts
    /// as vacant: nobody knows.
    pub fn names_people(&self) -> bool {
        self.total().in_post > 0
    }

    /// The staffing that these sums give in this chart.
    pub fn staffing(&self, totals: &Totals) -> Staffing {
        if self.names_people() {
            Staffing::of(totals)
        } else {
            Staffing::default()
        }
    }
}
