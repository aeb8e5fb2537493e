//! From what a person wants ([`Command`]) to what changes ([`Edit`]), and back again ([`History`]).
//!
//! Rules: [`plan`] is a pure function and changes nothing; [`History::commit`] passes the edit to
//! [`crate::model::Document::apply`]. Nothing else writes to a document.

mod command;
mod draft;
mod fragment;
mod history;
mod impact;
mod plan;
mod since;

pub use command::{Command, Consequence, Edit, EditError, EditLabel, FieldPlace, MergeKey, Verb};
pub use fragment::{Fragment, FragmentNode};
pub use history::History;
pub use impact::{Direction, Impact, TeamLists};
pub use plan::{plan, topmost};

pub use crate::model::Field;
