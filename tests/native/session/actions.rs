use banyan_core::session::{ACTIONS, ActionId, KeyContext, KeyPress, PageTask, RegionStep};
use banyan_core::text::Locale;

use super::play;

const TEAM: &str = "
    Head
      Anna
        Rep
      Ben";

#[test]
fn an_action_is_found_by_its_id() {
    for action in ACTIONS {
        assert_eq!(action.id.action().id, action.id);
    }
}

#[test]
fn no_key_means_two_things_in_one_place() {
    for (index, action) in ACTIONS.iter().enumerate() {
        for other in &ACTIONS[index + 1..] {
            let shared = action.keys.iter().find(|key| other.keys.contains(key));
            assert!(
                shared.is_none(),
                "{:?} and {:?}: {shared:?}",
                action.id,
                other.id
            );
        }
    }
}

#[test]
fn every_action_has_words_of_its_own() {
    for locale in [Locale::Chinese, Locale::English] {
        let mut words: Vec<&str> = ACTIONS
            .iter()
            .map(|action| (action.label)(locale))
            .collect();
        words.sort_unstable();
        let count = words.len();
        words.dedup();
        assert_eq!(words.len(), count);
    }
}

#[test]
fn what_would_do_nothing_is_not_enabled() {
    let enabled = |acts: &str, action| play(TEAM, acts).session.enabled(action);
    for (acts, action, expected) in [
        ("", ActionId::DeleteNodes, false),
        ("click Anna", ActionId::DeleteNodes, true),
        ("click Head", ActionId::Promote, false),
        ("click Anna", ActionId::Promote, true),
        ("click Anna", ActionId::Demote, false),
        ("click Ben", ActionId::Demote, true),
        ("click Anna", ActionId::ShiftLeft, false),
        ("click Anna", ActionId::ShiftRight, true),
        ("click Ben", ActionId::ShiftRight, false),
        ("click Rep", ActionId::ToggleFold, false),
        ("click Anna", ActionId::ToggleFold, true),
        ("", ActionId::Undo, false),
        ("click Ben\npress Delete", ActionId::Undo, true),
        ("click Ben\npress Delete", ActionId::Redo, false),
        ("click Ben\npress Delete, Ctrl+z", ActionId::Redo, true),
        ("", ActionId::ExpandAll, false),
        ("fold Anna", ActionId::ExpandAll, true),
        ("", ActionId::CollapseAll, true),
        ("fold Anna", ActionId::CollapseAll, false),
        ("", ActionId::AddReport, true),
    ] {
        assert_eq!(enabled(acts, action), expected, "{action:?} after {acts}");
    }
    assert!(!play("", "").session.enabled(ActionId::SelectAll));
}

#[test]
fn what_is_not_enabled_changes_nothing() {
    for action in ACTIONS {
        let mut story = play(TEAM, "click Head");
        if !story.session.enabled(action.id) {
            let before = story.file();
            story.send(banyan_core::session::Intent::Act(action.id));
            assert_eq!(story.file(), before, "{:?}", action.id);
        }
    }
}

#[test]
fn keys_work_where_their_context_is() {
    let story = play(TEAM, "click Anna");
    let press = |name: &str, command| KeyPress {
        name: name.to_owned(),
        command,
        shift: false,
        alt: false,
    };
    let at = |press: &KeyPress, context| story.session.action_for(press, |one| one == context);
    let (delete, undo) = (press("Delete", false), press("Z", true));
    assert_eq!(at(&delete, KeyContext::Cards), Some(ActionId::DeleteNodes));
    assert_eq!(at(&delete, KeyContext::Anywhere), None);
    assert_eq!(at(&undo, KeyContext::Anywhere), Some(ActionId::Undo));
    // A character already says whether Shift was held.
    let question = KeyPress {
        shift: true,
        ..press("?", false)
    };
    assert_eq!(at(&question, KeyContext::Cards), Some(ActionId::Shortcuts));
}

#[test]
fn the_page_is_asked_for_what_only_it_can_do() {
    let story = play(TEAM, "press Ctrl+k");
    assert_eq!(story.effects.page, [PageTask::Find]);
    let story = play(TEAM, "press F6");
    assert_eq!(story.effects.page, [PageTask::Region(RegionStep::Next)]);
    let story = play(TEAM, "click Anna\ntype Ann\npress Ctrl+p");
    assert!(matches!(story.effects.page[..], [PageTask::Paper(..)]));
    assert!(
        story.session.rename().is_none(),
        "a sheet shows what was typed"
    );
}

#[test]
fn paper_is_of_what_is_selected() {
    use banyan_core::paper::{PrintScope, What};
    let chart = "
        Company/
          Head";
    let asked = |acts: &str| play(chart, acts).effects.page.clone();
    let node = |title: &str| play(chart, "").node(title);
    let booklet = PageTask::Paper(What::Booklet, PrintScope::Chart);
    assert_eq!(asked("press Ctrl+p"), [booklet]);
    let unit = PageTask::Paper(What::DepartmentCard, PrintScope::Card(node("Company")));
    assert_eq!(asked("click Company\npress Ctrl+p"), [unit]);
    let post = PageTask::Paper(What::JobDescription, PrintScope::Card(node("Head")));
    assert_eq!(asked("click Head\npress Ctrl+p"), [post]);
}
