//! Project teams: editing them, and what the overlay shows.

use std::sync::Arc;

use banyan_core::drawing::{Folds, TeamMark, team_marks, teams_of};
use banyan_core::edit::{Command, EditError, History, plan};
use banyan_core::format;
use banyan_core::model::{Document, IdSource, Team};
use banyan_core::text::Locale;

use super::support::{chart, key, scene};

fn team(title: &str, lead: &str, members: &[&str]) -> Team {
    Team {
        title: title.into(),
        lead: lead.into(),
        members: members.iter().map(|&id| Arc::from(id)).collect(),
        ..Team::default()
    }
}

fn set(document: &mut Document, history: &mut History, index: usize, teams: &[Team], joins: bool) {
    let command = Command::SetTeams {
        team: index,
        teams: teams.to_vec(),
    };
    let edit = plan(document, &command, &mut IdSource::new(1)).unwrap();
    history.commit(document, edit, joins).unwrap();
}

#[test]
fn teams_are_edited_undone_and_named_in_the_words_of_undo() {
    let mut document = chart(&[]);
    let mut history = History::default();
    let start = format::write(&document);
    let launch = team("Launch", "a1", &["b"]);
    set(
        &mut document,
        &mut history,
        0,
        std::slice::from_ref(&launch),
        false,
    );
    let label = |history: &History| Locale::English.undo_label(history.undoable().unwrap());
    assert_eq!(label(&history), "Undo: edit the project team Launch");
    let two = [launch.clone(), team("", "", &[])];
    set(&mut document, &mut history, 1, &two, false);
    let with_two = format::write(&document);
    // Typing a name is one step, separate from others.
    for typed in ["N", "Ne", "New"] {
        let named = [launch.clone(), team(typed, "", &[])];
        set(&mut document, &mut history, 1, &named, true);
    }
    history.undo(&mut document).unwrap();
    assert_eq!(format::write(&document), with_two);
    set(&mut document, &mut history, 0, &two[1..], false);
    assert_eq!(label(&history), "Undo: edit the project team Launch");
    while history.undo(&mut document).unwrap().is_some() {}
    assert_eq!(format::write(&document), start);
}

#[test]
fn setting_the_same_teams_is_nothing_to_undo() {
    let document = chart(&[]);
    let command = Command::SetTeams {
        team: 0,
        teams: Vec::new(),
    };
    let planned = plan(&document, &command, &mut IdSource::new(1));
    assert_eq!(planned, Err(EditError::Nothing));
}

#[test]
fn the_overlay_marks_lead_members_and_the_folds_that_hide_them() {
    let mut document = chart(&[]);
    let team = team("Launch", "b", &["a1", "a2", "b", "c", "nobody"]);
    set(
        &mut document,
        &mut History::default(),
        0,
        std::slice::from_ref(&team),
        false,
    );
    let folds = Folds::from([key(&document, "a")]);
    let marks = team_marks(&document, &scene(&document, &folds), &team);
    let mark = |leads, member, hidden| TeamMark {
        leads,
        member,
        hidden,
    };
    assert_eq!(marks.len(), 3);
    assert_eq!(marks[&key(&document, "b")], mark(true, false, 0));
    assert_eq!(marks[&key(&document, "c")], mark(false, true, 0));
    assert_eq!(marks[&key(&document, "a")], mark(false, false, 2));
    assert_eq!(teams_of(&document, key(&document, "b")), [0]);
    assert_eq!(teams_of(&document, key(&document, "a")), [0; 0]);
}

#[test]
fn a_deleted_member_stays_in_the_file_and_leaves_the_overlay() {
    let mut document = chart(&[]);
    let mut history = History::default();
    let team = team("Launch", "", &["a1", "b"]);
    set(
        &mut document,
        &mut history,
        0,
        std::slice::from_ref(&team),
        false,
    );
    let b = key(&document, "b");
    let delete = Command::Delete { nodes: vec![b] };
    let edit = plan(&document, &delete, &mut IdSource::new(1)).unwrap();
    history.commit(&mut document, edit, false).unwrap();
    assert_eq!(document.about().teams, std::slice::from_ref(&team));
    let written = format::write(&document);
    assert!(written.contains(r#""members":["a1","b"]"#), "{written}");
    let marks = team_marks(&document, &scene(&document, &Folds::new()), &team);
    assert_eq!(marks.len(), 1);
}
