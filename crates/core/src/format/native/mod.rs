//! Banyan's own file format, version 1; docs/format.md describes it.

mod read;
mod write;

pub(super) use read::{is_native, read, read_nodes};
pub(super) use write::{CHART, FIELDS, push_node};
pub use write::{Writing, write};
