//! Where an import finds the nodes and their parents.

use banyan_core::format::{Guess, ImportIssue, RootsChoice, Source};

use super::support::{chart, extra, node, not_understood, read, tree};

/// A file's tree in short.
#[track_caller]
fn check(text: &str, source: Source, expected: &str) {
    let reading = read(text);
    assert_eq!(reading.source, source);
    let document = reading.document(RootsChoice::KeepApart);
    assert_eq!(tree(&document), expected);
}

#[test]
fn lists_are_found_under_their_common_names() {
    use Source::FlatList;
    let list = r#"[{"key":1,"parent":null,"name":"A"},{"key":2,"parent":1,"name":"B"},{"key":3,"parent":2}]"#;
    check(list, FlatList, "1(2(3))");
    for wrapper in [
        format!(r#"{{"class":"go.TreeModel","nodeDataArray":{list}}}"#),
        format!(r#"{{"nodes":{list},"title":"My chart"}}"#),
        format!(r#"{{"errcode":0,"result":{{"list":{list}}}}}"#),
        format!(r#"{{"whatever":{list},"tags":[1]}}"#),
        format!(r#"{{"name":"Acme","departments":{list}}}"#),
    ] {
        check(&wrapper, FlatList, "1(2(3))");
    }
}

#[test]
fn what_stands_around_a_list_is_kept_with_the_chart() {
    let text = r##"{"title":"My chart","version":7,"colour":"#fff","data":{"colour":1,"list":[{"id":"a","pid":""},5]}}"##;
    let reading = read(text);
    assert_eq!(reading.title(), "My chart");
    assert!(
        reading
            .findings
            .contains(&not_understood(None, "data.list", "unread_items"))
    );
    let document = reading.document(RootsChoice::KeepApart);
    let fields: Vec<String> = (document.about().extra.iter())
        .map(|(n, v)| format!("{n}={v}"))
        .collect();
    assert_eq!(
        fields,
        [
            "colour=\"#fff\"",
            "imported_version=7",
            "colour_2=1",
            "unread_items=[5]"
        ]
    );
}

#[test]
fn trees_are_found_by_any_name_for_children() {
    use Source::NestedTree;
    check(
        r#"{"name":"A","children":[{"name":"B","children":null},{"name":"C","children":[]}]}"#,
        NestedTree,
        "1(2 3)",
    );
    check(
        r#"{"chart":{"name":"A","subordinates":{"name":"B"}},"api_version":"2.0"}"#,
        NestedTree,
        "1(2)",
    );
    check(
        r#"[{"label":"A","children":[{"label":"B"}]},{"label":"C"}]"#,
        NestedTree,
        "1(2) 3",
    );
    check(
        r#"{"organisations":[{"name":"A","teams":[{"name":"B","members":[{"name":"C"}]}]}]}"#,
        NestedTree,
        "1(2(3))",
    );
    check(
        r#"{"名称":"甲","下级":[{"名称":"乙"}]}"#,
        NestedTree,
        "1(2)",
    );
    check(
        r#"{"id":"x","name":"A","children":[{"id":"y","parentId":"x"},{"name":"C"},{"id":"y"}]}"#,
        NestedTree,
        "x(y 1 y-2)",
    );
}

#[test]
fn what_is_no_node_among_children_is_kept() {
    let reading = read(r#"{"name":"A","children":[{"name":"B"},"C",null]}"#);
    let said = not_understood(Some(node("1", "A")), "children", "unread_children");
    assert!(reading.findings.contains(&said));
    let document = reading.document(RootsChoice::KeepApart);
    assert_eq!(extra(&document, "1"), r#""unread_children":["C"]"#);
}

#[test]
fn the_parent_field_is_chosen_by_its_values() {
    let text = r#"[
        {"id":"a","reports_to":"the board","manager_id":"","boss":"Zoe"},
        {"id":"b","reports_to":"ceo","manager_id":"a","boss":"Zoe"},
        {"id":"c","reports_to":"a","manager_id":"b","boss":"Zoe"}]"#;
    check(text, Source::FlatList, "a(b(c))");
    let reading = read(text);
    assert!(
        reading
            .findings
            .contains(&ImportIssue::Guess(Guess::Parent {
                field: "manager_id".to_owned(),
                matched: "id".to_owned(),
                exactly: 2,
                loosely: 0,
                tops: 1,
            }))
    );
}

#[test]
fn parents_are_found_by_address_or_name_when_ids_do_not_fit() {
    let text = r#"[{"id":1,"email":"a@x","manager":null},{"id":2,"email":"b@x","manager":"A@X"},{"id":3,"email":"c@x","manager":"b@x"}]"#;
    check(text, Source::FlatList, "1(2(3))");
    let text = r#"[{"Name":"Ann Lee","Reports To":""},{"Name":"Bo","Reports To":"Lee,  ANN"},{"Name":"Bo","Reports To":"Bo"},{"Name":"Cy","Reports To":"bo"}]"#;
    check(text, Source::FlatList, "1(2(3 4))");
    let ambiguous = ImportIssue::Guess(Guess::AmbiguousParent {
        nodes: vec![node("3", "Bo"), node("4", "Cy")],
    });
    assert!(read(text).findings.contains(&ambiguous));
    let text = r#"[{"First Name":"Ann","Last Name":"Lee","manager":""},{"First Name":"Bo","Last Name":"Ma","manager":"ann lee"}]"#;
    check(text, Source::FlatList, "1(2)");
}

#[test]
fn numbers_are_the_same_however_they_are_written() {
    let flat = |ids: [&str; 2], parent: &str| {
        format!(
            r#"[{{"id":{},"pid":null}},{{"id":{},"pid":{parent}}}]"#,
            ids[0], ids[1]
        )
    };
    for (id, parent) in [
        ("5", "\"5\""),
        ("5", "5.0"),
        ("\"5.0\"", "5"),
        ("\"005\"", "5"),
        ("\"E5\"", "\"e5\""),
    ] {
        let document = chart(&flat([id, "6"], parent));
        assert_eq!(document.children(None).len(), 1, "{id} {parent}");
    }
    assert_eq!(tree(&chart(&flat(["\"05\"", "5"], "\"05\""))), "05(5)");
}

#[test]
fn words_for_no_parent_and_the_node_itself_are_the_top() {
    for top in [
        "null",
        "\"\"",
        "0",
        "-1",
        "\"None\"",
        "\"NO_MANAGER\"",
        "\"N/A\"",
        "\"\\\\N\"",
        "\"#\"",
        "\"无\"",
        "\"a\"",
        "\" \"",
    ] {
        let text = format!(r#"[{{"id":"a","parent":{top}}},{{"id":"b","parent":"a"}}]"#);
        assert!(
            !read(&text).findings.iter().any(ImportIssue::needs_decision),
            "{top}"
        );
        check(&text, Source::FlatList, "a(b)");
    }
    // An id that looks like such a word is an id all the same.
    check(
        r#"[{"id":0,"pid":null},{"id":1,"pid":0},{"id":2,"pid":1}]"#,
        Source::FlatList,
        "0(1(2))",
    );
}

#[test]
fn damage_in_lists_is_found_as_in_native_files() {
    let text = r#"[{"id":1,"name":"A","pid":""},{"id":2,"name":"B","pid":9},{"id":1,"name":"C","pid":2},{"id":4,"pid":5},{"id":5,"pid":4}]"#;
    let reading = read(text);
    let found: Vec<&ImportIssue> = reading
        .findings
        .iter()
        .filter(|f| f.needs_decision())
        .collect();
    assert_eq!(
        found,
        [
            &ImportIssue::DuplicateIds {
                id: "1".to_owned(),
                nodes: vec![node("1", "A"), node("1-2", "C")]
            },
            &ImportIssue::MissingParents {
                parent_id: "9".to_owned(),
                nodes: vec![node("2", "B")]
            },
            &ImportIssue::Cycle {
                nodes: vec![node("4", ""), node("5", "")]
            },
            &ImportIssue::SeveralRoots {
                nodes: vec![node("1", "A"), node("2", "B"), node("4", "")]
            },
        ]
    );
    let document = reading.document(RootsChoice::KeepApart);
    assert_eq!(tree(&document), "1 2(1-2) 4(5)");
    assert_eq!(extra(&document, "2"), r#""unresolved_parent":"9""#);
}

#[test]
fn a_reference_may_be_an_object_or_a_list_of_one() {
    let text = r#"[{"id":"a","manager":[]},{"id":"b","manager":{"value":"a","displayName":"Ann"}},{"id":"c","manager":["b"]}]"#;
    let document = chart(text);
    assert_eq!(tree(&document), "a(b(c))");
    assert_eq!(
        extra(&document, "b"),
        r#""manager":{"value":"a","displayName":"Ann"}"#
    );
}
