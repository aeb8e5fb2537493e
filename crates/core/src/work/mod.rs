//! Long work in steps, so that the caller can do something else in between, see the progress, and
//! cancel it.
//!
//! Rules: pure; knows no clock. A step is a number of units of work, and the caller measures the
//! time. The result is the same, whatever the size of the steps.

mod job;

pub use job::{Job, Pace, Rest};
