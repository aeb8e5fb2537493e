//! The charts kept in this browser.
//!
//! `chart:<id>` holds the native file, `about:<id>` what the start screen says of it (made anew
//! from the file when missing), `view:<id>` the selection, folds and view, `aside:<id>` a text that
//! did not read back, kept until the person has it and deletes it.

use serde::{Deserialize, Serialize};

use crate::platform::storage::{self, StoreError};
use crate::platform::{clock, preferences};
use banyan_core::format::{self, OpenError, Reading, RootsChoice};
use banyan_core::model::{About, Change, Document};
use banyan_core::session::SavedView;
use banyan_core::text::Locale;

use super::{ChartPart, Screen};

/// What the start screen says of a chart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// The chart's title.
    pub title: String,
    /// How many positions it has.
    pub positions: u32,
    /// How many nodes it has.
    pub nodes: u32,
    /// When it was last saved, milliseconds since 1970.
    pub saved_at: f64,
    /// Bytes of the file in UTF-8.
    pub bytes: usize,
    /// Tells this write from every other.
    pub stamp: u64,
    /// The stamp of what the writer had read: it tells whether it saw the write before.
    pub based_on: u64,
    /// When it was last exported as a file; zero for never.
    pub exported_at: f64,
}

/// A chart in the library.
#[derive(Clone, Debug, PartialEq)]
pub struct LibraryEntry {
    /// Its id in the library.
    pub id: String,
    /// What is said of it.
    pub summary: Summary,
}

/// A stored text that did not read back as a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantined {
    /// Its key in the storage.
    pub key: String,
    /// The text as it was found.
    pub text: String,
}

/// How reading a chart went.
pub enum Stored {
    /// There is no such chart.
    Missing,
    /// It reads back.
    Chart(Document),
    /// It reads back after repairs; the text as it was is set aside.
    Repaired(Document),
    /// It does not read back; the text is set aside.
    Unreadable,
}

/// Why a chart was not copied.
pub enum NotCopied {
    /// There is no such chart.
    Missing,
    /// It does not read back; the text is set aside.
    Unreadable,
    /// The browser does not store the copy.
    NotStored(StoreError),
}

/// Whether there is no chart.
pub fn is_empty() -> bool {
    storage::keys("chart:").is_empty()
}

/// All charts, newest first. `part` makes the summaries that are missing.
pub fn list(part: Option<ChartPart>) -> Vec<LibraryEntry> {
    let mut entries: Vec<LibraryEntry> = storage::keys("chart:")
        .iter()
        .filter_map(|key| key.strip_prefix("chart:"))
        .map(|id| LibraryEntry {
            id: id.to_owned(),
            summary: last_saved(id)
                .or_else(|| part.map(|part| (part.summarise)(id)))
                .unwrap_or_default(),
        })
        .collect();
    entries.sort_by(|a, b| b.summary.saved_at.total_cmp(&a.summary.saved_at));
    entries
}

/// The summary of a chart whose own is missing, from its file.
pub(super) fn summarise(id: &str) -> Summary {
    let Some(text) = storage::read(&format!("chart:{id}")) else {
        return Summary::default();
    };
    match format::open_own(&text) {
        Ok(reading) => summary(&reading.document(RootsChoice::KeepApart), text.len()),
        Err(_) => Summary {
            bytes: text.len(),
            ..Summary::default()
        },
    }
}

fn summary(document: &Document, bytes: usize) -> Summary {
    Summary {
        title: document.about().title.clone(),
        positions: document.total().positions,
        nodes: document.total().nodes,
        saved_at: clock::now(),
        bytes,
        ..Summary::default()
    }
}

/// What a stored text was read as.
pub(super) enum Judged {
    /// A chart that needs nothing.
    Whole(Reading),
    /// A chart that needs repairs; the text as it was is set aside.
    Repaired(Reading),
    /// No chart; the text is set aside.
    Unreadable,
}

/// Judges how a stored text was read. What does not read back is set aside before anything can be
/// written over it.
pub(super) fn judge(id: &str, text: &str, read: Result<Reading, OpenError>) -> Judged {
    match read {
        Ok(reading) if reading.findings.is_empty() => Judged::Whole(reading),
        Ok(reading) => {
            let _ = storage::write(&aside_key(id), text);
            Judged::Repaired(reading)
        }
        Err(_) => {
            // Copied first, removed after: a storage too full for the copy keeps the original.
            if storage::write(&aside_key(id), text).is_ok() {
                let _ = storage::remove(&format!("chart:{id}"));
            }
            Judged::Unreadable
        }
    }
}

/// Reads a chart, all at once.
pub fn read(id: &str) -> Stored {
    let Some(text) = text(id) else {
        return Stored::Missing;
    };
    match judge(id, &text, format::open_own(&text)) {
        Judged::Whole(reading) => Stored::Chart(reading.document(RootsChoice::KeepApart)),
        Judged::Repaired(reading) => Stored::Repaired(reading.document(RootsChoice::KeepApart)),
        Judged::Unreadable => Stored::Unreadable,
    }
}

