//! One node of another program's file as a card.

use super::columns::{Columns, NameField, key};
use super::names::{self, Role};
use super::nested::Row;
use crate::format::error::OpenError;
use crate::format::headcount::whole;
use crate::format::json_document::{JsonKind, Value};
use crate::format::native::is_of_node;
use crate::format::object::{Note, Object};
use crate::format::problems::Guess;
use crate::format::record_read;
use crate::model::{Card, Headcount, Holder, Kind};

/// Fields that mean the same in every program when they have the same name as in Banyan's files.
const SAME_EVERYWHERE: [&str; 3] = ["second_title", "unit_type", "note"];

/// Which field has which meaning.
pub(super) struct Mapping<'a> {
    pub(super) id: Option<&'a str>,
    /// The field that names the parent; none in a tree.
    pub(super) parent: Option<&'a str>,
    /// Fields that hold children in a tree.
    pub(super) children: Vec<&'a str>,
    title: Option<&'a str>,
    name: Option<NameField<'a>>,
    headcount: Option<&'a str>,
    level: Option<&'a str>,
    kind: Kind,
}

/// A node, as far as its own fields say.
pub(super) struct Read {
    pub(super) id: String,
    pub(super) card: Card,
    pub(super) notes: Vec<Note>,
    /// The name is used as title in a file that has titles.
    pub(super) title_from_name: bool,
    /// The name says that the post is vacant.
    pub(super) vacant: bool,
}

impl<'a> Mapping<'a> {
    /// What the fields mean, given what the tree was built from.
    pub(super) fn of(
        columns: &Columns<'a>,
        id: Option<&'a str>,
        parent: Option<&'a str>,
        children: Vec<&'a str>,
    ) -> Self {
        let used = |field: &&str| Some(*field) != id && Some(*field) != parent;
        let title = columns.text(Role::Title).filter(used);
        let mut name = columns.name();
        if title.is_some_and(|title| name == Some(NameField::One(title))) {
            name = None;
        }
        let is_units = parent.is_some_and(names::means_units);
        Self {
            id,
            parent,
            children,
            title,
            name,
            headcount: columns.candidates(Role::Headcount).first().copied(),
            level: columns.text(Role::Level),
            kind: if is_units && title.is_none() {
                Kind::Unit
            } else {
                Kind::Position
            },
        }
    }

    /// Adds the guesses about fields.
    pub(super) fn guesses(&self, guesses: &mut Vec<Guess>) {
        guesses.push(Guess::Id {
            field: self.id.map(str::to_owned),
        });
        let owned = str::to_owned;
        match (self.title.map(owned), self.name) {
            (Some(field), name) => {
                guesses.push(Guess::Title { field });
                guesses.extend(name.map(|name| Guess::Holder {
                    fields: name.fields(),
                }));
            }
            (None, Some(name)) => guesses.push(Guess::Title {
                field: name.fields().join(" + "),
            }),
            (None, None) => guesses.extend(self.id.map(owned).map(|field| Guess::Title { field })),
        }
        guesses.extend(
            self.headcount
                .map(owned)
                .map(|field| Guess::Headcount { field }),
        );
        guesses.extend(self.level.map(owned).map(|field| Guess::Level { field }));
        if self.kind == Kind::Unit {
            guesses.extend(self.parent.map(owned).map(|field| Guess::Units { field }));
        }
    }

    /// Reads one node.
    pub(super) fn read(&self, row: &Row<'a>) -> Result<Read, OpenError> {
        let value = row.value;
        let mut object = Object::of(value);
        let id = self.id.map_or("", |field| key(value, field)).to_owned();
        OpenError::check_id(&id)?;
        object.owner.clone_from(&id);
        for field in [self.id, self.parent].into_iter().flatten() {
            // An object used as an id says more than the id, so it is kept.
            if object.get(field).is_some_and(is_plain) {
                object.take(field);
            }
        }
        self.take_children(&mut object, row);
        let title = self.title.map_or("", |field| key(value, field));
        let name = self
            .name
            .map_or_else(Default::default, |name| name.of(value));
        let vacant = names::is_vacancy(&name);
        let mut read = Read {
            title_from_name: self.title.is_some() && title.is_empty() && !name.is_empty(),
            vacant: vacant && !title.is_empty(),
            id,
            card: Card::titled(self.kind, ""),
            notes: Vec::new(),
        };
        let shown = [
            title,
            &name,
            if self.title.is_none() && self.name.is_none() {
                &read.id
            } else {
                ""
            },
        ];
        let shown = shown.into_iter().find(|text| !text.is_empty());
        read.card.title = self.text(&object, "title", shown.unwrap_or_default())?;
        if !title.is_empty() && !name.is_empty() && !vacant {
            let name = self.text(&object, "holders.name", &name)?;
            read.card.holders.push(Holder::named(name));
        }
        self.take_told(&mut object, &read);
        if let Some(field) = self.headcount
            && let Some(count) = object.get(field).and_then(Value::scalar).and_then(whole)
        {
            object.take(field);
            read.card.headcount = Headcount::Exactly(count);
        }
        if let Some(field) = self.level
            && object.get(field).is_some_and(is_text)
        {
            read.card.level = object.take_text(field)?;
        }
        for field in SAME_EVERYWHERE {
            if object.get(field).is_some_and(is_text) {
                let text = object.take_text(field)?;
                match field {
                    "second_title" => read.card.second_title = text,
                    "unit_type" => read.card.unit_type = text,
                    _ => read.card.note = text,
                }
            }
        }
        record_read::take_late(&mut object, &mut read.card);
        (read.card.extra, read.notes) = object.finish(|name| imported_name(name, is_of_node));
        Ok(read)
    }

    /// Removes title and name where the card now says exactly what they said.
    fn take_told(&self, object: &mut Object<'a>, read: &Read) {
        let mut fields = vec![self.title];
        // First and last name say more than the full name, and so does a word for a vacancy.
        if let Some(NameField::One(field)) = self.name
            && !read.vacant
        {
            fields.push(Some(field));
        }
        for field in fields.into_iter().flatten() {
            let said = object.get(field).and_then(Value::scalar).map(str::trim);
            let told = |text: &str| {
                text.is_empty()
                    || text == read.card.title
                    || read.card.holders.iter().any(|holder| holder.name == text)
            };
            if said.is_some_and(told) {
                object.take(field);
            }
        }
    }

    fn take_children(&self, object: &mut Object<'a>, row: &Row<'a>) {
        if let Some(field) = row.children {
            object.take(field);
            if !row.strays.is_empty() {
                object.unread_text(field, format!("[{}]", row.strays.join(",")));
            }
        }
        for &field in &self.children {
            let none = |value: Value<'_>| {
                value.is_null()
                    || (value.shape() == JsonKind::Array && value.items().next().is_none())
            };
            if object.get(field).is_some_and(none) {
                object.take(field);
            }
        }
    }

    fn text(&self, object: &Object<'_>, field: &str, text: &str) -> Result<String, OpenError> {
        OpenError::check_field(&object.owner, field, text)?;
        Ok(text.to_owned())
    }
}

/// The new name for a field to which another program gives a different meaning than Banyan.
pub(super) fn imported_name(name: &str, is_known: fn(&str) -> bool) -> Option<String> {
    is_known(name).then(|| format!("imported_{name}"))
}

fn is_plain(value: Value<'_>) -> bool {
    value.scalar().is_some() || value.is_null()
}

fn is_text(value: Value<'_>) -> bool {
    value.text().is_some_and(|text| !text.trim().is_empty())
}
