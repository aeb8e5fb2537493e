//! The gallery of templates on the start screen.

use banyan_core::templates::{GROUPS, all};
use serde_json::{Value, json};

use crate::harness::{Person, stories};

stories! {
    in_both_languages:
        every_template_is_shown_with_its_tree,
        a_template_is_searched_for_and_opened_without_the_mouse;
    in_chinese:
        nothing_found_is_said_and_taken_back,
        arrows_walk_the_cards_as_they_stand;
    in_english:
        the_two_modes_stand_side_by_side,
        a_first_visit_fetches_no_template;
}

const SHOWN: &str = ".template:not([hidden]) .template-card";

/// The names of the templates that are shown.
async fn names(person: &Person) -> Vec<String> {
    person.texts_of(&format!("{SHOWN} strong")).await
}

async fn every_template_is_shown_with_its_tree(person: &Person) {
    person.sees(".template-size").await;
    let stated: Vec<String> = all()
        .map(|template| (template.name)(person.words).to_owned())
        .collect();
    assert_eq!(names(person).await, stated);
    let sizes = async || person.texts_of(&format!("{SHOWN} .template-size")).await;
    let all_there = |sizes: &Vec<String>| sizes.iter().all(|size| !size.is_empty());
    person.eventually("every size", sizes, all_there).await;
    // As many boxes as the template has nodes: the department card has seventeen.
    let boxes = "const named = [...document.querySelectorAll('.template-card')]
        .find(card => card.querySelector('strong').textContent === arguments[0]);
        return named.querySelectorAll('.thumb rect').length";
    let name = person.words.template_department();
    assert_eq!(person.asks(boxes, json!([name])).await, json!(17));
    person
        .reads(person.reads_as("15 个岗位 · 3 个层级", "15 positions · 3 layers"))
        .await;
}

async fn a_template_is_searched_for_and_opened_without_the_mouse(person: &Person) {
    person.sees(".template-size").await;
    person.tabs_to(".templates-field").await;
    // A position within, an industry, and both languages.
    person
        .types(person.reads_as("采购专员", "purchasing specialist"))
        .await;
    let retail = person.words.template_retail().to_owned();
    let look = async || names(person).await;
    person.expects("found", look, vec![retail.clone()]).await;
    person
        .reads(person.reads_as("含有：采购专员", "Has Purchasing specialist"))
        .await;
    let of_all = person.words.templates(1, all().count());
    person.reads(&of_all).await;
    person.presses_each(&["Ctrl+a", "Delete"]).await;
    person.types("商贸").await;
    person.expects("found", look, vec![retail]).await;
    person.presses("Enter").await;
    person
        .card(person.reads_as("采购专员", "Purchasing specialist"))
        .await;
}

async fn nothing_found_is_said_and_taken_back(person: &Person) {
    person.sees(".template-size").await;
    person.clicks(".templates-field").await;
    person.types("zebra").await;
    person.reads(&person.words.no_template("zebra")).await;
    person.presses_button(person.words.clear_search()).await;
    person.keyboard_is_at(".templates-field").await;
    let look = async || names(person).await.len();
    person.expects("all again", look, all().count()).await;
    // Escape clears it too.
    person.types("zebra").await;
    person.expects("none", look, 0).await;
    person.presses("Escape").await;
    person.expects("all again", look, all().count()).await;
}

async fn the_two_modes_stand_side_by_side(person: &Person) {
    let entries = GROUPS.iter().flat_map(|group| group.entries);
    let modes = entries.copied().find(|entry| entry.len() == 2).unwrap();
    person.sees(".template-size").await;
    person.reads(person.words.two_modes()).await;
    let cards = ".template-modes .template-card";
    let shown = person.texts_of(&format!("{cards} strong")).await;
    let stated = modes
        .iter()
        .map(|mode| (mode.name)(person.words).to_owned());
    assert_eq!(shown, stated.collect::<Vec<_>>());
    let left = person.place_of(&format!("{cards}:first-child")).await;
    let right = person.place_of(&format!("{cards} + .template-card")).await;
    assert!(left.right() <= right.x + 1.0 && (left.y - right.y).abs() < 1.0);
    // A search for one mode shows both, and Enter opens that one.
    person.clicks(".templates-field").await;
    person
        .types(person.reads_as("分权式", "decentralised"))
        .await;
    let look = async || names(person).await.len();
    person.expects("both modes", look, 2).await;
    person.presses("Enter").await;
    person
        .card(person.reads_as("品牌宣传部", "Brand publicity department"))
        .await;
}

async fn a_first_visit_fetches_no_template(person: &Person) {
    person.sees(".template-size").await;
    let fetched = "return performance.getEntriesByType('resource')
        .map(one => one.name.split('/templates/')[1]).filter(Boolean)";
    let look = async || person.asks(fetched, json!([])).await;
    // The browser lists a file a moment after the page has it.
    person
        .expects("what was fetched", look, json!(["index.json"]))
        .await;
    person
        .presses_button(person.words.template_department())
        .await;
    person.sees(".editor .card").await;
    let both = json!(["index.json", "09-department-card.en.json"]);
    person.expects("what was fetched", look, both).await;
}

async fn arrows_walk_the_cards_as_they_stand(person: &Person) {
    let focused = "return document.activeElement.querySelector('strong')?.textContent ?? ''";
    let look = async || person.asks(focused, json!([])).await;
    let named = |index: usize| {
        let name = all()
            .nth(index)
            .map(|template| (template.name)(person.words));
        json!(name)
    };
    person.sees(".template-size").await;
    person.clicks(".templates-field").await;
    for (key, index) in [
        ("ArrowDown", 0),
        ("ArrowRight", 1),
        ("ArrowRight", 2),
        ("ArrowRight", 3),
        // From the end of a row to the next one, and back.
        ("ArrowRight", 4),
        ("ArrowLeft", 3),
        // The card below is straight under it.
        ("ArrowDown", 7),
        ("ArrowUp", 3),
    ] {
        person.presses(key).await;
        person.expects(key, look, named(index)).await;
    }
    // Up from the first row, and typing a letter on a card, go to the field.
    person.presses("ArrowUp").await;
    person.keyboard_is_at(".templates-field").await;
    person.presses("ArrowDown").await;
    person.expects("on the card", look, named(0)).await;
    person.types("x").await;
    let typed = async || person.value_of(".templates-field").await;
    person.expects("the field", typed, "x".to_owned()).await;
    assert_ne!(look().await, Value::Null);
}
