//! What the checks find and what they leave alone; that a fix mends what it says, that undo brings
//! it back, and that charts of any size and damage are gone through.

mod duties;
mod establishment;
mod heads;
mod links;
mod people;
mod spans;
mod stale;
mod superiors;
mod support;
mod whole;
