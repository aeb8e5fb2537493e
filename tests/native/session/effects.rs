use banyan_core::model::{Gap, Kind};
use banyan_core::session::{CheckDue, Checker, Effects, Intent, Motion, Part, SaveDue};
use banyan_core::text::Locale;

use super::{Story, play};

const TEAM: &str = "
    Head
      Anna
        Rep
      Ben";

fn names(story: &Story, effects: &Effects) -> Vec<String> {
    let document = story.session.document();
    let title = |node| document.card(node).title.clone();
    let mut names: Vec<String> = effects.cards.iter().map(|&node| title(node)).collect();
    names.sort();
    names
}

#[test]
fn a_selection_touches_the_cards_it_leaves_and_comes_to() {
    let mut story = play(TEAM, "click Anna");
    let ben = story.node("Ben");
    let effects = story.session.dispatch(Intent::Select(vec![ben]));
    assert_eq!(names(&story, &effects), ["Anna", "Ben"]);
    assert!(effects.parts.has(Part::Selection));
    assert!(!effects.parts.has(Part::Document) && !effects.parts.has(Part::Drawn));
    assert_eq!(effects.save, Some(SaveDue::View));
    assert_eq!(effects.check, None);
    assert_eq!(effects.motion, None);
}

#[test]
fn the_same_selection_touches_nothing() {
    let mut story = play(TEAM, "click Anna");
    let anna = story.node("Anna");
    let effects = story.session.dispatch(Intent::Select(vec![anna]));
    assert_eq!(effects, Effects::default());
}

#[test]
fn an_edit_is_saved_and_checked() {
    let mut story = play(TEAM, "click Ben");
    let effects = story
        .session
        .dispatch(Intent::Act(banyan_core::session::ActionId::Duplicate));
    assert!(effects.edited);
    for part in [Part::Document, Part::Rows, Part::History, Part::Selection] {
        assert!(effects.parts.has(part), "{part:?}");
    }
    assert_eq!(effects.save, Some(SaveDue::Chart));
    assert_eq!(effects.check, Some(CheckDue::Soon));
    assert_eq!(effects.motion, Some(Motion::Glide));
}

#[test]
fn a_title_of_the_same_size_is_shown_in_its_place() {
    let mut story = play(TEAM, "click Ben\ntype Ben");
    let effects = story.session.dispatch(Intent::TypeTitle("Bem".to_owned()));
    assert_eq!(names(&story, &effects), ["Bem"]);
    assert_eq!(effects.motion, None);
    assert!(!effects.parts.has(Part::Rows) && !effects.parts.has(Part::Drawn));
}

#[test]
fn where_the_person_looks_stays() {
    let mut story = play(TEAM, "click Anna");
    let before = (story.rect("Anna"), story.session.view());
    story.act("fold Anna");
    assert_eq!((story.rect("Anna"), story.session.view()), before);
    story.act("open Anna");
    assert_eq!((story.rect("Anna"), story.session.view()), before);
    let head = story.rect("Head");
    // The superior that gets a new report stays in place.
    story.acts("click Head\npress Tab");
    assert_eq!(story.rect("Head"), head);
}

#[test]
fn a_refused_edit_is_told_and_leaves_everything() {
    let mut story = play(TEAM, "click Anna");
    let (anna, rep) = (story.node("Anna"), story.node("Rep"));
    let effects = story
        .session
        .dispatch(Intent::Edit(banyan_core::edit::Command::Move {
            nodes: vec![anna],
            to: Gap::last_below(Some(rep)),
        }));
    assert_eq!(effects.notices.len(), 1);
    assert_eq!(effects.save, None);
    assert!(!effects.edited && !effects.parts.has(Part::Document));
}

#[test]
fn a_new_card_is_named_in_the_language() {
    let mut story = play("", "");
    story.send(Intent::ChangeLanguage(Locale::Chinese));
    assert_eq!(story.session.locale(), Locale::Chinese);
    story.send(Intent::AddTop(Kind::Unit));
    assert_eq!(story.tree(), format!("{}/ *\n", Locale::Chinese.new_unit()));
    assert!(story.session.rename().is_some());
}

#[test]
fn the_checks_run_in_steps_and_an_edit_ends_them() {
    let mut story = play(TEAM, "click Ben");
    assert!(story.session.findings().is_none());
    let begun = story.session.dispatch(Intent::Check(Checker::all()));
    story.act("press Delete");
    let late = story.session.dispatch(Intent::GoOn(begun.work[0]));
    assert_eq!(late, Effects::default());
    assert!(story.session.findings().is_none());
    story.send(Intent::Check(Checker::all()));
    assert!(story.session.findings().is_some());
}

#[test]
fn a_finding_is_fixed_and_the_fix_taken_back() {
    // A chart in which no holder's name occurs twice has nothing to fix; two cards with one name have.
    let mut story = play(
        "
        Head
          Anna @Kim
          Ben @Kim",
        "",
    );
    let before = story.file();
    story.send(Intent::Check(Checker::all()));
    let findings = story.session.findings().unwrap().clone();
    let fixable = findings
        .all()
        .iter()
        .find(|finding| banyan_core::check::fix(story.session.document(), finding).is_some());
    let finding = fixable.expect("something to fix").clone();
    story.send(Intent::Fix(finding.clone()));
    assert_ne!(story.file(), before);
    assert!(story.effects.notices[0].offers_undo());
    assert_eq!(story.effects.check, Some(CheckDue::Now));
    story.act("press Ctrl+z");
    assert_eq!(story.file(), before);
    // What is gone by then is not fixed.
    story.acts("click Anna\npress Ctrl+Delete\nclick Ben\npress Ctrl+Delete");
    let told = story.told.len();
    story.send(Intent::Fix(finding));
    assert!(!story.effects.edited);
    assert_eq!(
        story.told.len(),
        told + 1,
        "the person is told why nothing happens"
    );
}

#[test]
fn a_finding_leads_to_its_card() {
    let mut story = play(
        "
        Head
          Anna @Kim
          Ben @Kim",
        "fold Head",
    );
    story.send(Intent::Check(Checker::all()));
    let findings = story.session.findings().unwrap().clone();
    let finding = findings
        .all()
        .iter()
        .find(|one| one.node().is_some())
        .unwrap();
    story.send(Intent::LookAt(finding.clone()));
    assert_eq!(story.session.lead(), finding.node());
    assert!(story.session.folds().is_empty());
}
