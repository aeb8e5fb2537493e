//! Commands, edits and changes as bytes: what is read is what was written, on any chart, in any tab;
//! and no bytes do harm.

mod golden;
mod hostile;

use std::collections::BTreeSet;

use crate::support::acts::{Act, acts, commands};
use crate::support::arbitrary;
use banyan_core::bytes::{
    read_changes, read_command, read_edit, write_changes, write_command, write_edit,
};
use banyan_core::edit::{Command, Edit, Field, Fragment, plan};
use banyan_core::format::{self, RootsChoice};
use banyan_core::model::{
    About, Card, Change, Document, Duty, Gap, IdSource, Kind, NewNode, NodeKey,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use super::properties::start;

/// Two tabs with one chart, of which the second sees nothing but bytes. Its handles are others.
struct Tabs {
    here: Document,
    there: Document,
    ids: IdSource,
    done: Vec<Edit>,
    /// All bytes that went over, each with the chart that they were written for.
    sent: Vec<(Document, Vec<u8>)>,
    /// What kinds of command and change occurred.
    seen: BTreeSet<&'static str>,
}

impl Tabs {
    fn of(here: Document) -> Self {
        Self {
            there: reopened(&here),
            here,
            ids: IdSource::new(7),
            done: Vec::new(),
            sent: Vec::new(),
            seen: BTreeSet::new(),
        }
    }

    fn act(&mut self, act: &Act) {
        if let Act::Undo = act {
            self.undo();
        }
        for command in commands(&self.here, act) {
            self.command(&command);
        }
    }

    fn command(&mut self, command: &Command) {
        self.seen.insert(kind_of_command(command));
        let bytes = write_command(&self.here, command);
        assert_eq!(read_command(&self.here, &bytes).as_ref(), Ok(command));
        self.sent.push((self.here.clone(), bytes));
        let Ok(edit) = plan(&self.here, command, &mut self.ids) else {
            return;
        };
        let bytes = write_edit(&self.here, &edit);
        assert_eq!(read_edit(&self.here, &bytes).as_ref(), Ok(&edit));
        self.sent.push((self.here.clone(), bytes.clone()));
        let over = read_edit(&self.there, &bytes).unwrap();
        assert_eq!(over.label, edit.label);
        self.apply(&edit.changes, &over.changes);
        assert_eq!(write_edit(&self.here, &edit), bytes, "after the edit");
        self.done.push(edit);
    }

    fn undo(&mut self) {
        let Some(edit) = self.done.pop() else { return };
        let changes = edit.inverse();
        let bytes = write_changes(&self.here, &changes);
        assert_eq!(read_changes(&self.here, &bytes).as_ref(), Ok(&changes));
        self.sent.push((self.here.clone(), bytes.clone()));
        let over = read_changes(&self.there, &bytes).unwrap();
        self.apply(&changes, &over);
    }

    fn apply(&mut self, here: &[Change], there: &[Change]) {
        self.seen.extend(here.iter().map(kind_of_change));
        self.here.apply(here).unwrap();
        self.there.apply(there).unwrap();
        assert_eq!(format::write(&self.there), format::write(&self.here));
    }
}

/// The chart as another tab opens it.
fn reopened(document: &Document) -> Document {
    let reading = format::open(&format::write(document)).unwrap();
    reading.document(RootsChoice::KeepApart)
}

/// Every kind of command and change.
const KINDS: [&str; 21] = [
    "add report",
    "add peer",
    "add manager",
    "set card",
    "set cards",
    "set about",
    "set teams",
    "set head",
    "join holders",
    "part holder",
    "rename level",
    "move",
    "delete",
    "delete branches",
    "insert",
    "card made",
    "card changed",
    "card unmade",
    "placed",
    "taken out",
    "about",
];

fn kind_of_command(command: &Command) -> &'static str {
    match command {
        Command::AddReport { .. } => "add report",
        Command::AddPeer { .. } => "add peer",
        Command::AddManager { .. } => "add manager",
        Command::SetCard { .. } => "set card",
        Command::SetCards { .. } => "set cards",
        Command::SetAbout { .. } => "set about",
        Command::SetTeams { .. } => "set teams",
        Command::SetHead { .. } => "set head",
        Command::JoinHolders { .. } => "join holders",
        Command::PartHolder { .. } => "part holder",
        Command::RenameLevel { .. } => "rename level",
        Command::Move { .. } => "move",
        Command::Delete { .. } => "delete",
        Command::DeleteBranches { .. } => "delete branches",
        Command::Insert { .. } => "insert",
    }
}

