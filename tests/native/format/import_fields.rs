//! Which field of a card each key of an imported file becomes.

use banyan_core::format::{Guess, ImportIssue, RootsChoice, write};
use banyan_core::model::{Card, Document, Headcount, Kind};

use super::support::{chart, extra, node, read};

/// The chart from a list below one top.
#[track_caller]
fn list(nodes: &str) -> Document {
    chart(&format!(r#"[{{"id":"top","parent":""}},{nodes}]"#))
}

fn card<'d>(document: &'d Document, id: &str) -> &'d Card {
    document.card(document.key_of(id).unwrap())
}

fn names(card: &Card) -> Vec<&str> {
    card.holders
        .iter()
        .map(|holder| holder.name.as_str())
        .collect()
}

#[test]
fn a_name_beside_a_title_is_the_holder() {
    let document = list(r#"{"id":"a","parent":"top","Job Title":"Lead","Full_Name":" Ann Lee "}"#);
    assert_eq!(card(&document, "a").title, "Lead");
    assert_eq!(names(card(&document, "a")), ["Ann Lee"]);
    assert_eq!(extra(&document, "a"), "");
    let document =
        list(r#"{"id":"a","parent":"top","title":"Lead","firstName":"Ann","lastName":"Lee"}"#);
    assert_eq!(names(card(&document, "a")), ["Ann Lee"]);
    assert_eq!(
        extra(&document, "a"),
        r#""firstName":"Ann","lastName":"Lee""#
    );
    let document = list(r#"{"id":"a","parent":"top","职位":"主管","名":"晨","姓":"陈"}"#);
    assert_eq!(names(card(&document, "a")), ["陈晨"]);
}

#[test]
fn a_name_alone_is_the_title() {
    let document = list(r#"{"id":"a","parent":"top","name":"Ann"}"#);
    assert_eq!(card(&document, "a").title, "Ann");
    assert_eq!(names(card(&document, "a")), Vec::<&str>::new());
    // Without any name, the id has to do.
    assert_eq!(card(&list(r#"{"id":"a","parent":"top"}"#), "a").title, "a");
}

#[test]
fn a_node_without_a_title_in_a_file_that_has_titles_is_pointed_out() {
    let text = r#"[{"id":"a","pid":"","title":"Lead","name":"Ann"},{"id":"b","pid":"a","title":"","name":"Sales"}]"#;
    let reading = read(text);
    let nodes = vec![node("b", "Sales")];
    assert!(
        reading
            .findings
            .contains(&ImportIssue::Guess(Guess::TitleFromName { nodes }))
    );
    let document = reading.document(RootsChoice::KeepApart);
    assert_eq!(names(card(&document, "b")), Vec::<&str>::new());
}

#[test]
fn a_vacant_post_has_no_holder_and_keeps_the_word() {
    for word in [
        "Vacant",
        "TBD",
        "n/d",
        "Not disclosed",
        "空缺",
        "待招",
        "VACANT (2)",
    ] {
        let text = format!(r#"{{"id":"a","parent":"","title":"Lead","name":"{word}"}}"#);
        let reading = read(&format!("[{text}]"));
        let nodes = vec![node("a", "Lead")];
        assert!(
            reading
                .findings
                .contains(&ImportIssue::Guess(Guess::Vacant { nodes })),
            "{word}"
        );
        let document = reading.document(RootsChoice::KeepApart);
        assert_eq!(names(card(&document, "a")), Vec::<&str>::new());
        assert_eq!(extra(&document, "a"), format!("\"name\":\"{word}\""));
    }
    let document = list(r#"{"id":"a","parent":"top","title":"Lead","name":"Opendoor"}"#);
    assert_eq!(names(card(&document, "a")), ["Opendoor"]);
}

#[test]
fn headcounts_are_taken_when_they_are_whole() {
    for field in [
        "FTE",
        "Number of Posts in FTE",
        "MAX_HEAD_COUNT",
        "编制",
        "headcount",
    ] {
        for (value, expected) in [("3", 3), ("\"2\"", 2), ("1.0", 1), ("0", 0)] {
            let document = list(&format!(r#"{{"id":"a","parent":"top","{field}":{value}}}"#));
            assert_eq!(card(&document, "a").headcount, Headcount::Exactly(expected));
            assert_eq!(extra(&document, "a"), "");
        }
    }
    let document = list(r#"{"id":"a","parent":"top","FTE":0.5}"#);
    assert_eq!(card(&document, "a").headcount, Headcount::NotStated);
    assert_eq!(extra(&document, "a"), r#""FTE":0.5"#);
}

#[test]
fn levels_are_texts_and_are_listed_in_order_of_appearance() {
    let text = r#"[{"id":"a","pid":"","职级":"P7"},{"id":"b","pid":"a","职级":"P6"},{"id":"c","pid":"a","职级":"P7"},{"id":"d","pid":"a","职级":5}]"#;
    let document = chart(text);
    assert_eq!(document.about().levels, ["P7", "P6"]);
    assert_eq!(card(&document, "c").level, "P7");
    assert_eq!(extra(&document, "d"), r#""职级":5"#);
}

#[test]
fn lists_of_departments_become_units() {
    let text = r#"[{"dept_id":1,"parent_dept_id":0,"dept_name":"公司"},{"dept_id":2,"parent_dept_id":1,"dept_name":"市场部"}]"#;
    let document = chart(text);
    assert_eq!(card(&document, "2").kind, Kind::Unit);
    assert_eq!(card(&document, "2").title, "市场部");
}

#[test]
fn fields_that_mean_something_else_here_are_renamed_and_said_once() {
    let text = r#"[
        {"employee id":"a","manager id":"","id":5,"kind":"advisor","level":3,"holders":"x","note":"hello","imported_id":0},
        {"employee id":"b","manager id":"a","id":5,"headcount":"many","duties":[],"parent":{},"unit_type":"组"}]"#;
    let reading = read(text);
    let renamed = |field: &str, kept_as: &str, count| {
        ImportIssue::Guess(Guess::Renamed {
            field: field.to_owned(),
            kept_as: kept_as.to_owned(),
            count,
        })
    };
    assert!(
        reading
            .findings
            .contains(&renamed("id", "imported_id_2", 1))
    );
    assert!(reading.findings.contains(&renamed("id", "imported_id", 1)));
    let document = reading.document(RootsChoice::KeepApart);
    assert_eq!(
        extra(&document, "a"),
        r#""imported_id":0,"imported_id_2":5,"imported_kind":"advisor","imported_level":3,"imported_holders":"x""#
    );
    assert_eq!(
        extra(&document, "b"),
        r#""imported_id":5,"imported_headcount":"many","imported_duties":[],"imported_parent":{}"#
    );
    assert_eq!(card(&document, "a").note, "hello");
    assert_eq!(card(&document, "b").unit_type, "组");
    let written = write(&document);
    assert_eq!(read(&written).findings, []);
    assert_eq!(write(&chart(&written)), written);
}

#[test]
fn everything_else_is_kept_under_its_own_name() {
    let document = list(
        r#"{"id":"a","parent":"top","department":"Sales","pay":1.50,"tags":["x",{"y":null}],"a b":"","name":"Ann"}"#,
    );
    assert_eq!(
        extra(&document, "a"),
        r#""department":"Sales","pay":1.50,"tags":["x",{"y":null}],"a b":"""#
    );
}

#[test]
fn guesses_name_the_fields() {
    let reading = read(
        r#"{"data":[{"ID":"a","Boss ID":"","Role Title":"Lead","Firstname":"Ann","Grade":"P1","FTE":1}]}"#,
    );
    let field = |field: &str| field.to_owned();
    for guess in [
        Guess::Nodes {
            field: field("data"),
            count: 1,
        },
        Guess::Id {
            field: Some(field("ID")),
        },
        Guess::Title {
            field: field("Role Title"),
        },
        Guess::Holder {
            fields: vec![field("Firstname")],
        },
        Guess::Level {
            field: field("Grade"),
        },
        Guess::Headcount {
            field: field("FTE"),
        },
    ] {
        assert!(
            reading
                .findings
                .contains(&ImportIssue::Guess(guess.clone())),
            "{guess:?}"
        );
    }
    assert!(!reading.findings.iter().any(ImportIssue::needs_decision));
}
