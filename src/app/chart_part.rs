//! The part of the page that reads, shows and changes charts. Built for a server, the page comes
//! in two: the first part has the start screen and knows nothing of charts but this table; the
//! second comes while the person looks at it, or as soon as something wants it.

use std::future::Future;
use std::pin::Pin;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

use banyan_core::format::{self, RootsChoice};
use banyan_core::text::Locale;

use super::library::{self, NotCopied, Summary};
use super::working::UNTOLD;
use super::{App, Editor, Screen, Working};

/// What the first part asks of the second.
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
    /// Whether leaving the open chart now would lose edits.
    pub would_be_lost: fn(Editor) -> bool,
}

/// Fetches the part; `None` when it cannot be had.
pub type FetchChartPart = fn() -> Pin<Box<dyn Future<Output = Option<ChartPart>>>>;

impl ChartPart {
    /// The part with these views.
    pub fn with_views(screen: fn(String) -> AnyView, dialogs: fn() -> AnyView) -> Self {
        Self {
            screen,
            dialogs,
            open_new: |app| app.adopt(library::blank(app.words())),
            open_structure: |app, text| {
                let reading = format::open(text).map_err(|error| error.to_string())?;
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
            would_be_lost: Editor::would_be_lost,
        }
    }
}

impl App {
    /// The part for charts, fetched when it is not here; `None` when it cannot be had.
    pub async fn fetch_chart_part(self) -> Option<ChartPart> {
        if self.chart_part.get_untracked().is_none() {
            let part = (self.fetch)().await?;
            if self.chart_part.get_untracked().is_none() {
                self.chart_part.set(Some(part));
            }
        }
        self.chart_part.get_untracked()
    }

    /// Does what needs the part for charts: at once when it is here, else when it has come,
    /// unless the person has given up. It leads to a screen, or leads nowhere.
    pub fn with_chart_part(self, to: Option<Screen>, act: impl FnOnce(ChartPart) + 'static) {
        match self.chart_part.get_untracked() {
            Some(part) => act(part),
            None => self.wait_for_chart_part(to, Box::new(act)),
        }
    }

    fn wait_for_chart_part(self, to: Option<Screen>, act: Box<dyn FnOnce(ChartPart)>) {
        let words = self.words().opening_chart().to_owned();
        let work = self.begin(words.clone(), to);
        let telling = Timeout::new(UNTOLD as u32, move || {
            self.working.set(Some(Working { words, done: 0.0 }));
        });
        spawn_local(async move {
            let part = self.fetch_chart_part().await;
            drop(telling);
            if !work.is_wanted() {
                return;
            }
            drop(work);
            match part {
                Some(part) => act(part),
                None => {
                    self.say(self.words().part_failed().to_owned());
                    self.give_up();
                }
            }
        });
    }
}
