//! Units need a head.

use banyan_core::check::{Check, check, fix, quick_fix};
use banyan_core::model::Card;

use super::support::{card, chart, finds, finds_nothing, head, mended, post, unit};

#[test]
fn a_unit_needs_a_head_of_its_own() {
    let document = chart(vec![
        ("", unit("office")),
        (
            "office",
            Card {
                assistant: true,
                ..post("secretary")
            },
        ),
        ("office", post("manager")),
        ("manager", unit("team")),
        ("team", head("leader")),
        ("office", unit("empty")),
    ]);
    finds(
        &document,
        Check::NoHead,
        &[
            ("office", "No position is marked as its head"),
            ("empty", "It has no position that could be its head"),
        ],
    );
    let after = mended(&document, Check::NoHead);
    assert!(card(&after, "manager").head, "the assistant is passed over");
    let findings = check(&after);
    let empty = &findings.of(Check::NoHead)[0];
    assert_eq!((quick_fix(empty), fix(&after, empty)), (None, None));
}

#[test]
fn a_head_need_not_report_to_the_unit_directly() {
    let document = chart(vec![
        ("", unit("office")),
        ("office", post("chair")),
        ("chair", head("director")),
    ]);
    finds_nothing(&document, Check::NoHead);
}
