//! Documents of any content.

use std::collections::HashSet;

use banyan::model::{About, Card, Document, Duty, Extra, Headcount, Holder, Kind, NewNode};
use proptest::collection::vec;
use proptest::prelude::*;

/// Texts, with those that are easily got wrong among them.
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

/// Any JSON as compact text: the same text that reading would keep.
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
        const KNOWN: [&str; 19] = [
            "format",
            "version",
            "language",
            "author",
            "date",
            "levels",
            "forest",
            "nodes",
            "name",
            "text",
            "id",
            "parent",
            "kind",
            "title",
            "second_title",
            "unit_type",
            "level",
            "headcount",
            "note",
        ];
        let mut seen: HashSet<String> = KNOWN.map(str::to_owned).into();
        seen.extend(["holders".to_owned(), "duties".to_owned()]);
        fields
            .into_iter()
            .filter(|(name, _)| seen.insert(name.clone()))
            .collect()
    })
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
        (prop_oneof![Just(0), count], text())
            .prop_map(|(min, remark)| Headcount::Open { min, remark }),
    ]
}

fn card() -> impl Strategy<Value = Card> {
    let kind = prop_oneof![Just(Kind::Unit), Just(Kind::Position), Just(Kind::External)];
    let holder = (text(), extra()).prop_map(|(name, extra)| Holder { name, extra });
    let duty = (text(), extra()).prop_map(|(text, extra)| Duty { text, extra });
    let words = (text(), text(), text(), text(), text());
    (
        kind,
        words,
        vec(holder, 0..3),
        headcount(),
        vec(duty, 0..3),
        extra(),
    )
        .prop_map(|(kind, words, holders, headcount, duties, extra)| Card {
            kind,
            title: words.0,
            second_title: words.1,
            unit_type: words.2,
            holders,
            headcount,
            level: words.3,
            duties,
            note: words.4,
            extra,
        })
}

fn about() -> impl Strategy<Value = About> {
    let words = (text(), text(), text(), text(), text());
    (words, vec(text(), 0..4), extra()).prop_map(|(words, levels, extra)| About {
        title: words.0,
        language: words.1,
        note: words.2,
        author: words.3,
        date: words.4,
        levels,
        extra,
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
