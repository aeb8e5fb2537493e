//! What the checks find and what they leave alone; that a fix does what it says and undo takes it back;
//! and that charts of any size, damaged ones too, are checked.

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
