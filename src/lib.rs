//! Banyan (榕图): an org-chart editor that is one static page.
//!
//! The core (`work`, `model`, `edit`, `check`, `layout`, `format`, `search`, `text`, `templates`,
//! `drawing`, `paper`) knows no browser and builds natively; `platform`, `app` and `ui` exist only
//! on wasm32. ARCHITECTURE.md has the map.
#![warn(missing_docs)]

pub mod check;
pub mod drawing;
pub mod edit;
pub mod format;
pub mod layout;
pub mod model;
pub mod paper;
pub mod search;
pub mod templates;
pub mod text;
pub mod work;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod ui;
