//! Documents with any content.

use std::collections::HashSet;

use banyan_core::model::fields::{
    AboutField, FieldInfo, HEADCOUNT_KEYS, Item, LayoutField, OpenRecord, Record, Ref, Value,
    ValueKind,
};
use banyan_core::model::{About, Card, Document, Extra, Field, Headcount, NewNode};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

/// Texts, including some that are easy to get wrong.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        3 => "[a-z一-龥]{1,6}",
        2 => any::<String>(),
        1 => "[\\x00-\\x20\"\\\\/\u{7f}-\u{a0}\u{2028}\u{2029}\u{feff}\u{202e}\u{200f}]{1,8}",
        1 => Just("👩‍👩‍👧‍👦 שלום \u{10ffff}\u{fffd}".to_owned()),
        1 => Just("null".to_owned()),
    ]
}

/// Any JSON as compact text: reading keeps exactly this text.
fn json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,5})?([eE][+-]?[0-9]{1,2})?",
        "[a-z 榕,:{}\\[\\]]{0,6}".prop_map(|text| format!("\"{text}\"")),
        Just(r#""\"\\\b\f\n\r\t\u0000\u001f\u007f\u2028/""#.to_owned()),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(|items| format!("[{}]", items.join(","))),
            vec(("[a-z]{0,3}", inner), 0..4).prop_map(|fields| {
                let fields: Vec<String> =
                    fields.iter().map(|(k, v)| format!("\"{k}\":{v}")).collect();
                format!("{{{}}}", fields.join(","))
            }),
        ]
    })
}

/// Unknown fields: any names but known ones, each once.
fn extra() -> impl Strategy<Value = Extra> {
    let name = prop_oneof![
        text(),
        "(unread|imported)_[a-z]{1,3}",
        Just("unresolved_parent".to_owned())
    ];
    let fields =
        prop_oneof![3 => vec((name.clone(), json()), 0..1), 1 => vec((name, json()), 0..5)];
    fields.prop_map(|fields| {
        let mut seen: HashSet<String> = known_names();
        fields
            .into_iter()
            .filter(|(name, _)| seen.insert(name.clone()))
            .collect()
    })
}

/// Every name that means something anywhere in a file.
fn known_names() -> HashSet<String> {
    let frame = ["format", "version", "forest", "nodes", "id", "parent"];
    let records = [AboutField::INFO, LayoutField::INFO, Field::INFO].into_iter();
    let records = records.chain(Item::ALL.iter().map(|item| item.fields()));
    let declared = records.flatten().map(|info| info.key);
    let names = frame.into_iter().chain(HEADCOUNT_KEYS).chain(declared);
    names.map(str::to_owned).collect()
}

fn headcount() -> impl Strategy<Value = Headcount> {
    let count = 0..=Headcount::LIMIT;
    prop_oneof![
        Just(Headcount::NotStated),
        count.clone().prop_map(Headcount::Exactly),
        (count.clone(), count.clone()).prop_map(|(a, b)| Headcount::Range {
            min: a.min(b),
            max: a.max(b)
        }),
        (prop_oneof![Just(0), count.clone()], text())
            .prop_map(|(min, remark)| Headcount::Open { min, remark }),
        (prop_oneof![Just(0), count], text()).prop_map(|(min, rule)| Headcount::Rule { min, rule }),
    ]
}

/// The content of a made-up record, field by field.
#[derive(Clone, Debug)]
struct Filled {
    fields: Vec<Filling>,
    extra: Extra,
}

/// The content of one of its fields.
#[derive(Clone, Debug)]
enum Filling {
    Value(Option<Value>),
    List(Vec<Filled>),
    Record(Filled),
}

/// Any record with these fields. It is made from the declarations, so there is no second list to
/// maintain.
fn filled(fields: &'static [FieldInfo]) -> BoxedStrategy<Filled> {
    let fields: Vec<_> = fields.iter().map(|info| filling(info.kind)).collect();
    (fields, extra())
        .prop_map(|(fields, extra)| Filled { fields, extra })
        .boxed()
}

