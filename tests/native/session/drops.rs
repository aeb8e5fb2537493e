use super::{check, play};

const TEAM: &str = "
    Head
      Anna
        Rep
      Ben
      Cleo";

#[test]
fn onto_a_card_it_reports_there() {
    check(
        TEAM,
        "drop Rep onto Cleo",
        "
        Head
          Anna
          Ben
          Cleo
            Rep *",
    );
}

#[test]
fn onto_a_folded_card_it_opens() {
    check(
        "
        Head
          Anna +
            Rep
          Ben",
        "drop Ben onto Anna",
        "
        Head
          Anna
            Rep
            Ben *",
    );
}

#[test]
fn between_two_cards_it_takes_that_place() {
    check(
        TEAM,
        "drop Cleo before Ben",
        "
        Head
          Anna
            Rep
          Cleo *
          Ben",
    );
    check(
        TEAM,
        "drop Anna after Ben",
        "
        Head
          Ben
          Anna *
            Rep
          Cleo",
    );
}

#[test]
fn where_it_stands_it_stays() {
    let story = play(TEAM, "drop Ben after Anna");
    assert!(!story.effects.edited);
    assert!(story.told.is_empty());
}

#[test]
fn a_manager_cannot_report_to_their_own_report() {
    let story = play(TEAM, "drop Anna onto Rep");
    assert_eq!(
        story.told,
        ["Nobody can report to someone below them. The chart is unchanged."]
    );
    assert!(!story.effects.edited);
}

#[test]
fn several_cards_go_together() {
    let acts = "click Rep\nadd Ben\ndrop onto Cleo";
    check(
        TEAM,
        acts,
        "
        Head
          Anna
          Cleo
            Rep *
            Ben **",
    );
    // One step of undo takes all of them back.
    let story = play(TEAM, &format!("{acts}\npress Ctrl+z"));
    assert!(story.session.undoable().is_none());
}

#[test]
fn to_the_top_it_has_no_superior() {
    check(
        TEAM,
        "drop Anna after Head",
        "
        Head
          Ben
          Cleo
        Anna *
          Rep",
    );
}
