use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use crate::app::Editor;
use crate::model::NodeKey;
use crate::platform::focus;

use super::caret::{Caret, take_keyboard};
use super::items::{Entry, Items, Rest};
use super::rows::Rows;

/// What is done to a list on a card. A handle, free to copy.
///
/// An item without text is not in the document: an empty line must not count as a person in post.
/// It stands on the page as the draft until something is typed in it or the keyboard leaves it.
#[derive(Clone, Copy)]
pub struct List {
    pub editor: Editor,
    pub node: NodeKey,
    pub items: Items,
    pub rows: RwSignal<Rows>,
    /// What the file said of the draft's item beside its text, should it be typed anew.
    kept: StoredValue<Rest>,
    /// The row that takes the keyboard as soon as it is on the page.
    wanted: StoredValue<Option<(u32, Caret)>>,
}

impl List {
    pub fn new(editor: Editor, node: NodeKey, items: Items) -> Self {
        let mut rows = Rows::default();
        rows.fit(editor.read(|document| items.count(document.card(node))));
        Self {
            editor,
            node,
            items,
            rows: RwSignal::new(rows),
            kept: StoredValue::new(Rest::Nothing),
            wanted: StoredValue::new(None),
        }
    }

    /// The id of a row's field.
    pub fn id(self, row: u32) -> String {
        format!("{}-{row}", self.items.slug())
    }

    /// Brings the rows in step with the document, which undo and others change too.
    pub fn fit(self) {
        let (node, items) = (self.node, self.items);
        let count = self
            .editor
            .read(|document| items.count(document.card(node)));
        if self.rows.with_untracked(|rows| rows.items() == count) {
            return;
        }
        let all = self.rows.with_untracked(|rows| rows.all().to_vec());
        let held = all
            .into_iter()
            .find(|&row| focus::is_at(&format!("#{}", self.id(row))));
        self.rows.update(|rows| rows.fit(count));
        let gone = held.filter(|&row| {
            self.rows
                .with_untracked(|rows| rows.position(row).is_none())
        });
        if gone.is_some() {
            let last = self.rows.with_untracked(|rows| rows.all().last().copied());
            match last {
                Some(last) => self.go(last),
                None => self.go_to_add(),
            }
        }
    }

    /// Takes what was typed in a row.
    pub fn write(self, row: u32, text: String) {
        let (item, before, is_draft) = self
            .rows
            .with_untracked(|rows| (rows.item(row), rows.before(row), rows.draft() == Some(row)));
        let blank = text.trim().is_empty();
        match item {
            Some(index) if blank => {
                self.edit(index, true, |entries| {
                    self.kept.set_value(take(entries, index).rest);
                });
                self.rows.update(|rows| rows.make_draft(row));
            }
            Some(index) => self.edit(index, true, |entries| {
                if let Some(entry) = entries.get_mut(index) {
                    entry.text = text;
                }
            }),
            None if is_draft && !blank => {
                let rest = self.kept.try_update_value(std::mem::take);
                let rest = rest.unwrap_or_default();
                self.edit(before, true, |entries| {
                    entries.insert(before.min(entries.len()), Entry { text, rest });
                });
                self.rows.update(Rows::adopt_draft);
            }
            None => {}
        }
    }

    /// The keyboard has left a row: a draft goes. Not when it left the whole window, perhaps
    /// to fetch what is to be pasted here.
    pub fn leave(self, row: u32) {
        let window_left = !document().has_focus().unwrap_or(true);
        if !window_left && self.rows.with_untracked(|rows| rows.draft() == Some(row)) {
            self.kept.set_value(Rest::Nothing);
            self.rows.update(|rows| rows.remove(row));
        }
    }

    /// An empty row at the end takes the keyboard.
    pub fn add(self) {
        let row = self
            .rows
            .try_update(|rows| rows.insert_draft(rows.all().len()));
        if let Some(row) = row {
            self.go(row);
        }
    }

    /// Takes a row away with its item.
    pub fn remove(self, row: u32) {
        let (item, neighbour) = self.rows.with_untracked(|rows| {
            let before = rows.neighbour(row, false);
            (rows.item(row), before.or_else(|| rows.neighbour(row, true)))
        });
        let held = focus::is_at(&format!("#{}", self.id(row)));
        if let Some(index) = item {
            self.edit(index, false, |entries| {
                take(entries, index);
            });
        }
        self.rows.update(|rows| rows.remove(row));
        match neighbour {
            _ if !held => {}
            Some(neighbour) => self.go(neighbour),
            None => self.go_to_add(),
        }
    }

    /// Moves an item one place up or down; the keyboard follows it.
    pub fn shift(self, row: u32, forward: bool) {
        let (from, neighbour, to) = self.rows.with_untracked(|rows| {
            let neighbour = rows.neighbour(row, forward);
            (
                rows.item(row),
                neighbour,
                neighbour.and_then(|neighbour| rows.item(neighbour)),
            )
        });
        let held = focus::is_at(&format!("#{}", self.id(row)));
        if let (Some(from), Some(to), Some(neighbour)) = (from, to, neighbour) {
            self.edit(from, false, |entries| {
                if from.max(to) < entries.len() {
                    entries.swap(from, to);
                }
            });
            if held {
                self.go(neighbour);
            }
        }
    }

    pub(super) fn edit(self, index: usize, joins: bool, with: impl FnOnce(&mut Vec<Entry>)) {
        let field = self.items.field(index);
        self.editor.edit_card(self.node, field, joins, |card| {
            self.items.change(card, with);
        });
    }

    /// Gives the keyboard to a row, at the end of its text.
    pub(super) fn go(self, row: u32) {
        self.go_at(row, Caret::End);
    }

    /// Gives the keyboard to a row, at once if it is on the page.
    pub(super) fn go_at(self, row: u32, caret: Caret) {
        match self.field(row) {
            Some(field) => take_keyboard(&field, caret),
            None => self.wanted.set_value(Some((row, caret))),
        }
    }

    /// The field of a row that is on the page.
    pub(super) fn field(self, row: u32) -> Option<web_sys::HtmlTextAreaElement> {
        let field = document().get_element_by_id(&self.id(row))?;
        field.dyn_into().ok()
    }

    /// Called by each row when it has come onto the page.
    pub fn arrived(self, row: u32, field: &web_sys::HtmlTextAreaElement) {
        if let Some((wanted, caret)) = self.wanted.get_value()
            && wanted == row
        {
            self.wanted.set_value(None);
            take_keyboard(field, caret);
        }
    }

    fn go_to_add(self) {
        focus::focus_first(&format!("#add-{}", self.items.slug()));
    }
}

/// Takes an entry out; a blank one stands in should it not be there.
pub(super) fn take(entries: &mut Vec<Entry>, index: usize) -> Entry {
    if index < entries.len() {
        entries.remove(index)
    } else {
        Entry::default()
    }
}
