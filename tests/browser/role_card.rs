//! Every field of a card and of the chart is filled in by keys, and is kept as it was typed.

use banyan_core::model::Right;
use serde_json::{Value, json};

use crate::harness::{Person, field, list_of, stories};

stories! {
    in_chinese:
        of_a_position,
        of_the_chart;
    in_english: of_a_unit;
}

/// A unit with a position that has another below it.
const UNIT: &str = r#"{"format":"banyan-chart","version":1,"title":"Team","language":"en","nodes":[
{"id":"sales","kind":"unit","title":"Sales"},
{"id":"lead","parent":"sales","kind":"position","title":"Lead"},
{"id":"rep","parent":"lead","kind":"position","title":"Rep"}]}"#;

async fn of_a_position(person: &Person) {
    let words = person.words;
    person.opens(&list_of(&["Head", "  Anna"])).await;
    person.presses_each(&["ArrowDown", "ArrowDown"]).await;
    person.expects_selected(&["Anna"]).await;
    person.presses("F6").await;
    person.keyboard_is_at(".panel-title").await;

    // Fields that are always shown.
    person.presses("Ctrl+a").await;
    person.types("品牌主管 Brand").await;
    person.tabs_to(".second").await;
    person.types("Brand supervisor").await;
    person.tabs_to("#add-holder").await;
    types_items(person, &[&["Ann Lee", "60", "acting"], &["周宁"]]).await;
    person.tabs_to("[list=levels-of-chart]").await;
    person.types("主管级").await;
    for mark in ["head", "assistant", "outsourced", "part-time"] {
        person.tabs_to(&format!("[data-mark={mark}]")).await;
        person.presses(" ").await;
    }
    person.tabs_to("#add-duty").await;
    types_items(person, &[&["Plan"]]).await;
    // The first one becomes a heading, the last one a part of the one before.
    person.presses_each(&["Tab", "Tab", " ", "Enter"]).await;
    types_items_here(person, &[&["Plan the year", "每年"], &["In detail"]]).await;
    person.presses("Alt+Shift+ArrowRight").await;
    person.tabs_to("#section-note textarea").await;
    person.types("Seat by the window").await;

    // Sections that are added.
    adds(person, "aliases").await;
    types_items_here(person, &[&["Brand lead"], &["品牌经理"]]).await;
    adds(person, "in-post").await;
    person.types("3").await;
    adds(person, "headcount-note").await;
    person.types("with the new shop").await;
    adds(person, "summary").await;
    person.types("Keeps the brand one").await;
    adds(person, "auxiliary-duties").await;
    types_items_here(person, &[&["Help at fairs", "twice a year"]]).await;
    adds(person, "authority").await;
    types_items_here(person, &[&["Approve leaflets"]]).await;
    chooses_next(person, words.right(Right::Approve)).await;
    adds(person, "requirements").await;
    types_items_here(person, &[&["Degree"], &["English"]]).await;
    person.presses_each(&["Tab", " "]).await;
    adds(person, "competencies").await;
    types_items_here(person, &[&["谈判能力", "3", "5", "leads talks"]]).await;
    adds(person, "measures").await;
    types_items_here(person, &[&["Awareness"]]).await;
    chooses_next(person, words.by_judgement()).await;
    person.presses("Tab").await;
    person.types("quarterly").await;
    person.presses("Tab").await;
    person.types("60 in 100").await;
    adds(person, "tools").await;
    types_items_here(person, &[&["Camera"]]).await;
    adds(person, "documents").await;
    types_items_here(
        person,
        &[&["岗位责任书 7", "statement", "shelf 3", "All of it"]],
    )
    .await;
    adds(person, "line-note").await;
    person.types("for the brand only").await;

    let expected = json!({
        "id": "n2", "parent": "n1", "kind": "position",
        "title": "品牌主管 Brand", "second_title": "Brand supervisor",
        "aliases": [{ "text": "Brand lead" }, { "text": "品牌经理" }],
        "level": "主管级",
        "head": true, "assistant": true, "outsourced": true, "part_time": true,
        "summary": "Keeps the brand one",
        "headcount_note": "with the new shop",
        "in_post": 3,
        "holders": [{ "name": "Ann Lee", "share": 60, "note": "acting" }, { "name": "周宁" }],
        "duties": [
            { "text": "Plan", "heading": true },
            { "text": "Plan the year", "when": "每年" },
            { "text": "In detail", "depth": 1 },
        ],
        "auxiliary_duties": [{ "text": "Help at fairs", "when": "twice a year" }],
        "authority": [{ "text": "Approve leaflets", "right": "approve" }],
        "requirements": [{ "text": "Degree" }, { "text": "English", "preferred": true }],
        "competencies": [
            { "name": "谈判能力", "scale": 5, "required": 3, "description": "leads talks" },
        ],
        "measures": [{
            "name": "Awareness", "nature": "qualitative", "period": "quarterly",
            "target": "60 in 100",
        }],
        "tools": [{ "text": "Camera" }],
        "documents": [{
            "title": "岗位责任书 7", "type": "statement", "link": "shelf 3", "text": "All of it",
        }],
        "line_note": "for the brand only",
        "note": "Seat by the window",
    });
    comes_back(person, "n2", &expected).await;
}

