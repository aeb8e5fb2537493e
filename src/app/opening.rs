//! Opening a chart: a file, a text, a new chart, one of the library. It is read, built and measured
//! in slices, and only then shown; when it is cancelled before that, nothing has changed.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::measure::PageTextMetrics;
use crate::platform::timing::{self, Span};
use banyan_core::drawing::{ContentCache, Folds, Measuring, first_folds};
use banyan_core::format::{self, OpenError, Oversize, Reading, RootsChoice, limits};
use banyan_core::model::Document;

use super::charts::{self, Judged};
use super::library;
use super::parts::parts;
use super::working::Work;
use super::{App, Dialog, RefusedWhy, Screen};

/// The cards that are measured between two looks at the clock.
const CARDS: usize = 32;
/// Where the stages of opening end, as shares of the whole.
const READ: f64 = 0.1;
const PARSED: f64 = 0.7;
const MADE: f64 = 0.85;

/// A chart that is ready for its editor.
pub struct Opened {
    pub(super) chart: String,
    pub(super) document: Document,
    /// Whether the library does not have it in this state.
    pub(super) new: bool,
    pub(super) folds: Folds,
    pub(super) faces: ContentCache,
    pub(super) measure: PageTextMetrics,
    pub(super) opening: Option<Span>,
}

impl Opened {
    /// A chart with this id in the library, `new` when the library does not have it in this state.
    /// Its cards are not measured yet.
    pub fn of(chart: &str, document: Document, new: bool) -> Self {
        Self {
            folds: folds(chart, &document),
            chart: chart.to_owned(),
            document,
            new,
            faces: ContentCache::default(),
            measure: PageTextMetrics::new(),
            opening: None,
        }
    }
}

/// The folds with which a chart was left, or with which it opens for the first time.
fn folds(chart: &str, document: &Document) -> Folds {
    let saved = library::read_view(chart);
    if saved.view.is_none() {
        return first_folds(document);
    }
    let folded = saved.folded.iter();
    folded.filter_map(|id| document.key_of(id)).collect()
}

/// Measures the time from having the text to the first drawing, unless nothing comes of it.
struct Opening(Option<Span>);

impl Opening {
    fn begin() -> Self {
        Self(Some(timing::span(timing::OPEN)))
    }
}

impl Drop for Opening {
    fn drop(&mut self) {
        if let Some(span) = self.0.take() {
            span.discard();
        }
    }
}

/// Adds a chart to the library and opens it.
pub fn adopt(app: App, document: Document) {
    let work = app.begin(app.words().opening_chart().to_owned(), None);
    spawn_local(async move {
        let opened = Opened::of(&charts::fresh_id(), document, true);
        measure_and_show(app, &work, opened, Opening::begin()).await;
    });
}

/// Opens a file from the person's disk: at once when there is nothing to report about it, else
/// after a dialog.
pub fn open_file(app: App, file: web_sys::File) {
    let name = file.name();
    if file.size() > limits::TEXT_BYTES as f64 {
        let error = OpenError::TooLarge {
            what: Oversize::Text,
            limit: limits::TEXT_BYTES,
            found: file.size() as usize,
        };
        return refuse(app, name, RefusedWhy::Format(error));
    }
    let work = app.begin(app.words().opening_file(&name), None);
    spawn_local(async move {
        match work.file((0.0, READ), &file).await {
            None => {}
            Some(Ok(text)) => read_text(app, &work, name, text).await,
            Some(Err(error)) => refuse(app, name, RefusedWhy::Unreadable(error)),
        }
    });
}

/// Opens a text as if it were a file.
pub fn open_text(app: App, file: &str, text: String) {
    let file = file.to_owned();
    let work = app.begin(app.words().opening_file(&file), None);
    spawn_local(async move { read_text(app, &work, file, text).await });
}

