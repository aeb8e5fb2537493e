//! Opening a chart: a file, a text, a new chart, one of the library. It is read, made and measured
//! in slices, and only then shown; given up before that, nothing has happened.

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

use super::library::{self, Judged};
use super::working::Work;
use super::{App, Dialog, RefusedWhy, Screen};

/// The cards that are measured between two looks at the clock.
const CARDS: usize = 32;
/// Where the parts of opening end, as parts of the whole.
const READ: f64 = 0.1;
const PARSED: f64 = 0.7;
const MADE: f64 = 0.85;

/// A chart that is ready for its editor.
pub struct Opened {
    pub(super) chart: String,
    pub(super) document: Document,
    /// Whether it is not in the library as it is here.
    pub(super) new: bool,
    pub(super) folds: Folds,
    pub(super) faces: ContentCache,
    pub(super) measure: PageTextMetrics,
    pub(super) opening: Option<Span>,
}

impl Opened {
    /// A chart with this id in the library, `new` when it is not there as it is here. Its cards
    /// are not measured yet.
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

/// The folds that a chart was left with, or opens with for the first time.
fn folds(chart: &str, document: &Document) -> Folds {
    let saved = library::read_view(chart);
    if saved.view.is_none() {
        return first_folds(document);
    }
    let folded = saved.folded.iter();
    folded.filter_map(|id| document.key_of(id)).collect()
}

/// Measures the time from the text being there to the first drawing, unless it comes to nothing.
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

impl App {
    /// Adds a chart to the library and opens it.
    pub fn adopt(self, document: Document) {
        let work = self.begin(self.words().opening_chart().to_owned(), None);
        spawn_local(async move {
            let opened = Opened::of(&library::fresh_id(), document, true);
            self.measure_and_show(&work, opened, Opening::begin()).await;
        });
    }

    /// Opens a file of the person's disk: at once when there is nothing to say of it, else after
    /// a dialog.
    pub fn open_file(self, file: web_sys::File) {
        let name = file.name();
        if file.size() > limits::TEXT_BYTES as f64 {
            let error = OpenError::TooLarge {
                what: Oversize::Text,
                limit: limits::TEXT_BYTES,
                found: file.size() as usize,
            };
            return self.refuse(name, RefusedWhy::Format(error));
        }
        let work = self.begin(self.words().opening_file(&name), None);
        spawn_local(async move {
            match work.file((0.0, READ), &file).await {
                None => {}
                Some(Ok(text)) => self.read_text(&work, name, text).await,
                Some(Err(error)) => self.refuse(name, RefusedWhy::Unreadable(error)),
            }
        });
    }

    /// Opens a text as if it were a file.
    pub fn open_text(self, file: &str, text: String) {
        let file = file.to_owned();
        let work = self.begin(self.words().opening_file(&file), None);
        spawn_local(async move { self.read_text(&work, file, text).await });
    }

    async fn read_text(self, work: &Work, file: String, text: String) {
        let opening = Opening::begin();
        let job = if format::begins_as_own(&text) {
            format::opening_own(text)
        } else {
            match work.wait(READ, self.parts.import.fetched()).await {
                None => return,
                Some(None) => return self.say(self.words().part_missing().to_owned()),
                Some(Some(others)) => format::opening(text, others),
            }
        };
        let Some(read) = work.job((READ, PARSED), job).await else {
            return;
        };
        match read {
            Err(error) => self.refuse(file, RefusedWhy::Format(error)),
            Ok(reading) if reading.findings.is_empty() => {
                self.make_and_show(work, reading, RootsChoice::KeepApart, opening)
                    .await;
            }
            // The time that a person takes to read a dialog is not the page's.
            Ok(reading) => self.dialog.set(Some(Dialog::Import {
                file,
                reading: Arc::new(Mutex::new(Some(reading))),
            })),
        }
    }

    fn refuse(self, file: String, error: RefusedWhy) {
        self.dialog.set(Some(Dialog::Refused { file, error }));
    }

    /// Opens what a file was read as, when the person has agreed to it.
    pub fn open_reading(self, file: &str, reading: Reading, roots: RootsChoice) {
        let work = self.begin(self.words().opening_file(file), None);
        spawn_local(async move {
            self.make_and_show(&work, reading, roots, Opening::begin())
                .await;
        });
    }

    async fn make_and_show(
        self,
        work: &Work,
        reading: Reading,
        roots: RootsChoice,
        opening: Opening,
    ) {
        if let Some(document) = work.job((PARSED, MADE), reading.building(roots)).await {
            let opened = Opened::of(&library::fresh_id(), document, true);
            self.measure_and_show(work, opened, opening).await;
        }
    }

    /// Opens a chart of the library, or says why not.
    pub(super) fn open_stored(self, chart: String) {
        let to = Screen::Chart(chart.clone());
        let work = self.begin(self.words().opening_chart().to_owned(), Some(to));
        spawn_local(async move {
            let opening = Opening::begin();
            let Some(text) = library::text(&chart).map(Rc::new) else {
                return self.say_and_leave(self.words().no_such_chart());
            };
            let job = format::opening_own(text.clone());
            let Some(read) = work.job((0.0, PARSED), job).await else {
                return;
            };
            let (reading, repaired) = match library::judge(&chart, &text, read) {
                Judged::Whole(reading) => (reading, false),
                Judged::Repaired(reading) => (reading, true),
                Judged::Unreadable => return self.say_and_leave(self.words().chart_set_aside()),
            };
            let job = reading.building(RootsChoice::KeepApart);
            if let Some(document) = work.job((PARSED, MADE), job).await {
                if repaired {
                    self.say(self.words().opened_repaired().to_owned());
                }
                let opened = Opened::of(&chart, document, repaired);
                self.measure_and_show(&work, opened, opening).await;
            }
        });
    }

    fn say_and_leave(self, words: &str) {
        self.say(words.to_owned());
        self.go(Screen::Start);
    }

    async fn measure_and_show(self, work: &Work, opened: Opened, mut opening: Opening) {
        let measuring = Measuring::of(
            &opened.document,
            opened.document.children(None),
            &opened.folds,
        );
        let locale = self.words();
        // The steps change the faces, the progress looks at the steps.
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
        self.handover.set_value(Some(opened));
        self.go(screen);
    }

    /// Whether a chart is ready for the editor of this id.
    pub(super) fn is_ready(self, chart: &str) -> bool {
        self.handover
            .with_value(|ready| ready.as_ref().is_some_and(|ready| ready.chart == chart))
    }

    /// The chart that is ready for the editor of this id.
    pub fn take_opened(self, chart: &str) -> Option<Opened> {
        if self.is_ready(chart) {
            self.handover.try_update_value(Option::take).flatten()
        } else {
            None
        }
    }
}
