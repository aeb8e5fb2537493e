//! What is generated from the declarations of the fields: the JSON Schema and the tables of the format's
//! page. `UPDATE_DERIVED=1 cargo test -p banyan-core -- derived` writes them again.

use std::fmt::Write as _;
use std::fs;

use banyan_core::model::fields::{AboutField, FieldInfo, Item, LayoutField, Value, ValueKind};
use banyan_core::model::{Card, Field, Headcount};

const SCHEMA: &str = "public/banyan-chart.schema.json";
const PAGE: &str = "docs/format.md";

/// The declared fields of a record, each with its type.
type Declared = Vec<(&'static FieldInfo, &'static str)>;

fn declared(fields: &'static [FieldInfo], about: &'static [&'static str]) -> Declared {
    assert_eq!(fields.len(), about.len());
    fields.iter().zip(about.iter().copied()).collect()
}

fn of_item(item: Item) -> Declared {
    declared(item.fields(), item.about())
}

/// Compares a file with its expected content, or writes it.
#[track_caller]
fn is_current(path: &str, expected: &str) {
    let file = crate::root().join(path);
    if std::env::var_os("UPDATE_DERIVED").is_some() {
        fs::write(&file, expected).unwrap();
    }
    let found = fs::read_to_string(&file).unwrap();
    assert!(
        found == expected,
        "{path} is stale: UPDATE_DERIVED=1 cargo test -p banyan-core -- derived"
    );
}

#[test]
fn the_schema_is_current() {
    is_current(SCHEMA, &schema());
}

#[test]
fn the_tables_of_the_page_are_current() {
    let page = fs::read_to_string(crate::root().join(PAGE)).unwrap();
    is_current(PAGE, &with_tables(&page));
}

// The schema

fn schema() -> String {
    let mut out = String::from(HEAD);
    out += "  \"properties\": {\n";
    out += &line(
        4,
        "format",
        "Says that this is a Banyan chart.",
        "\"const\": \"banyan-chart\"",
    );
    out += &line(4, "version", "The version of the format.", "\"const\": 1");
    out += &properties(4, &declared(AboutField::INFO, AboutField::ABOUT));
    out += &line(4, "forest", FOREST, "\"type\": \"boolean\"");
    out += NODES;
    out += "  \"$defs\": {\n";
    out += DEFS;
    out += "    \"node\": {\n";
    out += "      \"description\": \"A unit, a position or something outside the chart.\",\n";
    out += "      \"type\": \"object\",\n      \"required\": [\"id\", \"kind\"],\n";
    out += "      \"properties\": {\n";
    out += &line(8, "id", ID, "\"$ref\": \"#/$defs/id\"");
    out += &line(8, "parent", PARENT, "\"$ref\": \"#/$defs/id\"");
    out += &end(&properties(8, &declared(Field::INFO, Field::ABOUT)));
    out += "      },\n      \"additionalProperties\": true\n    },\n";
    for item in Item::ALL {
        let fields = of_item(item);
        let _ = writeln!(out, "    \"{}\": {{", name_of(item));
        out += "      \"type\": \"object\",\n";
        let _ = writeln!(out, "      \"required\": [\"{}\"],", fields[0].0.key);
        out += "      \"properties\": {\n";
        out += &end(&properties(8, &fields));
        out += "      },\n      \"additionalProperties\": true\n    },\n";
    }
    out += HEADCOUNT;
    out
}

/// Without the comma after the last of several.
fn end(properties: &str) -> String {
    let all = properties.trim_end().trim_end_matches(',');
    format!("{all}\n")
}

fn properties(indent: usize, fields: &Declared) -> String {
    let one = |(info, about): &(&FieldInfo, &str)| property(indent, info, about);
    fields.iter().map(one).collect()
}

fn property(indent: usize, info: &FieldInfo, about: &str) -> String {
    let is = match info.kind {
        ValueKind::Text => "\"$ref\": \"#/$defs/text\"".to_owned(),
        ValueKind::Id => "\"$ref\": \"#/$defs/id\"".to_owned(),
        ValueKind::Flag => "\"type\": \"boolean\"".to_owned(),
        ValueKind::Number {
            least: 0,
            most: Headcount::LIMIT,
        } => "\"$ref\": \"#/$defs/count\"".to_owned(),
        ValueKind::Number { least, most } => {
            format!("\"type\": \"integer\", \"minimum\": {least}, \"maximum\": {most}")
        }
        ValueKind::Choice(words) => {
            let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
            format!("\"enum\": [{}]", words.join(", "))
        }
        ValueKind::Headcount => "\"$ref\": \"#/$defs/headcount\"".to_owned(),
        ValueKind::InlineHeadcount => {
            return [
                ("min", "The fewest.", "count"),
                ("max", "The most.", "count"),
                ("remark", "Why it is open-ended.", "text"),
                ("rule", "The rule that gives the number.", "text"),
            ]
            .map(|(key, about, of)| {
                line(indent, key, about, &format!("\"$ref\": \"#/$defs/{of}\""))
            })
            .concat();
        }
        ValueKind::Texts | ValueKind::Ids => {
            "\"type\": \"array\", \"items\": { \"$ref\": \"#/$defs/text\" }".to_owned()
        }
        ValueKind::List(item) => format!(
            "\"type\": \"array\", \"items\": {{ \"$ref\": \"#/$defs/{}\" }}",
            name_of(item)
        ),
        ValueKind::Layout => {
            let blank = " ".repeat(indent);
            let inner = declared(LayoutField::INFO, LayoutField::ABOUT);
            return format!(
                "{blank}\"{}\": {{\n{blank}  \"description\": \"{about}\",\n{blank}  \"type\": \"object\",\n{blank}  \"properties\": {{\n{}{blank}  }},\n{blank}  \"additionalProperties\": true\n{blank}}},\n",
                info.key,
                end(&properties(indent + 4, &inner))
            );
        }
    };
    line(indent, info.key, about, &is)
}

fn line(indent: usize, key: &str, about: &str, is: &str) -> String {
    let blank = " ".repeat(indent);
    format!("{blank}\"{key}\": {{ \"description\": \"{about}\", {is} }},\n")
}

/// What the schema calls the items of a list.
fn name_of(item: Item) -> &'static str {
    match item {
        Item::Text => "text_item",
        Item::Holder => "holder",
        Item::Duty => "duty",
        Item::Authority => "authority",
        Item::Requirement => "requirement",
        Item::Competency => "competency",
        Item::Metric => "measure",
        Item::Document => "document",
        Item::Establishment => "establishment",
        Item::Link => "link",
        Item::Team => "team",
    }
}

