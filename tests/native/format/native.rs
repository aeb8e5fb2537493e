use banyan_core::format::{ImportIssue, RootsChoice, Source, begins_as_own, open, open_own, write};
use banyan_core::model::{About, Card, Document, Headcount, Holder, Kind, NewNode};

use super::support::{chart, extra, file, not_understood, read, tree};

const GOLDEN: &str = include_str!("../../data/native/v1.json");

#[test]
fn the_golden_file_of_version_1_is_written_back_byte_for_byte() {
    let reading = read(GOLDEN);
    assert_eq!(reading.source, Source::Native);
    assert_eq!(reading.findings, []);
    assert!(!reading.several_roots());
    assert_eq!(reading.nodes(), 8);
    let document = reading.document(RootsChoice::KeepApart);
    assert_eq!(tree(&document), "k7m2p9q(b2(b3 b4 b5) b6) x 1/β empty");
    assert_eq!(write(&document), GOLDEN);
}

#[test]
fn the_golden_file_says_what_its_cards_say() {
    let document = chart(GOLDEN);
    let card = |id: &str| document.card(document.key_of(id).unwrap());
    assert_eq!(
        document.about().note,
        "第一行\n第二行\t\\ \u{1} \u{2028} \u{7f}"
    );
    assert_eq!(document.about().levels, ["总监", "经理", "专员"]);
    assert_eq!(card("k7m2p9q").kind, Kind::Unit);
    assert_eq!(card("k7m2p9q").duties[1].text, "对接\"外部\"伙伴");
    assert_eq!(
        card("k7m2p9q").duties[1].extra,
        [("weight".to_owned(), "0.30".to_owned())]
    );
    assert_eq!(card("b2").holders[0].name, "陈晨");
    assert_eq!(card("b3").headcount, Headcount::Range { min: 2, max: 3 });
    let remark = "视业务需要".to_owned();
    assert_eq!(card("b4").headcount, Headcount::Open { min: 2, remark });
    let remark = String::new();
    assert_eq!(card("b5").headcount, Headcount::Open { min: 0, remark });
    assert_eq!(card("b6").headcount, Headcount::Exactly(0));
    assert_eq!(card("empty").headcount, Headcount::NotStated);
    assert_eq!(card("x 1/β").kind, Kind::External);
}

