//! Banyan's own file format, version 1; docs/format.md describes it.

mod read;
mod write;

pub(super) use read::{is_native, read, read_nodes};
pub use write::write;
pub(super) use write::{FIELDS, push_node};
