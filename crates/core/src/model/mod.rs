//! What an org chart is: cards, the tree of who reports to whom, and the changes that can be made
//! to it.
//!
//! Rules: knows no file format, no layout, no browser. [`Document::apply`] is the only thing that
//! changes a document, and it refuses anything that would make a cycle, an orphan or a duplicate
//! id.

mod about;
mod card;
mod change;
mod cursor;
mod document;
pub mod fields;
mod gap;
mod headcount;
mod ids;
mod items;
mod link;
mod nesting;
mod preorder;
mod totals;

pub use about::{About, LayoutDirection, LayoutOptions, Status, Team};
pub use card::{Card, Kind};
pub use change::{ApplyError, Change, Place};
pub use cursor::TreeCursor;
pub use document::{
    BuildError, ByLevel, Document, DocumentBuilder, LevelSum, NewNode, NodeKey, OpenSums, Staffing,
};
pub use fields::{AboutField, Field};
pub use gap::Gap;
pub use headcount::Headcount;
pub use ids::IdSource;
pub use items::{
    Authority, Competency, DocumentReference, Duty, Establishment, Extra, Holder, Metric, Nature,
    Requirement, Right, TextItem,
};
pub use link::{Link, LinkDirection, LinkEnd, LinkKind};
pub use nesting::DutyNumbers;
pub use preorder::Preorder;
pub use totals::Totals;
