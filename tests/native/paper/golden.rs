//! The sheets of two charts as Markdown, compared exactly.

use std::fs;

use banyan_core::model::Document;
use banyan_core::paper::{PrintScope, What, markdown};
use banyan_core::text::Locale::{self, Chinese, English};

use super::support::{chart, folder, node, sheets};

fn compare(name: &str, document: &Document, what: What, scope: PrintScope, words: Locale) {
    let written = markdown(&sheets(document, what, scope, words));
    let file = folder().join(name);
    if std::env::var_os("WRITE_GOLDEN").is_some() {
        fs::write(&file, &written).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap();
    assert_eq!(written, expected, "{name}");
}

#[test]
fn the_job_description_says_all_that_is_on_the_card() {
    for (words, name) in [(Chinese, "post.zh.md"), (English, "post.en.md")] {
        let document = chart(words);
        let scope = PrintScope::Card(node(&document, "mgr"));
        compare(name, &document, What::JobDescription, scope, words);
    }
}

#[test]
fn the_responsibility_statement_is_for_signing() {
    for (words, name) in [
        (Chinese, "responsibility.zh.md"),
        (English, "responsibility.en.md"),
    ] {
        let document = chart(words);
        let scope = PrintScope::Card(node(&document, "mgr"));
        compare(name, &document, What::Responsibility, scope, words);
    }
}

#[test]
fn the_department_card_says_what_a_unit_is() {
    for (words, name) in [(Chinese, "department.zh.md"), (English, "department.en.md")] {
        let document = chart(words);
        let scope = PrintScope::Card(node(&document, "dept"));
        compare(name, &document, What::DepartmentCard, scope, words);
    }
}

#[test]
fn the_booklet_has_a_cover_and_contents() {
    for (words, name) in [(Chinese, "booklet.zh.md"), (English, "booklet.en.md")] {
        let document = chart(words);
        compare(name, &document, What::Booklet, PrintScope::Chart, words);
    }
}
