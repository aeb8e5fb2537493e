//! Links and project teams: what edits do to them, and how they are drawn.

mod curves;
mod drawn;
mod edits;
mod support;
mod teams;
