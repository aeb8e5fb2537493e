//! A story and how it is told: by a person, in an empty browser, to its end or to its failure.

use std::any::Any;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;

use banyan_core::text::Locale;
use libtest_mimic::{Completion, Failed, Trial};

use super::workers::{Browsers, Worker};
use super::{Person, Site};

/// Where and by whom a story is told.
#[derive(Clone, Copy)]
pub struct Setting {
    /// The language of its person.
    pub words: Locale,
    /// How they get to the page.
    pub site: fn() -> Site,
    /// Whose the browser is.
    pub browser: Whose,
}

/// Whether a story shares its browser with those before and after it, of which it sees nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The story gets an empty part of a browser that keeps running.
    Shared,
    /// A browser is started for the story, which sees it start.
    Own,
}

impl Setting {
    /// The page on a server, in a browser that keeps running.
    pub fn of(words: Locale) -> Self {
        Self {
            words,
            site: Site::served,
            browser: Whose::Shared,
        }
    }

    /// The page as a single file.
    pub fn single_file(words: Locale) -> Self {
        Self {
            site: Site::single_file,
            ..Self::of(words)
        }
    }

    /// The page on a server, in a browser that is started for it.
    pub fn own_browser(words: Locale) -> Self {
        Self {
            browser: Whose::Own,
            ..Self::of(words)
        }
    }
}

/// The story ends here: the engine or its driver lacks what it needs.
pub(super) struct Lacks(pub String);

/// A story as a test. Its name consists of the module's, its own, and the language.
pub fn trial<S>(module: &str, name: &str, setting: Setting, story: S) -> Trial
where
    S: AsyncFn(&Person) + Send + 'static,
{
    let module = module.split_once("::").map_or(module, |(_, rest)| rest);
    let language = match setting.words {
        Locale::Chinese => "zh_cn",
        Locale::English => "en",
    };
    let name = format!("{module}::{name}::{language}");
    Trial::ignorable_test(name.clone(), move || tell(&name, setting, story))
}

/// Tells a story in this setting. Headless Chromium now and then stops drawing a page for good, whatever
/// the page does; a story that fails in such a browser is told once more in a new one, and that is said.
pub fn tell(
    name: &str,
    setting: Setting,
    story: impl AsyncFn(&Person),
) -> Result<Completion, Failed> {
    let mut worker = Worker::take();
    let result = worker.work(
        async |browsers| match once(browsers, name, setting, &story).await {
            Told::Ended(result) => result,
            Told::BrowserStopped(failure) => {
                eprintln!("{name}: the browser draws no more; told again in a new one. {failure}");
                match once(browsers, name, setting, &story).await {
                    Told::Ended(result) => result,
                    Told::BrowserStopped(failure) => Err(Failed::from(failure)),
                }
            }
        },
    );
    worker.rest();
    result
}

/// What came of telling a story.
enum Told {
    Ended(Result<Completion, Failed>),
    /// It failed, and its browser no longer draws the page.
    BrowserStopped(String),
}

async fn once(
    browsers: &mut Browsers,
    name: &str,
    setting: Setting,
    story: &impl AsyncFn(&Person),
) -> Told {
    let person = browsers.welcome(setting).await;
    let told = outcome(async {
        story(&person).await;
        person.check_promises().await;
    });
    let told = match told.await {
        Ok(()) => Told::Ended(Ok(Completion::Completed)),
        Err(panic) => match panic.downcast::<Lacks>() {
            Ok(lacks) => Told::Ended(Ok(Completion::ignored_with(lacks.0))),
            Err(panic) => {
                let draws = outcome(person.sees_frames()).await.unwrap_or(true);
                let shown = outcome(person.leave_a_picture(name)).await;
                let shown = shown.unwrap_or_else(|_| "the browser has gone".to_owned());
                let failure = format!("{}\n{shown}", message(&*panic));
                if draws {
                    Told::Ended(Err(Failed::from(failure)))
                } else {
                    Told::BrowserStopped(failure)
                }
            }
        },
    };
    let has_gone_well = matches!(told, Told::Ended(Ok(_)));
    browsers.farewell(person, has_gone_well).await;
    told
}

/// The message of a panic.
fn message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("it panicked")
}

/// Runs a future to its end or to its panic.
async fn outcome<T>(work: impl Future<Output = T>) -> Result<T, Box<dyn Any + Send>> {
    let mut work = pin!(work);
    poll_fn(|context| {
        // After a failure, what the story leaves is only looked at, for a picture.
        match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(result)) => Poll::Ready(Ok(result)),
            Err(panic) => Poll::Ready(Err(panic)),
        }
    })
    .await
}
