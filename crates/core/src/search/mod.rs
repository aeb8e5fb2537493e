//! Finds nodes by what their cards say.
//!
//! Rules: pure, and at most one pass over the document for each search: there is no index that an
//! edit could make stale. Texts are compared folded (see [`fold`]) and shown as they are written.

mod excerpt;
mod find;
mod fold;
mod part;

pub use excerpt::{ExcerptPiece, excerpt};
pub use find::{Hit, Matches, Query, Rank, SearchResults, Searching, search};
pub use fold::fold;
pub use part::Part;
