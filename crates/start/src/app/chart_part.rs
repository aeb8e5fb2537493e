//! The part of the page that reads, shows and changes charts. This table is all that the start
//! screen knows of charts. It is loaded while the person looks at the start screen, or as soon as
//! something needs it.

use std::any::Any;

use leptos::prelude::*;

use banyan_core::text::Locale;

use super::App;
use super::library::{NotCopied, Summary};

/// What the start screen needs from the part for charts.
#[derive(Clone, Copy)]
pub struct ChartPart {
    /// The screen of the chart with this id.
    pub screen: fn(String) -> AnyView,
    /// The dialogs over the page.
    pub dialogs: fn() -> AnyView,
    /// Opens an empty chart.
    pub open_new: fn(App),
    /// Opens a template from the text of its file, or returns words for the console on why it
    /// cannot.
    pub open_template: fn(App, &str) -> Result<(), String>,
    /// Opens a file from the person's disk.
    pub open_file: fn(App, web_sys::File),
    /// Opens a text as if it were a file.
    pub open_text: fn(App, String),
    /// Opens a chart of the library.
    pub open_stored: fn(App, String),
    /// Puts a copy of a chart into the library; returns the copy's id.
    pub duplicate: fn(&str, Locale) -> Result<String, NotCopied>,
    /// The summary of a chart in the library whose stored summary is missing.
    pub summarise: fn(&str) -> Summary,
}

/// The open chart, as far as the page needs to know it.
pub trait OpenChart: Any + Send + Sync {
    fn paste(&self, text: &str);
    /// Undoes the newest edit, and moves the focus to the drawing.
    fn undo(&self);
    /// Whether leaving the chart now would lose edits.
    fn would_be_lost(&self) -> bool;
    /// Whether pasted text would go into a title that is being typed.
    fn takes_text_at_focus(&self) -> bool;
    /// Prepares the chart for another language, then switches chart and page to it by
    /// [`App::set_language`].
    fn speak(&self, locale: Locale);
}
