//! The small file with the trees of all templates, and finding templates with it.

use std::fmt::Write as _;
use std::fs;

use banyan_core::templates::{self, TemplateIndex, find};
use banyan_core::text::Locale;
use serde_json::{Value, json};

use super::support::{Sheet, folder, list, sheets, text};

/// What the index must be, from the files next to it.
fn expected() -> String {
    let mut out = String::from("{\n");
    let sheets = sheets();
    for (number, pair) in sheets.chunks(2).enumerate() {
        let comma = if number > 0 { ",\n" } else { "" };
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "{comma}{}:{}",
            json!(pair[0].stem),
            shape(&pair[0], &pair[1])
        );
    }
    out + "\n}\n"
}

fn shape(chinese: &Sheet, english: &Sheet) -> Value {
    let levels = list(&chinese.chart["levels"]);
    let place = |id: &Value| chinese.nodes().iter().position(|node| node["id"] == *id);
    let nodes: Vec<Value> = chinese
        .nodes()
        .iter()
        .zip(english.nodes())
        .map(|(node, other)| {
            let kind = match node["assistant"] == true {
                true => "assistant",
                false => text(&node["kind"]),
            };
            let level = levels.iter().position(|level| *level == node["level"]);
            let mut fields = vec![json!(kind), node["title"].clone(), other["title"].clone()];
            let parent = place(&node["parent"]);
            // What is not stated is left out where nothing follows.
            if parent.is_some() || level.is_some() {
                fields.push(json!(parent));
            }
            if level.is_some() {
                fields.push(json!(level));
            }
            Value::Array(fields)
        })
        .collect();
    match levels {
        [] => json!({ "nodes": nodes }),
        levels => json!({ "levels": levels, "nodes": nodes }),
    }
}

#[test]
#[ignore = "writes public/templates/index.json: cargo test -p banyan-core templates::index::write -- --ignored"]
fn write_the_index() {
    fs::write(folder("public/templates/index.json"), expected()).unwrap();
}

fn index_text() -> String {
    fs::read_to_string(folder("public/templates/index.json")).unwrap()
}

#[test]
fn the_index_says_what_the_files_say() {
    assert!(
        index_text() == expected(),
        "public/templates/index.json is not what the files say: \
         cargo test -p banyan-core templates::index::write -- --ignored"
    );
}

#[test]
fn the_tree_of_the_index_is_that_of_the_chart() {
    let index = TemplateIndex::read(&index_text()).unwrap();
    for sheet in sheets() {
        let document = index.tree(sheet.stem).unwrap().document(sheet.locale);
        let drawn: Vec<(&str, usize)> = document
            .preorder()
            .map(|(node, depth)| (document.card(node).title.as_str(), depth))
            .collect();
        let depth = |node: &Value| {
            let mut above = node;
            let mut depth = 0;
            while let Some(next) = sheet
                .nodes()
                .iter()
                .find(|one| one["id"] == above["parent"])
            {
                above = next;
                depth += 1;
            }
            depth
        };
        let stated: Vec<(&str, usize)> = sheet
            .nodes()
            .iter()
            .map(|node| (text(&node["title"]), depth(node)))
            .collect();
        assert_eq!(drawn, stated, "{}", sheet.stem);
    }
}

/// The stems of what is found, and the titles that say why.
fn found(typed: &str, locale: Locale) -> Vec<(&'static str, Option<String>)> {
    let index = TemplateIndex::read(&index_text()).unwrap();
    find(typed, Some(&index), locale)
        .into_iter()
        .map(|hit| (&hit.template.stem[..2], hit.within))
        .collect()
}

fn numbers(typed: &str) -> Vec<&'static str> {
    let hits = found(typed, Locale::English);
    hits.into_iter().map(|(number, _)| number).collect()
}

#[test]
fn structures_are_found_by_name_mode_industry_and_titles() {
    let all = templates::all().count();
    assert_eq!(numbers("").len(), all);
    assert_eq!(numbers("  ").len(), all);
    assert_eq!(numbers("hospital"), ["05"]);
    assert_eq!(numbers("医院"), ["05"]);
    assert_eq!(numbers("ＨＯＳＰＩＴＡＬ"), ["05"]);
    assert_eq!(numbers("分权"), ["01"]);
    assert_eq!(numbers("real estate"), ["11"]);
    assert_eq!(numbers("医疗 healthcare"), ["05"]);
    assert_eq!(numbers("nobody has this"), Vec::<&str>::new());
    let purchasing = found("purchasing specialist", Locale::Chinese);
    assert_eq!(purchasing, [("10", Some("采购专员".to_owned()))]);
    let clerk = found("内勤", Locale::English);
    assert_eq!(
        clerk,
        [("03", None)],
        "a word it is found by needs no title"
    );
    let both = found("retail 新媒体运营", Locale::English);
    assert_eq!(both, [("10", Some("New media specialist".to_owned()))]);
}

#[test]
fn without_the_index_names_are_still_found() {
    let hits = find("hospital", None, Locale::English);
    assert_eq!(hits.len(), 1);
    assert!(find("采购专员", None, Locale::Chinese).is_empty());
}