async fn read_text(app: App, work: &Work, file: String, text: String) {
    let opening = Opening::begin();
    let job = if format::begins_as_own(&text) {
        format::opening_own(text)
    } else {
        match work.wait(READ, parts().import.fetched()).await {
            None => return,
            Some(None) => return app.say(app.words().part_missing().to_owned()),
            Some(Some(others)) => format::opening(text, others),
        }
    };
    let Some(read) = work.job((READ, PARSED), job).await else {
        return;
    };
    match read {
        Err(error) => refuse(app, file, RefusedWhy::Format(error)),
        Ok(reading) if reading.findings.is_empty() => {
            make_and_show(app, work, reading, RootsChoice::KeepApart, opening).await;
        }
        // The time that a person takes to read a dialog does not count as the page's.
        Ok(reading) => app.dialog.set(Some(Dialog::Import {
            file,
            reading: Arc::new(Mutex::new(Some(reading))),
        })),
    }
}

fn refuse(app: App, file: String, error: RefusedWhy) {
    app.dialog.set(Some(Dialog::Refused { file, error }));
}

/// Opens what a file was read as, once the person has agreed to it.
pub fn open_reading(app: App, file: &str, reading: Reading, roots: RootsChoice) {
    let work = app.begin(app.words().opening_file(file), None);
    spawn_local(async move {
        make_and_show(app, &work, reading, roots, Opening::begin()).await;
    });
}

async fn make_and_show(
    app: App,
    work: &Work,
    reading: Reading,
    roots: RootsChoice,
    opening: Opening,
) {
    if let Some(document) = work.job((PARSED, MADE), reading.building(roots)).await {
        let opened = Opened::of(&charts::fresh_id(), document, true);
        measure_and_show(app, work, opened, opening).await;
    }
}

/// Opens a chart of the library, or says why it cannot.
pub fn open_stored(app: App, chart: String) {
    let to = Screen::Chart(chart.clone());
    let work = app.begin(app.words().opening_chart().to_owned(), Some(to));
    spawn_local(async move {
        let opening = Opening::begin();
        let Some(text) = library::text(&chart).map(Rc::new) else {
            return say_and_leave(app, app.words().no_such_chart());
        };
        let job = format::opening_own(text.clone());
        let Some(read) = work.job((0.0, PARSED), job).await else {
            return;
        };
        let (reading, repaired) = match charts::judge(&chart, &text, read) {
            Judged::Whole(reading) => (reading, false),
            Judged::Repaired(reading) => (reading, true),
            Judged::Unreadable => return say_and_leave(app, app.words().chart_set_aside()),
        };
        let job = reading.building(RootsChoice::KeepApart);
        if let Some(document) = work.job((PARSED, MADE), job).await {
            if repaired {
                app.say(app.words().opened_repaired().to_owned());
            }
            let opened = Opened::of(&chart, document, repaired);
            measure_and_show(app, &work, opened, opening).await;
        }
    });
}

fn say_and_leave(app: App, words: &str) {
    app.say(words.to_owned());
    app.go(Screen::Start);
}

async fn measure_and_show(app: App, work: &Work, opened: Opened, mut opening: Opening) {
    let measuring = Measuring::of(
        &opened.document,
        opened.document.children(None),
        &opened.folds,
    );
    let locale = app.words();
    // The steps change the card contents, and the progress looks at the steps.
    let opened = RefCell::new(opened);
    let measured = work.steps(
        (MADE, 1.0),
        measuring,
        |measuring| {
            let opened = &mut *opened.borrow_mut();
            let (document, faces) = (&opened.document, &mut opened.faces);
            measuring
                .step(CARDS, document, faces, locale, &opened.measure)
                .then_some(())
        },
        Measuring::progress,
    );
    if measured.await.is_none() {
        return;
    }
    let mut opened = opened.into_inner();
    opened.opening = opening.0.take();
    let screen = Screen::Chart(opened.chart.clone());
    app.hand_over(opened.chart.clone(), Box::new(opened));
    app.go(screen);
}

/// The chart with this id, ready for its editor.
pub fn take_opened(app: App, chart: &str) -> Option<Opened> {
    let opened = app.take_over(chart)?.downcast().ok()?;
    Some(*opened)
}
