//! A broken invariant stops a test, and is reported first.

use std::panic::catch_unwind;
use std::sync::Mutex;

use banyan_core::invariant::{Always as _, never, report_to};
use banyan_core::model::Document;

static REPORTED: Mutex<Vec<String>> = Mutex::new(Vec::new());

#[test]
fn a_fault_is_reported_and_stops_a_test() {
    report_to(|what, noticed| {
        let line = format!("{what}: {}", noticed.file());
        REPORTED.lock().unwrap().push(line);
    });
    assert!(!never(false, "this is fine"));
    assert_eq!(Some(5).always("fine too"), 5);
    let none: Option<u8> = None;
    assert!(catch_unwind(|| never(true, "a fault of test 1")).is_err());
    assert!(catch_unwind(|| none.always("a fault of test 2")).is_err());
    let document = Document::default();
    let nobody = document.next_key(0);
    assert!(document.get(nobody).is_none());
    assert!(catch_unwind(move || document.card(nobody).clone()).is_err());
    let reported = REPORTED.lock().unwrap();
    for what in [
        "a fault of test 1",
        "a fault of test 2",
        "the card of a node",
    ] {
        let is_it = |line: &&String| line.starts_with(what) && line.ends_with("invariant.rs");
        assert_eq!(reported.iter().filter(is_it).count(), 1, "{what}");
    }
}
