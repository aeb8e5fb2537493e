//! Work that takes time: done in slices, between which the browser handles what the person types,
//! shown once it takes a while, and cancelled when the person says so.

use leptos::prelude::*;

use crate::platform::{clock, files};
use banyan_core::work::Job;

use super::{App, Screen, library};

/// How long a slice of work blocks the browser, milliseconds.
const SLICE: f64 = 12.0;
/// Work that is done sooner than this is not worth showing, milliseconds.
pub const UNTOLD: f64 = 100.0;
/// The units of a job between two looks at the clock: well below a millisecond.
const UNITS: usize = 4_096;

/// Work that is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Working {
    /// What is being done, in words.
    pub words: String,
    /// The share that is done, from 0 to 1.
    pub done: f64,
}

/// The work that the page shows; there is one at a time.
#[derive(Debug, Default)]
pub(super) struct CurrentTask {
    /// Distinguishes the current work from work that was cancelled.
    number: u64,
    /// The screen that it leads to.
    to: Option<Screen>,
}

/// A piece of work. It ends when this is dropped.
pub struct Work {
    pub(super) app: App,
    number: u64,
    pub(super) words: String,
    begun: f64,
}

impl App {
    /// Begins work; `to` is the screen that it leads to, if any. Any work in progress is cancelled.
    pub fn begin(self, words: String, to: Option<Screen>) -> Work {
        let number = self.desk.try_update_value(|desk| {
            desk.number += 1;
            desk.to = to;
            desk.number
        });
        self.working.set(None);
        Work {
            app: self,
            number: number.unwrap_or_default(),
            words,
            begun: clock::ticks(),
        }
    }

    /// Cancels the work in progress. The person stays where they were, and nothing has changed.
    pub fn give_up(self) {
        drop(self.begin(String::new(), None));
        match self.screen.get_untracked() {
            Screen::Coming => self.leave_for(Screen::Start),
            // A link or the back button has already changed it.
            here => library::set_address(&here),
        }
    }

    /// Whether the work in progress leads to another screen than this one.
    pub(super) fn works_towards_other(self, screen: &Screen) -> bool {
        self.desk
            .with_value(|desk| desk.to.as_ref().is_some_and(|to| to != screen))
    }
}

impl Work {
    /// Whether it has not been cancelled.
    pub fn is_wanted(&self) -> bool {
        self.app.desk.with_value(|desk| desk.number == self.number)
    }

    /// Shows the progress once the work has taken a while, and lets the browser handle what is
    /// waiting. Returns whether to go on.
    async fn rest(&self, done: f64) -> bool {
        if self.is_wanted() && clock::ticks() - self.begun > UNTOLD {
            self.app.working.set(Some(Working {
                words: self.words.clone(),
                done,
            }));
        }
        clock::pause().await;
        self.is_wanted()
    }

    /// Does something step by step until it returns a result; `None` when it was cancelled. It is
    /// the part of the whole work from `from` to `to`.
    pub async fn steps<S, T>(
        &self,
        (from, to): (f64, f64),
        mut steps: S,
        mut step: impl FnMut(&mut S) -> Option<T>,
        progress: impl Fn(&S) -> f64,
    ) -> Option<T> {
        loop {
            if let Some(result) = slice(|| step(&mut steps)) {
                return Some(result);
            }
            if !self.rest(from + (to - from) * progress(&steps)).await {
                return None;
            }
        }
    }

    /// Does a job; `None` when it was cancelled.
    pub async fn job<T>(&self, part: (f64, f64), job: Job<'static, T>) -> Option<T> {
        self.steps(part, job, |job| job.step(UNITS), Job::progress)
            .await
    }

    /// Reads a file; `None` when it was cancelled.
    pub async fn file(
        &self,
        (from, to): (f64, f64),
        file: &web_sys::File,
    ) -> Option<Result<String, String>> {
        let mut reading = files::FileRead::of(file);
        loop {
            match reading.more().await {
                Ok(true) => {}
                Ok(false) => return Some(Ok(reading.text())),
                Err(error) => return Some(Err(error)),
            }
            if !self.rest(from + (to - from) * reading.progress()).await {
                return None;
            }
        }
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        if self.is_wanted() {
            self.app.working.set(None);
            self.app.desk.update_value(|desk| desk.to = None);
        }
    }
}

/// Does steps until one returns a result or the slice is over.
pub fn slice<T>(mut step: impl FnMut() -> Option<T>) -> Option<T> {
    let begun = clock::ticks();
    loop {
        let result = step();
        if result.is_some() || clock::ticks() - begun > SLICE {
            return result;
        }
    }
}

/// Does steps in slices until one returns a result, without showing it. The first slice is done at
/// once: short work is finished when this returns.
pub fn in_slices(mut step: impl FnMut() -> Option<()> + 'static) {
    if slice(&mut step).is_some() {
        return;
    }
    leptos::task::spawn_local(async move {
        loop {
            clock::pause().await;
            if slice(&mut step).is_some() {
                return;
            }
        }
    });
}
