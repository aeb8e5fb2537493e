//! Reads and writes the charts of the library.

use banyan_start::app::library::{NotCopied, Summary, last_saved, text};
use banyan_start::platform::clock;
use banyan_start::platform::storage::{self, StoreError};

use banyan_core::format::{self, OpenError, Reading, RootsChoice};
use banyan_core::model::{About, Change, Document};
use banyan_core::text::Locale;

/// The result of reading a chart.
pub enum Stored {
    /// There is no such chart.
    Missing,
    /// It was read as it is.
    Chart(Document),
    /// It was read after repairs; the original text is set aside.
    Repaired(Document),
    /// It cannot be read back; the text is set aside.
    Unreadable,
}

/// The summary of a chart, made from its file because the stored one is missing.
pub fn summarise(id: &str) -> Summary {
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
    /// A chart that needs no repairs.
    Whole(Reading),
    /// A chart that needs repairs; the original text is set aside.
    Repaired(Reading),
    /// Not a chart; the text is set aside.
    Unreadable,
}

/// Judges how a stored text was read. A text that cannot be read back is set aside before anything
/// can be written over it.
pub(super) fn judge(id: &str, text: &str, read: Result<Reading, OpenError>) -> Judged {
    match read {
        Ok(reading) if reading.findings.is_empty() => Judged::Whole(reading),
        Ok(reading) => {
            let _ = storage::write(&aside_key(id), text);
            Judged::Repaired(reading)
        }
        Err(_) => {
            // Copied first, then removed: if the storage is too full for the copy, the original
            // stays.
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

/// Puts a copy of a chart into the library; returns the copy's id.
///
/// # Errors
/// When the chart cannot be read, or the copy cannot be stored.
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
    // The change was made from this document, so it fits.
    let _ = document.apply(&[Change::About { before, after }]);
    let copy = fresh_id();
    write(&copy, &document, None).map_err(NotCopied::NotStored)?;
    Ok(copy)
}

fn aside_key(id: &str) -> String {
    format!("aside:{id}:{}", clock::now())
}

/// Writes a chart, with `based_on` the stamp of what this tab last read or wrote; returns the new
/// summary.
///
/// # Errors
/// When the browser refuses to store it; whatever was stored before is still there.
pub fn write(id: &str, document: &Document, based_on: Option<u64>) -> Result<Summary, StoreError> {
    write_text(id, document, &format::write(document), based_on)
}

/// [`write`], with the chart already written as text.
///
/// # Errors
/// As for [`write`].
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
        // Later writes have higher stamps, even within one millisecond.
        stamp: clock::stamp().max(before.stamp + 1),
        ..summary(document, text.len())
    };
    storage::put(&format!("about:{id}"), &summary)?;
    Ok(summary)
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
