//! The sheets that people print and hand out.

mod golden;
mod markdown;
mod orders;
mod pictures;
mod sheets;
mod support;
