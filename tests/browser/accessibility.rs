//! The chart for people who cannot see it.

use crate::harness::{Person, list_of, tree, stories};

stories! {
    in_both_languages: a_card_says_what_it_is;
    in_chinese:
        the_outline_is_walked_by_keys,
        the_outline_agrees_after_every_edit;
    in_english:
        folds_are_the_same_in_both,
        every_control_has_a_name;
}

async fn a_card_says_what_it_is(person: &Person) {
    person
        .presses_button(person.words.template_department())
        .await;
    let manager = person.reads_as("市场部经理", "Marketing department manager");
    let name = person.card(manager).await.name;
    let expected = person.reads_as(
        "市场部经理，岗位，负责人，编制 1，经理级，7 个下属",
        "Marketing department manager, position, head, authorised 1, manager, 7 reports",
    );
    assert_eq!(name, expected);
    // The focused field says the same about the leading card.
    person.clicks_card(manager).await;
    let field = format!(".title-input[aria-label=\"{expected}\"]");
    person.keyboard_is_at(&field).await;
}

/// Expects the outline to agree with the chart's file.
async fn agrees(person: &Person) {
    let expected = tree(&person.saves().await);
    person
        .expects(
            "the outline",
            async || person.outline().await,
            expected.clone(),
        )
        .await;
    person.presses("Ctrl+9").await;
    assert_eq!(person.cards().await.len(), expected.len());
}

async fn the_outline_agrees_after_every_edit(person: &Person) {
    person
        .opens(&list_of(&[
            "Head",
            "  Anna",
            "    Rep",
            "  Ben",
            "    Clerk",
        ]))
        .await;
    agrees(person).await;
    person.clicks_card("Ben").await;
    person.types("品牌主管").await;
    agrees(person).await;
    let edits = [
        "Shift+Enter",
        "Enter",
        "Alt+ArrowLeft",
        "Tab",
        "Enter",
        "Ctrl+d",
        "Delete",
    ];
    for edit in edits {
        person.presses(edit).await;
        agrees(person).await;
    }
    person.drops_card_on("Rep", "Clerk").await;
    agrees(person).await;
    person.clicks_card("Clerk").await;
    for edit in [
        "Shift+Tab",
        "Enter",
        "Ctrl+Delete",
        "Ctrl+z",
        "Ctrl+z",
        "Ctrl+z",
        "Ctrl+y",
    ] {
        person.presses(edit).await;
        agrees(person).await;
    }
}

async fn folds_are_the_same_in_both(person: &Person) {
    person
        .opens(&list_of(&["Head", "  Anna", "    Rep", "  Ben"]))
        .await;
    person.clicks_card("Anna").await;
    person.presses(" ").await;
    let folded = vec!["Head".to_owned(), "  Anna".to_owned(), "  Ben".to_owned()];
    person
        .expects("the outline", async || person.outline().await, folded)
        .await;
    person.sees(".outline [aria-expanded=false]").await;
    let name = person.card("Anna").await.name;
    assert_eq!(name, "Anna, position, 1 report, 1 hidden");
    // Expanded in the outline, it is expanded on the drawing.
    person
        .clicks(".outline [aria-expanded=false] .outline-fold")
        .await;
    person.card("Rep").await;
    person
        .no_longer_sees(".outline [aria-expanded=false]")
        .await;
    // The button on the card does the same, and a fold survives a reload.
    person.clicks_card("Anna").await;
    person.clicks(".fold + .card + .fold").await;
    person
        .no_longer_sees(".fold:not(.closed) + .card + .fold:not(.closed)")
        .await;
    person.reloads().await;
    assert_eq!(person.text_of(".fold.closed").await, "+1");
    person.sees(".outline [aria-expanded=false]").await;
}

async fn the_outline_is_walked_by_keys(person: &Person) {
    person
        .opens(&list_of(&["Head", "  Anna", "    Rep", "  Ben"]))
        .await;
    person.presses("ArrowDown").await;
    person.presses_each(&["F6", "F6"]).await;
    let here = ".outline [role=treeitem][aria-selected=true]";
    person.keyboard_is_at(here).await;
    for (key, title) in [
        ("ArrowDown", "Anna"),
        ("ArrowRight", "Rep"),
        ("ArrowLeft", "Anna"),
        ("ArrowLeft", "Anna"),
        ("ArrowDown", "Ben"),
        ("Home", "Head"),
        ("End", "Ben"),
    ] {
        person.presses(key).await;
        person.expects_selected(&[title]).await;
        person.keyboard_is_at(here).await;
    }
    // The commands of the drawing work here too.
    person.presses("Alt+ArrowLeft").await;
    person
        .expects_tree(&["Head", "  Ben", "  Anna", "    Rep"])
        .await;
    person.keyboard_is_at(here).await;
}

async fn every_control_has_a_name(person: &Person) {
    const NAMELESS: &str = "return [...document.querySelectorAll(
            'button, a[href], input:not([hidden]), textarea, select, [role=option], [role=treeitem]')]
        .filter(control => !(control.getAttribute('aria-label') ?? '').trim()
            && !control.textContent.trim() && !control.labels?.[0]?.textContent.trim())
        .map(control => control.outerHTML.slice(0, 150))";
    let nothing = serde_json::json!([]);
    assert_eq!(person.asks(NAMELESS, nothing.clone()).await, nothing);
    person
        .presses_button(person.words.template_department())
        .await;
    person.sees(".card").await;
    assert_eq!(person.asks(NAMELESS, nothing.clone()).await, nothing);
    person.clicks_card("Product supervisor").await;
    person.sees(".panel .headcount").await;
    assert_eq!(person.asks(NAMELESS, nothing.clone()).await, nothing);
}
