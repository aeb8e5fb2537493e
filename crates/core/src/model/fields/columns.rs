use std::collections::HashSet;

use crate::model::{Card, Document};

use super::{Field, Ref};

/// A field of a chart's cards: one that the format knows, or one of the chart's own.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// A declared field.
    Known(Field),
    /// A field of one's own, by its name.
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

    /// What a card says of it: the value of a declared field, or the JSON text of one's own.
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

/// What a card says in a column.
#[derive(Clone, Copy)]
pub enum ColumnValue<'c> {
    /// Of a declared field.
    Known(Ref<'c>),
    /// JSON text, empty where the card does not have the field.
    Own(&'c str),
}

/// Everything that cards of this chart can be compared by: the declared fields in the order of the
/// file, then the fields of one's own that are present, in the order in which they come.
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
