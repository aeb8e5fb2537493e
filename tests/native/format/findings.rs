use banyan_core::format::{ImportIssue, RootsChoice, write};
use banyan_core::model::Kind;

use super::support::{chart, extra, file, node, not_understood, read, tree};

#[test]
fn later_duplicates_get_new_ids_and_parents_mean_the_first() {
    let text = file(concat!(
        r#"{"id":"a","title":"A"},{"id":"b","parent":"a","title":"B"},{"id":"b","parent":"a","title":"C"},"#,
        r#"{"id":"b-2","parent":"b","title":"D"},{"id":"b","parent":"b","title":"E"}"#,
    ));
    let reading = read(&text);
    let expected = ImportIssue::DuplicateIds {
        id: "b".to_owned(),
        nodes: vec![node("b", "B"), node("b-3", "C"), node("b-4", "E")],
    };
    assert!(expected.needs_decision());
    assert_eq!(reading.findings, [expected]);
    let document = reading.document(RootsChoice::KeepApart);
    assert_eq!(tree(&document), "a(b(b-2 b-4) b-3)");
}

#[test]
fn a_parent_never_means_an_id_that_was_only_given_by_repair() {
    let text = file(
        r#"{"id":"a"},{"id":"a","parent":"a"},{"id":"x","parent":"a-2"},{"parent":"x"},{"id":"y","parent":"1"}"#,
    );
    let document = chart(&text);
    assert_eq!(tree(&document), "a(a-2) x(1) y");
}

#[test]
fn a_new_id_stays_within_the_limit() {
    let id = "榕".repeat(256);
    let text = file(&format!(
        r#"{{"id":"{id}"}},{{"id":"{id}","parent":"{id}"}}"#
    ));
    let written = write(&chart(&text));
    assert_eq!(read(&written).findings, []);
}

