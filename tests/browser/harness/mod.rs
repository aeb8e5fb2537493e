//! What a person has at hand: a browser, a pointer, keys, files and a clipboard, and eyes.

mod browser;
mod charts;
mod clipboard;
mod driver;
mod eyes;
mod files;
mod folder;
mod input_method;
mod keyboard;
mod line;
mod person;
mod pointer;
mod printer;
mod promises;
mod protocol;
mod site;
mod slots;
mod stillness;
mod storage;
mod switches;
mod time;
mod touch;

use std::any::Any;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::pin;
use std::task::Poll;

use banyan_core::text::Locale;

pub use charts::{field, list_of, tree};
pub use eyes::Rect;
pub use person::Person;
pub use pointer::Held;
pub use printer::{Printed, together};
pub use site::{Site, dist};

use slots::Slot;

/// Tells a story in both languages, each as a test of its own: `story::zh_cn` and `story::en`.
macro_rules! in_both_languages {
    ($($story:ident),* $(,)?) => {$(
        mod $story {
            #[test]
            fn zh_cn() {
                $crate::harness::visit(banyan_core::text::Locale::Chinese, super::$story);
            }

            #[test]
            fn en() {
                $crate::harness::visit(banyan_core::text::Locale::English, super::$story);
            }
        }
    )*};
}
pub(crate) use in_both_languages;

/// Tells a story in which no words matter once, as a test `story::once`.
macro_rules! once {
    ($($story:ident),* $(,)?) => {$(
        mod $story {
            #[test]
            fn once() {
                $crate::harness::visit(banyan_core::text::Locale::English, super::$story);
            }
        }
    )*};
}
pub(crate) use once;

/// A person who speaks this language comes to the page on a server and does what the story tells.
pub fn visit(words: Locale, story: impl AsyncFnOnce(&Person)) {
    visit_at(words, Site::served, story);
}

/// A person comes to the page, wherever it is, and does what the story tells.
pub fn visit_at(words: Locale, site: fn() -> Site, story: impl AsyncFnOnce(&Person)) {
    let _slot = Slot::take();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let person = Person::arrive(words, site()).await;
        if let Err(panic) = outcome(story(&person)).await {
            person.leave_a_picture().await;
            resume_unwind(panic);
        }
        person.check_promises().await;
    });
}

/// Runs a future to its end or to its panic.
async fn outcome(story: impl Future<Output = ()>) -> Result<(), Box<dyn Any + Send>> {
    let mut story = pin!(story);
    poll_fn(|context| {
        // What the story leaves behind is only looked at, for a picture.
        match catch_unwind(AssertUnwindSafe(|| story.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(())) => Poll::Ready(Ok(())),
            Err(panic) => Poll::Ready(Err(panic)),
        }
    })
    .await
}
