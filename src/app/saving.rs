//! Keeping the chart: saved a moment after each edit, at once when the page is hidden, and tried
//! again until it succeeds.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use crate::drawing::first_folds;
use crate::format;
use crate::layout::{Size, View};
use crate::model::NodeKey;
use crate::platform::{clock, files, timing};

use super::library::{self, SavedView};
use super::{Editor, SaveState, Screen, Selection};

/// The rest after the last keystroke before the chart is written, milliseconds.
const REST: u32 = 400;
/// The wait before a failed write is tried again, milliseconds.
const RETRY: u32 = 5_000;
/// The rest before the view is written, milliseconds.
const VIEW_REST: u32 = 600;

impl Editor {
    /// Writes the chart soon.
    pub(super) fn save_soon(self) {
        if !matches!(self.saved.get_untracked(), SaveState::Failed(_)) {
            self.saved.set(SaveState::Pending);
        }
        self.change(|state| {
            state.unsaved = true;
            state.timer = Some(Timeout::new(REST, move || self.flush()));
        });
    }

    /// Writes selection, folds and view soon.
    pub(super) fn save_view_soon(self) {
        let unsaved = self.state.with_value(|state| state.unsaved);
        if !unsaved {
            self.change(|state| {
                state.timer = Some(Timeout::new(VIEW_REST, move || self.flush()));
            });
        }
    }

    /// Writes what is not written yet, now.
    pub fn flush(self) {
        let Some(unsaved) = self.state.try_with_value(|state| state.unsaved) else {
            return;
        };
        if unsaved {
            self.leave_other_tabs_alone();
            let writing = timing::span(timing::SAVE);
            let result = self
                .state
                .with_value(|state| library::write(&state.chart, &state.document, state.stamp));
            drop(writing);
            match result {
                Ok(summary) => {
                    self.change(|state| {
                        state.unsaved = false;
                        state.stamp = Some(summary.stamp);
                        state.timer = None;
                    });
                    let time = clock::time_of_day(summary.saved_at);
                    self.saved.set(SaveState::Saved(time));
                }
                Err(error) => {
                    self.saved.set(SaveState::Failed(error));
                    self.change(|state| {
                        state.timer = Some(Timeout::new(RETRY, move || self.flush()));
                    });
                    return;
                }
            }
        }
        let (chart, view) = (self.chart(), self.saved_view());
        library::write_view(&chart, &view);
    }

    /// Whether leaving the chart now would lose edits: the last write failed.
    pub fn would_be_lost(self) -> bool {
        self.flush();
        matches!(self.saved.try_get_untracked(), Some(SaveState::Failed(_)))
    }

    /// When another tab has written this chart since this one read it, this one goes on as a copy,
    /// so that neither overwrites the other.
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
        let copy = library::fresh_id();
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

    /// Another tab has written this chart. If it had seen what this one wrote, and nothing waits
    /// here, its state is shown. Else both wrote at once: the one that wrote first goes on as a
    /// copy, and the other makes sure that its own state is the one that is kept.
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
            // The component of the screen opens the chart anew.
            self.app.screen.set(Screen::Chart(chart));
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

    /// Hands the chart out as a file named after its title.
    pub fn export(self) {
        self.flush();
        let (name, text) = self.read(|document| {
            (
                format::file_name(&document.about().title, "json"),
                format::write(document),
            )
        });
        let words = self.app.words();
        match files::download(&name, "application/json", &text) {
            Ok(()) => {
                library::mark_exported(&self.chart());
                self.app.say(words.exported(&name));
            }
            Err(why) => self.app.say(words.not_exported(&why)),
        }
    }

    fn saved_view(self) -> SavedView {
        // Before the window is known there is no view worth keeping.
        let seen = self.window.get_untracked() != Size::default();
        let view = seen.then(|| self.view.get_untracked());
        let selected = self.selection.get_untracked().nodes;
        self.state.with_value(|state| {
            let id = |node: &NodeKey| state.document.id(*node).to_string();
            let mut folded: Vec<String> = state.folds.iter().map(id).collect();
            folded.sort_unstable();
            SavedView {
                selected: selected.iter().map(id).collect(),
                folded,
                view: view.map(|view| (view.x, view.y, view.zoom)),
            }
        })
    }

    pub(super) fn restore_folds(self) {
        let saved = library::read_view(&self.chart());
        let nodes = |ids: &[String]| -> Vec<NodeKey> {
            self.read(|document| {
                let keys = ids.iter().filter_map(|id| document.key_of(id));
                keys.collect()
            })
        };
        let folded = nodes(&saved.folded);
        let new = saved.view.is_none();
        self.change(|state| {
            state.folds = if new {
                first_folds(&state.document)
            } else {
                folded.into_iter().collect()
            };
        });
        let nodes = nodes(&saved.selected);
        self.selection.set(Selection { nodes });
    }

    pub(super) fn restore_view(self) -> bool {
        let saved = library::read_view(&self.chart()).view;
        let usable = saved.filter(|(x, y, zoom)| {
            x.is_finite() && y.is_finite() && zoom.is_finite() && *zoom > 0.0
        });
        if let Some((x, y, zoom)) = usable {
            self.view.set(View { x, y, zoom }.zoom_at(
                crate::layout::Point { x, y },
                1.0, // Clamps a zoom that is out of range, at the drawing's corner.
            ));
        }
        usable.is_some()
    }
}
