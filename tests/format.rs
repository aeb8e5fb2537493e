//! The file format by example: what is written, what is read, what is said of broken files.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "format/errors.rs"]
mod errors;
#[path = "format/file_names.rs"]
mod file_names;
#[path = "format/findings.rs"]
mod findings;
#[path = "format/fragments.rs"]
mod fragments;
#[path = "format/hostile.rs"]
mod hostile;
#[path = "format/native.rs"]
mod native;
#[path = "format/schema.rs"]
mod schema;
#[path = "format/support.rs"]
mod support;
#[path = "format/version_1.rs"]
mod version_1;
