//! The page in a real browser, used as a person uses it: with pointer, keys, files and clipboard.
//!
//! `cargo xtask test` builds the page and runs these; BANYAN_DIST names the built page, CHROME and
//! CHROMEDRIVER the browser. BANYAN_ENGINE=firefox or webkit tells the same stories elsewhere,
//! where FIREFOX and GECKODRIVER, or MINIBROWSER and WEBKITDRIVER, name the programs; a story that
//! needs what the engine lacks says so and counts as ignored. Every story begins with an empty
//! browser, or an empty part of one, and must have kept three promises at its end: nothing on the
//! console, no request to another server, and no request for a file that is not there.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that meets the unexpected stops there"
)]

mod harness;

/// The modules with stories, in the order in which they are told.
macro_rules! chapters {
    ($($chapter:ident),* $(,)?) => {
        $(mod $chapter;)*

        fn stories() -> Vec<libtest_mimic::Trial> {
            [$($chapter::stories()),*].into_iter().flatten().collect()
        }
    };
}

chapters!(
    // The longest stories first: nobody waits for one of them at the end.
    large,
    writing,
    templates_fit,
    paper_preview,
    paper,
    // The others by name.
    accessibility,
    checks,
    clipboard,
    colours,
    counts,
    deleting,
    drag,
    gallery,
    import,
    import_damaged,
    import_refused,
    input_methods,
    keeping,
    keeping_tabs,
    keyboard,
    layout,
    library,
    links,
    main_job,
    offline,
    parts,
    role_card,
    role_lists,
    screenshots,
    selecting,
    settings,
    teams,
    text_fits,
    touch,
    undo,
    view,
);

fn main() {
    let arguments = libtest_mimic::Arguments::from_args();
    let conclusion = libtest_mimic::run(&arguments, stories());
    harness::go_home();
    conclusion.exit();
}
