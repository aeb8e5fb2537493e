//! Everything that can be tested without a browser, in one program.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that meets the unexpected stops there"
)]

mod checks;
mod clusters;
mod document;
mod drawing;
mod edit;
mod format;
mod invariant;
mod layout;
mod links;
mod nesting;
mod paper;
mod roll_up;
mod scene;
mod search;
mod session;
mod steps;
mod support;
mod templates;
mod text;
mod tidy;

/// The folder of the whole project, where `public`, `docs` and `tests/data` are.
fn root() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
