//! The page in a real browser, used as a person uses it: with pointer, keys, files and clipboard.
//!
//! `cargo xtask test` builds the page and runs these; BANYAN_DIST names the built page, CHROME and
//! CHROMEDRIVER the browser. Every test gets a browser of its own and, when its story is told, is
//! held to three promises: nothing on the console, nothing asked of another server, and no file
//! asked for in vain.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that meets the unexpected stops there"
)]

mod harness;

mod accessibility;
mod checks;
mod clipboard;
mod colours;
mod counts;
mod deleting;
mod drag;
mod gallery;
mod import;
mod import_damaged;
mod import_refused;
mod input_methods;
mod keeping;
mod keeping_tabs;
mod keyboard;
mod large;
mod layout;
mod library;
mod links;
mod main_job;
mod offline;
mod paper;
mod paper_preview;
mod parts;
mod role_card;
mod role_lists;
mod screenshots;
mod selecting;
mod settings;
mod teams;
mod templates_fit;
mod text_fits;
mod touch;
mod undo;
mod view;
mod writing;
