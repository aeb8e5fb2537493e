//! Charts of the library, read and written.

use banyan_start::app::library::{NotCopied, Summary, last_saved, text};
use banyan_start::platform::clock;
use banyan_start::platform::storage::{self, StoreError};

use banyan_core::format::{self, OpenError, Reading, RootsChoice};
use banyan_core::model::{About, Change, Document};
use banyan_core::text::Locale;

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

/// The summary of a chart whose own is missing, from its file.
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
