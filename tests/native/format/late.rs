//! Fields added after version 1 was released, with the pay grade as the example: older programs in use
//! keep it as an unknown field, and in some files it meant something else.

use banyan_core::edit::Fragment;
use banyan_core::format::{RootsChoice, limits, read_fragment, write, write_fragment};
use banyan_core::model::Document;

use super::support::{chart, extra, file, read};

/// A node with a pay grade, as it is written.
const NODE: &str =
    r#"{"id":"a","kind":"position","title":"Lead","note":"n","pay_grade":"M2","cost":4711,"x":[]}"#;

fn pay_grade(document: &Document) -> &str {
    &document.card(document.key_of("a").unwrap()).pay_grade
}

/// What a program that does not know the field yet writes: it keeps the field among the unknown ones.
fn through_the_build_before(text: &str) -> String {
    // A name of the same length that this build does not know either.
    let unknown = text.replace("\"pay_grade\"", "\"pay_grad_\"");
    write(&chart(&unknown)).replace("\"pay_grad_\"", "\"pay_grade\"")
}

#[test]
fn a_late_field_stands_after_those_of_version_1_and_before_unknown_ones() {
    let text = file(NODE);
    let document = chart(&text);
    assert_eq!(pay_grade(&document), "M2");
    assert_eq!(extra(&document, "a"), r#""cost":4711,"x":[]"#);
    assert_eq!(write(&document), text);
}

#[test]
fn a_file_that_passed_through_the_build_before_is_the_same_bytes() {
    let text = file(NODE);
    let passed = through_the_build_before(&text);
    assert_eq!(passed, text);
    let document = chart(&passed);
    assert_eq!(pay_grade(&document), "M2");
    assert_eq!(write(&document), text);
}

#[test]
fn what_is_no_text_stays_under_its_own_name() {
    let long = format!("\"{}\"", "x".repeat(limits::FIELD_CHARS + 1));
    for foreign in [
        "4711",
        "1.50",
        "true",
        "null",
        "\"\"",
        "[\"M2\"]",
        r#"{"grade":"M2"}"#,
        &long,
    ] {
        let text = file(&format!(
            r#"{{"id":"a","kind":"position","title":"Lead","pay_grade":{foreign}}}"#
        ));
        let reading = read(&text);
        assert_eq!(reading.findings, [], "{foreign:.40}");
        let document = reading.document(RootsChoice::KeepApart);
        assert_eq!(pay_grade(&document), "", "{foreign:.40}");
        assert_eq!(extra(&document, "a"), format!("\"pay_grade\":{foreign}"));
        assert_eq!(write(&document), text, "{foreign:.40}");
        assert_eq!(through_the_build_before(&text), text, "{foreign:.40}");
    }
}

#[test]
fn a_grade_beside_a_foreign_one_takes_the_name() {
    let text = file(r#"{"id":"a","kind":"position","pay_grade":4711}"#);
    let document = chart(&text);
    let mut card = document.card(document.key_of("a").unwrap()).clone();
    card.pay_grade = "M2".to_owned();
    let fragment = Fragment::of(&document, document.children(None));
    let mut fragment = fragment;
    fragment.nodes[0].card = card.into();
    let written = write_fragment(&fragment);
    assert!(
        written.contains(r#""pay_grade":"M2","unread_pay_grade":4711"#),
        "{written}"
    );
    let again = read_fragment(&written).unwrap().unwrap();
    assert_eq!(again.nodes[0].card.pay_grade, "M2");
    assert_eq!(write_fragment(&again), written);
}

#[test]
fn another_program_s_grade_is_one_where_it_is_a_text() {
    let list = |grade: &str| {
        format!(
            r#"[{{"id":1,"title":"Lead"}},{{"id":"a","parent":1,"title":"Clerk","pay_grade":{grade}}}]"#
        )
    };
    let named = chart(&list("\"M2\""));
    assert_eq!(pay_grade(&named), "M2");
    assert_eq!(extra(&named, "a"), "");
    let numbered = chart(&list("7"));
    assert_eq!(pay_grade(&numbered), "");
    assert_eq!(extra(&numbered, "a"), r#""pay_grade":7"#);
}
