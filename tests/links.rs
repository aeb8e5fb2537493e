//! Links and project teams: what edits do to them, and how they are drawn.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

#[path = "links/curves.rs"]
mod curves;
#[path = "links/drawn.rs"]
mod drawn;
#[path = "links/edits.rs"]
mod edits;
#[path = "links/support.rs"]
mod support;
#[path = "links/teams.rs"]
mod teams;