#[test]
fn missing_parents_are_grouped_and_kept() {
    let text = file(concat!(
        r#"{"id":"a","title":"A"},{"id":"b","parent":"gone","title":"B"},"#,
        r#"{"id":"c","parent":"lost"},{"id":"d","parent":"gone","unresolved_parent":1}"#,
    ));
    let reading = read(&text);
    assert_eq!(
        reading.findings,
        [
            ImportIssue::MissingParents {
                parent_id: "gone".to_owned(),
                nodes: vec![node("b", "B"), node("d", "")],
            },
            ImportIssue::MissingParents {
                parent_id: "lost".to_owned(),
                nodes: vec![node("c", "")],
            },
            ImportIssue::SeveralRoots {
                nodes: vec![node("a", "A"), node("b", "B"), node("c", ""), node("d", "")],
            },
        ]
    );
    assert!(reading.findings.iter().all(ImportIssue::needs_decision));
    assert!(reading.several_roots());
    let document = reading.document(RootsChoice::KeepApart);
    assert_eq!(extra(&document, "b"), r#""unresolved_parent":"gone""#);
    let both = r#""unresolved_parent":1,"unresolved_parent_2":"gone""#;
    assert_eq!(extra(&document, "d"), both);
    assert_eq!(read(&write(&document)).findings, []);
}

#[test]
fn a_cycle_is_cut_at_its_first_node() {
    let text = file(concat!(
        r#"{"id":"t"},{"id":"x","parent":"c"},{"id":"b","parent":"a"},{"id":"c","parent":"b"},"#,
        r#"{"id":"a","parent":"c"},{"id":"s","parent":"s"}"#,
    ));
    let reading = read(&text);
    let cycles: Vec<_> = reading.findings.iter().take(2).cloned().collect();
    assert_eq!(
        cycles,
        [
            ImportIssue::Cycle {
                nodes: vec![node("b", ""), node("a", ""), node("c", "")],
            },
            ImportIssue::Cycle {
                nodes: vec![node("s", "")],
            },
        ]
    );
    assert!(cycles[0].needs_decision());
    let document = reading.document(RootsChoice::KeepApart);
    assert_eq!(tree(&document), "t b(c(x a)) s");
    assert_eq!(extra(&document, "b"), r#""unresolved_parent":"a""#);
}

#[test]
fn several_tops_are_a_question_unless_the_file_says_that_they_are_meant() {
    let text = file(r#"{"id":"a","title":"A"},{"id":"top","title":"B"}"#);
    let reading = read(&text);
    let nodes = vec![node("a", "A"), node("top", "B")];
    assert_eq!(reading.findings, [ImportIssue::SeveralRoots { nodes }]);

    let apart = reading.clone().document(RootsChoice::KeepApart);
    let written = write(&apart);
    assert!(written.contains("\n\"forest\":true,\n"));
    assert!(!read(&written).several_roots());

    let title = "公司".to_owned();
    let under = reading.document(RootsChoice::UnderOne { title });
    assert_eq!(tree(&under), "top-2(a top)");
    let top = under.card(under.key_of("top-2").unwrap());
    assert_eq!((top.kind, top.title.as_str()), (Kind::Unit, "公司"));

    let title = String::new();
    let one = read(&file(r#"{"id":"a"}"#)).document(RootsChoice::UnderOne { title });
    assert_eq!(tree(&one), "a");
}

#[test]
fn nodes_without_an_id_are_numbered() {
    let text = file(r#"{"id":"1"},{"parent":"1","title":"B"},{"id":"","parent":"1"}"#);
    let reading = read(&text);
    let nodes = vec![node("2", "B"), node("3", "")];
    let expected = ImportIssue::IdsGiven { nodes };
    assert!(!expected.needs_decision());
    assert_eq!(reading.findings, [expected]);
}

#[test]
fn what_is_not_understood_is_reported_and_kept() {
    for (field, value) in [
        ("title", "[1]"),
        ("note", "{}"),
        ("kind", "\"committee\""),
        ("parent", "{\"id\":\"a\"}"),
        ("headcount", "\"many\""),
        ("headcount", "-1"),
        ("headcount", "1.5"),
        ("headcount", "1000001"),
        ("headcount", "[1]"),
        ("headcount", "{}"),
        ("headcount", "{\"min\":1,\"max\":2,\"basis\":\"law\"}"),
        ("headcount", "{\"min\":1,\"max\":2,\"remark\":\"x\"}"),
        ("headcount", "{\"min\":3,\"max\":2}"),
        ("holders", "true"),
        ("holders", "[\"Ann\",[\"Bo\"]]"),
        ("duties", "[null]"),
    ] {
        let text = file(&format!(r#"{{"id":"a","{field}":{value}}}"#));
        let reading = read(&text);
        let title = reading.findings.iter().find_map(|finding| match finding {
            ImportIssue::FieldNotUnderstood { node, .. } => node.clone().map(|node| node.title),
            _ => None,
        });
        assert_eq!(title.as_deref(), Some(""), "{field}: {value}");
        let kept_as = format!("unread_{field}");
        let said = not_understood(Some(node("a", "")), field, &kept_as);
        assert!(!said.needs_decision());
        assert_eq!(reading.findings, [said], "{field}: {value}");
        let document = reading.document(RootsChoice::KeepApart);
        assert_eq!(extra(&document, "a"), format!("\"{kept_as}\":{value}"));
        let written = write(&document);
        assert_eq!(read(&written).findings, [], "{written}");
        assert_eq!(write(&chart(&written)), written);
    }
}

#[test]
fn what_is_understood_of_a_headcount_or_a_list_counts_although_the_rest_is_kept() {
    let text = file(
        r#"{"id":"a","headcount":{"min":1,"max":2,"basis":"law"},"holders":["Ann",[],{"name":{"given":"B"}}]}"#,
    );
    let reading = read(&text);
    let a = || Some(node("a", ""));
    assert_eq!(
        reading.findings,
        [
            not_understood(a(), "headcount", "unread_headcount"),
            not_understood(a(), "holders.name", "holders.unread_name"),
            not_understood(a(), "holders", "unread_holders"),
        ]
    );
    let written = write(&reading.document(RootsChoice::KeepApart));
    let expected = file(concat!(
        r#"{"id":"a","kind":"position","headcount":{"min":1,"max":2},"#,
        r#""holders":[{"name":"Ann"},{"name":"","unread_name":{"given":"B"}}],"#,
        r#""unread_headcount":{"min":1,"max":2,"basis":"law"},"#,
        r#""unread_holders":["Ann",[],{"name":{"given":"B"}}]}"#,
    ));
    assert_eq!(written, expected);
}

#[test]
fn chart_fields_that_are_not_understood_are_kept() {
    let text = r#"{"format":"banyan-chart","version":1,"title":[],"levels":["A",{},5],"forest":"yes","nodes":[]}"#;
    let reading = read(text);
    let said = |field: &str| not_understood(None, field, &format!("unread_{field}"));
    assert_eq!(
        reading.findings,
        [said("forest"), said("title"), said("levels")]
    );
    let document = reading.document(RootsChoice::KeepApart);
    assert_eq!(document.about().levels, ["A", "5"]);
    let names: Vec<_> = document
        .about()
        .extra
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(names, ["unread_forest", "unread_title", "unread_levels"]);
}

#[test]
fn a_field_that_stands_twice_counts_with_its_last_value_and_keeps_the_others() {
    let text = file(concat!(
        r#"{"id":"a","title":"one","x":1,"title":"two","x":2,"title":"three","unread_title":0,"#,
        r#""holders":[{"name":"A","name":"B"}]}"#,
    ));
    let reading = read(&text);
    let twice = |key: &str, kept_as: &str| ImportIssue::DuplicateKey {
        node: Some(node("a", "three")),
        key: key.to_owned(),
        kept_as: kept_as.to_owned(),
    };
    assert_eq!(
        reading.findings,
        [
            twice("title", "unread_title_2"),
            twice("x", "unread_x"),
            twice("title", "unread_title_3"),
            twice("holders.name", "holders.unread_name"),
        ]
    );
    assert!(!reading.findings[0].needs_decision());
    let document = reading.document(RootsChoice::KeepApart);
    let kept =
        r#""x":2,"unread_title":0,"unread_title_2":"one","unread_x":1,"unread_title_3":"two""#;
    assert_eq!(extra(&document, "a"), kept);
    assert_eq!(read(&write(&document)).findings, []);
}

#[test]
fn fields_in_plenty_are_told_apart_too() {
    let fields: String = (0..100).map(|i| format!(",\"f{}\":{i}", i % 50)).collect();
    let reading = read(&file(&format!(r#"{{"id":"a"{fields}}}"#)));
    assert_eq!(reading.findings.len(), 50);
    let document = reading.document(RootsChoice::KeepApart);
    assert!(extra(&document, "a").starts_with("\"f0\":50,\"f1\":51"));
    assert!(extra(&document, "a").ends_with("\"unread_f48\":48,\"unread_f49\":49"));
}
