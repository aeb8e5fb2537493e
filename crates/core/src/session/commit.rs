use crate::edit::{Command, Direction, Edit, EditError, Impact, plan};
use crate::model::{About, Kind, NodeKey};

use super::state::{Host, Session};
use super::{CheckDue, Notice, Part, SaveDue};

/// The path of an edit: planned, committed to the history, and followed by everything else.
impl<H: Host> Session<H> {
    /// Carries out a command as one step of undo. Returns whether anything changed.
    pub(super) fn edit(&mut self, command: &Command) -> bool {
        self.commit(command, false)
    }

    /// Carries out a command that a keystroke made: it joins the previous one.
    pub(super) fn type_in(&mut self, command: &Command) -> bool {
        self.commit(command, true)
    }

    fn commit(&mut self, command: &Command, joins: bool) -> bool {
        let done = plan(&self.document, command, &mut self.ids).and_then(|edit| {
            let document = &mut self.document;
            self.history.commit(document, edit.clone(), joins)?;
            Ok(edit)
        });
        match done {
            Ok(edit) => {
                self.follow_edit(&edit, Direction::Forward);
                self.tell_consequences(&edit);
                true
            }
            Err(error) => {
                self.tell_refused(&error);
                false
            }
        }
    }

    /// Reports what an edit did besides what the person asked for.
    fn tell_consequences(&mut self, edit: &Edit) {
        if let Some((&first, others)) = edit.consequences.split_first() {
            let sentence = self.locale.consequence(&self.document, first);
            self.tell(Notice::Besides(match others.len() {
                0 => sentence,
                more => self.locale.and_more_consequences(&sentence, more),
            }));
        }
    }

    fn tell_refused(&mut self, error: &EditError) {
        match error {
            EditError::Nothing => {}
            EditError::Cycle => self.tell(Notice::WouldCycle),
            EditError::Gone | EditError::Refused(_) => self.tell(Notice::NodeGone),
        }
    }

    pub(super) fn undo(&mut self) {
        self.forget_rename();
        let edit = self.history.undo(&mut self.document).ok().flatten();
        match edit {
            Some(edit) => {
                self.follow_edit(&edit, Direction::Back);
                self.tell(Notice::Undone(edit.label.clone()));
                self.tell_consequences(&edit);
            }
            None => self.tell(Notice::NothingToUndo),
        }
    }

    pub(super) fn redo(&mut self) {
        self.forget_rename();
        let edit = self.history.redo(&mut self.document).ok().flatten();
        match edit {
            Some(edit) => {
                self.follow_edit(&edit, Direction::Forward);
                self.tell(Notice::Redone(edit.label.clone()));
                self.tell_consequences(&edit);
            }
            None => self.tell(Notice::NothingToRedo),
        }
    }

    fn forget_rename(&mut self) {
        if self.rename.take().is_some() {
            self.mark(Part::Rename);
        }
    }

    /// Updates everything after an edit was made or undone.
    fn follow_edit(&mut self, edit: &Edit, direction: Direction) {
        let impact = Impact::of(edit, direction);
        self.revision += 1;
        self.effects.edited = true;
        self.keep_selection_inside();
        let selected = match direction {
            Direction::Forward => edit.select.clone(),
            // After an undo, whatever came back or moved back is selected.
            Direction::Back => impact.tops(&self.document),
        };
        let opened = selected.first().map(|&first| self.open_path_quietly(first));
        let opened = opened.unwrap_or_default();
        let in_place = impact.stays_in_place() && self.refresh_in_place(&impact);
        if in_place && opened.is_empty() {
            self.stale.links |= impact.links;
        } else {
            let touched = [impact.reached(), opened].concat();
            self.follow(&touched, self.anchor(&impact));
        }
        self.follow_teams(&impact);
        if !selected.is_empty() {
            let first = selected[0];
            self.replace_selection(selected);
            self.bring_into_view(first);
        }
        self.mark(Part::Document);
        self.mark(Part::History);
        self.save_due(SaveDue::Chart);
        self.stop_checking();
        self.check_due(CheckDue::Soon);
        self.look_again();
    }

    /// The card that an edit leaves where it is on the screen: the superior that the first branch
    /// moves to, since the person is looking there, else the leading card.
    fn anchor(&self, impact: &Impact) -> Option<NodeKey> {
        let superior = impact.destination;
        let drawn = superior.filter(|&node| self.scene.shows(node));
        drawn.or_else(|| self.lead())
    }

    /// Redraws changed cards without a new layout: possible when no card changes its size.
    fn refresh_in_place(&mut self, impact: &Impact) -> bool {
        if self.document.names_people() != self.scene.names_people() {
            return false;
        }
        let document = &self.document;
        let mut shown: Vec<NodeKey> = impact.cards.clone();
        // A unit or a folded branch also shows figures of what is below it.
        for &node in &impact.cards {
            shown.extend(document.ancestors(node).filter(|above| {
                document.card(*above).kind == Kind::Unit || self.folds.contains(above)
            }));
        }
        for &node in &shown {
            let face = self.contents.face(document, node, self.locale, &self.host);
            if !self.scene.refresh(document, node, &face) {
                return false;
            }
        }
        self.touch_cards(shown);
        true
    }

    /// Follows the highlighted team when the list of teams changes.
    fn follow_teams(&mut self, impact: &Impact) {
        if let (Some(shown), Some(lists)) = (self.team, &impact.teams) {
            self.team = place_after(shown, &lists.before, &lists.after);
            self.mark(Part::Team);
        }
        self.stale.team |= impact.teams.is_some() || self.team.is_some();
    }
}

/// The index of a team in the list after: unchanged unless teams were added, removed or moved.
fn place_after(team: usize, before: &About, after: &About) -> Option<usize> {
    let shown = before.teams.get(team)?;
    let moved = after.teams.iter().position(|other| other == shown);
    let edited = (before.teams.len() == after.teams.len()).then_some(team);
    moved.or(edited)
}
