//! Banyan's own file format, version 1; docs/format.md describes it.

mod read;
mod write;

pub(super) use read::{is_native, read, read_nodes};
pub(super) use write::CHART;
pub use write::{Writing, write};
pub(super) use write::{is_free_on_chart, is_free_on_node, is_of_chart, is_of_node, push_node};
