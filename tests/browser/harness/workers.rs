//! The workers that tell stories: as many as there are threads that run tests, each with a browser that
//! it keeps from story to story.

use std::sync::Mutex;

use banyan_core::text::Locale;
use tokio::runtime::{Builder, Runtime};

use super::Person;
use super::browser::{Browser, Context};
use super::engine::{self, Engine};
use super::folder::Folder;
use super::story::{Setting, Whose};

/// Workers that have nothing to do.
static RESTING: Mutex<Vec<Worker>> = Mutex::new(Vec::new());

/// A worker, which tells one story at a time.
pub struct Worker {
    browsers: Browsers,
    runtime: Runtime,
}

/// The browsers of a worker.
pub struct Browsers {
    engine: &'static Engine,
    /// The one that keeps running, when no person has it.
    kept: Option<Browser>,
    /// Where the one that keeps running would download files for nobody.
    folder: Folder,
}

impl Worker {
    /// An idle worker, or a new one.
    pub fn take() -> Self {
        let resting = RESTING
            .lock()
            .unwrap_or_else(|held| held.into_inner())
            .pop();
        resting.unwrap_or_else(|| Self {
            browsers: Browsers {
                engine: engine::chosen(),
                kept: None,
                folder: Folder::new(),
            },
            runtime: Builder::new_current_thread().enable_all().build().unwrap(),
        })
    }

    /// Does this and waits until it is done.
    pub fn work<T>(&mut self, work: impl AsyncFnOnce(&mut Browsers) -> T) -> T {
        self.runtime.block_on(work(&mut self.browsers))
    }

    /// Waits for the next story.
    pub fn rest(self) {
        let mut resting = RESTING.lock().unwrap_or_else(|held| held.into_inner());
        resting.push(self);
    }
}

/// Closes all browsers when the last story has been told.
pub fn go_home() {
    let resting = RESTING
        .lock()
        .unwrap_or_else(|held| held.into_inner())
        .split_off(0);
    for mut worker in resting {
        worker.work(async |browsers| {
            if let Some(browser) = browsers.kept.take() {
                browser.close().await;
            }
        });
    }
}

impl Browsers {
    /// Brings a person to the page in an empty browser, or an empty part of one.
    pub async fn welcome(&mut self, setting: Setting) -> Person {
        let Setting {
            words,
            site,
            browser: whose,
        } = setting;
        let folder = Folder::new();
        let (browser, context) = if self.engine.devtools && whose == Whose::Shared {
            let browser = match self.kept.take() {
                Some(browser) => browser,
                // Its language does not matter: each person brings their own.
                None => {
                    let nowhere = self.folder.subfolder("downloads");
                    Browser::open(self.engine, Locale::English, &nowhere).await
                }
            };
            let context = browser.devtools.as_ref().map(Context::make);
            (browser, context)
        } else {
            let downloads = folder.subfolder("downloads");
            (Browser::open(self.engine, words, &downloads).await, None)
        };
        Person::arrive(words, browser, context, folder, site()).await
    }

    /// Ends a story. A browser in which one has failed is not used for the next.
    pub async fn farewell(&mut self, person: Person, has_gone_well: bool) {
        match person.leaves().await {
            Some(browser) if has_gone_well => self.kept = Some(browser),
            Some(browser) => browser.close().await,
            None => {}
        }
    }
}
