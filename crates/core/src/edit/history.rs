use std::collections::HashSet;

use crate::model::{ApplyError, Change, Document, NodeKey};

use super::plan::one_head;
use super::since::replanned;
use super::{Edit, EditLabel};

/// What was done and what was undone, without limit, until the page is closed.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Edit>,
    undone: Vec<Edit>,
    /// Whether further keystrokes may still join the newest edit.
    open: bool,
}

impl History {
    /// Applies an edit and records it. With `joins`, it is merged into the newest edit when both
    /// changed the same part of the same card: typing a word is one undo, not four.
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
            // Typing has brought back the original text: nothing is left to undo.
            self.done.pop();
            self.open = false;
        }
        Ok(())
    }

    /// Ends a run of keystrokes: the next edit is a new step even if it changes the same field.
    pub fn close(&mut self) {
        self.open = false;
    }

    /// Undoes the newest edit and returns it; `None` when there is none. On a chart that others
    /// have changed since, whatever still applies is undone; the returned edit has the steps that
    /// were made, and lists the rest as its consequences.
    ///
    /// # Errors
    /// When the document refuses, which means that the planning was wrong.
    pub fn undo(&mut self, document: &mut Document) -> Result<Option<Edit>, ApplyError> {
        let Some(edit) = self.done.last() else {
            return Ok(None);
        };
        let back = travelled(document, edit, edit.inverse())?;
        let edit = Edit {
            changes: back.inverse(),
            ..back
        };
        self.open = false;
        self.done.pop();
        self.undone.extend(remembered(&edit));
        Ok(Some(edit))
    }

    /// Redoes the edit that was undone last and returns it, like [`Self::undo`].
    ///
    /// # Errors
    /// As for [`Self::undo`].
    pub fn redo(&mut self, document: &mut Document) -> Result<Option<Edit>, ApplyError> {
        let Some(edit) = self.undone.last() else {
            return Ok(None);
        };
        let edit = travelled(document, edit, edit.changes.clone())?;
        self.open = false;
        self.undone.pop();
        self.done.extend(remembered(&edit));
        Ok(Some(edit))
    }

    pub fn undoable(&self) -> Option<&EditLabel> {
        self.done.last().map(|edit| &edit.label)
    }

    pub fn redoable(&self) -> Option<&EditLabel> {
        self.undone.last().map(|edit| &edit.label)
    }
}

/// Makes these steps of an edit, or those that the chart still allows. Returns the edit with the
/// steps that were made.
fn travelled(
    document: &mut Document,
    edit: &Edit,
    changes: Vec<Change>,
) -> Result<Edit, ApplyError> {
    let mut made = Edit {
        consequences: Vec::new(),
        changes,
        ..edit.clone()
    };
    let applied = document.apply(&made.changes);
    // Anything that ended up in a branch that others have deleted would vanish without a word.
    let is_astray = applied.is_ok() && !all_in_chart(document, &made.changes);
    if is_astray {
        document.apply(&made.inverse())?;
    }
    if applied.is_err() || is_astray {
        (made.changes, made.consequences) = replanned(document, &made.changes);
        one_head(document, &mut made);
        document.apply(&made.changes)?;
    }
    Ok(made)
}

/// Whether the nodes that these steps gave a place are in the chart.
fn all_in_chart(document: &Document, changes: &[Change]) -> bool {
    let placed = changes.iter().filter_map(|change| match change {
        Change::Place {
            node,
            after: Some(_),
            ..
        } => Some(*node),
        _ => None,
    });
    // Each path up is followed only as far as it has not been followed before.
    let mut known: HashSet<NodeKey> = HashSet::new();
    for node in placed {
        let mut top = node;
        let mut is_known = !known.insert(node);
        while let Some(above) = document.parent(top).filter(|_| !is_known) {
            top = above;
            is_known = !known.insert(above);
        }
        let was_moved_out = top == node && document.parent(node).is_none();
        if !is_known && !was_moved_out && !document.contains(top) {
            return false;
        }
    }
    true
}

/// An edit that can be undone or redone; one of which nothing applied is dropped.
fn remembered(edit: &Edit) -> Option<Edit> {
    (!edit.changes.is_empty()).then(|| Edit {
        consequences: Vec::new(),
        ..edit.clone()
    })
}

fn does_nothing(edit: &Edit) -> bool {
    edit.changes.iter().all(|change| match change {
        Change::Card { before, after, .. } => before == after,
        Change::Place { before, after, .. } => before == after,
        Change::About { before, after } => before == after,
    })
}

/// Merges `next` into `newest` when both are single steps on the same thing; returns whether it
/// did.
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
