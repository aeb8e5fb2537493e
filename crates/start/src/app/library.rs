//! The charts kept in this browser.
//!
//! `chart:<id>` holds the native file, `about:<id>` the summary for the start screen (made again
//! from the file when missing), `view:<id>` the selection, folds and view, `aside:<id>` a text that
//! could not be read back, kept until the person has it and deletes it.

use serde::{Deserialize, Serialize};

use crate::platform::storage::{self, StoreError};
use crate::platform::{clock, preferences};
use banyan_core::session::SavedView;

use super::{ChartPart, Screen};

/// What the start screen shows of a chart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    pub title: String,
    pub positions: u32,
    pub nodes: u32,
    /// When it was last saved, in milliseconds since 1970.
    pub saved_at: f64,
    /// Bytes of the file in UTF-8.
    pub bytes: usize,
    /// Distinguishes this write from every other.
    pub stamp: u64,
    /// The stamp of what the writer had read: it shows whether the writer saw the write before.
    pub based_on: u64,
    /// When it was last exported as a file; zero if never.
    pub exported_at: f64,
}

/// A chart in the library.
#[derive(Clone, Debug, PartialEq)]
pub struct LibraryEntry {
    /// Its id in the library.
    pub id: String,
    pub summary: Summary,
}

/// A stored text that could not be read back as a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantined {
    /// Its key in the storage.
    pub key: String,
    /// The text as it was found.
    pub text: String,
}

/// Why a chart was not copied.
pub enum NotCopied {
    /// There is no such chart.
    Missing,
    /// It cannot be read back; the text is set aside.
    Unreadable,
    /// The browser refuses to store the copy.
    NotStored(StoreError),
}

/// Whether there are no charts.
pub fn is_empty() -> bool {
    storage::keys("chart:").is_empty()
}

/// All charts, newest first. `part` makes any summaries that are missing.
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

/// The summary of a chart as any tab last saved it; `None` when it is not in the library.
pub fn last_saved(id: &str) -> Option<Summary> {
    storage::get(&format!("about:{id}"))
}

/// Records that the chart was exported as a file.
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

/// Remembers where the person is in this chart, if that has changed.
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
/// When the browser refuses to store it.
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

/// Bytes of storage that the library takes, counted as the browser does: two per UTF-16 unit.
pub fn bytes_used() -> usize {
    storage::keys("")
        .iter()
        .filter_map(|key| storage::read(key).map(|text| key.len() + text.encode_utf16().count()))
        .sum::<usize>()
        * 2
}

/// The screen that the address names.
pub fn screen_of_address() -> Screen {
    preferences::fragment()
        .strip_prefix("#/chart/")
        .filter(|id| !id.is_empty())
        .map_or(Screen::Start, |id| Screen::Chart(id.to_owned()))
}

/// The fragment of the address that names this screen: "#/chart/k7m2x9q".
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
