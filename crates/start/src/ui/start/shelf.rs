//! The library as the start screen shows it, and what can be done to its charts.

use leptos::prelude::*;

use crate::app::App;
use crate::app::library::{self, LibraryEntry, NotCopied, Quarantined};
use crate::platform::files;
use crate::platform::focus;
use crate::platform::storage::StoreError;
use banyan_core::format;
use banyan_core::session::SavedView;

#[derive(Clone, PartialEq)]
pub(super) struct Row {
    pub entry: LibraryEntry,
    /// What is needed to restore it, once it is deleted.
    pub deleted: Option<Deleted>,
}

/// The content of a chart that was deleted from the storage.
#[derive(Clone, PartialEq)]
pub(super) struct Deleted {
    text: String,
    view: SavedView,
}

impl Row {
    /// Changes whenever the row must be drawn again.
    pub fn key(&self) -> (String, bool, u64, u64) {
        let LibraryEntry { id, summary } = &self.entry;
        (
            id.clone(),
            self.deleted.is_some(),
            summary.saved_at.to_bits(),
            summary.exported_at.to_bits(),
        )
    }
}

/// The library on the start screen. A handle, free to copy.
#[derive(Clone, Copy)]
pub(super) struct Shelf {
    pub app: App,
    /// The charts, newest first; deleted ones keep their place.
    pub rows: RwSignal<Vec<Row>>,
    /// The stored texts that could not be read.
    pub unreadable: RwSignal<Vec<Quarantined>>,
}

impl Shelf {
    /// Reads the library now, and again whenever another tab changes it.
    pub fn new(app: App) -> Self {
        let shelf = Self {
            app,
            rows: RwSignal::new(Vec::new()),
            unreadable: RwSignal::new(Vec::new()),
        };
        // Read again once the part for charts is loaded, which makes missing summaries.
        Effect::new(move || {
            app.chart_part.track();
            shelf.read_again();
        });
        let handle = window_event_listener(leptos::ev::storage, move |_| shelf.read_again());
        on_cleanup(move || handle.remove());
        shelf
    }

    /// How many charts there are, without the deleted ones.
    pub fn charts(self) -> usize {
        self.rows
            .with(|rows| rows.iter().filter(|row| row.deleted.is_none()).count())
    }

    fn read_again(self) {
        self.unreadable.set(library::asides());
        self.rows.update(|rows| {
            let mut fresh: Vec<Row> = library::list(self.app.chart_part.get_untracked())
                .into_iter()
                .map(|entry| Row {
                    entry,
                    deleted: None,
                })
                .collect();
            for (index, row) in rows.drain(..).enumerate() {
                let back = fresh.iter().any(|other| other.entry.id == row.entry.id);
                if row.deleted.is_some() && !back {
                    fresh.insert(index.min(fresh.len()), row);
                }
            }
            *rows = fresh;
        });
    }

    pub fn duplicate(self, entry: &LibraryEntry) {
        let words = self.app.words();
        let id = entry.id.clone();
        self.app
            .with_chart_part(None, move |part| match (part.duplicate)(&id, words) {
                Ok(copy) => {
                    self.read_again();
                    focus_row(&copy, "a");
                }
                Err(NotCopied::Missing) => self.read_again(),
                Err(NotCopied::Unreadable) => {
                    self.app.say(words.chart_set_aside().to_owned());
                    self.read_again();
                }
                Err(NotCopied::NotStored(why)) => self.say_not_stored(words.copy_failed(), why),
            });
    }

    /// Exports a chart exactly as it is stored.
    pub fn export(self, entry: &LibraryEntry) {
        let words = self.app.words();
        let Some(text) = library::text(&entry.id) else {
            return self.read_again();
        };
        let name = format::file_name(&entry.summary.title, "json");
        match files::download(&name, "application/json", &text) {
            Ok(()) => {
                library::mark_exported(&entry.id);
                self.app.say(words.exported(&name));
                self.read_again();
                focus_row(&entry.id, ".row-export");
            }
            Err(why) => self.app.say(words.not_exported(&why)),
        }
    }

    /// Deletes a chart. Its row stays and offers to restore it.
    pub fn delete(self, entry: &LibraryEntry) {
        let Some(text) = library::text(&entry.id) else {
            return self.read_again();
        };
        let view = library::read_view(&entry.id);
        library::delete(&entry.id);
        self.set_deleted(&entry.id, Some(Deleted { text, view }));
        focus_row(&entry.id, "button");
    }

    /// Restores a deleted chart as it was.
    pub fn restore(self, row: &Row) {
        let (LibraryEntry { id, summary }, Some(deleted)) = (&row.entry, &row.deleted) else {
            return;
        };
        match library::restore(id, &deleted.text, summary) {
            Ok(()) => {
                library::write_view(id, &deleted.view);
                self.set_deleted(id, None);
                focus_row(id, "a");
            }
            Err(why) => self.say_not_stored(self.app.words().restore_failed(), why),
        }
    }

    /// Deletes a stored text that could not be read.
    pub fn delete_unreadable(self, key: &str) {
        library::delete_aside(key);
        self.read_again();
        focus::focus_first(".start h1");
    }

    fn set_deleted(self, id: &str, deleted: Option<Deleted>) {
        self.rows.update(|rows| {
            for row in rows.iter_mut().filter(|row| row.entry.id == id) {
                row.deleted.clone_from(&deleted);
            }
        });
    }

    fn say_not_stored(self, what: &str, why: StoreError) {
        let words = self.app.words();
        let why = match why {
            StoreError::Denied => words.store_denied().to_owned(),
            StoreError::Full => words.store_full().to_owned(),
            StoreError::Other(why) => words.store_other(&why),
        };
        self.app.say(words.not_stored(what, &why));
    }
}

/// Focuses a part of a chart's row, once the row is drawn.
fn focus_row(id: &str, part: &str) {
    let selector = format!(".charts [data-chart=\"{id}\"] {part}");
    request_animation_frame(move || {
        focus::focus_first(&selector);
    });
}