fn filling(kind: ValueKind) -> BoxedStrategy<Filling> {
    let value = |value: Value| Filling::Value(Some(value));
    match kind {
        ValueKind::Text => text()
            .prop_map(move |text| value(Value::Text(text)))
            .boxed(),
        ValueKind::Id => "[a-z]{0,3}"
            .prop_map(move |id| value(Value::Text(id)))
            .boxed(),
        ValueKind::Flag => any::<bool>()
            .prop_map(move |flag| value(Value::Flag(flag)))
            .boxed(),
        ValueKind::Number { least, most } => proptest::option::of(least..=most)
            .prop_map(move |number| value(Value::Number(number)))
            .boxed(),
        ValueKind::Choice(words) => proptest::option::of(prop::sample::select(words))
            .prop_map(move |word| value(Value::Choice(word)))
            .boxed(),
        ValueKind::Headcount => headcount()
            .prop_map(move |headcount| value(Value::Headcount(headcount)))
            .boxed(),
        // A range with equal ends is the exact number where its parts are read separately.
        ValueKind::InlineHeadcount => headcount()
            .prop_map(move |headcount| {
                value(Value::Headcount(match headcount {
                    Headcount::Range { min, max } if min == max => Headcount::Exactly(min),
                    other => other,
                }))
            })
            .boxed(),
        ValueKind::Texts => vec(text(), 0..4)
            .prop_map(move |texts| value(Value::Texts(texts)))
            .boxed(),
        ValueKind::Ids => vec("[a-z]{1,3}", 0..3)
            .prop_map(move |ids| value(Value::Texts(ids)))
            .boxed(),
        ValueKind::List(item) => vec(filled(item.fields()), 0..3)
            .prop_map(Filling::List)
            .boxed(),
        ValueKind::Layout => filled(LayoutField::INFO).prop_map(Filling::Record).boxed(),
    }
}

fn fill(record: &mut dyn Record, fields: Vec<Filling>) {
    for (at, filling) in fields.into_iter().enumerate() {
        match filling {
            Filling::Value(None) => {}
            Filling::Value(Some(value)) => record.set(at, value),
            Filling::List(items) => {
                let list = record.list_mut(at).unwrap();
                for item in items {
                    fill_open(list.push(), item);
                }
            }
            Filling::Record(inner) => fill(record.record_mut(at).unwrap(), inner.fields),
        }
    }
}

fn fill_open(record: &mut dyn OpenRecord, filled: Filled) {
    fill(record, filled.fields);
    *record.extra_mut() = filled.extra;
}

fn card() -> impl Strategy<Value = Card> {
    filled(Field::INFO).prop_map(|filled| {
        let mut card = Card::default();
        fill_open(&mut card, filled);
        card
    })
}

fn about() -> impl Strategy<Value = About> {
    filled(AboutField::INFO).prop_map(|filled| {
        let mut about = About::default();
        fill_open(&mut about, filled);
        about
    })
}

/// Charts of up to a dozen nodes in any tree.
pub fn document() -> impl Strategy<Value = Document> {
    let node = (
        text(),
        proptest::option::weighted(0.8, any::<prop::sample::Index>()),
        card(),
    );
    (about(), vec(node, 0..12)).prop_map(|(about, nodes)| {
        let mut seen = HashSet::new();
        let mut list: Vec<NewNode> = Vec::new();
        for (id, parent, card) in nodes {
            let id: String = id.chars().take(200).collect();
            let id = if id.is_empty() || !seen.insert(id.clone()) {
                format!("n{}\u{1}", list.len())
            } else {
                id
            };
            let parent = parent
                .filter(|_| !list.is_empty())
                .map(|index| index.index(list.len()));
            list.push(NewNode {
                id: id.into(),
                parent,
                card,
            });
        }
        Document::build(about, list).unwrap()
    })
}

#[test]
fn every_declared_field_is_made_up() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut said: HashSet<String> = HashSet::new();
    for _ in 0..64 {
        let document = document().new_tree(&mut runner).unwrap().current();
        note_said("chart", document.about().as_ref(), &mut said);
        for (node, _) in document.preorder() {
            note_said("node", document.card(node), &mut said);
        }
    }
    let mut missing = Vec::new();
    miss("chart", AboutField::INFO, &said, &mut missing);
    miss("node", Field::INFO, &said, &mut missing);
    assert_eq!(missing, Vec::<String>::new(), "never filled");
}

/// Notes which fields of a record, and of what it lists, have content.
fn note_said(path: &str, record: &dyn Record, said: &mut HashSet<String>) {
    for (at, info) in record.fields().iter().enumerate() {
        let value = record.get(at);
        if value.is_empty() {
            continue;
        }
        let path = format!("{path}.{}", info.key);
        match value {
            Ref::List(list) => (0..list.count()).for_each(|index| {
                note_said(&path, list.at(index).unwrap(), said);
            }),
            Ref::Record(inner) => note_said(&path, inner, said),
            _ => {}
        }
        said.insert(path);
    }
}

fn miss(
    path: &str,
    fields: &'static [FieldInfo],
    said: &HashSet<String>,
    missing: &mut Vec<String>,
) {
    for info in fields {
        let path = format!("{path}.{}", info.key);
        if !said.contains(&path) {
            missing.push(path.clone());
        }
        match info.kind {
            ValueKind::List(item) => miss(&path, item.fields(), said, missing),
            ValueKind::Layout => miss(&path, LayoutField::INFO, said, missing),
            _ => {}
        }
    }
}
