//! Long work in steps, so that who waits for it can do something else in between, see how far it
//! is, and give it up.
//!
//! Rules: pure; knows no clock. A step is so many units of work, and whoever gives the steps
//! measures the time. However the steps are cut, the result is the same.

mod job;

pub use job::{Job, Pace, Rest};
