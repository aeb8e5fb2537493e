//! The first part of the page: all that stands before a chart is open. It knows charts only
//! through [`app::ChartPart`] and [`app::OpenChart`], so that their code comes later.
#![cfg(target_arch = "wasm32")]

pub mod app;
pub mod platform;
pub mod ui;
