//! Banyan (榕图): an org-chart editor that is one static page.
//!
//! This is the page: `app` and `ui` bind the core (`crates/core`) to a browser once a chart is
//! open; what comes before that is in `crates/start`. All of it exists only on wasm32.
//! ARCHITECTURE.md has the map.

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod ui;

#[cfg(target_arch = "wasm32")]
pub use banyan_start::platform;
