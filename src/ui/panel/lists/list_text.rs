//! What keys and pasting do to the texts of a list: split one, join two, make several.

use leptos::prelude::*;

use super::list::List;
use crate::ui::panel::fields::caret::{Caret, take_keyboard, units};

impl List {
    /// Ends a row at the caret; the text after it becomes the next row.
    pub fn split(self, row: u32, before: &str, after: &str) {
        let (position, item) = self
            .rows
            .with_untracked(|rows| (rows.position(row).unwrap_or_default(), rows.item(row)));
        let Some(index) = item else { return };
        let new = if before.trim().is_empty() || after.trim().is_empty() {
            // At either end of the text: an empty row on that side.
            let position = position + usize::from(after.trim().is_empty());
            self.rows.try_update(|rows| rows.insert_draft(position))
        } else {
            let (before, after) = (before.trim_end().to_owned(), after.trim_start().to_owned());
            self.edit(index, false, |card| {
                self.items.set_text(card, index, before);
                self.items.insert(card, index + 1, after);
            });
            self.rows.try_update(|rows| rows.insert(position + 1))
        };
        if let Some(new) = new {
            self.go_at(new, Caret::At(0));
        }
    }

    /// Appends a row's text to the previous row, as Backspace does at the start of a text. Returns
    /// whether there was a previous row.
    pub fn join(self, row: u32) -> bool {
        let (item, above) = self.rows.with_untracked(|rows| {
            let above = rows.neighbour(row, false);
            (
                rows.item(row),
                above.filter(|&above| rows.item(above).is_some()),
            )
        });
        let (Some(index), Some(above)) = (item, above) else {
            return false;
        };
        let (node, items) = (self.node, self.items);
        let (before, joined) = self.editor.read(|document| {
            let card = document.card(node);
            let before = items.text(card, index.saturating_sub(1)).to_owned();
            let joined = before.clone() + items.text(card, index);
            (before, joined)
        });
        // Now, and not when the text has reached its field: the next key may come before that.
        if let Some(field) = self.field(above) {
            field.set_value(&joined);
            take_keyboard(&field, Caret::At(units(&before)));
        }
        self.edit(index, false, |card| self.items.join(card, index));
        self.rows.update(|rows| rows.remove(row));
        true
    }

    /// Replaces a row's text with lines, each of which becomes an item.
    pub fn paste(self, row: u32, lines: Vec<String>) {
        let (position, item, at) = self.rows.with_untracked(|rows| {
            let position = rows.position(row).unwrap_or_default();
            (position, rows.item(row), rows.before(row))
        });
        let count = lines.len();
        self.edit(at, false, |card| {
            for (offset, text) in lines.into_iter().enumerate() {
                // The item's details stay with the first line.
                match item {
                    Some(index) if offset == 0 => self.items.set_text(card, index, text),
                    _ => self.items.insert(card, at + offset, text),
                }
            }
        });
        let last = self.rows.try_update(|rows| {
            if item.is_none() {
                rows.adopt_draft();
            }
            let new = (1..count).map(|line| rows.insert(position + line));
            new.last()
        });
        if let Some(last) = last.flatten() {
            self.go(last);
        }
    }
}
