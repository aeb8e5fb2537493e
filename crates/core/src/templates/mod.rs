//! The ready structures that a chart can begin from: what they are called, what their trees look
//! like, how they are found. What they hold is in the files of `public/templates`, two for each.
//!
//! Rules: pure. The page fetches a structure's file only when a person opens it; one small index
//! beside them has the trees of all.

mod find;
mod index;
mod table;

pub use find::{TemplateHit, find};
pub use index::{TemplateIndex, TemplateTree};
pub use table::{GROUPS, Template, TemplateGroup, all};
