use super::{check, play};

#[test]
fn the_arrows_walk_the_tree() {
    let mut story = play(
        "
        Head
          Anna
            Rep
          Ben
            Clerk
          Cleo",
        "",
    );
    // With nothing selected, any arrow begins at the top.
    for (key, title) in [
        ("ArrowRight", "Head"),
        // Of several reports, the one straight below.
        ("ArrowDown", "Ben"),
        ("ArrowDown", "Clerk"),
        ("ArrowLeft", "Rep"),
        ("ArrowUp", "Anna"),
        ("End", "Cleo"),
        ("Home", "Anna"),
        ("ArrowRight", "Ben"),
        ("ArrowUp", "Head"),
        ("ArrowUp", "Head"),
    ] {
        story.act(&format!("press {key}"));
        assert_eq!(story.selected(), [title], "after {key}");
    }
}

#[test]
fn levels_change_by_keys() {
    let team = "
        Head
          Anna
          Ben *";
    check(
        team,
        "press Alt+ArrowDown",
        "
        Head
          Anna
            Ben *",
    );
    check(team, "press Alt+ArrowDown\npress Alt+ArrowUp", team);
    // What cannot be done is not done, and trying loses nothing.
    check(
        team,
        "press Alt+ArrowRight, Alt+ArrowUp, Alt+ArrowUp",
        "
        Head
          Anna
        Ben *",
    );
}

#[test]
fn branches_move_along_their_siblings() {
    let team = "
        Head
          Anna
          Ben *
          Cleo";
    check(
        team,
        "press Alt+ArrowRight",
        "
        Head
          Anna
          Cleo
          Ben *",
    );
    check(
        team,
        "press Alt+ArrowLeft",
        "
        Head
          Ben *
          Anna
          Cleo",
    );
}

#[test]
fn several_siblings_move_as_one() {
    check(
        "
        Head
          Anna *
          Ben **
          Cleo",
        "press Alt+ArrowRight",
        "
        Head
          Cleo
          Anna *
          Ben **",
    );
}

#[test]
fn a_chart_of_ten_without_the_pointer() {
    check(
        "",
        "
        press Tab
        press Insert
        type Head
        press Tab
        type Sales
        press Tab
        type Rep one
        press Enter
        press Shift+Enter
        type Rep two
        press Enter
        press ArrowUp
        press Shift+Enter
        type Ops
        press Enter
        press Shift+Tab
        type Chief
        press Escape
        press ArrowUp",
        "
        Head *
          Sales
            Rep one
            Rep two
          New position
            Ops",
    );
}

#[test]
fn escape_takes_a_title_back() {
    let team = "
        Head
          Anna";
    let story = play(team, "click Anna\ntype Somebody else");
    let shown = story.card("Somebody else").face;
    assert!(shown.fitted.title.iter().eq(["Somebody else"]));
    check(
        team,
        "click Anna\ntype Somebody else\npress Escape",
        "
        Head
          Anna *",
    );
    // A double click and F2 leave the old title to be edited.
    check(
        team,
        "double-click Anna\npress End\ntype  B\npress Enter\npress F2\npress End\ntype .\npress Enter",
        "
        Head
          Anna B. *",
    );
}

#[test]
fn a_title_is_one_line() {
    use banyan_core::session::Intent;
    let mut story = play("Head *", "press Enter");
    story.send(Intent::TypeTitle("One\ntwo\r".to_owned()));
    assert_eq!(story.tree(), "One two  *\n");
}

#[test]
fn another_card_ends_the_typing() {
    let story = play(
        "
        Head *
          Anna",
        "type Boss\nclick Anna\ntype Annabel",
    );
    assert_eq!(story.tree(), "Boss\n  Annabel *\n");
    // Two titles are undone in two steps.
    let mut story = story;
    story.act("press Enter");
    story.act("press Ctrl+z");
    assert_eq!(story.tree(), "Boss\n  Anna *\n");
}

#[test]
fn tab_with_nothing_selected_belongs_to_the_page() {
    let story = play("Head", "press Tab");
    assert_eq!(story.tree(), "Head\n");
}
