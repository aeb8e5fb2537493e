//! What an org chart is: cards, the tree of who reports to whom, and the changes that can be made to it.
//!
//! Rules: knows no file format, no layout, no browser. [`Document::apply`] is the only thing that
//! changes a document, and it refuses whatever would make a cycle, an orphan or a duplicate id.

mod about;
mod builder;
mod card;
mod change;
mod cursor;
mod document;
mod headcount;
mod ids;
mod preorder;
mod tally;

pub use about::About;
pub use builder::DocumentBuilder;
pub use card::{Card, Duty, Extra, Holder, Kind};
pub use change::{ApplyError, Change, Place};
pub use cursor::Cursor;
pub use document::{BuildError, Document, NewNode, NodeKey};
pub use headcount::Headcount;
pub use ids::IdSource;
pub use preorder::Preorder;
pub use tally::Tally;
