//! The two languages of a template, and the texts themselves.

use banyan_core::text::Locale;
use serde_json::Value;

use super::support::{Sheet, Wrong, sheets, text};

/// Fields whose text is not in any language.
const FIXED: [&str; 8] = [
    "id", "parent", "kind", "to", "lead", "members", "format", "language",
];

/// Calls `look` with the path and the text of every text of the chart.
fn each_text(value: &Value, path: &str, look: &mut impl FnMut(&str, &str)) {
    match value {
        Value::String(said) => look(path, said),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                each_text(item, &format!("{path}/{index}"), look);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                if !FIXED.contains(&name.as_str()) {
                    each_text(field, &format!("{path}/{name}"), look);
                }
            }
        }
        _ => {}
    }
}

/// The chart without its words: every field, every count, every number and flag, every id.
fn shape(value: &Value, name: &str) -> Value {
    match value {
        Value::String(_) if name == "language" => Value::Null,
        Value::String(said) if FIXED.contains(&name) => Value::String(said.clone()),
        Value::String(_) => Value::Null,
        Value::Array(items) => items.iter().map(|item| shape(item, name)).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(name, field)| (name.clone(), shape(field, name)))
            .collect(),
        other => other.clone(),
    }
}

fn is_chinese(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

#[test]
fn the_two_languages_are_one_structure() {
    let sheets = sheets();
    let mut wrong = Vec::new();
    for pair in sheets.chunks(2) {
        let [chinese, english] = pair else {
            panic!("a template has two languages")
        };
        let nodes = |sheet: &Sheet| -> Vec<Value> {
            sheet.nodes().iter().map(|node| shape(node, "")).collect()
        };
        for (one, other) in nodes(chinese).iter().zip(&nodes(english)) {
            if one != other {
                wrong.push(format!("{}:\n  {one}\n  {other}", chinese.stem));
            }
        }
        if wrong.is_empty() && shape(&chinese.chart, "") != shape(&english.chart, "") {
            wrong.push(format!("{}: the charts differ", chinese.stem));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn ids_are_short_names_and_no_text_is_empty() {
    Wrong::in_sheets(|sheet, wrong| {
        for node in sheet.nodes() {
            let id = text(&node["id"]);
            let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
            wrong.unless(
                !id.is_empty() && id.chars().all(|letter| plain(letter) || letter == '-'),
                &format!("the id {id:?} is not of small letters, digits and hyphens"),
            );
        }
        each_text(&sheet.chart, "", &mut |path, said| {
            wrong.unless(
                !said.is_empty() && said.trim() == said,
                &format!("{path} is empty or has blanks around it"),
            );
        });
    });
}

#[test]
fn every_text_is_in_the_language_of_its_chart() {
    Wrong::in_sheets(|sheet, wrong| {
        each_text(&sheet.chart, "", &mut |path, said| {
            let bilingual = path.ends_with("/second_title");
            let a_choice = path.ends_with("/right")
                || path.ends_with("/nature")
                || path.ends_with("/direction")
                || path.ends_with("/status");
            if bilingual || a_choice {
                return;
            }
            match sheet.locale {
                Locale::Chinese => {
                    // A name in Latin letters may be the same in both languages, such as agency.
                    let name = said.chars().all(|letter| letter.is_ascii_alphanumeric());
                    wrong.unless(
                        said.chars().any(is_chinese) || name,
                        &format!("{path} is not Chinese: {said}"),
                    );
                    wrong.unless(
                        !said.contains(['(', ')', ';', '?', '!']),
                        &format!("{path} has English punctuation: {said}"),
                    );
                }
                Locale::English => wrong.unless(
                    !said.chars().any(is_chinese),
                    &format!("{path} is not English: {said}"),
                ),
            }
        });
    });
}
