//! What branches add up to.

mod any_acts;
mod levels;
mod oracle;
mod persons;