// The page

/// The page with its tables generated again, each between two marks.
fn with_tables(page: &str) -> String {
    let tables = [
        ("chart", chart_table()),
        ("node", node_table()),
        ("items", item_tables()),
    ];
    let mut page = page.to_owned();
    for (name, table) in tables {
        let (open, close) = (
            format!("<!-- {name}: from the declarations -->\n"),
            "<!-- end -->",
        );
        let (before, rest) = page.split_once(&open).unwrap();
        let (_, after) = rest.split_once(close).unwrap();
        page = format!("{before}{open}\n{table}\n{close}{after}");
    }
    page
}

const TABLE_HEAD: &str = "| field | value | what it is |\n|---|---|---|\n";

fn chart_table() -> String {
    let mut out = String::from(TABLE_HEAD);
    out += "| `format` | `\"banyan-chart\"` | Says that this is a Banyan chart. |\n";
    out += "| `version` | `1` | The version of the format. |\n";
    out += &rows(&declared(AboutField::INFO, AboutField::ABOUT));
    let _ = writeln!(out, "| `forest` | `true` | {FOREST} |");
    out += "| `nodes` | list of nodes | All nodes. |\n";
    out
}

fn node_table() -> String {
    let mut out = String::from(TABLE_HEAD);
    let _ = writeln!(out, "| `id` | text | {ID} |");
    let _ = writeln!(out, "| `parent` | id of a node | {PARENT} |");
    out += &rows(&declared(Field::INFO, Field::ABOUT));
    out
}

fn item_tables() -> String {
    let mut out = String::new();
    for item in Item::ALL {
        let lists = AboutField::INFO.iter().chain(Field::INFO);
        let lists = lists.filter(|info| info.kind == ValueKind::List(item));
        let names: Vec<String> = lists.map(|info| format!("`{}`", info.key)).collect();
        let _ = writeln!(
            out,
            "### In {}\n\n{TABLE_HEAD}{}",
            names.join(" and "),
            rows(&of_item(item))
        );
    }
    let inner = declared(LayoutField::INFO, LayoutField::ABOUT);
    let _ = write!(out, "### In `drawing`\n\n{TABLE_HEAD}{}", rows(&inner));
    out
}

fn rows(fields: &Declared) -> String {
    let row = |(info, about): &(&FieldInfo, &str)| {
        let key = match info.kind {
            ValueKind::InlineHeadcount => "`min`, `max`, `remark`, `rule`".to_owned(),
            _ => format!("`{}`", info.key),
        };
        format!("| {key} | {} | {about} |\n", value(info.kind))
    };
    fields.iter().map(row).collect()
}

