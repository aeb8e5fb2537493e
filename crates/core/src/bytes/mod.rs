//! Commands, edits and changes as bytes: what a journal keeps, one tab sends another and merging
//! reads.
//!
//! The form is binary and our own, because that is less code than JSON and exact. The reader of
//! files forgives: it trims, guesses, and keeps what it does not understand under other names; an
//! edit has to be read as it was meant or be refused. And JSON has more than one way to write a
//! headcount, so that a card would not always come back the same.
//!
//! First stands the version, then what it is, then its parts in order. Numbers are LEB128, texts
//! their length in bytes and UTF-8, lists their length and the items. Nodes stand by their ids in
//! files, since handles differ between tabs; fields and choices by their names in files, which
//! never change. So a new field needs no new version: a program that does not know it refuses the
//! edit and names the field. A changed card is the fields that differ, each before and after.
//!
//! Rules: bytes are hostile. Nothing is set aside for a size that they only claim, and texts keep
//! the limits of files. What was read fits the chart as far as names go;
//! [`crate::model::Document::apply`] judges the rest.

mod commands;
mod edits;
mod records;
mod wire;

use std::collections::HashMap;
use std::sync::Arc;

use crate::edit::{Command, Edit};
use crate::invariant::never;
use crate::model::{About, Card, Change, Document, NodeKey};

use wire::{Input, Output};

/// The version that is written, and the newest that is read.
pub const VERSION: u64 = 1;

/// Why bytes were refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BytesError {
    /// A newer program wrote them.
    #[error("written as version {found}; this program reads up to version {VERSION}")]
    TooNew {
        /// The version that they state.
        found: u64,
    },
    /// They end too early.
    #[error("the bytes end too early")]
    CutShort,
    /// They are nothing that a program wrote.
    #[error("damaged: {0}")]
    Damaged(&'static str),
    /// A text is longer than a file may hold.
    #[error("a text is longer than {limit} characters")]
    TooLong {
        /// The most characters.
        limit: usize,
    },
    /// A field that this program does not know.
    #[error("unknown field `{0}`")]
    UnknownField(String),
    /// A choice that this program does not know.
    #[error("unknown word `{0}`")]
    UnknownWord(String),
    /// A node that the chart does not have.
    #[error("the chart has no node `{0}`")]
    UnknownNode(String),
}

/// What the bytes as a whole are.
const COMMAND: u8 = 1;
const EDIT: u8 = 2;
const CHANGES: u8 = 3;

/// A command for this chart as bytes.
pub fn write_command(document: &Document, command: &Command) -> Vec<u8> {
    let mut writer = Writer::begin(document, COMMAND);
    writer.command(command);
    writer.out.bytes
}

/// A command for this chart from bytes.
///
/// # Errors
/// When the bytes are damaged or too new, or name what the chart or this program does not have.
pub fn read_command(document: &Document, bytes: &[u8]) -> Result<Command, BytesError> {
    let mut reader = Reader::begin(document, bytes, COMMAND)?;
    let command = reader.command()?;
    reader.input.end(command)
}

/// An edit as bytes; the chart is as it is before the edit, or after it.
pub fn write_edit(document: &Document, edit: &Edit) -> Vec<u8> {
    let mut writer = Writer::begin(document, EDIT);
    writer.edit(edit);
    writer.out.bytes
}

/// An edit from bytes, to be applied to this chart.
///
/// # Errors
/// As for [`read_command`].
pub fn read_edit(document: &Document, bytes: &[u8]) -> Result<Edit, BytesError> {
    let mut reader = Reader::begin(document, bytes, EDIT)?;
    let edit = reader.edit()?;
    reader.input.end(edit)
}

/// Changes as bytes, such as those that undo an edit; the chart is as it is before or after them.
pub fn write_changes(document: &Document, changes: &[Change]) -> Vec<u8> {
    let mut writer = Writer::begin(document, CHANGES);
    writer.changes(changes);
    writer.out.bytes
}

