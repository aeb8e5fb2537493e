//! The parts of the program that are not here from the beginning. Built for a server, each comes
//! in a file of its own when something first needs it; otherwise they are here at once. What leads
//! to a part knows nothing of it but a table of functions.

use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::working::{UNTOLD, Work};
use super::{App, ChartPart, Screen, Working};

/// A part that is on its way; `None` when it cannot be had.
pub type Coming<T> = Pin<Box<dyn Future<Output = Option<T>>>>;

/// A part of the program, and what it offers once it is here.
pub struct Part<T> {
    fetch: fn() -> Coming<T>,
    here: OnceLock<T>,
}

impl<T: Copy> Part<T> {
    /// The part that this fetches.
    pub const fn new(fetch: fn() -> Coming<T>) -> Self {
        Self {
            fetch,
            here: OnceLock::new(),
        }
    }

    /// What the part offers, if it is here.
    pub fn here(&self) -> Option<T> {
        self.here.get().copied()
    }

    /// What the part offers, fetched when it is not here; `None` when it cannot be had now.
    pub async fn fetched(&self) -> Option<T> {
        if let Some(here) = self.here() {
            return Some(here);
        }
        let part = (self.fetch)().await?;
        Some(*self.here.get_or_init(|| part))
    }
}

impl App {
    /// Does what needs a part: at once when it is here, else when it has come, unless the person
    /// has given up.
    pub fn with_part<T: Copy + 'static>(
        self,
        part: &'static Part<T>,
        act: impl FnOnce(T) + 'static,
    ) {
        match part.here() {
            Some(here) => act(here),
            None => {
                let words = self.words();
                let work = self.begin(words.loading_part().to_owned(), None);
                self.when_come(work, part.fetched(), words.part_missing(), act);
            }
        }
    }

    /// Does what needs the part for charts, as [`Self::with_part`] does. It leads to a screen, or
    /// leads nowhere.
    pub fn with_chart_part(self, to: Option<Screen>, act: impl FnOnce(ChartPart) + 'static) {
        match self.chart_part.get_untracked() {
            Some(part) => act(part),
            None => {
                let words = self.words();
                let work = self.begin(words.opening_chart().to_owned(), to);
                self.when_come(work, self.fetch_chart_part(), words.part_failed(), act);
            }
        }
    }

    /// The part for charts, fetched when it is not here; `None` when it cannot be had.
    pub async fn fetch_chart_part(self) -> Option<ChartPart> {
        let part = self.charts.fetched().await?;
        if self.chart_part.with_untracked(Option::is_none) {
            self.chart_part.set(Some(part));
        }
        Some(part)
    }

    fn when_come<T: 'static>(
        self,
        work: Work,
        coming: impl Future<Output = Option<T>> + 'static,
        missing: &'static str,
        act: impl FnOnce(T) + 'static,
    ) {
        spawn_local(async move {
            let Some(part) = work.wait(0.0, coming).await else {
                return;
            };
            drop(work);
            match part {
                Some(part) => act(part),
                None => {
                    self.say(missing.to_owned());
                    self.give_up();
                }
            }
        });
    }
}

impl Work {
    /// Waits for something, and says so once that has lasted; `None` when it was given up.
    pub async fn wait<T>(&self, done: f64, coming: impl Future<Output = T>) -> Option<T> {
        let (app, words) = (self.app, self.words.clone());
        let telling = Timeout::new(UNTOLD as u32, move || {
            app.working.set(Some(Working { words, done }));
        });
        let come = coming.await;
        drop(telling);
        self.is_wanted().then_some(come)
    }
}
