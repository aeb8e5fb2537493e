//! The start templates against the facts of the documents they come from
//! (`tests/data/seeds/README.md` explains the fields).
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::collections::HashMap;

use banyan::format::{self, RootsChoice};
use serde_json::{Value, json};

/// What a headcount left open says in each language.
const OPEN: [(&str, &str); 1] = [("视情况而定", "as circumstances require")];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Language {
    Chinese,
    English,
}

/// A template file and the facts it must carry.
struct Template {
    name: &'static str,
    language: Language,
    text: &'static str,
    facts: &'static str,
    /// Whether its nodes carry the title in the other language too.
    two_titles: bool,
}

const TEMPLATES: [Template; 4] = [
    Template {
        name: "09-department-card.zh.json",
        language: Language::Chinese,
        text: include_str!("../public/templates/09-department-card.zh.json"),
        facts: include_str!("data/seeds/09.json"),
        two_titles: false,
    },
    Template {
        name: "09-department-card.en.json",
        language: Language::English,
        text: include_str!("../public/templates/09-department-card.en.json"),
        facts: include_str!("data/seeds/09.json"),
        two_titles: false,
    },
    Template {
        name: "12-marketing-centre.zh.json",
        language: Language::Chinese,
        text: include_str!("../public/templates/12-marketing-centre.zh.json"),
        facts: include_str!("data/seeds/12.json"),
        two_titles: true,
    },
    Template {
        name: "12-marketing-centre.en.json",
        language: Language::English,
        text: include_str!("../public/templates/12-marketing-centre.en.json"),
        facts: include_str!("data/seeds/12.json"),
        two_titles: true,
    },
];

impl Template {
    fn chart(&self) -> Value {
        parse(self.text)
    }

    fn facts(&self) -> Value {
        parse(self.facts)
    }

    /// The fact's title in the template's language, then in the other.
    fn titles<'a>(&self, fact: &'a Value) -> (&'a Value, &'a Value) {
        match self.language {
            Language::Chinese => (&fact["title_zh"], &fact["title_en"]),
            Language::English => (&fact["title_en"], &fact["title_zh"]),
        }
    }

    /// The fact's level in the template's language; `null` stays `null`.
    fn level(&self, facts: &Value, level: &Value) -> Value {
        match self.language {
            Language::Chinese => level.clone(),
            Language::English if level.is_null() => Value::Null,
            Language::English => list(&facts["levels"])
                .iter()
                .find(|known| known["zh"] == *level)
                .unwrap_or_else(|| panic!("{}: {level} is not a level", self.name))["en"]
                .clone(),
        }
    }

    fn remark(&self, note: &Value) -> Value {
        let (_, english) = OPEN
            .into_iter()
            .find(|(chinese, _)| note == chinese)
            .unwrap_or_else(|| panic!("{}: the remark {note} has no English", self.name));
        match self.language {
            Language::Chinese => note.clone(),
            Language::English => json!(english),
        }
    }

    /// The headcount as a file of version 1 says it.
    fn headcount(&self, fact: &Value) -> Value {
        let (min, max) = (&fact["min"], &fact["max"]);
        if fact.is_null() {
            Value::Null
        } else if !fact["note"].is_null() {
            json!({ "remark": self.remark(&fact["note"]) })
        } else if min == max {
            min.clone()
        } else {
            json!({ "min": min, "max": max })
        }
    }
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The array's items; none when the field is left out.
fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[test]
fn every_template_in_the_folder_is_tested() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/templates");
    let mut found: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    found.sort();
    let mut tested: Vec<_> = TEMPLATES.iter().map(|template| template.name).collect();
    tested.sort_unstable();
    assert_eq!(found, tested);
}

#[test]
fn templates_say_what_they_are() {
    for template in TEMPLATES {
        let (chart, facts) = (template.chart(), template.facts());
        let name = template.name;
        assert_eq!(chart["format"], "banyan-chart", "{name}");
        assert_eq!(chart["version"], 1, "{name}");
        let (tag, ending) = match template.language {
            Language::Chinese => ("zh-CN", ".zh.json"),
            Language::English => ("en", ".en.json"),
        };
        assert_eq!(chart["language"], tag, "{name}");
        assert!(name.ends_with(ending), "{name}");
        assert!(!text(&chart["title"]).is_empty(), "{name} has no title");
        assert!(!text(&chart["note"]).is_empty(), "{name} has no note");
        let levels: Vec<Value> = list(&facts["levels"])
            .iter()
            .map(|level| template.level(&facts, &level["zh"]))
            .collect();
        assert_eq!(list(&chart["levels"]), levels, "{name}");
    }
}