/// Puts a copy of a chart into the library; the result is its id.
///
/// # Errors
/// When it cannot be read, or the copy not stored.
pub fn duplicate(id: &str, words: Locale) -> Result<String, NotCopied> {
    let mut document = match read(id) {
        Stored::Chart(document) | Stored::Repaired(document) => document,
        Stored::Missing => return Err(NotCopied::Missing),
        Stored::Unreadable => return Err(NotCopied::Unreadable),
    };
    let before = document.about().clone();
    let mut about = (*before).clone();
    about.title = words.copy_of(&about.title);
    let after = about.into();
    // The change was made from the document itself, so it fits.
    let _ = document.apply(&[Change::About { before, after }]);
    let copy = fresh_id();
    write(&copy, &document, None).map_err(NotCopied::NotStored)?;
    Ok(copy)
}

fn aside_key(id: &str) -> String {
    format!("aside:{id}:{}", clock::now())
}

/// The texts that were set aside.
pub fn asides() -> Vec<Quarantined> {
    storage::keys("aside:")
        .into_iter()
        .filter_map(|key| storage::read(&key).map(|text| Quarantined { key, text }))
        .collect()
}

/// Deletes a text that was set aside.
pub fn delete_aside(key: &str) {
    let _ = storage::remove(key);
}

/// What is said of a chart as it was last saved by any tab; `None` when it is not in the library.
pub fn last_saved(id: &str) -> Option<Summary> {
    storage::get(&format!("about:{id}"))
}

/// Writes a chart that was read, or last written by this tab, with the stamp `based_on`; returns
/// what is said of it now.
///
/// # Errors
/// When the browser does not store it; what was stored before is still there.
pub fn write(id: &str, document: &Document, based_on: Option<u64>) -> Result<Summary, StoreError> {
    write_text(id, document, &format::write(document), based_on)
}

/// [`write`] with the text that the chart was written as.
///
/// # Errors
/// As [`write`].
pub(super) fn write_text(
    id: &str,
    document: &Document,
    text: &str,
    based_on: Option<u64>,
) -> Result<Summary, StoreError> {
    storage::write(&format!("chart:{id}"), text)?;
    let before: Summary = storage::get(&format!("about:{id}")).unwrap_or_default();
    let summary = Summary {
        exported_at: before.exported_at,
        based_on: based_on.unwrap_or_default(),
        // Later writes have higher stamps, within one millisecond too.
        stamp: clock::stamp().max(before.stamp + 1),
        ..summary(document, text.len())
    };
    storage::put(&format!("about:{id}"), &summary)?;
    Ok(summary)
}

/// Remembers that the chart went out as a file.
pub fn mark_exported(id: &str) {
    let key = format!("about:{id}");
    if let Some(summary) = storage::get::<Summary>(&key) {
        let exported_at = clock::now();
        let _ = storage::put(
            &key,
            &Summary {
                exported_at,
                ..summary
            },
        );
    }
}

/// Where the person last was in this chart.
pub fn read_view(id: &str) -> SavedView {
    storage::get(&format!("view:{id}")).unwrap_or_default()
}

/// Remembers where the person is in this chart, when that is somewhere else than before.
pub fn write_view(id: &str, view: &SavedView) {
    if read_view(id) != *view {
        let _ = storage::put(&format!("view:{id}"), view);
    }
}

/// A chart of the library as file text, for a copy or an export from the list.
pub fn text(id: &str) -> Option<String> {
    storage::read(&format!("chart:{id}"))
}

/// Puts a chart back under its id, as it was: undoes [`delete`].
///
/// # Errors
/// When the browser does not store it.
pub fn restore(id: &str, text: &str, summary: &Summary) -> Result<(), StoreError> {
    storage::write(&format!("chart:{id}"), text)?;
    storage::put(&format!("about:{id}"), summary)
}

/// Deletes a chart from the library.
pub fn delete(id: &str) {
    for key in ["chart", "about", "view"] {
        let _ = storage::remove(&format!("{key}:{id}"));
    }
}

/// Bytes that the library takes of the storage, counted as the browser does: two a UTF-16 unit.
pub fn bytes_used() -> usize {
    storage::keys("")
        .iter()
        .filter_map(|key| storage::read(key).map(|text| key.len() + text.encode_utf16().count()))
        .sum::<usize>()
        * 2
}

/// An id for a new chart in the library.
pub fn fresh_id() -> String {
    let document = Document::default();
    banyan_core::model::IdSource::new(clock::seed()).fresh(&document, |id| last_saved(id).is_some())
}

/// An empty chart in this language.
pub fn blank(locale: Locale) -> Document {
    let about = About {
        title: locale.untitled_chart().to_owned(),
        language: locale.tag().to_owned(),
        ..About::default()
    };
    Document::build(about, Vec::new()).unwrap_or_default()
}

/// The screen that the address names.
pub fn screen_of_address() -> Screen {
    preferences::fragment()
        .strip_prefix("#/chart/")
        .filter(|id| !id.is_empty())
        .map_or(Screen::Start, |id| Screen::Chart(id.to_owned()))
}

/// The address that names this screen, after the page's own: "#/chart/k7m2x9q".
pub fn address(screen: &Screen) -> String {
    match screen {
        Screen::Coming | Screen::Start => "#/".to_owned(),
        Screen::Chart(id) => format!("#/chart/{id}"),
    }
}

/// Makes the address name this screen.
pub fn set_address(screen: &Screen) {
    preferences::set_fragment(&address(screen));
}
