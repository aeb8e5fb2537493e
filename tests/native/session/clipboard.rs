use super::{check, play};

const TEAM: &str = "
    Head
      Anna
        Rep
      Ben";

#[test]
fn cut_and_pasted_cards_stay_who_they_are() {
    let acts = "click Anna\ncut\nclick Ben\npaste";
    check(
        TEAM,
        acts,
        "
        Head
          Ben
            Anna *
              Rep",
    );
    let story = play(TEAM, acts);
    assert_eq!(story.told, ["On the clipboard: 2 cards"]);
    let document = story.session.document();
    assert_eq!(&**document.id(story.node("Anna")), "n2");
    assert_eq!(&**document.id(story.node("Rep")), "n3");
}

#[test]
fn a_copy_is_someone_new() {
    let acts = "click Anna\ncopy\nclick Ben\npaste";
    check(
        TEAM,
        acts,
        "
        Head
          Anna
            Rep
          Ben
            Anna *
              Rep",
    );
    let file = play(TEAM, acts).file();
    for id in ["\"id\":\"n2\"", "\"id\":\"n3\""] {
        assert_eq!(file.matches(id).count(), 1, "{file}");
    }
}

#[test]
fn a_duplicate_stands_next_to_its_branch() {
    check(
        TEAM,
        "click Anna\npress Ctrl+d",
        "
        Head
          Anna
            Rep
          Anna *
            Rep
          Ben",
    );
}

#[test]
fn branches_go_from_chart_to_chart() {
    let first = play(TEAM, "click Rep\nadd Ben\ncopy");
    let mut second = play("", "");
    second.clipboard.clone_from(&first.clipboard);
    second.act("paste");
    assert_eq!(second.tree(), "Rep *\nBen **\n");
}

#[test]
fn pasting_opens_the_branch_that_it_goes_to() {
    check(
        "
        Head
          Anna +
            Rep
          Ben",
        "click Ben\ncopy\nclick Anna\npaste",
        "
        Head
          Anna
            Rep
            Ben *
          Ben",
    );
}

#[test]
fn other_text_is_not_a_branch() {
    use banyan_core::session::PageTask;
    let story = play(TEAM, "click Ben\npaste Minutes of the meeting");
    assert_eq!(story.told, ["The clipboard does not hold part of a chart"]);
    assert!(!story.effects.edited);
    // What may be another chart is opened next to this one.
    let story = play(TEAM, "click Ben\npaste {\"nodes\":[]}");
    let other = PageTask::OpenText("{\"nodes\":[]}".to_owned());
    assert_eq!(story.effects.page, [other]);
    assert!(!story.effects.edited);
}

#[test]
fn with_nothing_selected_nothing_is_copied() {
    let story = play(TEAM, "copy\ncut");
    assert!(story.clipboard.is_empty() && story.told.is_empty());
}
