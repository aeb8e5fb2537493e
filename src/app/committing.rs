//! Edits on their way: planned by the core, committed to the history, drawn and saved.

use leptos::prelude::*;

use crate::platform::timing;
use banyan_core::edit::{self, Command, Edit, EditError, FieldPlace, topmost};
use banyan_core::model::{About, Card, Change, Kind, NodeKey};

use super::{Editor, Selection};

impl Editor {
    /// Carries out a command. Says whether anything changed; an error has been told to the person.
    pub fn run(self, command: &Command) -> bool {
        self.commit(command, false)
    }

    /// Carries out a command that a keystroke in a field made: it joins the one before it into
    /// one step of undo, until [`Self::end_typing`].
    pub fn type_in(self, command: &Command) -> bool {
        self.commit(command, true)
    }

    /// Ends a run of keystrokes in a field.
    pub fn end_typing(self) {
        self.change(|state| state.history.close());
    }

    /// Changes one card by a function of it.
    pub fn edit_card(
        self,
        node: NodeKey,
        place: impl Into<FieldPlace>,
        joins: bool,
        with: impl FnOnce(&mut Card),
    ) {
        if !self.is_open() {
            return;
        }
        let mut card = self.read(|document| document.card(node).clone());
        with(&mut card);
        let place = place.into();
        self.commit(&Command::SetCard { node, place, card }, joins);
    }

    /// Changes what is said of the whole chart by a function of it.
    pub fn edit_about(self, joins: bool, with: impl FnOnce(&mut About)) {
        if !self.is_open() {
            return;
        }
        let mut about = self.read(|document| About::clone(document.about()));
        with(&mut about);
        self.commit(&Command::SetAbout { about }, joins);
    }

    fn commit(self, command: &Command, joins: bool) -> bool {
        let _span = timing::span(timing::EDIT);
        let result = self.change(|state| {
            let edit = edit::plan(&state.document, command, &mut state.ids)?;
            state
                .history
                .commit(&mut state.document, edit.clone(), joins)?;
            Ok::<Edit, EditError>(edit)
        });
        match result {
            Some(Ok(edit)) => {
                self.after(&edit, true);
                self.say_notices(&edit);
                true
            }
            Some(Err(error)) => {
                self.say_refused(&error);
                false
            }
            None => false,
        }
    }

    /// Tells what an edit did besides what the person wanted.
    fn say_notices(self, edit: &Edit) {
        let words = self.app.words();
        let said = self.read(|document| {
            let said = edit.notices.iter();
            said.map(|&notice| words.notice(document, notice))
                .collect::<Vec<_>>()
        });
        if let Some((first, others)) = said.split_first() {
            self.app.say(match others.len() {
                0 => first.clone(),
                more => words.and_more_notices(first, more),
            });
        }
    }

    fn say_refused(self, error: &EditError) {
        let words = self.app.words();
        match error {
            EditError::Nothing => {}
            EditError::Cycle => self.app.say(words.would_cycle().to_owned()),
            EditError::Gone | EditError::Refused(_) => self.app.say(words.node_gone().to_owned()),
        }
    }

    /// Takes the newest edit back.
    pub fn undo(self) {
        self.travel(true);
    }

    /// Makes the edit that was undone last again.
    pub fn redo(self) {
        self.travel(false);
    }

    fn travel(self, back: bool) {
        let _span = timing::span(timing::EDIT);
        self.renaming.set(None);
        let edit = self.change(|state| {
            let travelled = if back {
                state.history.undo(&mut state.document)
            } else {
                state.history.redo(&mut state.document)
            };
            travelled.ok().flatten()
        });
        let words = self.app.words();
        match edit.flatten() {
            Some(edit) => {
                self.after(&edit, !back);
                if back {
                    self.select_touched(&edit);
                }
                self.app.say_done(&edit.label, back);
                self.say_notices(&edit);
            }
            None if back => self.app.say(words.nothing_to_undo().to_owned()),
            None => self.app.say(words.nothing_to_redo().to_owned()),
        }
    }

