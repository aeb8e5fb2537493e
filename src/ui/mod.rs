//! What is visible: one component in each file, which is named after it.
//!
//! Rules: components read signals of [`crate::app`] and call its methods; they hold no document
//! and plan no edit, and every visible word comes from [`banyan_core::text`].

mod bars;
mod canvas;
mod chart_part;
mod checks;
mod dialogs;
mod editor_screen;
mod find;
mod outline;
mod panel;
mod panel_place;
mod paper;
mod parts;
mod regions;
mod side;

use crate::app::Editor;

pub use banyan_start::ui::{app, icon, mark};

/// Puts the page into the document.
pub fn mount() {
    banyan_start::ui::mount(&parts::CHARTS);
}

/// The open chart's handle, from the context of the editor's screen.
pub(crate) fn editor() -> Editor {
    leptos::prelude::expect_context()
}
