//! The part of the page that reads, shows and changes charts: the start screen knows nothing of
//! charts but this table. It comes while the person looks at the start screen, or as soon as
//! something wants it.

use std::any::Any;

use leptos::prelude::*;

use banyan_core::text::Locale;

use super::App;
use super::library::{NotCopied, Summary};

/// What the start screen asks of the part for charts.
#[derive(Clone, Copy)]
pub struct ChartPart {
    /// The screen of the chart with this id.
    pub screen: fn(String) -> AnyView,
    /// The boxes over the page.
    pub dialogs: fn() -> AnyView,
    /// Opens an empty chart.
    pub open_new: fn(App),
    /// Opens a ready structure from the text of its file, or says in words for the console why not.
    pub open_structure: fn(App, &str) -> Result<(), String>,
    /// Opens a file of the person's disk.
    pub open_file: fn(App, web_sys::File),
    /// Opens a text as if it were a file.
    pub open_text: fn(App, String),
    /// Opens a chart of the library.
    pub open_stored: fn(App, String),
    /// Puts a copy of a chart into the library; the result is its id.
    pub duplicate: fn(&str, Locale) -> Result<String, NotCopied>,
    /// What is said of a chart of the library whose summary is missing.
    pub summarise: fn(&str) -> Summary,
}

/// The open chart, as far as the page needs to know it.
pub trait OpenChart: Any + Send + Sync {
    /// Pastes a text into the chart.
    fn paste(&self, text: &str);
    /// Takes the newest edit back, and moves the focus to the drawing.
    fn undo(&self);
    /// Whether leaving the chart now would lose edits.
    fn would_be_lost(&self) -> bool;
    /// Whether what is pasted at the focus goes into a title that is being typed.
    fn takes_text_at_focus(&self) -> bool;
    /// Shows the chart in another language when it has prepared for that, and then the page, by
    /// [`App::set_language`].
    fn speak(&self, locale: Locale);
}
