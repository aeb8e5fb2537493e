//! The list of findings: they are seen, gone to, fixed and undone, by keys and pointer.

use serde_json::json;

use crate::harness::{Person, list_of, stories};

stories! {
    in_both_languages: what_is_found_is_fixed_and_undone;
    in_chinese:
        the_list_is_walked_and_fixed_by_keys,
        the_limit_of_the_span_is_set_in_the_list;
    in_english:
        a_chart_in_order_says_what_is_looked_at,
        a_long_list_shows_what_its_window_shows;
}

/// An office with a manager and a clerk who have duties, and nobody marked as the head.
fn office() -> String {
    json!({
        "format": "banyan-chart", "version": 1, "title": "Office", "language": "en",
        "nodes": [
            {"id": "o", "kind": "unit", "title": "Office"},
            {"id": "m", "parent": "o", "kind": "position", "title": "Manager",
                "duties": [{"text": "Manage"}],
                "links": [{"to": "nobody", "kind": "assists"}]},
            {"id": "c", "parent": "m", "kind": "position", "title": "Clerk",
                "duties": [{"text": "File"}]}
        ]
    })
    .to_string()
}

const LIST: &str = ".checks-list";
const SUBJECTS: &str = ".checks-subject";

/// Waits until the list shows these subjects, in this order.
async fn expects_found(person: &Person, subjects: &[&str]) {
    person
        .expects(
            "what the checks found",
            async || person.texts_of(SUBJECTS).await,
            subjects.iter().map(|&subject| subject.to_owned()).collect(),
        )
        .await;
}

async fn count_says(person: &Person, count: &str) {
    person
        .expects(
            "the count on the tab",
            async || person.texts_of(".side-count").await.concat(),
            count.to_owned(),
        )
        .await;
}

async fn what_is_found_is_fixed_and_undone(person: &Person) {
    let words = person.words;
    person.opens(&office()).await;
    let before = person.exports().await;
    count_says(person, "2").await;
    person.clicks(".side [role=tab][aria-selected=false]").await;
    expects_found(person, &["Manager", "Office"]).await;
    // A click goes to the card.
    person.clicks(".checks-row:nth-of-type(2)").await;
    person.expects_selected(&["Manager"]).await;
    // The button applies the quick fix, and the finding is gone.
    person
        .presses_button(person.reads_as("移除联系", "Remove the link"))
        .await;
    expects_found(person, &["Office"]).await;
    count_says(person, "1").await;
    person
        .presses_button(person.reads_as("由“Manager”负责", "Make Manager the head"))
        .await;
    person.reads(words.checks_clear()).await;
    count_says(person, "").await;
    let fixed: serde_json::Value = serde_json::from_str(&person.exports().await).unwrap();
    assert_eq!(fixed["nodes"][1]["head"], true);
    assert_eq!(fixed["nodes"][1].get("links"), None);
    // Undo brings both back, in the list too.
    person.presses_each(&["Ctrl+z", "Ctrl+z"]).await;
    expects_found(person, &["Manager", "Office"]).await;
    assert_eq!(person.exports().await, before);
}

async fn the_list_is_walked_and_fixed_by_keys(person: &Person) {
    person.opens(&office()).await;
    count_says(person, "2").await;
    person.presses("F8").await;
    person.keyboard_is_at(LIST).await;
    expects_found(person, &["Manager", "Office"]).await;
    let active = async || {
        person
            .texts_of(".checks-list [aria-selected=true] .checks-subject")
            .await
            .concat()
    };
    // A heading, its finding, the next heading, its finding.
    person
        .presses_each(&["Home", "ArrowDown", "ArrowDown", "ArrowDown"])
        .await;
    person
        .expects("the active row", active, "Office".to_owned())
        .await;
    person.presses("Enter").await;
    person.expects_selected(&["Office"]).await;
    person.keyboard_is_at(".title-input").await;
    // Focus comes back to the row that it left.
    person.presses("F8").await;
    person.keyboard_is_at(LIST).await;
    person
        .expects("the active row", active, "Office".to_owned())
        .await;
    person.presses("f").await;
    expects_found(person, &["Manager"]).await;
    person.keyboard_is_at(LIST).await;
    // The findings of a check are folded and expanded.
    person.presses_each(&["Home", "ArrowLeft"]).await;
    expects_found(person, &[]).await;
    person.presses("ArrowRight").await;
    expects_found(person, &["Manager"]).await;
    person.presses_each(&["ArrowDown", "f"]).await;
    person.reads(person.words.checks_clear()).await;
}

async fn a_chart_in_order_says_what_is_looked_at(person: &Person) {
    let words = person.words;
    person.opens(&list_of(&["Head"])).await;
    count_says(person, "1").await;
    person.presses("F8").await;
    expects_found(person, &["Head"]).await;
    person.presses("Enter").await;
    // The duty is typed, and the finding disappears by itself.
    person.presses_button(words.add_duty()).await;
    person.types("Lead").await;
    person.reads(words.checks_clear()).await;
    let looked_at = person.texts_of(".checks-clear li").await;
    assert_eq!(looked_at.len(), banyan_core::check::Check::ALL.len());
}

async fn the_limit_of_the_span_is_set_in_the_list(person: &Person) {
    let words = person.words;
    let mut nodes = vec![json!({"id": "m", "title": "Manager", "duties": [{"text": "Manage"}]})];
    for n in 0..4 {
        nodes.push(
            json!({"id": n.to_string(), "parent": "m", "title": format!("Clerk {n}"),
            "duties": [{"text": format!("Work {n}")}]}),
        );
    }
    let chart = json!({"format": "banyan-chart", "version": 1, "title": "Span", "nodes": nodes});
    person.opens(&chart.to_string()).await;
    person.presses("F8").await;
    person.reads(words.checks_clear()).await;
    let limit = ".checks-foot input";
    assert_eq!(person.value_of(limit).await, "8");
    person.fills_in(limit, "3").await;
    expects_found(person, &["Manager"]).await;
    person.keyboard_is_at(limit).await;
    let kept: serde_json::Value = serde_json::from_str(&person.exports().await).unwrap();
    assert_eq!(kept["span_limit"], 3);
    person.fills_in(limit, "4").await;
    person.reads(words.checks_clear()).await;
}

async fn a_long_list_shows_what_its_window_shows(person: &Person) {
    let lines: Vec<String> = (0..300).map(|n| format!("Post {n}")).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    person.opens(&list_of(&lines)).await;
    count_says(person, "300").await;
    person.presses("F8").await;
    person.keyboard_is_at(LIST).await;
    // This many are folded at first.
    expects_found(person, &[]).await;
    person.presses_each(&["Home", "ArrowRight", "End"]).await;
    person
        .eventually(
            "the last finding, and few before it",
            async || person.texts_of(SUBJECTS).await,
            |subjects| {
                subjects.len() < 60 && subjects.last().is_some_and(|last| last == "Post 299")
            },
        )
        .await;
    person.presses("Enter").await;
    person.expects_selected(&["Post 299"]).await;
}
