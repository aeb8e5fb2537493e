//! The ready structures that a chart can begin from: what they are called, how they are found.
//! What they hold is in the files of `public/templates`, two for each.
//!
//! Rules: pure. The page looks at a file only when a person opens it.

mod table;

pub use table::{SHELF, Template, all};
