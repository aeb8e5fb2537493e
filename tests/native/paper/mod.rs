//! The sheets that people print and pass on.

mod golden;
mod markdown;
mod orders;
mod pictures;
mod sheets;
mod support;
