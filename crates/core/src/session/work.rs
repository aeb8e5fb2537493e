use crate::check::Checking;
use crate::drawing::{Folds, Measuring};
use crate::model::NodeKey;
use crate::search::Searching;
use crate::text::Locale;

use super::state::{Host, Session};
use super::{Attention, Intent, Task, Ticket};

/// The cards that are measured in one step, which takes well below a millisecond.
const MEASURED: usize = 32;
/// The cards that are searched in one step.
const LOOKED_AT: usize = 512;
/// The cards that are checked in one step.
const CHECKED: usize = 128;

/// The long work in progress, at most one piece of each kind.
#[derive(Default)]
pub(super) struct Works {
    measuring: Option<(Ticket, Measurement)>,
    opening: Option<(Ticket, OpeningAll)>,
    searching: Option<(Ticket, Searching)>,
    checking: Option<(Ticket, Checking)>,
    begun: u64,
}

/// Cards that are being measured, and what happens afterwards.
struct Measurement {
    measuring: Measuring,
    locale: Locale,
    then: Intent,
}

/// The unfolding of all branches in progress.
struct OpeningAll {
    attention: Attention,
    /// The card that stays where it is.
    keep: Option<NodeKey>,
}

impl Works {
    fn ticket(&mut self, task: Task) -> Ticket {
        self.begun += 1;
        Ticket {
            task,
            number: self.begun,
        }
    }

    pub fn is_searching(&self) -> bool {
        self.searching.is_some()
    }
}

/// Takes out the piece of work for this ticket; a superseded ticket gets nothing.
fn take<W>(slot: &mut Option<(Ticket, W)>, ticket: Ticket) -> Option<W> {
    slot.take_if(|(own, _)| *own == ticket)
        .map(|(_, work)| work)
}

impl<H: Host> Session<H> {
    /// The share of a piece of work that is done, from 0 to 1; `None` when it is over or
    /// superseded.
    pub fn progress(&self, ticket: Ticket) -> Option<f64> {
        fn of<W>(
            slot: &Option<(Ticket, W)>,
            ticket: Ticket,
            progress: impl Fn(&W) -> f64,
        ) -> Option<f64> {
            let (own, work) = slot.as_ref()?;
            (*own == ticket).then(|| progress(work))
        }
        match ticket.task {
            Task::Measure => of(&self.works.measuring, ticket, |work| {
                work.measuring.progress()
            }),
            Task::OpenAll => of(&self.works.opening, ticket, |_| 0.0),
            Task::Search => of(&self.works.searching, ticket, Searching::progress),
            Task::Check => of(&self.works.checking, ticket, Checking::progress),
        }
    }

    pub(super) fn go_on(&mut self, ticket: Ticket) {
        match ticket.task {
            Task::Measure => self.go_on_measuring(ticket),
            Task::OpenAll => self.go_on_opening(ticket),
            Task::Search => self.go_on_searching(ticket),
            Task::Check => self.go_on_checking(ticket),
        }
    }

    /// Measures the cards of these branches that the folds do not hide, then continues with `then`.
    pub(super) fn measure_ahead(
        &mut self,
        tops: &[NodeKey],
        folds: &Folds,
        locale: Locale,
        then: Intent,
    ) {
        let ticket = self.works.ticket(Task::Measure);
        let measurement = Measurement {
            measuring: Measuring::of(&self.document, tops, folds),
            locale,
            then,
        };
        self.works.measuring = Some((ticket, measurement));
        self.effects.work.push(ticket);
    }

    pub(super) fn change_language(&mut self, locale: Locale) {
        let tops = self.document.children(None).to_vec();
        let folds = std::mem::take(&mut self.folds);
        self.measure_ahead(&tops, &folds, locale, Intent::Speak(locale));
        self.folds = folds;
    }

    fn go_on_measuring(&mut self, ticket: Ticket) {
        let Some(mut work) = take(&mut self.works.measuring, ticket) else {
            return;
        };
        let (document, contents) = (&self.document, &mut self.contents);
        let step = &mut work.measuring;
        if step.step(MEASURED, document, contents, work.locale, &self.host) {
            self.handle(work.then);
        } else {
            self.works.measuring = Some((ticket, work));
            self.effects.work.push(ticket);
        }
    }

    pub(super) fn begin_opening_all(&mut self, attention: Attention) {
        let ticket = self.works.ticket(Task::OpenAll);
        let keep = self.looked_at();
        self.works.opening = Some((ticket, OpeningAll { attention, keep }));
        self.effects.work.push(ticket);
    }

    /// Unfolds some more branches, in slices so that a large chart does not block the keyboard.
    fn go_on_opening(&mut self, ticket: Ticket) {
        let Some(work) = take(&mut self.works.opening, ticket) else {
            return;
        };
        if self.open_some(work.keep) {
            // What is drawn is updated once, when all branches are unfolded.
            self.stale.waits = true;
            self.works.opening = Some((ticket, work));
            self.effects.work.push(ticket);
        } else {
            self.have_opened_all(&work.attention, work.keep);
        }
    }

    pub(super) fn begin_searching(&mut self, searching: Searching) {
        let ticket = self.works.ticket(Task::Search);
        self.works.searching = Some((ticket, searching));
        self.effects.work.push(ticket);
    }

    fn go_on_searching(&mut self, ticket: Ticket) {
        let Some(mut searching) = take(&mut self.works.searching, ticket) else {
            return;
        };
        if searching.step(LOOKED_AT, &self.document) {
            self.have_found(searching);
        } else {
            self.works.searching = Some((ticket, searching));
            self.effects.work.push(ticket);
        }
    }

    pub(super) fn have_begun_checking(&mut self, checking: Checking) {
        let ticket = self.works.ticket(Task::Check);
        self.works.checking = Some((ticket, checking));
        self.effects.work.push(ticket);
    }

    /// An edit ends a check: the next one is due after it.
    pub(super) fn stop_checking(&mut self) {
        self.works.checking = None;
    }

    fn go_on_checking(&mut self, ticket: Ticket) {
        let Some(mut checking) = take(&mut self.works.checking, ticket) else {
            return;
        };
        if self.check_some(&mut checking, CHECKED) {
            self.have_checked(checking);
        } else {
            self.works.checking = Some((ticket, checking));
            self.effects.work.push(ticket);
        }
    }
}
