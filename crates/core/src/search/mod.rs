//! Finding nodes by what their cards say.
//!
//! Rules: pure, and at most one pass over the document a search: there is no index that an edit
//! could leave behind. Texts are compared folded (see [`fold`]), shown as they are written.

mod excerpt;
mod find;
mod fold;
mod part;

pub use excerpt::{ExcerptPiece, excerpt};
pub use find::{Hit, Matches, Query, Rank, SearchResults, Searching, search};
pub use fold::fold;
pub use part::Part;
