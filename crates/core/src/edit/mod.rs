//! From what a person wants ([`Command`]) to what changes ([`Edit`]), and back again ([`History`]).
//!
//! Rules: [`plan`] is a pure function and changes nothing; [`History::commit`] hands the edit to
//! [`crate::model::Document::apply`]. Nothing else writes to a document.

mod command;
mod draft;
mod fragment;
mod history;
mod plan;
mod since;

pub use command::{Command, Edit, EditError, EditLabel, Field, FieldPlace, MergeKey, Notice, Verb};
pub use fragment::{Fragment, FragmentNode};
pub use history::History;
pub use plan::{plan, topmost};
