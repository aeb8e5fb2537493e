//! What the checks find and what they leave alone; that a fix mends what it says, that undo brings
//! it back, and that charts of any size and damage are gone through.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on says so by panicking"
)]

#[path = "checks/duties.rs"]
mod duties;
#[path = "checks/establishment.rs"]
mod establishment;
#[path = "checks/heads.rs"]
mod heads;
#[path = "checks/links.rs"]
mod links;
#[path = "checks/people.rs"]
mod people;
#[path = "checks/spans.rs"]
mod spans;
#[path = "checks/superiors.rs"]
mod superiors;
#[path = "checks/support.rs"]
mod support;
#[path = "checks/whole.rs"]
mod whole;