#[test]
fn templates_carry_the_facts() {
    for template in TEMPLATES {
        let (chart, facts) = (template.chart(), template.facts());
        let (nodes, expected) = (list(&chart["nodes"]), list(&facts["nodes"]));
        assert_eq!(nodes.len(), expected.len(), "{}", template.name);

        let mut ids: HashMap<&str, &str> = HashMap::new();
        for (node, fact) in nodes.iter().zip(expected) {
            let at = format!("{}, {}", template.name, fact["title_zh"]);
            let (title, other) = template.titles(fact);
            assert_eq!(node["kind"], fact["kind"], "{at}");
            assert_eq!(&node["title"], title, "{at}");
            let second = if template.two_titles {
                other
            } else {
                &Value::Null
            };
            assert_eq!(&node["second_title"], second, "{at}");

            let parent = fact["parent"].as_str().map(|title| ids[title]);
            assert_eq!(node["parent"].as_str(), parent, "{at}");
            let id = text(&node["id"]);
            assert!(!id.is_empty(), "{at} has no id");
            assert!(
                !ids.values().any(|taken| *taken == id),
                "{at}: {id} is taken"
            );
            ids.insert(text(&fact["title_zh"]), id);

            assert_eq!(
                node["level"],
                template.level(&facts, &fact["level"]),
                "{at}"
            );
            assert_eq!(
                node["headcount"],
                template.headcount(&fact["headcount"]),
                "{at}"
            );
            assert_eq!(json!(list(&node["duties"]).len()), fact["duties"], "{at}");
            for duty in list(&node["duties"]) {
                assert!(!text(&duty["text"]).is_empty(), "{at} has an empty duty");
            }
            assert_eq!(
                !text(&node["unit_type"]).is_empty(),
                fact["kind"] == "unit",
                "{at}"
            );
        }
    }
}

#[test]
fn the_head_of_a_unit_is_first_in_it() {
    for template in TEMPLATES {
        let (chart, facts) = (template.chart(), template.facts());
        let nodes = list(&chart["nodes"]);
        for (node, fact) in nodes.iter().zip(list(&facts["nodes"])) {
            if fact["is_head"] != true {
                continue;
            }
            let at = format!("{}, {}", template.name, fact["title_zh"]);
            let unit = nodes
                .iter()
                .find(|unit| unit["id"] == node["parent"])
                .unwrap();
            assert_eq!(unit["kind"], "unit", "{at}");
            let first = nodes.iter().find(|first| first["parent"] == unit["id"]);
            assert_eq!(first, Some(node), "{at}");
            assert!(
                !text(&node["note"]).is_empty(),
                "{at} does not say that it is the head"
            );
        }
    }
}

#[test]
fn authority_and_establishment_are_kept_beside_the_known_fields() {
    for template in TEMPLATES {
        let (chart, facts) = (template.chart(), template.facts());
        for (node, fact) in list(&chart["nodes"]).iter().zip(list(&facts["nodes"])) {
            let at = format!("{}, {}", template.name, fact["title_zh"]);
            let lines = list(&node["authority"]);
            assert_eq!(
                lines.len() as u64,
                fact["authority"].as_u64().unwrap_or(0),
                "{at}"
            );
            assert!(
                lines.iter().all(|line| !text(&line["text"]).is_empty()),
                "{at}"
            );

            let by_level: Vec<Value> = list(&fact["headcount_by_level"])
                .iter()
                .map(|row| {
                    let level = template.level(&facts, &row["level"]);
                    if row["note"].is_null() {
                        json!({ "level": level, "min": row["min"], "max": row["max"] })
                    } else {
                        json!({ "level": level, "remark": template.remark(&row["note"]) })
                    }
                })
                .collect();
            assert_eq!(list(&node["establishment"]), by_level, "{at}");
        }
    }
}

#[test]
fn the_two_languages_of_a_template_are_one_structure() {
    for pair in TEMPLATES.chunks(2) {
        let shape = |template: &Template| -> Vec<(Value, Value, Value)> {
            list(&template.chart()["nodes"])
                .iter()
                .map(|node| {
                    (
                        node["id"].clone(),
                        node["parent"].clone(),
                        node["kind"].clone(),
                    )
                })
                .collect()
        };
        assert_eq!(
            shape(&pair[0]),
            shape(&pair[1]),
            "{} and {}",
            pair[0].name,
            pair[1].name
        );
    }
}

#[test]
fn a_node_is_a_line() {
    for template in TEMPLATES {
        let name = template.name;
        assert!(
            template.text.ends_with("]\n}\n"),
            "{name} does not end as it should"
        );
        assert!(!template.text.contains('\r'), "{name} has carriage returns");
        let lines = template
            .text
            .lines()
            .filter(|line| line.starts_with("{\"id\":"));
        assert_eq!(
            lines.count(),
            list(&template.chart()["nodes"]).len(),
            "{name}"
        );
    }
}

#[test]
fn templates_open_without_a_finding_and_are_written_back_as_they_are() {
    for template in TEMPLATES {
        let name = template.name;
        let reading = format::open(template.text).unwrap();
        assert!(
            reading.findings.is_empty(),
            "{name}: {:?}",
            reading.findings
        );
        let document = reading.document(RootsChoice::KeepApart);
        assert_eq!(format::write(&document), template.text, "{name}");
    }
}
