//! A survey of the fields of all nodes in a file: which there are and what they could mean.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::names::{Role, Roles};
use crate::format::json_document::{JsonKind, Value};
use crate::format::reading::LOOK;
use crate::work::Pace;

/// No more fields than this are tried for one role, however many a file has.
const CANDIDATES: usize = 8;

/// A field with a known name that some nodes have.
struct Column<'a> {
    name: &'a str,
    roles: &'static [(Role, usize)],
    /// On how many nodes it holds something that identifies: a text, a number, a reference.
    filled: usize,
    /// On how many nodes it is a text that is not blank.
    texts: usize,
}

/// The known fields of a file's nodes.
pub(super) struct Columns<'a> {
    columns: Vec<Column<'a>>,
}

impl<'a> Columns<'a> {
    pub(super) async fn survey(rows: &[Value<'a>], roles: &mut Roles<'a>, pace: &Pace) -> Self {
        let mut columns: Vec<Column<'a>> = Vec::new();
        let mut place_of: HashMap<&str, usize> = HashMap::new();
        for row in rows {
            pace.rest(LOOK, 0, 1).await;
            for (name, value) in row.fields() {
                let known = roles.of(name);
                if known.is_empty() {
                    continue;
                }
                let place = *place_of.entry(name).or_insert_with(|| {
                    columns.push(Column {
                        name,
                        roles: known,
                        filled: 0,
                        texts: 0,
                    });
                    columns.len() - 1
                });
                columns[place].filled += usize::from(!reference(value).is_empty());
                let text = value.text().unwrap_or_default();
                columns[place].texts += usize::from(!text.trim().is_empty());
            }
        }
        Self { columns }
    }

    /// The fields that could have this role, best known first, with or without values.
    pub(super) fn candidates(&self, role: Role) -> Vec<&'a str> {
        self.best(role, |_| true)
    }

    /// The best known field for this role that holds a text anywhere.
    pub(super) fn text(&self, role: Role) -> Option<&'a str> {
        self.best(role, |column| column.texts > 0).first().copied()
    }

    /// The field with the most distinct values for a role; of equals, the best known.
    pub(super) async fn most_distinct(
        &self,
        role: Role,
        rows: &[Value<'a>],
        pace: &Pace,
    ) -> Option<&'a str> {
        let candidates = self.best(role, |column| column.filled > 0);
        if candidates.len() < 2 {
            return candidates.first().copied();
        }
        let mut best = None;
        for name in candidates {
            let mut values: HashSet<&str> = HashSet::new();
            for &row in rows {
                pace.rest(LOOK, 0, 1).await;
                values.insert(key(row, name));
            }
            let count = values.len();
            if best.is_none_or(|(most, _)| count > most) {
                best = Some((count, name));
            }
        }
        best.map(|(_, name)| name)
    }

    /// How the file states the holder's name, if it does.
    pub(super) fn name(&self) -> Option<NameField<'a>> {
        match (self.text(Role::FirstName), self.text(Role::LastName)) {
            (Some(first), Some(last)) if self.text(Role::Name).is_none() => {
                Some(NameField::Two { first, last })
            }
            (first, last) => (self.text(Role::Name).or(first).or(last)).map(NameField::One),
        }
    }

    fn best(&self, role: Role, fits: impl Fn(&Column<'a>) -> bool) -> Vec<&'a str> {
        let mut ranked: Vec<(usize, &'a str)> = Vec::new();
        for column in self.columns.iter().filter(|column| fits(column)) {
            let rank = column.roles.iter().find(|(other, _)| *other == role);
            ranked.extend(rank.map(|&(_, rank)| (rank, column.name)));
        }
        ranked.sort_by_key(|&(rank, _)| rank);
        ranked.truncate(CANDIDATES);
        ranked.into_iter().map(|(_, name)| name).collect()
    }
}

/// Where a person's name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameField<'a> {
    One(&'a str),
    Two { first: &'a str, last: &'a str },
}

impl<'a> NameField<'a> {
    /// The name on a node; empty when there is none.
    pub(super) fn of(self, row: Value<'a>) -> Cow<'a, str> {
        match self {
            Self::One(name) => Cow::Borrowed(key(row, name)),
            Self::Two { first, last } => join_names(key(row, first), key(row, last)),
        }
    }

    pub(super) fn fields(self) -> Vec<String> {
        match self {
            Self::One(name) => vec![name.to_owned()],
            Self::Two { first, last } => vec![first.to_owned(), last.to_owned()],
        }
    }
}

/// First and last name in the order of the script: Chinese names begin with the family name.
fn join_names<'a>(first: &'a str, last: &'a str) -> Cow<'a, str> {
    let is_han = |name: &str| name.starts_with(|c| ('\u{2e80}'..='\u{9fff}').contains(&c));
    if first.is_empty() || last.is_empty() {
        Cow::Borrowed(if first.is_empty() { last } else { first })
    } else if is_han(first) && is_han(last) {
        Cow::Owned(format!("{last}{first}"))
    } else {
        Cow::Owned(format!("{first} {last}"))
    }
}

/// What a field of a node identifies, trimmed; empty when there is nothing.
pub(super) fn key<'a>(row: Value<'a>, name: &str) -> &'a str {
    // The last value counts when a field appears twice.
    let field = row.fields().filter(|(other, _)| *other == name).last();
    field.map_or("", |(_, value)| reference(value))
}

/// What a value identifies: a text or number itself; an object by the field that identifies it
/// (`{"value":"26118915","displayName":"…"}`); a list with one item by that item.
fn reference(value: Value<'_>) -> &str {
    let value = match value.shape() {
        JsonKind::Array => {
            let mut items = value.items();
            match (items.next(), items.next()) {
                (Some(only), None) => only,
                _ => return "",
            }
        }
        _ => value,
    };
    if let Some(text) = value.scalar() {
        return text.trim();
    }
    const IDENTIFYING: [&str; 6] = ["id", "value", "key", "userid", "email", "name"];
    for wanted in IDENTIFYING {
        let found = value.fields().find_map(|(name, value)| {
            let text = value.scalar()?;
            name.eq_ignore_ascii_case(wanted).then_some(text.trim())
        });
        if let Some(found) = found {
            return found;
        }
    }
    ""
}
