//! The first part of the page: everything before a chart is open. It knows charts only through
//! [`app::ChartPart`] and [`app::OpenChart`], so that their code can be loaded later.
#![cfg(target_arch = "wasm32")]

pub mod app;
pub mod platform;
pub mod ui;
