use banyan_core::format::{Found, JsonFault, Missing, OpenError, Oversize, limits, open};

use super::support::file;

#[track_caller]
fn check(text: &str, expected: OpenError, words: &str) {
    let Err(error) = open(text) else {
        panic!("opened: {text:.200}");
    };
    assert_eq!(error, expected);
    assert_eq!(error.to_string(), words);
}

#[track_caller]
fn check_json(text: &str, line: usize, column: usize, fault: JsonFault, words: &str) {
    let expected = OpenError::NotJson {
        line,
        column,
        fault,
    };
    let words = format!("not valid JSON at line {line}, column {column}: {words}");
    check(text, expected, &words);
}

#[test]
fn nothing_at_all() {
    for text in ["", " \n\t", "\u{feff}", "\u{feff} \n"] {
        check(text, OpenError::Empty, "the file is empty");
    }
}

#[test]
fn faults_of_json_are_told_apart_with_their_place() {
    use JsonFault as F;
    check_json("[1,", 1, 4, F::UnexpectedEnd, "the text ends too early");
    check_json(
        "{\"a\":\n \"b",
        2,
        2,
        F::UnclosedText,
        "a text in quotes is never closed",
    );
    check_json(
        "[1,\n榕榕 }",
        2,
        1,
        F::UnexpectedCharacter,
        "unexpected character",
    );
    check_json(
        "[\"榕树\", ?]",
        1,
        8,
        F::UnexpectedCharacter,
        "unexpected character",
    );
    check_json(
        "[1,]",
        1,
        4,
        F::TrailingComma,
        "a comma before a closing bracket",
    );
    check_json(
        "{\"a\":1,\r\n}",
        2,
        1,
        F::TrailingComma,
        "a comma before a closing bracket",
    );
    check_json(
        "[1 2]",
        1,
        4,
        F::CommaMissing,
        "a comma or a closing bracket is missing",
    );
    check_json(
        "{1:2}",
        1,
        2,
        F::KeyExpected,
        "a key in quotes and a colon are expected",
    );
    check_json(
        "{\"a\" 2}",
        1,
        6,
        F::KeyExpected,
        "a key in quotes and a colon are expected",
    );
    check_json("[]\r[]", 2, 1, F::TextAfterEnd, "more text after the end");
    check_json(
        "[\"\\x\"]",
        1,
        3,
        F::BadEscape,
        "not a valid escape sequence",
    );
    check_json(
        "[\"\\ud800 not a pair\"]",
        1,
        9,
        F::BadEscape,
        "not a valid escape sequence",
    );
    check_json(
        "[\"a\nb\"]",
        1,
        4,
        F::ControlCharacter,
        "a control character inside a text in quotes",
    );
    check_json("[-a]", 1, 3, F::BadNumber, "not a valid number");
    check_json(
        "[nil, 1]",
        1,
        2,
        F::BadWord,
        "a value in quotes is expected",
    );
    // The byte order mark does not count as a column.
    check_json(
        "\u{feff}?",
        1,
        1,
        F::UnexpectedCharacter,
        "unexpected character",
    );
}

#[test]
fn json_that_is_no_chart() {
    let fields = || vec!["a".to_owned(), "b".to_owned()];
    let not = |missing, found| OpenError::NotAChart { missing, found };
    check(
        "5",
        not(Missing::ListOrTree, Found::Single),
        "not an org chart: a list or a tree of nodes is missing, found a single value",
    );
    check(
        r#"{"a":1,"b":[2]}"#,
        not(Missing::ListOrTree, Found::Object { fields: fields() }),
        "not an org chart: a list or a tree of nodes is missing, found an object with the fields: a, b",
    );
    check(
        r#"[{"a":1},{"a":1,"b":2}]"#,
        not(
            Missing::IdAndParent,
            Found::List {
                items: 2,
                fields: fields(),
            },
        ),
        "not an org chart: a field for the id and one for the parent is missing, found a list of 2 with the fields: a, b",
    );
    let fields = vec!["id".to_owned(), "name".to_owned()];
    check(
        r#"[{"id":1,"name":"A"},{"id":2,"name":"B"}]"#,
        not(Missing::Parent, Found::List { items: 2, fields }),
        "not an org chart: a field for the parent is missing, found a list of 2 with the fields: id, name",
    );
    let fields = vec!["parentId".to_owned()];
    check(
        r#"[{"parentId":1}]"#,
        not(Missing::Id, Found::List { items: 1, fields }),
        "not an org chart: a field for the id is missing, found a list of 1 with the fields: parentId",
    );
    let fields = vec!["format".to_owned(), "version".to_owned()];
    check(
        r#"{"format":"banyan-chart","version":1}"#,
        not(Missing::Nodes, Found::Object { fields }),
        "not an org chart: the list `nodes` is missing, found an object with the fields: format, version",
    );
}

