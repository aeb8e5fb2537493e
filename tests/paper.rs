//! The sheets that people print and hand out.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "format/arbitrary.rs"]
mod arbitrary;
#[path = "paper/golden.rs"]
mod golden;
#[path = "paper/markdown.rs"]
mod markdown;
#[path = "paper/orders.rs"]
mod orders;
#[path = "paper/pictures.rs"]
mod pictures;
#[path = "paper/sheets.rs"]
mod sheets;
#[path = "paper/support.rs"]
mod support;
