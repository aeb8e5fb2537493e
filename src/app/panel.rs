//! What the panel does to more than one card at once.

use std::sync::Arc;

use leptos::prelude::*;

use crate::edit::{Deed, Edit, Verb};
use crate::model::{About, Card, Change, Document};

use super::Editor;

impl Editor {
    /// Renames a level in the chart's list and on every card that has it, as one step.
    pub fn rename_level(self, from: &str, to: &str) {
        let edit = self.read(|document| renaming(document, from, to));
        let done = self.change(|state| state.history.commit(&mut state.document, edit, false));
        if !matches!(done, Some(Ok(()))) {
            return;
        }
        self.lay_out();
        let (undoable, redoable) = self.state.with_value(|state| {
            (
                state.history.undoable().cloned(),
                state.history.redoable().cloned(),
            )
        });
        self.undoable.set(undoable);
        self.redoable.set(redoable);
        self.revision.update(|revision| *revision += 1);
        self.save_soon();
    }
}

fn renaming(document: &Document, from: &str, to: &str) -> Edit {
    let before = document.about().clone();
    let mut after = About::clone(&before);
    for level in after.levels.iter_mut().filter(|level| *level == from) {
        to.clone_into(level);
    }
    let mut changes = vec![Change::About {
        before: before.clone(),
        after: Arc::new(after),
    }];
    for (node, _) in document.preorder() {
        let Some(card) = document.get(node).filter(|card| card.level == from) else {
            continue;
        };
        changes.push(Change::Card {
            node,
            id: document.id(node).clone(),
            before: Some(card.clone()),
            after: Some(Arc::new(Card {
                level: to.to_owned(),
                ..Card::clone(card)
            })),
        });
    }
    Edit {
        deed: Deed {
            verb: Verb::EditChart,
            subject: before.title.clone(),
            count: 1,
        },
        changes,
        select: Vec::new(),
    }
}
