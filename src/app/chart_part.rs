//! The part of the page that reads, shows and changes charts: the start screen knows nothing of
//! charts but this table. It comes while the person looks at the start screen, or as soon as
//! something wants it.

use leptos::prelude::*;

use banyan_core::format::{self, RootsChoice};
use banyan_core::text::Locale;

use super::library::{self, NotCopied, Summary};
use super::{App, Editor};

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
    /// Pastes a text into the open chart.
    pub paste: fn(Editor, &str),
    /// Undoes the last edit.
    pub undo: fn(Editor),
    /// Lets the open chart speak another language, and then the page.
    pub speak: fn(Editor, Locale),
    /// Whether leaving the open chart now would lose edits.
    pub would_be_lost: fn(Editor) -> bool,
}

impl ChartPart {
    /// The part with these views.
    pub fn with_views(screen: fn(String) -> AnyView, dialogs: fn() -> AnyView) -> Self {
        Self {
            screen,
            dialogs,
            open_new: |app| app.adopt(library::blank(app.words())),
            open_structure: |app, text| {
                let reading = format::open_own(text).map_err(|error| error.to_string())?;
                app.adopt(reading.document(RootsChoice::KeepApart));
                Ok(())
            },
            open_file: App::open_file,
            open_text: |app, text| app.open_text("", text),
            open_stored: App::open_stored,
            duplicate: library::duplicate,
            summarise: library::summarise,
            paste: Editor::paste,
            undo: Editor::undo,
            speak: Editor::change_language,
            would_be_lost: Editor::would_be_lost,
        }
    }
}
