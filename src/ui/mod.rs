//! What is seen: one component a file, named after it.
//!
//! Rules: components read signals of [`crate::app`] and call its methods; they hold no document
//! and plan no edit, and every visible word comes from [`banyan_core::text`].

mod bars;
mod canvas;
mod chart_part;
mod checks;
mod crash;
mod dialogs;
mod editor_screen;
mod find;
mod icon;
mod links;
mod mark;
mod outline;
mod page;
mod panel;
mod panel_place;
mod paper;
mod parts;
mod regions;
mod side;
mod start;

use crate::app::{App, Editor};

pub use page::mount;

/// The page's handle, from the context.
pub(crate) fn app() -> App {
    leptos::prelude::expect_context()
}

/// The open chart's handle, from the context of the editor's screen.
pub(crate) fn editor() -> Editor {
    leptos::prelude::expect_context()
}
