use super::{check, play};

const TEAM: &str = "
    Head
      Anna
        Rep
        Clerk
      Ben";

#[test]
fn deleted_alone_the_reports_move_up() {
    check(
        TEAM,
        "click Anna\npress Delete",
        "
        Head
          Rep *
          Clerk
          Ben",
    );
    let mut story = play(TEAM, "click Anna\npress Delete");
    assert_eq!(story.told, ["Deleted Anna; 2 reports moved up"]);
    // The message itself offers undo.
    assert!(story.effects.notices[0].offers_undo());
    story.act("press Ctrl+z");
    assert_eq!(story.selected(), ["Anna"]);
    check(
        TEAM,
        "click Anna\npress Delete, Ctrl+z, Ctrl+y",
        "
        Head
          Rep *
          Clerk
          Ben",
    );
}

#[test]
fn a_branch_goes_whole() {
    check(
        TEAM,
        "click Anna\npress Ctrl+Delete",
        "
        Head
          Ben *",
    );
    let story = play(TEAM, "click Anna\npress Ctrl+Backspace");
    assert_eq!(story.told, ["Deleted the branch of Anna: 3 cards"]);
}

#[test]
fn several_are_deleted_at_once() {
    check(
        TEAM,
        "click Anna\nadd Rep\npress Delete",
        "
        Head
          Clerk
          Ben *",
    );
}

#[test]
fn the_top_goes_and_its_reports_become_tops() {
    check(
        TEAM,
        "click Head\npress Delete",
        "
        Anna *
          Rep
          Clerk
        Ben",
    );
}

#[test]
fn nothing_selected_deletes_nothing() {
    let story = play(
        TEAM,
        "click Head\npress Escape\npress Delete, Ctrl+Delete, Backspace",
    );
    assert_eq!(story.file(), play(TEAM, "").file());
    assert!(!story.effects.edited);
    assert!(story.told.is_empty());
}
