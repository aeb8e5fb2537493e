//! Text to charts and charts to text.
//!
//! [`open`] reads Banyan's own files and those of other programs, reports what it found and what it
//! guessed, and returns the chart with all repairs made; [`write`] is the only way back.
//!
//! Rules: knows no browser and no layout. Input is hostile: everything is bounded by [`limits`],
//! nothing recurses on depth, nothing panics. Nothing is dropped silently: what is not understood
//! stays in the unknown fields and is written back. The same chart always gives the same bytes.

mod compact;
mod error;
mod fault;
mod file_name;
mod fragment;
mod headcount;
mod import;
mod json;
mod json_document;
pub mod limits;
mod namer;
mod native;
mod object;
mod own;
mod problems;
mod reading;
mod record_read;
mod record_write;
mod repair;
mod version;

pub use error::{Found, JsonFault, Missing, OpenError, Oversize};
pub use file_name::file_name;
pub use fragment::{read_fragment, write_fragment};
pub use native::{Writing, write};
pub use own::{
    OWN_NAME_CHARS, OwnNameFault, OwnValue, OwnerKind, is_kept_json, json_number, own_name,
};
pub use problems::{Guess, ImportIssue, NodeRef, Source};
pub use reading::{
    OtherPrograms, Reading, RootsChoice, begins_as_own, open, open_own, opening, opening_own,
    other_programs,
};
pub use version::VERSION;