/// Changes from bytes, to be applied to this chart.
///
/// # Errors
/// As for [`read_command`].
pub fn read_changes(document: &Document, bytes: &[u8]) -> Result<Vec<Change>, BytesError> {
    let mut reader = Reader::begin(document, bytes, CHANGES)?;
    let changes = reader.changes()?;
    reader.input.end(changes)
}

/// Writes what names nodes of a chart.
struct Writer<'d> {
    out: Output,
    document: &'d Document,
    /// The nodes that the changes so far make.
    made: HashMap<NodeKey, Arc<str>>,
}

impl<'d> Writer<'d> {
    fn begin(document: &'d Document, what: u8) -> Self {
        let mut out = Output::default();
        out.number(VERSION);
        out.byte(what);
        Self {
            out,
            document,
            made: HashMap::new(),
        }
    }

    fn node(&mut self, node: NodeKey) {
        let is_known = node.index() < self.document.keys();
        let id = if is_known {
            Some(self.document.id(node))
        } else {
            self.made.get(&node)
        };
        never(id.is_none(), "an edit names a node of another chart");
        // No node has the empty id, so that such an edit is refused when it is read.
        self.out.text(id.map_or("", |id| id));
    }

    fn nodes(&mut self, nodes: &[NodeKey]) {
        self.out.count(nodes.len());
        for &node in nodes {
            self.node(node);
        }
    }

    fn node_or_none(&mut self, node: Option<NodeKey>) {
        self.out.flag(node.is_some());
        if let Some(node) = node {
            self.node(node);
        }
    }
}

/// Reads what names nodes of a chart.
struct Reader<'d, 'b> {
    input: Input<'b>,
    document: &'d Document,
    /// The nodes that the changes so far make, with the handles that they will have.
    made: HashMap<Arc<str>, NodeKey>,
    /// The cards that the changes so far leave, where these are others.
    cards: HashMap<NodeKey, Option<Arc<Card>>>,
    about: Arc<About>,
}

impl<'d, 'b> Reader<'d, 'b> {
    fn begin(document: &'d Document, bytes: &'b [u8], what: u8) -> Result<Self, BytesError> {
        let mut input = Input { left: bytes };
        match input.number()? {
            0 => return Err(BytesError::Damaged("no version")),
            found if found > VERSION => return Err(BytesError::TooNew { found }),
            _ => {}
        }
        if input.byte()? != what {
            return Err(BytesError::Damaged("something else was to be read"));
        }
        Ok(Self {
            input,
            document,
            made: HashMap::new(),
            cards: HashMap::new(),
            about: document.about().clone(),
        })
    }

    fn known(&self, id: &str) -> Option<NodeKey> {
        let made = || self.made.get(id).copied();
        self.document.key_of(id).or_else(made)
    }

    fn node(&mut self) -> Result<NodeKey, BytesError> {
        let id = self.input.id()?;
        self.known(id)
            .ok_or_else(|| BytesError::UnknownNode(id.to_owned()))
    }

    fn nodes(&mut self) -> Result<Vec<NodeKey>, BytesError> {
        self.list(Self::node)
    }

    fn node_or_none(&mut self) -> Result<Option<NodeKey>, BytesError> {
        Ok(if self.input.flag()? {
            Some(self.node()?)
        } else {
            None
        })
    }

    /// A list of any length. An item takes a byte or more, so that the bytes bound the list.
    fn list<T>(
        &mut self,
        item: impl Fn(&mut Self) -> Result<T, BytesError>,
    ) -> Result<Vec<T>, BytesError> {
        let mut list = Vec::new();
        for _ in 0..self.input.number()? {
            list.push(item(self)?);
        }
        Ok(list)
    }

    /// The card of a node after the changes so far.
    fn card(&self, node: NodeKey) -> Option<Arc<Card>> {
        match self.cards.get(&node) {
            Some(card) => card.clone(),
            None => self.document.get(node).cloned(),
        }
    }
}
