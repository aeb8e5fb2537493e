//! Texts that are almost charts.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

const SAMPLES: [&str; 4] = [
    include_str!("../../data/native/v1.json"),
    include_str!("../../data/dabeng/dabeng_data-prop-hybrid.json"),
    r#"[{"id":1,"pid":null,"name":"A","title":"T"},{"id":2,"pid":1,"name":"vacant","title":"U","FTE":2},{"id":3,"pid":"2.0","level":"L"}]"#,
    r#"{"format":"banyan-branch","version":1,"nodes":[{"id":"a","kind":"unit"},{"id":"b","parent":"a"}]}"#,
];

/// What is inserted somewhere into a file.
const SPLINTERS: [&str; 24] = [
    "",
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "0",
    "-1",
    "1e999",
    "\\",
    "\\u",
    "\\ud83d",
    "\u{0}",
    "榕",
    "\u{feff}",
    "\"id\":\"b2\",",
    "\"parent\":\"b4\",",
    "\"title\":[],",
    "\"children\":[{}],",
    "{\"id\":\"x\"},",
    "\n",
];

/// A sample with pieces cut out and inserted.
pub fn mutated() -> impl Strategy<Value = String> {
    let cut = (any::<Index>(), 0..12_usize, select(&SPLINTERS[..]));
    (select(&SAMPLES[..]), vec(cut, 1..5)).prop_map(|(sample, cuts)| {
        let mut chars: Vec<char> = sample.chars().collect();
        for (at, length, splinter) in cuts {
            let from = at.index(chars.len() + 1);
            let to = (from + length).min(chars.len());
            chars.splice(from..to, splinter.chars());
        }
        chars.into_iter().collect()
    })
}

/// JSON made of the words that charts are made of.
pub fn random_json() -> impl Strategy<Value = String> {
    let word = select(
        &[
            "id",
            "parent",
            "pid",
            "name",
            "title",
            "children",
            "nodes",
            "data",
            "manager",
            "email",
            "format",
            "version",
            "kind",
            "headcount",
            "holders",
            "duties",
            "level",
            "levels",
            "FTE",
            "forest",
            "text",
            "first name",
            "last name",
            "reports",
            "items",
            "unread_id",
            "imported_id",
            "a",
            "b",
        ][..],
    );
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        (0..4_u8).prop_map(|n| n.to_string()),
        Just("\"banyan-chart\"".to_owned()),
        word.clone().prop_map(|word| format!("\"{word}\"")),
    ];
    leaf.prop_recursive(5, 60, 6, move |inner| {
        let field = (word.clone(), inner.clone());
        prop_oneof![
            vec(inner, 0..6).prop_map(|items| format!("[{}]", items.join(","))),
            vec(field, 0..6).prop_map(|fields| {
                let fields: Vec<String> =
                    fields.iter().map(|(k, v)| format!("\"{k}\":{v}")).collect();
                format!("{{{}}}", fields.join(","))
            }),
        ]
    })
}