fn kind_of_change(change: &Change) -> &'static str {
    match change {
        Change::Card { before: None, .. } => "card made",
        Change::Card { after: None, .. } => "card unmade",
        Change::Card { .. } => "card changed",
        Change::Place { after: Some(_), .. } => "placed",
        Change::Place { after: None, .. } => "taken out",
        Change::About { .. } => "about",
    }
}

#[test]
fn every_kind_of_command_and_change_occurs() {
    let mut runner = TestRunner::deterministic();
    let mut seen = BTreeSet::new();
    for _ in 0..24 {
        let mut tabs = Tabs::of(start());
        for act in acts().new_tree(&mut runner).unwrap().current() {
            tabs.act(&act);
        }
        while !tabs.done.is_empty() {
            tabs.undo();
        }
        assert_eq!(format::write(&tabs.there), format::write(&start()));
        seen.append(&mut tabs.seen);
    }
    assert_eq!(seen, BTreeSet::from(KINDS));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn what_is_read_is_what_was_written_on_any_chart(
        document in arbitrary::document(),
        other in arbitrary::document(),
        acts in acts(),
    ) {
        let mut tabs = Tabs::of(document);
        tabs.command(&Command::SetAbout { about: About::clone(other.about()) });
        // Cards of every content: as new ones, and in place of others.
        let branches = Fragment::of(&other, other.children(None));
        let at = Gap::last_below(tabs.here.children(None).first().copied());
        tabs.command(&Command::Insert { fragment: branches, at, duplicate: false });
        let nodes: Vec<NodeKey> = tabs.here.preorder().map(|(node, _)| node).collect();
        let cards: Vec<&Card> = other.preorder().map(|(node, _)| other.card(node)).collect();
        let cards = nodes.into_iter().zip(cards).map(|(node, card)| (node, card.clone())).collect();
        tabs.command(&Command::SetCards { field: Field::Note, cards });
        for act in &acts {
            tabs.act(act);
        }
    }
}

/// The bytes of what sets the title of `n1`.
fn renaming(document: &Document, title: &str) -> Vec<u8> {
    let node = document.key_of("n1").unwrap();
    let card = Card {
        title: title.into(),
        ..document.card(node).clone()
    };
    let place = Field::Title.into();
    let command = Command::SetCard { node, place, card };
    let edit = plan(document, &command, &mut IdSource::new(3)).unwrap();
    write_edit(document, &edit)
}

#[test]
fn one_field_of_a_large_card_is_few_bytes() {
    let duty = |n| Duty {
        text: format!("duty {n}"),
        ..Duty::default()
    };
    let card = Card {
        duties: (0..200).map(duty).collect(),
        ..Card::titled(Kind::Position, "post 1")
    };
    let nodes = vec![NewNode {
        id: "n1".into(),
        parent: None,
        card,
    }];
    let document = Document::build(About::default(), nodes).unwrap();
    let bytes = renaming(&document, "chief");
    assert!(bytes.len() <= 64, "{} bytes", bytes.len());
}

#[test]
fn other_fields_may_have_changed_since() {
    let document = start();
    let bytes = renaming(&document, "mine");
    let node = document.key_of("n1").unwrap();
    let changed = |with: fn(&mut Card)| {
        let mut changed = document.clone();
        let before = document.get(node).cloned();
        let mut after = document.card(node).clone();
        with(&mut after);
        let id = document.id(node).clone();
        let after = Some(after.into());
        let change = Change::Card {
            node,
            id,
            before,
            after,
        };
        changed.apply(&[change]).unwrap();
        changed
    };
    let mut noted = changed(|card| card.note = "theirs".into());
    let edit = read_edit(&noted, &bytes).unwrap();
    noted.apply(&edit.changes).unwrap();
    let card = noted.card(node);
    assert_eq!((&*card.title, &*card.note), ("mine", "theirs"));
    // The edit still says what its author saw, so that the chart can tell.
    let mut renamed = changed(|card| card.title = "theirs".into());
    let edit = read_edit(&renamed, &bytes).unwrap();
    assert!(renamed.apply(&edit.changes).is_err());
}
