//! The lists of a card: items are moved, joined and removed, and every step can be undone.

use serde_json::{Value, json};

use crate::harness::{Person, list_of, stories};

stories! {
    in_chinese:
        items_of_every_list_move_and_go,
        duties_nest_and_move_with_their_parts,
        a_full_card_fits_a_phone;
    in_english:
        an_item_takes_what_it_says_along,
        two_holders_become_one_person,
        a_wrong_number_is_told_and_not_recorded;
}

/// Every list of a position: the button that adds it, the class of its items, its field in the file
/// and the field of an item's text.
const LISTS: &[(&str, &str, &str, &str)] = &[
    ("aliases", "alias", "aliases", "text"),
    ("", "holder", "holders", "name"),
    ("", "duty", "duties", "text"),
    (
        "auxiliary-duties",
        "auxiliary-duty",
        "auxiliary_duties",
        "text",
    ),
    ("authority", "authority", "authority", "text"),
    ("requirements", "requirement", "requirements", "text"),
    ("competencies", "competency", "competencies", "name"),
    ("measures", "measure", "measures", "name"),
    ("tools", "tool", "tools", "text"),
    ("documents", "document", "documents", "title"),
];

async fn texts(person: &Person, list: &str, main: &str) -> Vec<String> {
    let items = list_in_file(person, list).await;
    let items = items.as_array().into_iter().flatten();
    let text = |item: &Value| item[main].as_str().unwrap_or_default().to_owned();
    items.map(text).collect()
}

/// A list of the second node, as it is kept.
async fn list_in_file(person: &Person, list: &str) -> Value {
    let chart: Value = serde_json::from_str(&person.saves().await).unwrap();
    chart["nodes"][1][list].clone()
}

async fn items_of_every_list_move_and_go(person: &Person) {
    person.opens(&list_of(&["Head", "  Anna"])).await;
    let empty = person.saves().await;
    person.clicks_card("Anna").await;
    for (offer, item, list, main) in LISTS {
        if offer.is_empty() {
            person.clicks(&format!("#add-{item}")).await;
        } else {
            person.clicks(&format!("[data-offer={offer}]")).await;
        }
        let at = format!(".{item}-items textarea");
        person.keyboard_is_at(&at).await;
        person.types("one").await;
        person.presses("Enter").await;
        person.types("two").await;
        person.presses("Enter").await;
        person.types("three").await;
        assert_eq!(texts(person, list, main).await, ["one", "two", "three"]);
        person.presses_each(&["Alt+ArrowUp", "Alt+ArrowUp"]).await;
        person.keyboard_is_at(&at).await;
        assert_eq!(texts(person, list, main).await, ["three", "one", "two"]);
        person.presses("Alt+ArrowDown").await;
        assert_eq!(texts(person, list, main).await, ["one", "three", "two"]);
        // Backspace at the beginning of an item joins it with the one before; an empty item goes.
        person.presses_each(&["Home", "Backspace"]).await;
        assert_eq!(texts(person, list, main).await, ["onethree", "two"]);
        person.presses_each(&["Ctrl+a", "Backspace"]).await;
        assert_eq!(texts(person, list, main).await, ["two"]);
        person.presses("Backspace").await;
        person.keyboard_is_at(&at).await;
        person.presses_each(&["Ctrl+z", "Ctrl+z"]).await;
        assert_eq!(texts(person, list, main).await, ["one", "three", "two"]);
        person.presses_each(&["Ctrl+z", "Ctrl+z", "Ctrl+z"]).await;
        assert_eq!(texts(person, list, main).await, ["one", "two", "three"]);
        person.presses_each(&["Ctrl+z", "Ctrl+z", "Ctrl+z"]).await;
        assert_eq!(person.saves().await, empty, "after {list}");
    }
}

async fn an_item_takes_what_it_says_along(person: &Person) {
    person.opens(&list_of(&["Head", "  Anna"])).await;
    person.clicks_card("Anna").await;
    person.clicks("#add-duty").await;
    person.types("Plan").await;
    person.presses("Tab").await;
    person.types("yearly").await;
    person.presses("Enter").await;
    person.types("Report").await;
    person.presses("Alt+ArrowUp").await;
    let moved = json!([{ "text": "Report" }, { "text": "Plan", "when": "yearly" }]);
    assert_eq!(list_in_file(person, "duties").await, moved);
    // Its detail is typed as part of the same item, and the same keys move it.
    person
        .tabs_to(".duty-items .item:nth-child(2) textarea")
        .await;
    person.presses("Tab").await;
    person.presses("Alt+ArrowUp").await;
    let back = json!([{ "text": "Plan", "when": "yearly" }, { "text": "Report" }]);
    assert_eq!(list_in_file(person, "duties").await, back);
    person
        .keyboard_is_at(".duty-items .item:first-child textarea")
        .await;
    // When they are joined, the first keeps its details and takes those that it lacks.
    person
        .presses_each(&["Alt+ArrowDown", "Home", "Backspace"])
        .await;
    let joined = json!([{ "text": "ReportPlan", "when": "yearly" }]);
    assert_eq!(list_in_file(person, "duties").await, joined);
}

