use std::collections::HashSet;

use crate::model::{Card, Document};

use super::{Field, Ref};

/// A field of a chart's cards: one that the format knows, or a custom one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    Known(Field),
    /// A custom field, by its name.
    Own(String),
}

impl Column {
    /// Its name in files.
    pub fn key(&self) -> &str {
        match self {
            Self::Known(field) => field.info().key,
            Self::Own(name) => name,
        }
    }

    /// Its value on a card: that of a declared field, or the JSON text of a custom one.
    pub fn of<'c>(&self, card: &'c Card) -> ColumnValue<'c> {
        match self {
            Self::Known(field) => ColumnValue::Known(card.field(*field)),
            Self::Own(name) => {
                let found = card.extra.iter().find(|(other, _)| other == name);
                ColumnValue::Own(found.map_or("", |(_, json)| json))
            }
        }
    }
}

/// The value of a card in a column.
#[derive(Clone, Copy)]
pub enum ColumnValue<'c> {
    /// Of a declared field.
    Known(Ref<'c>),
    /// JSON text, empty where the card does not have the field.
    Own(&'c str),
}

/// Everything that cards of this chart can be compared by: the declared fields in the order of the
/// file, then the custom fields that occur, in the order in which they are first seen.
pub fn columns(document: &Document) -> Vec<Column> {
    let mut seen: HashSet<&str> = HashSet::new();
    let mut columns: Vec<Column> = Field::ALL.iter().copied().map(Column::Known).collect();
    for (node, _) in document.preorder() {
        for (name, _) in &document.card(node).extra {
            if seen.insert(name) {
                columns.push(Column::Own(name.clone()));
            }
        }
    }
    columns
}
