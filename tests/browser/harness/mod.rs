//! What a person has at hand: a browser, a pointer, keys, files and a clipboard, and eyes.

mod browser;
mod charts;
mod clipboard;
mod devtools;
mod driver;
mod engine;
mod eyes;
mod files;
mod folder;
mod hand;
mod input_method;
mod keyboard;
mod line;
mod patience;
mod person;
mod pointer;
mod printer;
mod promises;
mod protocol;
mod site;
mod stillness;
mod storage;
mod story;
mod switches;
mod time;
mod touch;
mod workers;

pub use charts::{field, list_of, tree};
pub use eyes::Rect;
pub use person::Person;
pub use pointer::Held;
pub use printer::{Printed, together};
pub use site::{Site, dist};
pub use story::{Setting, tell, trial};
pub use workers::go_home;

/// The stories of a module as tests: those whose words matter in both languages, the others in one of
/// them. Each test is `story::zh_cn` or `story::en`.
macro_rules! stories {
    (
        $(in_both_languages: $($both:ident),+;)?
        $(in_chinese: $($chinese:ident),+;)?
        $(in_english: $($english:ident),+;)?
    ) => {
        pub fn stories() -> Vec<libtest_mimic::Trial> {
            use banyan_core::text::Locale;
            use $crate::harness::{Setting, trial};

            vec![
                $($(
                    trial(module_path!(), stringify!($both), Setting::of(Locale::Chinese), $both),
                    trial(module_path!(), stringify!($both), Setting::of(Locale::English), $both),
                )+)?
                $($(
                    trial(module_path!(), stringify!($chinese), Setting::of(Locale::Chinese), $chinese),
                )+)?
                $($(
                    trial(module_path!(), stringify!($english), Setting::of(Locale::English), $english),
                )+)?
            ]
        }
    };
}
pub(crate) use stories;