    /// After an undo, what came back or moved back is selected.
    fn select_touched(self, edit: &Edit) {
        let nodes: Vec<NodeKey> = self.read(|document| {
            let mut nodes: Vec<NodeKey> = edit.touched().collect();
            nodes.dedup();
            nodes.retain(|&node| document.get(node).is_some() && document.contains(node));
            topmost(document, &nodes)
        });
        if let Some(&first) = nodes.first() {
            self.open_path(first);
            let before = self.selection.get_untracked().nodes;
            self.selection.set(Selection { nodes });
            self.after_selecting(&before);
            self.bring_into_view(first);
        }
    }

    /// Brings drawing, outline, panel and store in step with an edit that was just applied
    /// (`forward`) or taken back.
    fn after(self, edit: &Edit, forward: bool) {
        self.keep_selection_inside();
        if self.refresh_in_place(edit) {
            self.links_after(edit);
        } else {
            self.follow(&edit.reached(), self.anchor(edit, forward));
        }
        self.follow_team(edit, forward);
        if forward && !edit.select.is_empty() {
            let before = self.selection.get_untracked().nodes;
            self.selection.set(Selection {
                nodes: edit.select.clone(),
            });
            if let Some(&first) = edit.select.first() {
                self.open_path(first);
            }
            self.after_selecting(&before);
            if let Some(&first) = edit.select.first() {
                self.bring_into_view(first);
            }
        }
        let (undoable, redoable) = self.state.with_value(|state| {
            (
                state.history.undoable().cloned(),
                state.history.redoable().cloned(),
            )
        });
        set_if_other(self.undoable, undoable);
        set_if_other(self.redoable, redoable);
        self.revision.update(|revision| *revision += 1);
        self.save_soon();
        self.check_soon();
    }

    /// The card that an edit leaves where it is on the screen: the superior that the first branch
    /// comes to, since the person is looking there, else the leading card.
    fn anchor(self, edit: &Edit, forward: bool) -> Option<NodeKey> {
        let superior = edit.changes.iter().find_map(|change| match change {
            Change::Place { before, after, .. } => {
                if forward {
                    after.or(*before)
                } else {
                    before.or(*after)
                }?
                .parent
            }
            _ => None,
        });
        let drawn = superior.filter(|&node| self.read_scene(|scene| scene.card(node).is_some()));
        drawn.or_else(|| self.lead())
    }

    /// Shows an edit of cards without laying out anew: possible when no card changes its size.
    fn refresh_in_place(self, edit: &Edit) -> bool {
        let Some(nodes) = edit
            .changes
            .iter()
            .map(|change| match change {
                Change::Card {
                    node,
                    before: Some(_),
                    after: Some(_),
                    ..
                } => Some(*node),
                _ => None,
            })
            .collect::<Option<Vec<NodeKey>>>()
        else {
            // The description alone changes no card, unless it is the levels that give colours.
            return edit.changes.iter().all(|change| {
                matches!(change, Change::About { before, after }
                    if before.levels == after.levels && before.drawing == after.drawing)
            });
        };
        let locale = self.app.words();
        let fits = self.change(|state| {
            let document = &state.document;
            if document.names_people() != state.scene.names_people() {
                return None;
            }
            let mut shown: Vec<NodeKey> = nodes.clone();
            // What a unit or a folded branch shows includes what stands below it.
            for &node in &nodes {
                shown.extend(document.ancestors(node).filter(|above| {
                    document.card(*above).kind == Kind::Unit || state.folds.contains(above)
                }));
            }
            for &node in &shown {
                let face = state.faces.face(document, node, locale, &state.measure);
                if !state.scene.refresh(document, node, &face) {
                    return None;
                }
            }
            Some(shown)
        });
        match fits.flatten() {
            Some(shown) => {
                self.redraw(shown);
                true
            }
            None => false,
        }
    }

    fn keep_selection_inside(self) {
        let selection = self.selection.get_untracked();
        let nodes: Vec<NodeKey> = self.read(|document| {
            let nodes = selection.nodes.iter().copied();
            nodes
                .filter(|&node| document.get(node).is_some() && document.contains(node))
                .collect()
        });
        if nodes.len() != selection.nodes.len() {
            self.selection.set(Selection { nodes });
        }
    }
}

/// Sets a signal only when its value differs, so that no one is told in vain.
pub(super) fn set_if_other<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|before| *before != value) {
        signal.set(value);
    }
}