async fn of_a_unit(person: &Person) {
    let words = person.words;
    person.opens(UNIT).await;
    person.presses_each(&["ArrowDown", "F6"]).await;
    person.tabs_to("#section-unit-head select").await;
    chooses(person, "Rep").await;
    chooses(person, "Lead").await;
    adds(person, "like-units").await;
    chooses(person, words.headcount_exactly()).await;
    person.presses("Tab").await;
    person.types("4").await;
    adds(person, "establishment").await;
    types_items_here(person, &[&["Manager"]]).await;
    person.presses("Tab").await;
    chooses(person, words.headcount_range()).await;
    person.presses("Tab").await;
    person.types("1").await;
    person.presses("Tab").await;
    person.types("2").await;
    adds(person, "authority").await;
    types_items_here(person, &[&["Set prices"]]).await;
    adds(person, "measures").await;
    types_items_here(person, &[&["Turnover"]]).await;
    let expected = json!({
        "id": "sales", "kind": "unit", "title": "Sales",
        "like_units": 4,
        "establishment": [{ "level": "Manager", "min": 1, "max": 2 }],
        "authority": [{ "text": "Set prices" }],
        "measures": [{ "name": "Turnover" }],
    });
    comes_back(person, "sales", &expected).await;
    let file = person.exports().await;
    assert_eq!(node(&file, "lead")["head"], json!(true));
    assert_eq!(node(&file, "rep")["head"], Value::Null);
}

async fn of_the_chart(person: &Person) {
    let words = person.words;
    person.opens(&list_of(&["Head"])).await;
    person.presses("F6").await;
    for (name, text) in [(words.author(), "Ann"), (words.chart_date(), "2027")] {
        person.tabs_to(&field(name)).await;
        person.types(text).await;
    }
    person.tabs_to(".note").await;
    person.types("For the board").await;
    for (slug, text) in [
        ("mode", "集中"),
        ("stage", "growing"),
        ("industry", "retail"),
        ("size", "200 people"),
        ("span-limit", "8"),
    ] {
        adds(person, slug).await;
        person.types(text).await;
    }
    adds(person, "status").await;
    chooses(person, words.status_in_force()).await;
    let said = |file: &str| {
        let mut chart: Value = serde_json::from_str(file).unwrap();
        if let Some(chart) = chart.as_object_mut() {
            chart.remove("nodes");
        }
        chart
    };
    let expected = json!({
        "format": "banyan-chart", "version": 1, "title": "Team", "language": "en",
        "note": "For the board", "author": "Ann", "date": "2027",
        "mode": "集中", "stage": "growing", "industry": "retail", "size": "200 people",
        "status": "in_force", "span_limit": 8,
    });
    let file = person.exports().await;
    assert_eq!(said(&file), expected);
    opens_anew(person, &file).await;
    assert_eq!(person.exports().await, file);
}

/// Presses the button of an empty section; its first field has focus then.
async fn adds(person: &Person, section: &str) {
    person.tabs_to(&format!("[data-offer={section}]")).await;
    person.presses("Enter").await;
    person
        .keyboard_is_at(".panel :is(input, select, textarea)")
        .await;
}

/// Presses the focused button and types items, each with its details.
async fn types_items(person: &Person, items: &[&[&str]]) {
    person.presses("Enter").await;
    types_items_here(person, items).await;
}

/// Types items, the first into the empty one that has focus: Tab goes to the details of a text,
/// Enter to the next item.
async fn types_items_here(person: &Person, items: &[&[&str]]) {
    for (index, texts) in items.iter().enumerate() {
        if index > 0 {
            person.presses("Enter").await;
        }
        for (at, text) in texts.iter().enumerate() {
            if at > 0 {
                person.presses("Tab").await;
            }
            person.keyboard_is_at(".item :is(input, textarea)").await;
            person.types(text).await;
        }
    }
}

/// Goes to the next select box and chooses an option.
async fn chooses_next(person: &Person, option: &str) {
    person.presses("Tab").await;
    chooses(person, option).await;
}

/// Chooses an option of the focused select box by keys: down or up until it is there.
async fn chooses(person: &Person, option: &str) {
    const SCRIPT: &str = "const at = document.activeElement;
        const to = [...at.options].findIndex(option => option.text === arguments[0]);
        return to < 0 ? null : to - at.selectedIndex";
    let look = async || person.asks(SCRIPT, json!([option])).await;
    let what = format!("a list with the option {option:?}");
    let steps = person
        .eventually(&what, look, |steps| steps.is_i64())
        .await
        .as_i64()
        .unwrap_or_default();
    let key = if steps < 0 { "ArrowUp" } else { "ArrowDown" };
    for _ in 0..steps.abs() {
        person.presses(key).await;
    }
    person.expects(option, look, json!(0)).await;
}

/// A node of a chart file.
fn node(file: &str, id: &str) -> Value {
    let chart: Value = serde_json::from_str(file).unwrap();
    let mut nodes = chart["nodes"].as_array().into_iter().flatten();
    let found = nodes.find(|node| node["id"] == id).cloned();
    found.unwrap_or_else(|| panic!("no node {id} in {file}"))
}

/// The chart says this of a node, even after a reload and after its file was opened in an empty
/// browser.
async fn comes_back(person: &Person, id: &str, expected: &Value) {
    let file = person.exports().await;
    assert_eq!(&node(&file, id), expected);
    person.reloads().await;
    assert_eq!(person.exports().await, file);
    opens_anew(person, &file).await;
    assert_eq!(person.exports().await, file);
}

async fn opens_anew(person: &Person, file: &str) {
    person.presses_button(person.words.back_to_start()).await;
    person.sees(".chart-row").await;
    person.asks("localStorage.clear()", json!([])).await;
    person.reloads().await;
    person.opens(file).await;
}
