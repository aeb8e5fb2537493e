//! What a field holds, as every loop over fields sees it.

use std::sync::Arc;

use crate::model::{Extra, Headcount};

use super::Item;

/// What kind of value a field holds, and its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// A text; an empty one is not stated.
    Text,
    /// The id of a node; empty for none.
    Id,
    /// True or false; false is not written.
    Flag,
    /// A whole number between two bounds.
    Number {
        least: u32,
        most: u32,
    },
    /// One of these words.
    Choice(&'static [&'static str]),
    Headcount,
    /// A headcount whose parts stand in the record's own object, under [`HEADCOUNT_KEYS`].
    InlineHeadcount,
    /// Plain texts.
    Texts,
    /// The ids of nodes.
    Ids,
    /// A list of records.
    List(Item),
    /// How the chart is laid out.
    Layout,
}

/// The names of a headcount's parts in a file.
pub const HEADCOUNT_KEYS: [&str; 4] = ["min", "max", "remark", "rule"];

/// The value of a field. It borrows: reading copies nothing.
#[derive(Clone, Copy)]
pub enum Ref<'a> {
    /// The record cannot have this field in its present form: a link to a node names no outside
    /// party.
    Absent,
    /// A text or an id.
    Text(&'a str),
    /// Yes or no.
    Flag(bool),
    Number(Option<u32>),
    /// A choice, by its word; `None` for the default.
    Choice(Option<&'static str>),
    Headcount(&'a Headcount),
    /// Texts.
    Texts(&'a [String]),
    /// Ids.
    Ids(&'a [Arc<str>]),
    /// A list of records.
    List(&'a dyn Records),
    /// A record inside this one.
    Record(&'a dyn Record),
}

impl<'a> Ref<'a> {
    /// Whether it states nothing. Such a field is left out of files.
    pub fn is_empty(self) -> bool {
        match self {
            Self::Absent => true,
            Self::Text(text) => text.is_empty(),
            Self::Flag(holds) => !holds,
            Self::Number(number) => number.is_none(),
            Self::Choice(word) => word.is_none(),
            Self::Headcount(headcount) => *headcount == Headcount::NotStated,
            Self::Texts(texts) => texts.is_empty(),
            Self::Ids(ids) => ids.is_empty(),
            Self::List(list) => list.count() == 0,
            Self::Record(record) => {
                let mut fields = 0..record.fields().len();
                fields.all(|at| record.get(at).is_empty())
            }
        }
    }

    /// The text; empty when the value is something else.
    pub fn text(self) -> &'a str {
        match self {
            Self::Text(text) => text,
            _ => "",
        }
    }
}

/// The new value of a field; a list is changed item by item instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text or an id.
    Text(String),
    /// Yes or no.
    Flag(bool),
    Number(Option<u32>),
    /// A choice, by its word.
    Choice(Option<&'static str>),
    Headcount(Headcount),
    /// Texts or ids.
    Texts(Vec<String>),
}

/// How a field stands in a file.
#[derive(Clone, Copy, Debug)]
pub struct FieldInfo {
    /// Its name in files, which never changes.
    pub key: &'static str,
    /// What it holds.
    pub kind: ValueKind,
    /// The order in which find looks at it, lowest first; 0 for not at all.
    pub find: u8,
    /// Whether it was added after version 1 was released: some programs in use keep it as unknown.
    pub late: bool,
}

/// Something with declared fields.
pub trait Record {
    /// Its fields in the order of the file.
    fn fields(&self) -> &'static [FieldInfo];
    /// The value of the field at this index.
    fn get(&self, at: usize) -> Ref<'_>;
    /// Sets it; the value must be of the field's kind.
    fn set(&mut self, at: usize, value: Value);
    /// Sets it to nothing.
    fn clear(&mut self, at: usize);
    /// The list, when the field is one.
    fn list_mut(&mut self, at: usize) -> Option<&mut dyn Records>;
    /// The record, when the field is one.
    fn record_mut(&mut self, at: usize) -> Option<&mut dyn Record>;
}

/// A record that keeps the fields in the file that this version does not know.
pub trait OpenRecord: Record {
    /// Those fields.
    fn extra(&self) -> &Extra;
    /// Those fields, to be changed.
    fn extra_mut(&mut self) -> &mut Extra;
}

/// A list of records of one type.
pub trait Records {
    fn count(&self) -> usize;
    /// One of them.
    fn at(&self, index: usize) -> Option<&dyn OpenRecord>;
    /// Appends a blank item.
    fn push(&mut self) -> &mut dyn OpenRecord;
}

impl<T: OpenRecord + Default> Records for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn at(&self, index: usize) -> Option<&dyn OpenRecord> {
        self.get(index).map(|item| item as &dyn OpenRecord)
    }

    fn push(&mut self) -> &mut dyn OpenRecord {
        let end = self.len();
        Self::push(self, T::default());
        &mut self[end]
    }
}

macro_rules! taken {
    ($($name:ident: $variant:ident -> $type:ty;)*) => {
        impl Value {
            $(pub(super) fn $name(self) -> $type {
                if let Self::$variant(value) = self {
                    return value;
                }
                debug_assert!(false, "{self:?} is set where a {} belongs", stringify!($name));
                Default::default()
            })*
        }
    };
}

taken! {
    text: Text -> String;
    flag: Flag -> bool;
    number: Number -> Option<u32>;
    choice: Choice -> Option<&'static str>;
    headcount: Headcount -> Headcount;
    texts: Texts -> Vec<String>;
}