async fn duties_nest_and_move_with_their_parts(person: &Person) {
    person.opens(&list_of(&["Head", "  Anna"])).await;
    person.clicks_card("Anna").await;
    person.clicks("#add-duty").await;
    for text in ["Plan", "In detail", "Report"] {
        person.types(text).await;
        if text != "Report" {
            person.presses("Enter").await;
        }
    }
    person
        .tabs_back_to(".duty-items .item:nth-child(2) textarea")
        .await;
    person.presses("Alt+Shift+ArrowRight").await;
    let nested = json!([
        { "text": "Plan" }, { "text": "In detail", "depth": 1 }, { "text": "Report" },
    ]);
    assert_eq!(list_in_file(person, "duties").await, nested);
    let numbers = person.texts_of(".duty-items .item-mark").await;
    assert_eq!(numbers, ["1", "1.1", "2"]);
    person
        .tabs_back_to(".duty-items .item:nth-child(1) textarea")
        .await;
    person.presses("Alt+ArrowDown").await;
    let moved = json!([
        { "text": "Report" }, { "text": "Plan" }, { "text": "In detail", "depth": 1 },
    ]);
    assert_eq!(list_in_file(person, "duties").await, moved);
    person
        .keyboard_is_at(".duty-items .item:nth-child(2) textarea")
        .await;
    person.presses_each(&["Ctrl+z", "Ctrl+z"]).await;
    let flat = json!([{ "text": "Plan" }, { "text": "In detail" }, { "text": "Report" }]);
    assert_eq!(list_in_file(person, "duties").await, flat);
}

async fn two_holders_become_one_person(person: &Person) {
    person.opens(&list_of(&["Head", "  Anna"])).await;
    for card in ["Head", "Anna"] {
        person.clicks_card(card).await;
        person.clicks("#add-holder").await;
        person.types("Ann Lee").await;
    }
    let before = person.saves().await;
    person.tabs_to(".same-person").await;
    let offer = person.words.same_person_as("Head");
    assert_eq!(person.text_of(".same-person").await, offer);
    person.presses("Enter").await;
    person
        .reads(&person.words.also_holds(&["Head".to_owned()]))
        .await;
    let chart: Value = serde_json::from_str(&person.saves().await).unwrap();
    let mark = |node: usize| chart["nodes"][node]["holders"][0]["person"].clone();
    assert!(mark(0).is_string());
    assert_eq!(mark(0), mark(1));
    person.clicks(".not-one-person").await;
    person.sees(".same-person").await;
    assert_eq!(person.saves().await, before);
    person.presses_each(&["Ctrl+z", "Ctrl+z"]).await;
    assert_eq!(person.saves().await, before);
}

async fn a_wrong_number_is_told_and_not_recorded(person: &Person) {
    person.opens(&list_of(&["Head", "  Anna"])).await;
    person.clicks_card("Anna").await;
    person.clicks("#add-holder").await;
    person.types("Ann").await;
    person.presses("Tab").await;
    person.types("50").await;
    person.presses("Ctrl+a").await;
    person.types("half").await;
    person.sees(".share [aria-invalid]").await;
    let half = json!([{ "name": "Ann", "share": 50 }]);
    assert_eq!(list_in_file(person, "holders").await, half);
    person.presses("Tab").await;
    let name = person.words.share();
    person
        .reads(&format!("{name} must be a whole number from 1 to 100"))
        .await;
    assert_eq!(person.value_of(".share input").await, "50");
}

async fn a_full_card_fits_a_phone(person: &Person) {
    let long = "Donaudampfschifffahrtsgesellschaft 与其他一切事务 and more";
    let item = |main: &str| json!({ main: long });
    let chart = json!({
        "format": "banyan-chart", "version": 1, "title": "Team", "nodes": [{
            "id": "a", "kind": "position", "title": long, "second_title": long,
            "aliases": [item("text")], "level": long, "summary": long, "head": true,
            "headcount": { "min": 1, "rule": long }, "headcount_note": long, "in_post": 4,
            "holders": [{ "name": long, "share": 50, "note": long }],
            "duties": [
                { "text": long, "heading": true },
                { "text": long, "when": long }, { "text": long, "when": long, "depth": 5 },
            ],
            "auxiliary_duties": [item("text")],
            "authority": [{ "text": long, "right": "take_part" }],
            "requirements": [{ "text": long, "preferred": true }],
            "competencies": [{ "name": long, "scale": 100, "required": 50, "description": long }],
            "measures": [{ "name": long, "nature": "qualitative", "period": long, "target": long }],
            "tools": [item("text")],
            "documents": [{ "title": long, "type": long, "link": long, "text": long }],
            "line_note": long, "note": long,
        }],
    });
    person.opens(&chart.to_string()).await;
    person.clicks_card(long).await;
    person.resizes_window(390, 844).await;
    const WIDER: &str = "
        const panel = document.querySelector('.panel');
        const edge = panel.getBoundingClientRect().right + 0.5;
        return [...panel.querySelectorAll('*')]
            .filter(part => part.getClientRects().length > 0
                && getComputedStyle(part).visibility !== 'hidden'
                && part.getBoundingClientRect().right > edge)
            .map(part => part.outerHTML.slice(0, 120));";
    person.sees(".panel .duty-items").await;
    assert_eq!(person.asks(WIDER, json!([])).await, json!([]));
}
