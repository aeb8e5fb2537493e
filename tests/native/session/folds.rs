use super::{check, play};

const TEAM: &str = "
    Head
      Anna
        Rep
          Clerk
      Ben
        Tom";

#[test]
fn a_branch_is_folded_away_and_opened() {
    let folded = "
        Head
          Anna + *
            Rep
              Clerk
          Ben
            Tom";
    check(TEAM, "click Anna\npress Space", folded);
    let story = play(TEAM, "click Anna\npress Space");
    assert_eq!(story.card("Anna").hidden, 2);
    let rows = story.session.scene().len();
    assert_eq!(rows, 4);
    check(
        folded,
        "press Space",
        "
        Head
          Anna *
            Rep
              Clerk
          Ben
            Tom",
    );
}

#[test]
fn a_card_without_reports_is_not_folded() {
    check(
        TEAM,
        "click Tom\npress Space\nfold Clerk",
        "
        Head
          Anna
            Rep
              Clerk
          Ben
            Tom *",
    );
}

#[test]
fn a_selection_in_a_branch_that_folds_goes_to_its_top() {
    check(
        TEAM,
        "click Clerk\nfold Anna",
        "
        Head
          Anna + *
            Rep
              Clerk
          Ben
            Tom",
    );
}

#[test]
fn the_way_to_a_card_is_opened() {
    check(
        "
        Head +
          Anna +
            Rep +
              Clerk
          Ben +
            Tom",
        "go Clerk",
        "
        Head
          Anna
            Rep
              Clerk *
          Ben +
            Tom",
    );
}

#[test]
fn all_are_closed_and_opened() {
    let closed = "
        Head
          Anna +
            Rep +
              Clerk
          Ben +
            Tom";
    check(TEAM, "press Ctrl+[", closed);
    let opened = play(closed, "press Ctrl+]");
    assert_eq!(opened.tree(), play(TEAM, "").tree());
    assert_eq!(opened.session.scene().len(), 6);
}

#[test]
fn stepping_down_opens_a_branch() {
    check(
        "
        Head
          Anna + *
            Rep",
        "press ArrowDown",
        "
        Head
          Anna
            Rep *",
    );
}

#[test]
fn a_new_report_opens_its_branch() {
    check(
        "
        Head + *
          Anna",
        "press Tab\ntype Ben\npress Enter",
        "
        Head
          Anna
          Ben *",
    );
}

#[test]
fn who_moves_below_a_folded_card_opens_it() {
    check(
        "
        Head
          Anna +
            Rep
          Ben *",
        "press Alt+ArrowDown",
        "
        Head
          Anna
            Rep
            Ben *",
    );
}

#[test]
fn who_turns_to_something_else_is_left_there() {
    use banyan_core::session::{ActionId, Intent};
    let closed = "
        Head
          Anna +
            Rep";
    // The person does nothing: the whole chart is shown.
    let mut story = play(closed, "");
    story.send(Intent::Pan { dx: 20.0, dy: 0.0 });
    let before = story.session.view();
    story.send(Intent::Act(ActionId::ExpandAll));
    assert_ne!(story.session.view(), before);
    // The person moves the view, or selects a card, while cards are being measured.
    for meanwhile in [
        Intent::Pan { dx: 20.0, dy: 0.0 },
        Intent::Select(vec![play(closed, "").node("Head")]),
    ] {
        let mut story = play(closed, "");
        story.send(Intent::Pan { dx: 20.0, dy: 0.0 });
        let opens = story.session.dispatch(Intent::Act(ActionId::ExpandAll));
        let measured = story.session.dispatch(Intent::GoOn(opens.work[0]));
        story.session.dispatch(meanwhile);
        let before = story.session.view();
        let mut work = measured.work;
        while let Some(ticket) = work.pop() {
            work.extend(story.session.dispatch(Intent::GoOn(ticket)).work);
        }
        assert_eq!(story.session.scene().len(), 3);
        assert_eq!(story.session.view(), before);
    }
}

#[test]
fn long_work_that_was_overtaken_does_nothing() {
    use banyan_core::session::{Fold, Intent};
    let mut story = play(
        "
        Head
          Anna +
            Rep
          Ben +
            Tom",
        "",
    );
    let (anna, ben) = (story.node("Anna"), story.node("Ben"));
    let first = story.session.dispatch(Intent::Fold(anna, Fold::Open));
    let second = story.session.dispatch(Intent::Fold(ben, Fold::Open));
    for effects in [first, second] {
        story.session.dispatch(Intent::GoOn(effects.work[0]));
    }
    assert_eq!(story.session.folds().len(), 1, "only the last one opens");
}
