//! The totals of headcounts, as they are seen: on cards, in the panel, in the status bar, and marked
//! by a switch.

use serde_json::json;

use crate::harness::{Person, stories};

stories! {
    in_both_languages: sums_are_shown_and_follow_every_edit;
    in_chinese: vacancies_are_marked_by_a_switch;
}

/// A department with a vacancy, an overstaffed position, a position that states nothing, and a
/// person who holds two positions.
fn department() -> String {
    json!({
        "format": "banyan-chart", "version": 1, "title": "Office", "language": "en",
        "levels": ["manager", "clerk"],
        "nodes": [
            {"id": "o", "kind": "unit", "title": "Office",
                "establishment": [{"level": "manager", "min": 1, "max": 1},
                    {"level": "clerk", "min": 5, "max": 5}]},
            {"id": "m", "parent": "o", "kind": "position", "title": "Manager", "level": "manager",
                "head": true, "headcount": 1, "holders": [{"name": "Lin", "person": "lin"}]},
            {"id": "a", "parent": "m", "kind": "position", "title": "Sales", "level": "clerk",
                "headcount": {"min": 3, "max": 5}, "holders": [{"name": "Lin", "person": "lin"}]},
            {"id": "b", "parent": "m", "kind": "position", "title": "Press", "level": "clerk",
                "headcount": 1, "in_post": 2},
            {"id": "c", "parent": "m", "kind": "position", "title": "Other", "level": "clerk"},
            {"id": "d", "parent": "m", "kind": "position", "title": "Agency", "outsourced": true,
                "headcount": 9}
        ]
    })
    .to_string()
}

/// The chips of a card.
async fn chips(person: &Person, title: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.card')]
        .filter((card) => card.querySelector('.card-title').textContent === arguments[0])
        .flatMap((card) => [...card.querySelectorAll('.chip')].map((chip) => chip.textContent))";
    let chips = person.asks(script, json!([title])).await;
    serde_json::from_value(chips).unwrap()
}

async fn sums_are_shown_and_follow_every_edit(person: &Person) {
    person.opens(&department()).await;
    person.clicks_card("Office").await;
    let sum = person.reads_as("5–7 + 1 个岗位未注明", "5–7 + 1 position not stated");
    let expected = [
        person.reads_as("5 个岗位", "5 positions").to_owned(),
        person.reads_as("编制 5–7", "5–7 authorised").to_owned(),
        person
            .reads_as("1 个岗位未注明", "1 position not stated")
            .to_owned(),
        person.reads_as("在岗 3", "3 in post").to_owned(),
        // An empty position that states no headcount lacks one too.
        person.reads_as("缺 3–5", "3–5 vacant").to_owned(),
        person.reads_as("超 1", "1 over").to_owned(),
    ];
    assert_eq!(chips(person, "Office").await, expected);
    let status = person.text_of(".totals").await;
    assert!(status.contains(sum), "{status}");
    // By level, compared with what the unit is granted: clerks differ, managers agree.
    let cells = async || person.texts_of(".levels-table :is(th, td)").await;
    let table = cells().await;
    let differs = person.texts_of(".levels-table .differs th").await;
    assert_eq!(differs, ["clerk"], "{table:?}");
    let granted = person.texts_of(".levels-table .differs .granted").await;
    assert_eq!(granted, [person.reads_as("核定 5", "granted 5")]);
    // Typing a headcount changes every total with the keystroke.
    person.clicks_card("Press").await;
    let number = format!(
        ".panel [aria-label=\"{}\"]",
        person.words.headcount_number()
    );
    person.fills_in(&number, "4").await;
    let now = person.reads_as("8–10 + 1 个岗位未注明", "8–10 + 1 position not stated");
    person
        .expects(
            "the sum of the whole",
            async || person.text_of(".totals").await.contains(now),
            true,
        )
        .await;
    let office = chips(person, "Office").await;
    assert_eq!(office[4], person.reads_as("缺 5–7", "5–7 vacant"));
    assert_eq!(office.len(), 5, "nobody is too many any more: {office:?}");
}

async fn vacancies_are_marked_by_a_switch(person: &Person) {
    let words = person.words;
    person.opens(&department()).await;
    person.no_longer_sees(".vacancy-mark").await;
    person.presses_button(words.view_menu()).await;
    person.presses_button(words.mark_vacancies()).await;
    person.sees(".card.short").await;
    let marks = async || person.texts_of(".vacancy-mark").await;
    let mut seen = marks().await;
    seen.sort();
    let mut expected = vec![
        person.reads_as("缺 3–5", "3–5 vacant").to_owned(),
        person.reads_as("超 1", "1 over").to_owned(),
        person.reads_as("缺 2–4", "2–4 vacant").to_owned(),
        person.reads_as("超 1", "1 over").to_owned(),
        person.reads_as("缺 1", "1 vacant").to_owned(),
    ];
    expected.sort();
    assert_eq!(seen, expected, "of the unit, and of the three positions");
    // A folded branch is marked for everything that it hides.
    person.clicks_card("Manager").await;
    person.presses(" ").await;
    person
        .expects("the marks", async || marks().await.len(), 4)
        .await;
    let name = person.asks(
        "return [...document.querySelectorAll('.card')]
            .find((card) => card.querySelector('.card-title').textContent === 'Manager')
            .getAttribute('aria-label')",
        json!([]),
    );
    let name = name.await;
    let said = person.reads_as("缺 3–5，超 1", "3–5 vacant, 1 over");
    assert!(name.as_str().unwrap_or_default().ends_with(said), "{name}");
    // It is a setting of the person's: it survives a reload, and the key turns it off.
    person.reloads().await;
    person.sees(".card.overfull").await;
    person.presses("F9").await;
    person.no_longer_sees(".vacancy-mark").await;
}