#[test]
fn the_example_of_the_format_page_opens_and_is_written_back_byte_for_byte() {
    let page = include_str!("../../../docs/format.md");
    let (_, rest) = page.split_once("```json\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    let reading = read(example);
    assert_eq!(reading.findings, []);
    assert_eq!(write(&reading.document(RootsChoice::KeepApart)), example);
}

#[test]
fn a_chart_is_written_one_node_a_line_without_empty_fields() {
    let card = Card {
        holders: vec![Holder::named("Ann")],
        ..Card::titled(Kind::Position, "Lead")
    };
    let nodes = vec![
        NewNode {
            id: "a".into(),
            parent: None,
            card: Card::titled(Kind::Unit, "市场部"),
        },
        NewNode {
            id: "b".into(),
            parent: Some(0),
            card,
        },
    ];
    let document = Document::build(About::default(), nodes).unwrap();
    let expected = file(concat!(
        r#"{"id":"a","kind":"unit","title":"市场部"},"#,
        "\n",
        r#"{"id":"b","parent":"a","kind":"position","title":"Lead","holders":[{"name":"Ann"}]}"#,
    ));
    assert_eq!(write(&document), expected);
}

#[test]
fn a_file_of_our_own_is_read_without_what_reads_those_of_other_programs() {
    let own = write(&Document::default());
    assert!(begins_as_own(&own), "{own}");
    assert!(open_own(&own).is_ok());
    // Keys in another order are still our own file, which only reading all of it can tell.
    let turned = r#"{"nodes": [], "version": 1, "format": "banyan-chart"}"#;
    assert!(!begins_as_own(turned) && open_own(turned).is_ok());
    let list = r#"[{"id": 1, "name": "Ann"}, {"id": 2, "name": "Bo", "managerId": 1}]"#;
    assert!(!begins_as_own(list));
    assert!(open(list).is_ok() && open_own(list).is_err());
    assert!(!begins_as_own(r#"{"format": "banyan-chart-2"}"#) && !begins_as_own(""));
}

#[test]
fn an_empty_chart_is_a_chart() {
    let empty = "{\n\"format\":\"banyan-chart\",\n\"version\":1,\n\"nodes\":[]\n}\n";
    assert_eq!(write(&Document::default()), empty);
    assert_eq!(write(&chart(empty)), empty);
}

#[test]
fn parents_may_come_after_their_children_and_siblings_keep_the_order_of_the_file() {
    let text = file(concat!(
        r#"{"id":"d","parent":"b"},{"id":"c","parent":"a"},{"id":"b","parent":"a"},"#,
        r#"{"id":"a"},{"id":"e","parent":"b"}"#,
    ));
    let reading = read(&text);
    assert_eq!(reading.findings, []);
    let document = reading.document(RootsChoice::KeepApart);
    assert_eq!(tree(&document), "a(c b(d e))");
}

#[test]
fn a_byte_order_mark_and_blanks_are_accepted() {
    let text = format!("\u{feff}\r\n \t{}", file(r#"{"id":"a"}"#));
    assert_eq!(tree(&chart(&text)), "a");
}

#[test]
fn friendly_values_are_understood_without_a_word() {
    let text = file(concat!(
        r#"{"id":7,"kind":" UNIT ","title":5.0,"note":null,"headcount":"12"},"#,
        r#"{"id":"b","parent":7,"holders":"Ann","duties":["sell",{"text":"buy"}],"headcount":"2–3"},"#,
        r#"{"id":"c","parent":7,"holders":{"name":"Bo"},"duties":9,"headcount":{"max":4}},"#,
        r#"{"id":"d","parent":7,"headcount":3.0,"holders":[]},{"id":"e","parent":"7","headcount":{"min":2}}"#,
    ));
    let reading = read(&text);
    assert_eq!(reading.findings, []);
    let document = reading.document(RootsChoice::KeepApart);
    let expected = file(
        &[
            r#"{"id":"7","kind":"unit","title":"5.0","headcount":12},"#,
            r#"{"id":"b","parent":"7","kind":"position","headcount":{"min":2,"max":3},"holders":[{"name":"Ann"}],"duties":[{"text":"sell"},{"text":"buy"}]},"#,
            r#"{"id":"c","parent":"7","kind":"position","headcount":{"min":0,"max":4},"holders":[{"name":"Bo"}],"duties":[{"text":"9"}]},"#,
            r#"{"id":"d","parent":"7","kind":"position","headcount":3},"#,
            r#"{"id":"e","parent":"7","kind":"position","headcount":{"min":2,"remark":""}}"#,
        ]
        .join("\n"),
    );
    assert_eq!(write(&document), expected);
}

#[test]
fn unknown_fields_survive_everywhere_compact_and_digit_for_digit() {
    let text = r#" {"zz" : [ 1.10 , 1E+2, {"k": "\u4e2d\/\u0007"} ], "format":"banyan-chart","version":1,
        "nodes":[{"x":{"deep":[true , null]},"id":"a","holders":[{"mail":"a@b","name":"A"}],"duties":[{"text":"t","w":0.0}]}],
        "after":-0}"#;
    let expected = concat!(
        "{\n\"format\":\"banyan-chart\",\n\"version\":1,\n",
        "\"zz\":[1.10,1E+2,{\"k\":\"中/\\u0007\"}],\n\"after\":-0,\n\"nodes\":[\n",
        r#"{"id":"a","kind":"position","holders":[{"name":"A","mail":"a@b"}],"duties":[{"text":"t","w":0.0}],"x":{"deep":[true,null]}}"#,
        "\n]\n}\n",
    );
    let written = write(&chart(text));
    assert_eq!(written, expected);
    assert_eq!(write(&chart(&written)), expected);
}

#[test]
fn an_unknown_field_never_comes_to_mean_something_by_being_written() {
    let mut card = Card::titled(Kind::Unit, "A");
    card.extra.push(("title".to_owned(), "1".to_owned()));
    let nodes = vec![NewNode {
        id: "a".into(),
        parent: None,
        card,
    }];
    let document = Document::build(About::default(), nodes).unwrap();
    let again = chart(&write(&document));
    assert_eq!(again.card(again.key_of("a").unwrap()).title, "A");
    assert_eq!(extra(&again, "a"), r#""unread_title":1"#);
}

#[test]
fn what_is_not_a_node_in_the_list_of_nodes_is_kept() {
    let text = file(r#"{"id":"a"},5,[{"id":"b"}],null"#);
    let reading = read(&text);
    let said = not_understood(None, "nodes", "unread_nodes");
    assert_eq!(reading.findings, [said]);
    let document = reading.document(RootsChoice::KeepApart);
    let kept = (
        "unread_nodes".to_owned(),
        r#"[5,[{"id":"b"}],null]"#.to_owned(),
    );
    assert_eq!(document.about().extra, [kept]);
    assert_eq!(
        open(&write(&document)).unwrap().findings,
        Vec::<ImportIssue>::new()
    );
}
