//! The ready structures against the facts of the documents that they come from
//! (`tests/data/seeds/README.md` explains the fields).
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "templates/chart.rs"]
mod chart;
#[path = "templates/files.rs"]
mod files;
#[path = "templates/index.rs"]
mod index;
#[path = "templates/links.rs"]
mod links;
#[path = "templates/lists.rs"]
mod lists;
#[path = "templates/pairs.rs"]
mod pairs;
#[path = "templates/posts.rs"]
mod posts;
#[path = "templates/support.rs"]
mod support;
#[path = "templates/tree.rs"]
mod tree;
