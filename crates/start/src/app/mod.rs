//! What the page knows before a chart is open: its settings, its library, and how to load the rest.
//! It decides nothing about charts.

mod application;
mod chart_part;
pub mod library;
mod parts;
pub mod templates;
pub mod working;

pub use application::{App, Dialog, RefusedWhy, Screen, Theme, Toast};
pub use chart_part::{ChartPart, OpenChart};
pub use parts::{Coming, Part};
pub use working::Working;
