//! What branches add up to.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

#[path = "support/acts.rs"]
mod acts;
#[path = "roll_up/any_acts.rs"]
mod any_acts;
#[path = "roll_up/levels.rs"]
mod levels;
#[path = "roll_up/oracle.rs"]
mod oracle;
#[path = "roll_up/persons.rs"]
mod persons;
