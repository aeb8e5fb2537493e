//! The parts of the program that are not loaded at the start. When built for a server, each comes
//! in a file of its own when something first needs it; otherwise they are there from the start.
//! Code that leads to a part knows only a table of its functions.

use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::working::{UNTOLD, Work};
use super::{App, ChartPart, Screen, Working};

/// A part that is being loaded; `None` when that fails.
pub type Coming<T> = Pin<Box<dyn Future<Output = Option<T>>>>;

/// A part of the program, and what it offers once it is loaded.
pub struct Part<T> {
    fetch: fn() -> Coming<T>,
    here: OnceLock<T>,
}

impl<T: Copy> Part<T> {
    /// A part that is loaded by `fetch`.
    pub const fn new(fetch: fn() -> Coming<T>) -> Self {
        Self {
            fetch,
            here: OnceLock::new(),
        }
    }

    /// What the part offers, if it is loaded.
    pub fn here(&self) -> Option<T> {
        self.here.get().copied()
    }

    /// What the part offers, loading it if necessary; `None` when it cannot be loaded now.
    pub async fn fetched(&self) -> Option<T> {
        if let Some(here) = self.here() {
            return Some(here);
        }
        let part = (self.fetch)().await?;
        Some(*self.here.get_or_init(|| part))
    }
}

impl App {
    /// Does something that needs a part: at once when the part is loaded, else after loading it,
    /// unless the person has cancelled.
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

    /// Does something that needs the part for charts, like [`Self::with_part`]. `to` is the screen
    /// that it leads to, if any.
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

    /// The part for charts, loading it if necessary; `None` when it cannot be loaded.
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
    /// Waits for something, and shows that once it has taken a while; `None` when it was cancelled.
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
