//! The templates that a chart can begin from: their names, their trees, and how they are found.
//! Their content is in the files of `public/templates`, one for each language.
//!
//! Rules: pure. The page fetches the file of a template only when a person opens it; a small index
//! next to the files has the trees of all.

mod find;
mod index;
mod table;

pub use find::{TemplateHit, find};
pub use index::{TemplateIndex, TemplateTree};
pub use table::{GROUPS, Template, TemplateGroup, all};
