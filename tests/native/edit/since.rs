//! Undo and redo on a chart that others have changed in between.

use crate::support::acts::{Act, acts, commands};
use banyan_core::edit::{Command, Field, FieldPlace, History, plan};
use banyan_core::model::{Card, Document, Gap, IdSource, Kind, NodeKey};
use banyan_core::text::Locale;
use proptest::prelude::*;

use super::properties::{assert_sound, start};

/// A chart with the history of one of the people who edit it.
struct Desk {
    document: Document,
    history: History,
    ids: IdSource,
}

impl Desk {
    fn new() -> Self {
        Self {
            document: start(),
            history: History::default(),
            ids: IdSource::new(9),
        }
    }

    fn key(&self, id: &str) -> NodeKey {
        self.document.key_of(id).unwrap()
    }

    fn mine(&mut self, command: &Command) {
        let edit = plan(&self.document, command, &mut self.ids).unwrap();
        self.history
            .commit(&mut self.document, edit, false)
            .unwrap();
    }

    /// Another tab's edit: it is in the chart but not in this history.
    fn theirs(&mut self, command: &Command) {
        let edit = plan(&self.document, command, &mut self.ids).unwrap();
        self.document.apply(&edit.changes).unwrap();
    }

    fn set(&self, id: &str, place: impl Into<FieldPlace>, with: impl FnOnce(&mut Card)) -> Command {
        let node = self.key(id);
        let mut card = self.document.card(node).clone();
        with(&mut card);
        let place = place.into();
        Command::SetCard { node, place, card }
    }

    fn below(&self, nodes: &[&str], parent: &str) -> Command {
        Command::Move {
            nodes: nodes.iter().map(|id| self.key(id)).collect(),
            to: Gap::last_below(Some(self.key(parent))),
        }
    }

    /// Undoes the newest edit and returns the message to the person.
    fn undo(&mut self) -> Vec<String> {
        let edit = self.history.undo(&mut self.document).unwrap().unwrap();
        assert_sound(&self.document);
        let consequences = edit.consequences.iter();
        consequences
            .map(|&consequence| Locale::English.consequence(&self.document, consequence))
            .collect()
    }

    fn card(&self, id: &str) -> &Card {
        self.document.card(self.key(id))
    }
}

#[test]
fn other_fields_of_the_card_stay_as_others_left_them() {
    let mut desk = Desk::new();
    desk.mine(&desk.set("n1", Field::Title, |card| card.title = "mine".into()));
    desk.theirs(&desk.set("n1", Field::Note, |card| card.note = "theirs".into()));
    assert_eq!(desk.undo(), [""; 0]);
    assert_eq!(
        (&*desk.card("n1").title, &*desk.card("n1").note),
        ("post 1", "theirs")
    );
    desk.history.redo(&mut desk.document).unwrap().unwrap();
    assert_eq!(
        (&*desk.card("n1").title, &*desk.card("n1").note),
        ("mine", "theirs")
    );
}

#[test]
fn a_field_that_others_changed_too_stays_and_that_is_said() {
    let mut desk = Desk::new();
    desk.mine(&desk.set("n1", Field::Title, |card| card.title = "mine".into()));
    desk.theirs(&desk.set("n1", Field::Title, |card| card.title = "theirs".into()));
    assert_eq!(
        desk.undo(),
        ["theirs was changed since; that part stays as it is."]
    );
    assert_eq!(desk.card("n1").title, "theirs");
    assert!(
        desk.history.redoable().is_none(),
        "there is nothing to make again"
    );
}

#[test]
fn what_others_moved_or_built_upon_stays() {
    let mut desk = Desk::new();
    desk.mine(&desk.below(&["n5"], "n0"));
    desk.theirs(&desk.below(&["n5"], "n4"));
    assert_eq!(
        desk.undo(),
        ["post 5 was moved since; it stays where it is."]
    );
    let under = Some(desk.key("n1"));
    let card = Card::titled(Kind::Position, "new");
    desk.mine(&Command::AddReport {
        under,
        card: card.clone(),
    });
    let new = *desk.document.children(under).last().unwrap();
    desk.theirs(&Command::AddReport {
        under: Some(new),
        card,
    });
    assert_eq!(
        desk.undo(),
        ["new was changed or got reports since; it stays."]
    );
    assert!(desk.document.contains(new));
}

#[test]
fn nothing_comes_back_below_a_superior_who_is_gone() {
    let mut desk = Desk::new();
    let (n1, n3) = (desk.key("n1"), desk.key("n3"));
    desk.mine(&Command::Delete { nodes: vec![n3] });
    desk.theirs(&Command::DeleteBranches {
        nodes: vec![n1],
        cut: false,
    });
    let sentence = "post 3 or its superior was deleted since; it was not put back.";
    assert_eq!(desk.undo(), [sentence]);
    assert!(!desk.document.contains(n3));
}

#[test]
fn a_move_that_would_be_a_circle_by_now_is_not_taken_back() {
    let mut desk = Desk::new();
    // n3 leaves n1; then the others put n1 below it.
    desk.mine(&desk.below(&["n3"], "n0"));
    desk.theirs(&desk.below(&["n1"], "n3"));
    assert_eq!(
        desk.undo(),
        ["post 3 was moved since; it stays where it is."]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_others_do_in_between_the_chart_stays_a_chart(
        turns in acts(),
        foreign in prop::collection::vec(any::<bool>(), 40),
    ) {
        let mut desk = Desk::new();
        for (act, is_foreign) in turns.iter().zip(foreign) {
            match act {
                Act::Undo => drop(desk.history.undo(&mut desk.document).unwrap()),
                Act::Redo => drop(desk.history.redo(&mut desk.document).unwrap()),
                _ => {
                    for command in commands(&desk.document, act) {
                        let Ok(edit) = plan(&desk.document, &command, &mut desk.ids) else {
                            continue;
                        };
                        if is_foreign {
                            desk.document.apply(&edit.changes).unwrap();
                        } else {
                            desk.history.commit(&mut desk.document, edit, false).unwrap();
                        }
                    }
                }
            }
            assert_sound(&desk.document);
        }
        while desk.history.undo(&mut desk.document).unwrap().is_some() {
            assert_sound(&desk.document);
        }
        while desk.history.redo(&mut desk.document).unwrap().is_some() {
            assert_sound(&desk.document);
        }
    }
}
