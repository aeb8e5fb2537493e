//! Undo and redo give back the very bytes.

use crate::harness::{Person, list_of, stories};

stories! {
    in_chinese:
        with_nothing_to_undo_it_says_so,
        every_step_back_and_forth;
    in_english:
        a_new_edit_ends_redo,
        undo_shows_where_it_was;
}

async fn every_step_back_and_forth(person: &Person) {
    person
        .opens(&list_of(&["Head", "  Anna", "    Rep", "  Ben", "  Cleo"]))
        .await;
    let mut states = vec![person.saves().await];
    person.clicks_card("Anna").await;
    // One edit of every kind that a key makes; the two that follow Enter end a title.
    let edits = [
        "Tab",
        "Shift+Enter",
        "Shift+Tab",
        "Alt+ArrowUp",
        "Alt+ArrowLeft",
        "Alt+ArrowDown",
        "Ctrl+d",
        "Ctrl+x",
        "Ctrl+v",
        "Delete",
        "Ctrl+z",
    ];
    for edit in edits {
        person.presses(edit).await;
        if edit == "Tab" || edit.starts_with("Shift+") {
            person.types("New").await;
            person.presses("Enter").await;
        }
        let now = person.saves().await;
        if states.last() != Some(&now) && edit != "Ctrl+z" {
            states.push(now);
        }
    }
    assert!(states.len() > 6, "only {} states", states.len());
    // Adding and naming a card are two steps, so there are states in between.
    let mut seen = vec![person.saves().await];
    for _ in 0..30 {
        person.presses("Ctrl+z").await;
        seen.push(person.saves().await);
    }
    assert_eq!(seen.last(), states.first());
    for state in &states[..states.len() - 1] {
        assert!(seen.contains(state), "undo never came past\n{state}");
    }
    let latest = seen[0].clone();
    for _ in 0..30 {
        person.presses("Ctrl+y").await;
    }
    // The deletion that was undone is redone last.
    assert_eq!(states.last(), Some(&person.saves().await));
    person.presses("Ctrl+z").await;
    assert_eq!(person.saves().await, latest);
}

async fn a_new_edit_ends_redo(person: &Person) {
    person.opens(&list_of(&["Head", "  Anna", "  Ben"])).await;
    person.clicks_card("Anna").await;
    person.presses_each(&["Delete", "Ctrl+z"]).await;
    person.clicks_card("Ben").await;
    person.presses("Delete").await;
    let nothing = format!(
        "button[aria-label=\"{}\"][disabled]",
        person.words.nothing_to_redo()
    );
    person.sees(&nothing).await;
    person.presses("Ctrl+y").await;
    person.expects_tree(&["Head", "  Anna"]).await;
}

async fn undo_shows_where_it_was(person: &Person) {
    person
        .opens(&list_of(&["Head", "  Anna", "    Rep", "  Ben"]))
        .await;
    person.clicks_card("Rep").await;
    person.types("Clerk").await;
    person.presses("Enter").await;
    person.clicks_card("Anna").await;
    person.presses(" ").await;
    person.sees(".fold.closed").await;
    person.clicks_card("Ben").await;
    person.presses("Ctrl+z").await;
    // The branch that hid it is expanded.
    person.card("Rep").await;
    person.expects_selected(&["Rep"]).await;
}

async fn with_nothing_to_undo_it_says_so(person: &Person) {
    person.opens(&list_of(&["Head"])).await;
    person.presses("Ctrl+z").await;
    person.reads(person.words.nothing_to_undo()).await;
    person.presses("Ctrl+y").await;
    person.reads(person.words.nothing_to_redo()).await;
    person.expects_tree(&["Head"]).await;
}
