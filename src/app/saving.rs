//! Storing the chart: a moment after each edit, at once when the page is hidden, and again after
//! growing pauses when it fails.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use crate::platform::{clock, files, storage, timing};
use banyan_core::format::{self, Writing};
use banyan_core::session::Session;

use super::library;
use super::working::in_slices;
use super::{Editor, SaveState, Screen, charts, opening};

/// The pause after the last keystroke before the chart is written, milliseconds.
const REST: u32 = 400;
/// The pause before a failed write is tried again, milliseconds. If nothing has changed in between
/// it doubles: what did not fit is unlikely to fit soon.
pub(super) const FIRST_PAUSE: u32 = 5_000;
/// The longest such pause, milliseconds.
const LONGEST_PAUSE: u32 = 300_000;
/// The pause before the view is written, milliseconds.
const VIEW_REST: u32 = 600;
/// The cards that are written between two looks at the clock.
const CARDS: usize = 64;

impl Editor {
    /// Writes the chart soon.
    pub(super) fn save_soon(self) {
        if !matches!(self.saved.get_untracked(), SaveState::Failed(_)) {
            self.saved.set(SaveState::Pending);
        }
        self.change(|state| {
            state.unsaved = true;
            state.pause = FIRST_PAUSE;
            state.timer = Some(Timeout::new(REST, move || self.save()));
        });
    }

    /// Another tab has changed the storage: it wrote this chart, or it may have made room.
    pub fn storage_changed(self, event: &web_sys::StorageEvent) {
        let failed = matches!(self.saved.get_untracked(), SaveState::Failed(_));
        if event.key() == Some(format!("{}about:{}", storage::PREFIX, self.chart())) {
            self.written_elsewhere();
        } else if failed && storage::made_room(event) {
            self.save_soon();
        }
    }

    /// Writes selection, folds and view soon.
    pub(super) fn save_view_soon(self) {
        let unsaved = self.state.with_value(|state| state.unsaved);
        if !unsaved {
            self.change(|state| {
                state.timer = Some(Timeout::new(VIEW_REST, move || self.save()));
            });
        }
    }

    /// Writes what is not written yet, in slices, because a large chart must not block the
    /// keyboard. An edit in between stops it, since another write is then due after that edit.
    pub fn save(self) {
        let Some(true) = self.state.try_with_value(|state| state.unsaved) else {
            return self.flush();
        };
        let begun = self.begin_saving();
        let revision = self.revision.get_untracked();
        let mut span = Some(timing::span(timing::SAVE));
        let mut writing = self.read(|document| Some(Writing::of(document)));
        in_slices(move || {
            let overtaken = self.state.try_with_value(|state| state.saving) != begun;
            if overtaken || self.revision.get_untracked() != revision {
                if let Some(span) = span.take() {
                    span.discard();
                }
                return Some(());
            }
            let is_written = writing
                .as_mut()
                .is_none_or(|writing| self.read(|document| writing.step(CARDS, document)));
            if is_written {
                self.store(&writing.take().map(Writing::text).unwrap_or_default());
                span.take();
            }
            is_written.then_some(())
        });
    }

    /// Writes what is not written yet, all at once, because the person is about to leave.
    pub fn flush(self) {
        match self.state.try_with_value(|state| state.unsaved) {
            None => {}
            Some(false) => self.store_view(),
            Some(true) => {
                self.begin_saving();
                let _span = timing::span(timing::SAVE);
                self.store(&self.read(format::write));
            }
        }
    }

    /// Stops any write in progress and begins a new one.
    fn begin_saving(self) -> Option<u64> {
        self.change(|state| {
            state.saving += 1;
            state.saving
        })
    }

    /// Stores the chart, written as this text, in the browser.
    fn store(self, text: &str) {
        self.leave_other_tabs_alone();
        let result = self.state.with_value(|state| {
            charts::write_text(&state.chart, state.session.document(), text, state.stamp)
        });
        match result {
            Ok(summary) => {
                self.change(|state| {
                    state.unsaved = false;
                    state.stamp = Some(summary.stamp);
                    state.timer = None;
                });
                let time = clock::time_of_day(summary.saved_at);
                self.saved.set(SaveState::Saved(time));
                self.store_view();
            }
            Err(error) => {
                self.saved.set(SaveState::Failed(error));
                self.try_again_later();
            }
        }
    }

    /// Tries again after the pause, and the time after that only after twice as long.
    fn try_again_later(self) {
        self.change(|state| {
            let again = move || {
                self.change(|state| state.pause = (2 * state.pause).min(LONGEST_PAUSE));
                self.save();
            };
            state.timer = Some(Timeout::new(state.pause, again));
        });
    }

    fn store_view(self) {
        let view = self.read_session(Session::saved_view);
        library::write_view(&self.chart(), &view);
    }

    /// Whether leaving the chart now would lose edits: the last write failed.
    pub fn would_be_lost(self) -> bool {
        self.flush();
        matches!(self.saved.try_get_untracked(), Some(SaveState::Failed(_)))
    }

    /// If another tab has written this chart since this one read it, this tab continues with a
    /// copy, so that neither overwrites the other.
    fn leave_other_tabs_alone(self) {
        let (chart, stamp) = self
            .state
            .with_value(|state| (state.chart.clone(), state.stamp));
        let stored = library::last_saved(&chart).map(|summary| summary.stamp);
        if stored.is_some() && stored != stamp {
            self.go_on_as_copy();
        }
    }

    /// From here on this tab has a chart of its own.
    fn go_on_as_copy(self) {
        let copy = charts::fresh_id();
        self.change(|state| {
            state.chart.clone_from(&copy);
            state.stamp = None;
            state.unsaved = true;
        });
        let screen = Screen::Chart(copy);
        library::set_address(&screen);
        self.app.rename_screen(screen);
        let words = self.app.words();
        self.app.say(words.continued_as_copy().to_owned());
    }

    /// Another tab has written this chart. If it had seen what this tab wrote, and nothing is
    /// waiting here, its state is shown. Otherwise both wrote at once: the one that wrote first
    /// continues with a copy, and the other makes sure that its own state is the one that is kept.
    pub fn written_elsewhere(self) {
        let (chart, stamp, unsaved) = self
            .state
            .with_value(|state| (state.chart.clone(), state.stamp, state.unsaved));
        let Some(theirs) = library::last_saved(&chart) else {
            return;
        };
        if stamp == Some(theirs.stamp) {
            return;
        }
        let seen = stamp.is_none_or(|stamp| theirs.based_on >= stamp);
        if seen && !unsaved {
            opening::open_stored(self.app, chart);
        } else if unsaved || stamp < Some(theirs.stamp) {
            self.go_on_as_copy();
            self.flush();
        } else {
            self.change(|state| {
                state.stamp = Some(theirs.stamp);
                state.unsaved = true;
            });
            self.flush();
        }
    }

    /// Exports the chart as a file named after its title.
    pub fn export(self) {
        let (name, text) = self.read(|document| {
            (
                format::file_name(&document.about().title, "json"),
                format::write(document),
            )
        });
        if self.state.with_value(|state| state.unsaved) {
            self.begin_saving();
            self.store(&text);
        }
        let words = self.app.words();
        match files::download(&name, "application/json", &text) {
            Ok(()) => {
                library::mark_exported(&self.chart());
                self.app.say(words.exported(&name));
            }
            Err(why) => self.app.say(words.not_exported(&why)),
        }
    }
}
