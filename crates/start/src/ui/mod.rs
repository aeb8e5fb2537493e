//! What is seen before a chart is open: one component a file, named after it.

mod bars;
mod crash;
pub mod icon;
pub mod mark;
mod page;
mod start;

use crate::app::App;

pub use page::mount;

/// The page's handle, from the context.
pub fn app() -> App {
    leptos::prelude::expect_context()
}
