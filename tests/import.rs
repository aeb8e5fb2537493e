//! Charts that other programs wrote. Real files are counted independently from their raw JSON.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "format/import_fields.rs"]
mod fields;
#[path = "format/import_real.rs"]
mod real;
#[path = "format/import_shapes.rs"]
mod shapes;
#[allow(dead_code, reason = "shared with the tests of the native format")]
#[path = "format/support.rs"]
mod support;
