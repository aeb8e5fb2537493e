//! One JSON object while it is read: what is understood is taken, the rest is kept.

use std::collections::HashMap;

use super::compact::compact;
use super::error::OpenError;
use super::json_document::Value;
use super::namer::Namer;
use crate::model::Extra;

/// Something about an object that its reader has to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    pub(super) field: String,
    /// The name under which its value was kept.
    pub(super) kept_as: String,
    pub(super) why: Why,
}

/// Why a value was kept under another name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// It was not, or not wholly, understood.
    NotUnderstood,
    /// The field appeared twice, and the later value counts.
    Twice,
    /// The name means something else in Banyan's own files.
    Renamed,
}

/// The fields of an object, each name once, and whatever could not be used of them.
pub(super) struct Object<'a> {
    /// Whose object it is, for errors: a node's id, empty for the chart.
    pub(super) owner: String,
    fields: Vec<(&'a str, Option<Value<'a>>)>,
    kept: Extra,
    notes: Vec<Note>,
    namer: Option<Namer>,
}

impl<'a> Object<'a> {
    /// The fields of a value; a value that is not an object has none. When a field appears twice,
    /// the last value counts; the earlier ones are kept under another name.
    pub(super) fn of(value: Value<'a>) -> Self {
        let mut object = Self {
            owner: String::new(),
            fields: Vec::with_capacity(8),
            kept: Extra::new(),
            notes: Vec::new(),
            namer: None,
        };
        let mut earlier = Vec::new();
        // Names are compared one by one; a map is only built for more fields than any chart has.
        let mut index: HashMap<&str, usize> = HashMap::new();
        for (name, value) in value.fields() {
            let known = if object.fields.len() < 32 {
                object.fields.iter().position(|&(other, _)| other == name)
            } else {
                if index.is_empty() {
                    index.extend(object.fields.iter().enumerate().map(|(i, &(n, _))| (n, i)));
                }
                index.get(name).copied()
            };
            match known {
                Some(at) => earlier.extend(object.fields[at].1.replace(value).map(|v| (name, v))),
                None => {
                    if !index.is_empty() {
                        index.insert(name, object.fields.len());
                    }
                    object.fields.push((name, Some(value)));
                }
            }
        }
        for (name, value) in earlier {
            object.keep(name, value, Why::Twice);
        }
        object
    }

    /// One field of another object by itself.
    pub(super) fn of_field(name: &'a str, value: Value<'a>) -> Self {
        Self {
            owner: String::new(),
            fields: vec![(name, Some(value))],
            kept: Extra::new(),
            notes: Vec::new(),
            namer: None,
        }
    }

    /// The value of a field, which stays in the object.
    pub(super) fn get(&self, name: &str) -> Option<Value<'a>> {
        let field = self.fields.iter().find(|(other, _)| *other == name)?;
        field.1
    }

    /// Renames a field, unless the new name is there already.
    #[allow(dead_code, reason = "for the version steps that are yet to come")]
    pub(super) fn rename(&mut self, from: &str, to: &'a str) {
        if !self.fields.iter().any(|(name, _)| *name == to) {
            let field = self.fields.iter_mut().find(|(name, _)| *name == from);
            if let Some((name, _)) = field {
                *name = to;
            }
        }
    }

    /// Takes a field out. `null` counts as no field.
    pub(super) fn take(&mut self, name: &str) -> Option<Value<'a>> {
        let field = self.fields.iter_mut().find(|(other, _)| *other == name)?;
        field.1.take().filter(|value| !value.is_null())
    }

    /// Takes a field that is a text. A number is taken as it is written; anything else is kept as
    /// not understood. Empty when there is no such field.
    pub(super) fn take_text(&mut self, name: &str) -> Result<String, OpenError> {
        let Some(value) = self.take(name) else {
            return Ok(String::new());
        };
        let Some(text) = value.scalar() else {
            self.unread(name, value);
            return Ok(String::new());
        };
        OpenError::check_field(&self.owner, name, text)?;
        Ok(text.to_owned())
    }

    /// Keeps the value of a known field that was not, or not fully, understood.
    pub(super) fn unread(&mut self, name: &str, value: Value<'a>) {
        self.keep(name, value, Why::NotUnderstood);
    }

    /// Keeps a part of a known field, given as compact JSON, that was not understood.
    pub(super) fn unread_text(&mut self, name: &str, json: String) {
        let kept_as = self.keep_as(&format!("unread_{name}"), json);
        self.notes.push(Note {
            field: name.to_owned(),
            kept_as,
            why: Why::NotUnderstood,
        });
    }

    /// Records that something inside a field was kept: `inner` is that object's own note.
    pub(super) fn note_inside(&mut self, name: &str, inner: Note) {
        self.notes.push(Note {
            field: format!("{name}.{}", inner.field),
            kept_as: format!("{name}.{}", inner.kept_as),
            why: inner.why,
        });
    }

    /// Keeps a value under a free name and returns that name.
    pub(super) fn keep_as(&mut self, base: &str, json: String) -> String {
        let fields = &self.fields;
        let namer = self
            .namer
            .get_or_insert_with(|| Namer::beside(fields.iter().map(|&(name, _)| name)));
        let name = namer.free(base, '_');
        self.kept.push((name.clone(), json));
        name
    }

    fn keep(&mut self, name: &str, value: Value<'a>, why: Why) {
        let kept_as = self.keep_as(&format!("unread_{name}"), compact(value));
        self.notes.push(Note {
            field: name.to_owned(),
            kept_as,
            why,
        });
    }

    /// What was not taken, renamed by `rename` where it cannot stay as it is, then what was kept;
    /// and the notes to report.
    pub(super) fn finish(mut self, rename: impl Fn(&str) -> Option<String>) -> (Extra, Vec<Note>) {
        let mut extra = Extra::new();
        for at in 0..self.fields.len() {
            let (name, Some(value)) = self.fields[at] else {
                continue;
            };
            match rename(name) {
                None => extra.push((name.to_owned(), compact(value))),
                Some(other) => {
                    let other = self.keep_as(&other, compact(value));
                    self.notes.push(Note {
                        field: name.to_owned(),
                        kept_as: other,
                        why: Why::Renamed,
                    });
                }
            }
        }
        extra.append(&mut self.kept);
        (extra, self.notes)
    }
}
