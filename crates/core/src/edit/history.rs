use crate::model::{ApplyError, Change, Document};

use super::{Edit, EditLabel};

/// What was done and what was undone, without limit, until the page is closed.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Edit>,
    undone: Vec<Edit>,
    /// Whether the newest edit may still take in further keystrokes.
    open: bool,
}

impl History {
    /// Applies an edit and remembers it. With `joins`, it becomes one with the newest edit when
    /// both changed the same part of the same card: typing a word is one undo, not four.
    ///
    /// # Errors
    /// When the document refuses it; nothing has changed then.
    pub fn commit(
        &mut self,
        document: &mut Document,
        edit: Edit,
        joins: bool,
    ) -> Result<(), ApplyError> {
        document.apply(&edit.changes)?;
        self.undone.clear();
        let joined = joins
            && self.open
            && self
                .done
                .last_mut()
                .is_some_and(|newest| join(newest, &edit));
        self.open = joins;
        if !joined {
            self.done.push(edit);
        } else if self.done.last().is_some_and(does_nothing) {
            // What was typed has been taken back by typing: nothing is left to undo.
            self.done.pop();
            self.open = false;
        }
        Ok(())
    }

    /// Ends a run of keystrokes: the next edit is a new step even if it changes the same field.
    pub fn close(&mut self) {
        self.open = false;
    }

    /// Takes the newest edit back and returns it, `None` when there is none.
    ///
    /// # Errors
    /// When the document refuses, which cannot be unless it was changed behind the history's back.
    pub fn undo(&mut self, document: &mut Document) -> Result<Option<&Edit>, ApplyError> {
        let Some(edit) = self.done.last() else {
            return Ok(None);
        };
        document.apply(&edit.inverse())?;
        self.open = false;
        self.undone.extend(self.done.pop());
        Ok(self.undone.last())
    }

    /// Makes the edit that was undone last again and returns it.
    ///
    /// # Errors
    /// As for [`Self::undo`].
    pub fn redo(&mut self, document: &mut Document) -> Result<Option<&Edit>, ApplyError> {
        let Some(edit) = self.undone.last() else {
            return Ok(None);
        };
        document.apply(&edit.changes)?;
        self.open = false;
        self.done.extend(self.undone.pop());
        Ok(self.done.last())
    }

    /// What undo would take back.
    pub fn undoable(&self) -> Option<&EditLabel> {
        self.done.last().map(|edit| &edit.label)
    }

    /// What redo would make again.
    pub fn redoable(&self) -> Option<&EditLabel> {
        self.undone.last().map(|edit| &edit.label)
    }
}

fn does_nothing(edit: &Edit) -> bool {
    edit.changes.iter().all(|change| match change {
        Change::Card { before, after, .. } => before == after,
        Change::Place { before, after, .. } => before == after,
        Change::About { before, after } => before == after,
    })
}

/// Takes `next` into `newest` when both are single steps on the same thing; says whether it did.
fn join(newest: &mut Edit, next: &Edit) -> bool {
    if newest.merge.is_none() || newest.merge != next.merge {
        return false;
    }
    match (newest.changes.as_mut_slice(), next.changes.as_slice()) {
        (
            [Change::Card { node, after, .. }],
            [
                Change::Card {
                    node: same,
                    after: newer,
                    ..
                },
            ],
        ) if node == same => {
            after.clone_from(newer);
            true
        }
        ([Change::About { after, .. }], [Change::About { after: newer, .. }]) => {
            after.clone_from(newer);
            true
        }
        _ => false,
    }
}
