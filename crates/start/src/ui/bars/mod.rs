//! The bars at the foot of the page.

pub mod toast;
pub mod working_bar;
