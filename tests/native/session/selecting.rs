use super::{check, play};

const TEAM: &str = "
    Head
      Anna
        Rep
      Ben
      Cleo";

#[test]
fn ctrl_and_click_adds_and_takes_away() {
    let mut story = play(TEAM, "click Anna\nadd Cleo");
    assert_eq!(story.selected(), ["Anna", "Cleo"]);
    story.act("add Rep");
    assert_eq!(story.selected(), ["Anna", "Cleo", "Rep"]);
    story.act("add Anna");
    assert_eq!(story.selected(), ["Cleo", "Rep"]);
}

#[test]
fn shift_and_arrows_extend() {
    let mut story = play(TEAM, "click Anna\npress Shift+ArrowRight");
    assert_eq!(story.selected(), ["Anna", "Ben"]);
    story.act("press Shift+ArrowRight");
    assert_eq!(story.selected(), ["Anna", "Ben", "Cleo"]);
    story.act("press ArrowUp");
    assert_eq!(story.selected(), ["Head"]);
}

#[test]
fn a_click_on_one_of_several_leaves_that_one() {
    let mut story = play(TEAM, "click Anna\npress Ctrl+a");
    assert_eq!(story.selected(), ["Head", "Rep", "Ben", "Cleo", "Anna"]);
    story.act("click Ben");
    assert_eq!(story.selected(), ["Ben"]);
}

#[test]
fn escape_selects_nothing() {
    check(
        TEAM,
        "click Anna\npress Escape",
        "
        Head
          Anna
            Rep
          Ben
          Cleo",
    );
}

#[test]
fn all_are_selected_deleted_and_brought_back() {
    check(TEAM, "click Ben\npress Ctrl+a\npress Delete", "");
    // The branch that came back is shown by its top.
    check(
        TEAM,
        "click Ben\npress Ctrl+a\npress Delete\npress Ctrl+z",
        "
        Head *
          Anna
            Rep
          Ben
          Cleo",
    );
}

#[test]
fn what_is_folded_away_is_not_selected_with_all() {
    check(
        "
        Head
          Anna +
            Rep
          Ben *",
        "press Ctrl+a",
        "
        Head *
          Anna + *
            Rep
          Ben **",
    );
}

#[test]
fn rows_are_selected_from_one_to_another() {
    use banyan_core::session::Intent;
    let mut story = play(TEAM, "");
    story.send(Intent::SelectRows { from: 3, to: 1 });
    assert_eq!(story.selected(), ["Ben", "Rep", "Anna"]);
    story.send(Intent::SelectRows { from: 3, to: 40 });
    assert_eq!(story.selected(), ["Ben", "Cleo"]);
}

#[test]
fn an_area_selects_what_it_touches() {
    use banyan_core::session::Intent;
    let mut story = play(TEAM, "click Rep");
    let area = story.rect("Ben").union(&story.rect("Cleo")).inflate(-5.0);
    let also = story.session.selection().nodes.clone();
    story.send(Intent::SelectWithin { area, also });
    assert_eq!(story.selected(), ["Rep", "Ben", "Cleo"]);
}
