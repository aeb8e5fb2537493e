//! A template file next to its facts, and a list of all their differences.

use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};

use banyan_core::templates;
use banyan_core::text::Locale;
use serde_json::Value;

/// A template in one language with the facts that it must contain.
pub struct Sheet {
    pub stem: &'static str,
    pub locale: Locale,
    pub text: String,
    pub chart: Value,
    pub facts: Value,
}

impl Sheet {
    fn read(stem: &'static str, file: &str, locale: Locale) -> Self {
        let text = read(&folder("public/templates").join(format!("{file}.json")));
        let facts = read(&folder("tests/data/seeds").join(format!("{stem}.json")));
        Self {
            stem,
            locale,
            chart: serde_json::from_str(&text).unwrap_or_else(|why| panic!("{file}: {why}")),
            facts: serde_json::from_str(&facts).unwrap_or_else(|why| panic!("{stem}: {why}")),
            text,
        }
    }

    /// A fact stated in two languages, in the language of this sheet.
    pub fn word<'a>(&self, fact: &'a Value) -> &'a str {
        text(
            &fact[match self.locale {
                Locale::Chinese => "zh",
                Locale::English => "en",
            }],
        )
    }

    pub fn is_chinese(&self) -> bool {
        self.locale == Locale::Chinese
    }

    pub fn nodes(&self) -> &[Value] {
        list(&self.chart["nodes"])
    }

    /// The nodes, each with its facts.
    pub fn pairs(&self) -> impl Iterator<Item = (&Value, &Value)> {
        self.nodes().iter().zip(list(&self.facts["nodes"]))
    }

    /// The id of the node with this Chinese title in the facts.
    pub fn id(&self, chinese: &Value) -> Option<&str> {
        let (node, _) = self.pairs().find(|(_, fact)| fact["zh"] == *chinese)?;
        node["id"].as_str()
    }
}

/// All templates in both languages, Chinese first.
pub fn sheets() -> Vec<Sheet> {
    templates::all()
        .flat_map(|template| {
            [Locale::Chinese, Locale::English]
                .map(|locale| Sheet::read(template.stem, &template.file(locale), locale))
        })
        .collect()
}

pub fn folder(path: &str) -> PathBuf {
    crate::root().join(path)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// The array's items; none when the field is left out.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// A number that a fact may leave out, which means zero.
pub fn number(value: &Value) -> usize {
    value
        .as_u64()
        .map_or(0, |number| usize::try_from(number).unwrap_or(usize::MAX))
}

/// What is wrong with the templates: all of it, so that one run reports everything.
#[derive(Default)]
pub struct Wrong {
    at: String,
    found: Vec<String>,
}

impl Wrong {
    /// Looks at every sheet and fails with everything that was found.
    pub fn in_sheets(look: impl Fn(&Sheet, &mut Self)) {
        let mut wrong = Self::default();
        for sheet in sheets() {
            wrong.at = format!("{} {}", sheet.stem, sheet.locale.tag());
            look(&sheet, &mut wrong);
        }
        wrong.end();
    }

    /// Looks at every node of every sheet and fails with everything that was found.
    pub fn in_nodes(look: impl Fn(&Sheet, &Value, &Value, &mut Self)) {
        let mut wrong = Self::default();
        for sheet in sheets() {
            for (node, fact) in sheet.pairs() {
                wrong.at = format!("{} {}, {}", sheet.stem, sheet.locale.tag(), fact["zh"]);
                look(&sheet, node, fact, &mut wrong);
            }
        }
        wrong.end();
    }

    /// Two values that must be equal.
    pub fn unless_same<T: Debug + PartialEq>(&mut self, what: &str, found: T, fact: T) {
        if found != fact {
            let at = &self.at;
            self.found
                .push(format!("{at}: {what} is {found:?}, not {fact:?}"));
        }
    }

    /// A condition that must hold.
    pub fn unless(&mut self, so: bool, what: &str) {
        if !so {
            self.found.push(format!("{}: {what}", self.at));
        }
    }

    /// A text that must be there if the facts say so.
    pub fn unless_said(&mut self, what: &str, found: &Value, fact: &Value) {
        let wanted = !fact.is_null();
        self.unless(
            !wanted || !text(found).is_empty(),
            &format!("{what} is missing"),
        );
    }

    fn end(self) {
        assert!(self.found.is_empty(), "\n{}\n", self.found.join("\n"));
    }
}