fn value(kind: ValueKind) -> String {
    match kind {
        ValueKind::Text => "text".to_owned(),
        ValueKind::Id => "id of a node".to_owned(),
        ValueKind::Flag => "`true`".to_owned(),
        ValueKind::Number { least, most } => format!("whole number, {least} to {most}"),
        ValueKind::Choice(words) => {
            let words: Vec<String> = words.iter().map(|word| format!("`\"{word}\"`")).collect();
            words.join(", ")
        }
        ValueKind::Headcount => "headcount, see below".to_owned(),
        ValueKind::InlineHeadcount => "as in a headcount".to_owned(),
        ValueKind::Texts => "list of texts".to_owned(),
        ValueKind::Ids => "list of ids".to_owned(),
        ValueKind::List(_) => "list, see below".to_owned(),
        ValueKind::Layout => "object, see below".to_owned(),
    }
}

#[test]
fn a_field_stands_under_its_name_and_under_no_other() {
    let records = [AboutField::INFO, LayoutField::INFO, Field::INFO];
    for fields in records.into_iter().chain(Item::ALL.map(Item::fields)) {
        for (at, info) in fields.iter().enumerate() {
            let twice = fields[..at].iter().any(|other| other.key == info.key);
            assert!(!twice, "{} is declared twice", info.key);
            let plain = info
                .key
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b == b'_');
            assert!(plain, "{}", info.key);
            // Late fields are written after all those that version 1 had from the start.
            let late_before = fields[..at].iter().any(|other| other.late);
            assert!(info.late || !late_before, "{} stands too late", info.key);
        }
    }
}

#[test]
fn what_is_set_is_got() {
    let mut card = Card::default();
    for &field in Field::ALL {
        let value = match field.info().kind {
            ValueKind::Text => Value::Text("x".to_owned()),
            ValueKind::Flag => Value::Flag(true),
            ValueKind::Number { most, .. } => Value::Number(Some(most)),
            ValueKind::Choice(words) => Value::Choice(Some(words[0])),
            ValueKind::Headcount => Value::Headcount(Headcount::Exactly(1)),
            _ => continue,
        };
        card.set_field(field, value);
        assert!(!card.field(field).is_empty(), "{field:?}");
    }
}

const FOREST: &str = "True when several tops are meant; without it Banyan asks what to do with them. Left out when there is one.";
const ID: &str = "Names this node and no other in the file: any text. Banyan never changes it, unless two nodes share it.";
const PARENT: &str = "The id of the node that this one reports to. Left out at the top.";

const HEAD: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Banyan chart, version 1",
  "description": "An org chart as Banyan (榕图) writes it. Fields that are not described here are allowed everywhere and are kept. docs/format.md says the same in words.",
  "type": "object",
  "required": ["format", "version", "nodes"],
"#;

const NODES: &str = r##"    "nodes": {
      "description": "All nodes. Banyan writes them in tree order; any order is read, siblings keep the order of the list.",
      "type": "array",
      "maxItems": 1000000,
      "items": { "$ref": "#/$defs/node" }
    }
  },
"##;

const DEFS: &str = r#"    "text": { "type": "string", "maxLength": 10000 },
    "id": { "type": "string", "minLength": 1, "maxLength": 256 },
    "count": { "type": "integer", "minimum": 0, "maximum": 1000000 },
"#;

const HEADCOUNT: &str = r##"    "headcount": {
      "oneOf": [
        { "description": "Exactly this many.", "$ref": "#/$defs/count" },
        {
          "description": "At least min, at most max, which is never below min.",
          "type": "object",
          "required": ["min", "max"],
          "properties": { "min": { "$ref": "#/$defs/count" }, "max": { "$ref": "#/$defs/count" }, "remark": false, "rule": false },
          "additionalProperties": true
        },
        {
          "description": "Open-ended: at least min (zero when left out), and the reason or rule in words.",
          "type": "object",
          "required": ["remark"],
          "properties": { "min": { "$ref": "#/$defs/count" }, "remark": { "$ref": "#/$defs/text" }, "max": false, "rule": false },
          "additionalProperties": true
        },
        {
          "description": "As many as a rule gives: at least min (zero when left out), and the rule in words.",
          "type": "object",
          "required": ["rule"],
          "properties": { "min": { "$ref": "#/$defs/count" }, "rule": { "$ref": "#/$defs/text" }, "max": false, "remark": false },
          "additionalProperties": true
        }
      ]
    }
  },
  "additionalProperties": true
}
"##;
