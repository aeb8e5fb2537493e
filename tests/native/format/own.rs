//! Custom fields: what a person sees of them, and which names they may have.

use banyan_core::format::{
    OWN_NAME_CHARS, OwnNameFault, OwnValue, OwnerKind, json_number, own_name, write,
};
use banyan_core::model::fields::{Column, ColumnValue, columns};
use banyan_core::model::{Card, Document, Field, Kind, NewNode};

use super::support::{chart, file};

#[test]
fn a_value_is_written_as_it_was_read() {
    for (json, value) in [
        (r#""a\nb""#, OwnValue::Text("a\nb".to_owned())),
        (r#""\u2028""#, OwnValue::Text("\u{2028}".to_owned())),
        ("1.50", OwnValue::Number("1.50".to_owned())),
        ("-0", OwnValue::Number("-0".to_owned())),
        ("true", OwnValue::Flag(true)),
        ("false", OwnValue::Flag(false)),
        ("null", OwnValue::Other("null".to_owned())),
        (r#"{"k":[1]}"#, OwnValue::Other(r#"{"k":[1]}"#.to_owned())),
    ] {
        assert_eq!(OwnValue::of(json), value);
        assert_eq!(value.json(), json);
    }
}

#[test]
fn a_typed_text_is_the_same_bytes_after_reading() {
    let typed = OwnValue::Text("\"榕\" \\ \u{7f}\u{2028}\n".to_owned());
    let mut card = Card::titled(Kind::Position, "A");
    card.extra.push(("x".to_owned(), typed.json()));
    let nodes = vec![NewNode {
        id: "a".into(),
        parent: None,
        card,
    }];
    let written = write(&Document::build(Default::default(), nodes).unwrap());
    assert_eq!(write(&chart(&written)), written);
}

#[test]
fn another_kind_keeps_what_it_can() {
    let text = |text: &str| OwnValue::Text(text.to_owned());
    let number = |number: &str| OwnValue::Number(number.to_owned());
    assert_eq!(text("12.5").to_number(), number("12.5"));
    assert_eq!(text("many").to_number(), number("0"));
    assert_eq!(number("1.50").to_text(), text("1.50"));
    assert_eq!(OwnValue::Flag(true).to_text(), text("true"));
    assert_eq!(text("true").to_flag(), OwnValue::Flag(true));
    assert_eq!(number("0.0").to_flag(), OwnValue::Flag(false));
}

#[test]
fn a_number_is_one_as_json_writes_it() {
    for number in ["0", "-1", "1.50", "1e9", "2E-3", " 7 "] {
        let read = json_number(number).unwrap();
        let value: serde_json::Value = serde_json::from_str(&read).unwrap();
        assert!(value.is_number(), "{number}");
    }
    for none in [
        "", "-", "+3", "007", ".5", "5.", "1e", "1,000", "0x1", "NaN", "１",
    ] {
        assert_eq!(json_number(none), None, "{none}");
    }
}

#[test]
fn a_name_is_free_or_it_is_said_why_not() {
    let fields = vec![("cost".to_owned(), "1".to_owned())];
    let node = |typed: &str, index| own_name(OwnerKind::Node, &fields, typed, index);
    assert_eq!(node(" 工号 ", None), Ok("工号".to_owned()));
    assert_eq!(node("cost", Some(0)), Ok("cost".to_owned()));
    assert_eq!(node("cost", None), Err(OwnNameFault::Taken));
    assert_eq!(node("  ", None), Err(OwnNameFault::Length));
    assert_eq!(
        node(&"x".repeat(OWN_NAME_CHARS + 1), None),
        Err(OwnNameFault::Length)
    );
    for field in Field::ALL {
        assert_eq!(node(field.info().key, None), Err(OwnNameFault::Reserved));
    }
    assert_eq!(node("parent", None), Err(OwnNameFault::Reserved));
    assert_eq!(node("industry", None), Ok("industry".to_owned()));
    let on_chart = |typed: &str| own_name(OwnerKind::Chart, &fields, typed, None);
    assert_eq!(on_chart("industry"), Err(OwnNameFault::Reserved));
    assert_eq!(on_chart("nodes"), Err(OwnNameFault::Reserved));
    assert_eq!(on_chart("duties"), Ok("duties".to_owned()));
}

#[test]
fn a_chart_s_columns_end_with_its_own_fields() {
    let document = chart(&file(concat!(
        r#"{"id":"a","title":"A","cost":1},"#,
        r#"{"id":"b","parent":"a","level":"M","x":true,"cost":2}"#
    )));
    let all = columns(&document);
    let (known, own) = all.split_at(Field::ALL.len());
    assert_eq!(known[1], Column::Known(Field::Title));
    let names: Vec<&str> = own.iter().map(Column::key).collect();
    assert_eq!(names, ["cost", "x"]);
    let b = document.card(document.key_of("b").unwrap());
    let said = |column: &Column| match column.of(b) {
        ColumnValue::Known(value) => value.text().to_owned(),
        ColumnValue::Own(json) => json.to_owned(),
    };
    assert_eq!(said(&Column::Known(Field::Level)), "M");
    assert_eq!(said(&own[0]), "2");
    assert_eq!(said(&own[1]), "true");
}
