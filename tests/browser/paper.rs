//! Printed sheets: what the PDF says, and how its pages are broken.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use banyan_core::text::Locale;
use libtest_mimic::Trial;
use serde_json::{Value, json};

use crate::harness::{Person, Printed, Setting, together, trial};

pub fn stories() -> Vec<Trial> {
    let module = module_path!();
    let (zh_cn, en) = (Setting::of(Locale::Chinese), Setting::of(Locale::English));
    let single_file = Setting::single_file(Locale::Chinese);
    let post = the_job_description_says_what_the_card_says;
    let unit = the_department_card_shows_establishment_and_structure;
    let signed = the_responsibility_statement_is_for_signing;
    let booklet = the_booklet_holds_every_sheet;
    let long = pages_break_where_a_reader_expects_it;
    vec![
        trial(module, "pages_break_where_a_reader_expects_it", en, long),
        trial(module, "the_booklet_holds_every_sheet", zh_cn, booklet),
        trial(module, "the_job_description_says_what_the_card_says", zh_cn, post),
        trial(module, "the_job_description_says_what_the_card_says", en, post),
        trial(module, "the_department_card_shows_establishment_and_structure", zh_cn, unit),
        trial(module, "the_department_card_shows_establishment_and_structure", en, unit),
        trial(module, "the_responsibility_statement_is_for_signing", en, signed),
        trial(module, "the_single_file_prints_too", single_file, post),
    ]
}

/// A chart in which every field is used.
fn chart(person: &Person) -> String {
    let name = person.reads_as("chart.zh.json", "chart.en.json");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/paper");
    fs::read_to_string(folder.join(name)).unwrap()
}

/// The card with this id in the file.
fn card(file: &str, id: &str) -> Value {
    let chart: Value = serde_json::from_str(file).unwrap();
    let mut nodes = chart["nodes"].as_array().into_iter().flatten();
    nodes.find(|node| node["id"] == id).cloned().unwrap()
}

/// Every text in a value of the file, at any depth.
fn texts(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![value];
    while let Some(value) = waiting.pop() {
        match value {
            Value::String(text) => found.push(text.clone()),
            Value::Array(items) => waiting.extend(items),
            Value::Object(fields) => {
                // Keywords of the format are printed in the language of the sheet.
                let in_words = ["right", "nature", "kind", "direction", "to", "id", "parent"];
                let fields = fields.iter();
                waiting.extend(
                    fields
                        .filter(|(name, _)| !in_words.contains(&name.as_str()))
                        .map(|(_, value)| value),
                );
            }
            _ => {}
        }
    }
    found
}

fn holds(printed: &Printed, expected: &[String]) {
    let text = printed.text();
    for one in expected {
        assert!(text.contains(&together(one)), "no “{one}” in {text}");
    }
}

fn is_a4(printed: &Printed) {
    let facts = printed.facts();
    let size = facts.lines().find(|line| line.starts_with("Page size:"));
    assert!(size.is_some_and(|size| size.contains("(A4)")), "{facts}");
}

async fn opens(person: &Person, title: (&str, &str)) {
    person.opens(&chart(person)).await;
    person.clicks_card(person.reads_as(title.0, title.1)).await;
}

const MANAGER: (&str, &str) = ("市场部经理", "Marketing manager");
const DEPARTMENT: (&str, &str) = ("市场部", "Marketing");

async fn the_job_description_says_what_the_card_says(person: &Person) {
    let words = person.words;
    opens(person, MANAGER).await;
    person.presses_button(words.paper_job_description()).await;
    person.sees(".sheet").await;
    let printed = person.prints().await;
    printed.keep(person.reads_as("job-zh.pdf", "job-en.pdf"));
    is_a4(&printed);
    // Every text of the card, and the headings.
    holds(&printed, &texts(&card(&chart(person), "mgr")));
    let headings = [
        words.job_description(),
        words.paper_department_of(),
        words.paper_level(),
        words.paper_headcount(),
        words.paper_summary_post(),
        words.paper_duties_post(),
        words.paper_auxiliary(),
        words.paper_authority_post(),
        words.paper_requirements(),
        words.paper_competencies(),
        words.paper_measures(),
        words.paper_tools(),
        words.paper_documents(),
        words.paper_links(),
    ];
    holds(&printed, &headings.map(str::to_owned));
    let figures = person.reads_as("编制1在岗1", "Authorised1Inpost1");
    holds(&printed, &[figures.to_owned(), "3/5".to_owned()]);
    let pages = printed.pages();
    assert!((1..=2).contains(&pages.len()), "{pages:#?}");
    // Nothing of the page around the sheets is printed.
    assert!(!printed.text().contains(&together(words.save_markdown())));
    // The PDF is named after its content.
    let name = format!(
        "{} {}",
        person.reads_as(MANAGER.0, MANAGER.1),
        words.job_description()
    );
    assert!(printed.facts().contains(&name), "{}", printed.facts());
}

async fn the_department_card_shows_establishment_and_structure(person: &Person) {
    let words = person.words;
    opens(person, DEPARTMENT).await;
    person.presses_button(words.paper_department()).await;
    person.sees(".sheet svg").await;
    let printed = person.prints().await;
    printed.keep(person.reads_as("department-zh.pdf", "department-en.pdf"));
    is_a4(&printed);
    holds(&printed, &texts(&card(&chart(person), "dept")["duties"]));
    let expected: &[&str] = match words {
        Locale::Chinese => &[
            "部门负责人市场部经理（陈晨）",
            "直属领导总经理（周敏）",
            "编制4+",
            "缺编2–3",
            "专员级2–32–31",
            "审核推广方案（审核）",
            "组织结构",
            // Names in the drawing are text.
            "企划\\推广专员",
            "实习生",
        ],
        Locale::English => &[
            "Head of the unit Marketing manager (Ann Lee)",
            "Authorised 3–4",
            "Specialist as business requires 2–3",
            "Structure",
            "Marketing specialist",
        ],
    };
    let expected: Vec<String> = expected.iter().map(|&text| text.to_owned()).collect();
    holds(&printed, &expected);
    assert!((1..=2).contains(&printed.pages().len()));
}