#[test]
fn a_copied_branch_is_no_file() {
    let expected = OpenError::NotAChart {
        missing: Missing::ListOrTree,
        found: Found::Branch,
    };
    check(
        r#"{"format":"banyan-branch","version":1,"nodes":[{"id":"a","kind":"unit"}]}"#,
        expected,
        "not an org chart: a list or a tree of nodes is missing, found a copied branch",
    );
}

#[test]
fn versions() {
    let with = |version: &str| format!(r#"{{"format":"banyan-chart",{version}"nodes":[]}}"#);
    let too_new = |found: &str| OpenError::TooNew {
        found: found.to_owned(),
        supported: 1,
    };
    check(
        &with("\"version\":2,"),
        too_new("2"),
        "made by a newer Banyan: format version 2, this one reads up to 1",
    );
    let huge = "99999999999999999999";
    let words = format!("made by a newer Banyan: format version {huge}, this one reads up to 1");
    check(
        &with(&format!("\"version\":{huge},")),
        too_new(huge),
        &words,
    );
    for (written, found) in [
        ("", None),
        ("\"version\":null,", None),
        ("\"version\":0,", Some("0")),
        ("\"version\":-1,", Some("-1")),
        ("\"version\":1.5,", Some("1.5")),
        ("\"version\":\"1\",", Some("\"1\"")),
        ("\"version\":{},", Some("{}")),
    ] {
        let words = format!(
            "the format version is not a whole number from 1: {}",
            found.unwrap_or("missing")
        );
        let found = found.map(str::to_owned);
        check(&with(written), OpenError::BadVersion { found }, &words);
    }
}

#[test]
fn limits_are_named() {
    let long = |count: usize| "榕".repeat(count);
    let at_limit = format!(
        r#"{{"id":"{}","title":"{}"}}"#,
        long(limits::ID_CHARS),
        long(limits::FIELD_CHARS)
    );
    assert!(open(&file(&at_limit)).is_ok());

    let start = long(20);
    let words =
        format!("the id beginning with `{start}` is too large: 257, the limit is 256 characters");
    for field in ["id", "parent"] {
        let expected = OpenError::TooLarge {
            what: Oversize::Id {
                start: start.clone(),
            },
            limit: 256,
            found: 257,
        };
        let node = format!(r#"{{"{field}":"{}"}}"#, long(257));
        check(&file(&node), expected, &words);
    }
    for (field, value) in [
        ("title", format!("\"{}\"", long(10_001))),
        ("holders", format!("[\"{}\"]", long(10_001))),
        ("headcount", format!("{{\"remark\":\"{}\"}}", long(10_001))),
    ] {
        let name = if field == "headcount" {
            "remark"
        } else {
            field
        };
        let expected = OpenError::TooLarge {
            what: Oversize::Field {
                node: "a".to_owned(),
                field: name.to_owned(),
            },
            limit: 10_000,
            found: 10_001,
        };
        let words =
            format!("the field `{name}` of `a` is too large: 10001, the limit is 10000 characters");
        check(
            &file(&format!(r#"{{"id":"a","{field}":{value}}}"#)),
            expected,
            &words,
        );
    }
    let nodes = "{},".repeat(limits::NODES) + "{}";
    let expected = |found| OpenError::TooLarge {
        what: Oversize::Nodes,
        limit: 1_000_000,
        found,
    };
    let words = "the number of nodes is too large: 1000001, the limit is 1000000 nodes";
    check(&file(&nodes), expected(1_000_001), words);
    check(&format!("[{nodes}]"), expected(1_000_001), words);
}

#[test]
fn a_text_or_a_number_of_values_beyond_the_limit_is_refused() {
    let text = " ".repeat(limits::TEXT_BYTES + 1);
    let expected = OpenError::TooLarge {
        what: Oversize::Text,
        limit: 268_435_456,
        found: 268_435_457,
    };
    check(
        &text,
        expected,
        "the file is too large: 268435457, the limit is 268435456 bytes",
    );
    let text = "[".repeat(limits::VALUES + 1);
    let expected = OpenError::TooLarge {
        what: Oversize::Values,
        limit: 40_000_000,
        found: 40_000_001,
    };
    check(
        &text,
        expected,
        "the number of values is too large: 40000001, the limit is 40000000 values",
    );
}
