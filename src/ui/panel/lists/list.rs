use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use crate::app::Editor;
use crate::platform::focus;
use banyan_core::model::{Card, NodeKey};

use super::items::{Items, PutBack};
use super::rows::Rows;
use crate::ui::panel::fields::caret::{Caret, take_keyboard};

/// Edits a list on a card. A handle, free to copy.
/// An item without text is not in the document: an empty line must not count as a person in post. It
/// stands on the page as a draft until something is typed in it or focus leaves it.
#[derive(Clone, Copy)]
pub struct List {
    pub editor: Editor,
    pub node: NodeKey,
    pub items: &'static dyn Items,
    pub rows: RwSignal<Rows>,
    /// The item whose text was deleted, in case it is typed again.
    kept: StoredValue<Option<PutBack>>,
    /// The row that gets focus as soon as it is on the page.
    wanted: StoredValue<Option<(u32, Caret)>>,
}

impl List {
    pub fn new(editor: Editor, node: NodeKey, items: &'static dyn Items) -> Self {
        let mut rows = Rows::default();
        rows.fit(editor.read(|document| items.count(document.card(node))));
        Self {
            editor,
            node,
            items,
            rows: RwSignal::new(rows),
            kept: StoredValue::new(None),
            wanted: StoredValue::new(None),
        }
    }

    /// The id of a row's field.
    pub fn id(self, row: u32) -> String {
        format!("{}-{row}", self.items.name().slug)
    }

    /// Brings the rows up to date with the document, which undo and others change too.
    pub fn fit(self) {
        let (node, items) = (self.node, self.items);
        let count = self
            .editor
            .read(|document| items.count(document.card(node)));
        if self.rows.with_untracked(|rows| rows.items() == count) {
            return;
        }
        let all = self.rows.with_untracked(|rows| rows.all().to_vec());
        let held = all.into_iter().find(|&row| self.holds_keyboard(row));
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
        let items = self.items;
        match item {
            Some(index) if blank => {
                self.edit(index, true, |card| {
                    self.kept.set_value(items.take(card, index));
                });
                self.rows.update(|rows| rows.make_draft(row));
            }
            Some(index) => self.edit(index, true, |card| items.set_text(card, index, text)),
            None if is_draft && !blank => {
                let kept = self.kept.try_update_value(Option::take).flatten();
                self.edit(before, true, |card| match kept {
                    Some(put_back) => put_back(card, before, text),
                    None => items.insert(card, before, text),
                });
                self.rows.update(Rows::adopt_draft);
            }
            None => {}
        }
    }

    /// Focus has left a row: a draft is dropped. Not when focus left the whole window, perhaps to fetch
    /// what is to be pasted here.
    pub fn leave(self, row: u32) {
        let window_left = !document().has_focus().unwrap_or(true);
        if !window_left && self.rows.with_untracked(|rows| rows.draft() == Some(row)) {
            self.kept.set_value(None);
            self.rows.update(|rows| rows.remove(row));
        }
    }

    /// Moves focus to an empty row at the end.
    pub fn add(self) {
        let row = self
            .rows
            .try_update(|rows| rows.insert_draft(rows.all().len()));
        if let Some(row) = row {
            self.go(row);
        }
    }

    /// Removes a row and its item.
    pub fn remove(self, row: u32) {
        let (item, neighbour) = self.rows.with_untracked(|rows| {
            let before = rows.neighbour(row, false);
            (rows.item(row), before.or_else(|| rows.neighbour(row, true)))
        });
        let held = self.holds_keyboard(row);
        if let Some(index) = item {
            self.edit(index, false, |card| {
                self.items.take(card, index);
            });
        }
        self.rows.update(|rows| rows.remove(row));
        match neighbour {
            _ if !held => {}
            Some(neighbour) => self.go(neighbour),
            None => self.go_to_add(),
        }
    }

    /// Moves an item past its neighbour; focus follows it.
    pub fn shift(self, row: u32, forward: bool) {
        let item = self.rows.with_untracked(|rows| rows.item(row));
        let Some(index) = item else { return };
        let mut to = None;
        let held = self.holds_keyboard(row);
        self.edit(index, false, |card| {
            to = self.items.shift(card, index, forward);
        });
        let moved = to.and_then(|to| self.rows.with_untracked(|rows| rows.of_item(to)));
        if let Some(moved) = moved.filter(|_| held) {
            self.go(moved);
        }
    }

    /// Makes an item a part of the previous one, or takes it out again.
    pub fn nest(self, row: u32, deeper: bool) {
        let item = self.rows.with_untracked(|rows| rows.item(row));
        if let Some(index) = item {
            self.edit(index, false, |card| self.items.nest(card, index, deeper));
        }
    }

    /// Adds an empty row below one and moves focus to it.
    pub fn add_below(self, row: u32) {
        let new = self.rows.try_update(|rows| {
            let position = rows.position(row).unwrap_or_default();
            rows.insert_draft(position + 1)
        });
        if let Some(new) = new {
            self.go(new);
        }
    }

    /// The value of one of an item's details.
    pub fn detail(self, row: u32, detail: usize) -> String {
        let item = self.rows.with(|rows| rows.item(row));
        item.map_or_else(String::new, |index| {
            self.editor
                .read(|document| self.items.detail(document.card(self.node), index, detail))
        })
    }

    /// Takes what was typed or chosen in a detail.
    pub fn set_detail(self, row: u32, detail: usize, joins: bool, value: &str) {
        let item = self.rows.with_untracked(|rows| rows.item(row));
        if let Some(index) = item {
            self.edit(index, joins, |card| {
                self.items.set_detail(card, index, detail, value);
            });
        }
    }

    /// Changes the card; the index says which item the person was editing.
    pub fn edit(self, index: usize, joins: bool, with: impl FnOnce(&mut Card)) {
        let place = self.items.name().field.item(index);
        self.editor.edit_card(self.node, place, joins, with);
    }

    /// Whether focus is in a row.
    fn holds_keyboard(self, row: u32) -> bool {
        focus::is_at(&format!("[data-row=\"{}\"] *", self.id(row)))
    }

    /// Moves focus to a row, at the end of its text.
    pub(super) fn go(self, row: u32) {
        self.go_at(row, Caret::End);
    }

    /// Moves focus to a row, at once if it is on the page.
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

    /// Called by each row once it is on the page.
    pub fn arrived(self, row: u32, field: &web_sys::HtmlTextAreaElement) {
        if let Some((wanted, caret)) = self.wanted.get_value()
            && wanted == row
        {
            self.wanted.set_value(None);
            take_keyboard(field, caret);
        }
    }

    fn go_to_add(self) {
        focus::focus_first(&format!("#add-{}", self.items.name().slug));
    }
}
