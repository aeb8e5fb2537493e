use banyan_core::session::ActionId;

use super::{check, play};

#[test]
fn every_step_back_and_forth() {
    let mut story = play(
        "
        Head
          Anna *
            Rep
          Ben
          Cleo",
        "",
    );
    let mut states = vec![story.file()];
    // One edit of every kind that a key makes.
    for edit in [
        "press Tab\ntype New\npress Enter",
        "press Shift+Enter\ntype New\npress Enter",
        "press Shift+Tab\ntype New\npress Enter",
        "press Alt+ArrowUp",
        "press Alt+ArrowLeft",
        "press Alt+ArrowDown",
        "press Ctrl+d",
        "cut",
        "paste",
        "press Delete",
    ] {
        story.acts(edit);
        if states.last() != Some(&story.file()) {
            states.push(story.file());
        }
    }
    assert!(states.len() > 6, "only {} states", states.len());
    // Adding and naming a card are two steps, so there are states in between.
    let mut seen = vec![story.file()];
    while story.session.enabled(ActionId::Undo) {
        story.act("press Ctrl+z");
        seen.push(story.file());
    }
    assert_eq!(seen.last(), states.first());
    assert!(states.iter().all(|state| seen.contains(state)));
    story.repeat(ActionId::Redo);
    assert_eq!(states.last(), Some(&story.file()));
}

#[test]
fn a_new_edit_ends_redo() {
    let team = "
        Head
          Anna
          Ben";
    let acts = "click Anna\npress Delete, Ctrl+z\nclick Ben\npress Delete";
    let story = play(team, acts);
    assert!(!story.session.enabled(ActionId::Redo));
    let story = play(team, &format!("{acts}\npress Ctrl+y"));
    assert_eq!(story.told.last().unwrap(), "Nothing to redo");
    check(
        team,
        &format!("{acts}\npress Ctrl+y"),
        "
        Head
          Anna *",
    );
}

#[test]
fn undo_shows_where_it_was() {
    check(
        "
        Head
          Anna
            Rep
          Ben",
        "
        click Rep
        type Clerk
        press Enter
        fold Anna
        click Ben
        press Ctrl+z",
        // The fold that hid it is expanded.
        "
        Head
          Anna
            Rep *
          Ben",
    );
}

#[test]
fn with_nothing_to_undo_it_says_so() {
    let story = play("Head", "press Ctrl+z\npress Ctrl+y");
    assert_eq!(story.told, ["Nothing to undo", "Nothing to redo"]);
    assert!(!story.effects.edited);
}

#[test]
fn what_is_typed_in_one_go_is_one_step() {
    let story = play("Head *", "type Boss\npress Enter");
    assert_eq!(story.session.undoable().unwrap().subject, "Head");
    check("Head *", "type Boss\npress Enter\npress Ctrl+z", "Head *");
}

#[test]
fn what_is_typed_and_taken_back_leaves_nothing_to_undo() {
    let story = play("Head *", "type Boss\npress Escape");
    assert!(story.session.undoable().is_none());
    assert!(story.session.rename().is_none());
}

#[test]
fn undo_ends_the_typing_of_a_title() {
    let story = play("Head *", "type Boss\npress Ctrl+z");
    assert!(story.session.rename().is_none());
    assert_eq!(story.tree(), "Head *\n");
}
