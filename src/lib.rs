//! Banyan (榕图): an org-chart editor that is one static page.
//!
//! This is the page: `platform`, `app` and `ui` bind the core (`crates/core`) to a browser, and
//! exist only on wasm32. ARCHITECTURE.md has the map.
#![warn(missing_docs)]

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod ui;