async fn the_responsibility_statement_is_for_signing(person: &Person) {
    let words = person.words;
    opens(person, MANAGER).await;
    person.presses_button(words.paper_responsibility()).await;
    person.sees(".sheet").await;
    let printed = person.prints().await;
    printed.keep(person.reads_as("responsibility-zh.pdf", "responsibility-en.pdf"));
    let manager = card(&chart(person), "mgr");
    for part in ["duties", "auxiliary_duties", "authority", "measures"] {
        holds(&printed, &texts(&manager[part]));
    }
    let lines = [
        words.responsibility_statement(),
        words.sign_responsible(),
        words.sign_superior(),
        words.sign_date(),
    ];
    holds(&printed, &lines.map(str::to_owned));
    assert!(!printed.text().contains(&together(words.paper_tools())));
    assert_eq!(printed.pages().len(), 1);
}

async fn the_booklet_holds_every_sheet(person: &Person) {
    let words = person.words;
    let file = chart(person);
    person.opens(&file).await;
    person.presses_button(words.export()).await;
    person.presses_button(words.paper_booklet()).await;
    person.sees(".sheet.cover").await;
    let printed = person.prints().await;
    printed.keep(person.reads_as("booklet-zh.pdf", "booklet-en.pdf"));
    is_a4(&printed);
    let read: Value = serde_json::from_str(&file).unwrap();
    let nodes = read["nodes"].as_array().unwrap();
    let pages = printed.pages();
    let title = read["title"].as_str().unwrap();
    assert!(pages[0].contains(&title.to_owned()), "{:?}", pages[0]);
    let contents = together(&pages[1].concat());
    assert!(contents.contains(&together(words.contents())), "{contents}");
    let mut number = 0;
    for node in nodes.iter().filter(|node| node["kind"] != "external") {
        number += 1;
        let title = together(node["title"].as_str().unwrap());
        assert!(contents.contains(&format!("{number}{title}")), "{contents}");
        // Each sheet begins on a new page.
        let begins = |page: &&Vec<String>| {
            let first = together(&page.iter().take(4).cloned().collect::<String>());
            first.contains(&format!("{number}{title}")) && !first.contains(words.contents())
        };
        assert_eq!(
            pages.iter().filter(begins).count(),
            1,
            "{title}: {pages:#?}"
        );
        holds(&printed, &texts(&node["duties"]));
    }
    assert!(
        (number + 2..=2 * number + 2).contains(&pages.len()),
        "{pages:#?}"
    );
}

/// Sheets of every length, so that headings and tables fall on every part of a page.
async fn pages_break_where_a_reader_expects_it(person: &Person) {
    let mut nodes = String::new();
    for post in 0..24 {
        let duty =
            |group: usize, n: usize| json!({ "text": format!("Duty {group}.{n} of this post") });
        let mut duties: Vec<Value> = Vec::new();
        for group in 0..4 {
            duties.push(json!({ "text": format!("GROUP {group}"), "heading": true }));
            duties.extend((0..5 + (post + group) % 5).map(|n| duty(group, n)));
        }
        let measures: Vec<Value> = (0..4 + post)
            .map(|n| json!({ "name": format!("Metric {n}"), "period": "monthly", "target": "x".repeat(n * 3 + 1) }))
            .collect();
        let card = json!({
            "id": format!("p{post}"),
            "kind": "position",
            "title": format!("Post number {post}"),
            "duties": duties,
            "measures": measures,
            "note": format!("{} {}", "W".repeat(200), "A remark that goes on. ".repeat(post * 3)),
        });
        let _ = write!(nodes, "{}{card}", if post == 0 { "" } else { "," });
    }
    let file = format!(
        "{{\"format\":\"banyan-chart\",\"version\":1,\"title\":\"Long\",\"language\":\"en\",\"forest\":true,\"nodes\":[{nodes}]}}"
    );
    let words = person.words;
    person.opens(&file).await;
    person.presses_button(words.export()).await;
    person.presses_button(words.paper_job_description()).await;
    person.sees(".sheet").await;
    let printed = person.prints().await;
    printed.keep("long.pdf");
    is_a4(&printed);
    let pages = printed.pages();
    assert!(
        (48..=24 * 4).contains(&pages.len()),
        "{} pages",
        pages.len()
    );
    let headings = [
        words.paper_duties_post(),
        words.paper_measures(),
        words.paper_note(),
    ];
    let head = "Metric Period Target";
    let mut tables_go_on = 0;
    for (number, page) in pages.iter().enumerate() {
        let last = page.last().unwrap();
        let is_heading = headings.contains(&last.as_str()) || last.starts_with("GROUP");
        assert!(
            !is_heading && last != head,
            "page {number} ends with {last}"
        );
        // A table that continues from the page before repeats its head.
        let rows = |page: &[String]| page.iter().any(|line| line.starts_with("Metric "));
        if rows(page) {
            assert!(
                page.iter().any(|line| line == head),
                "page {number}: {page:#?}"
            );
            tables_go_on += usize::from(page.first().is_some_and(|line| line == head));
        }
    }
    assert!(tables_go_on > 0, "no table came to the end of a page");
    let overflowing = person
        .asks(
            "return [...document.querySelectorAll('.sheet *')]
                .filter(one => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
                .map(one => one.outerHTML.slice(0, 200))",
            json!([]),
        )
        .await;
    assert_eq!(overflowing, json!([]));
}
