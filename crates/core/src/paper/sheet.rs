use crate::model::NodeKey;
use crate::text::Locale;

use super::{Picture, parts};

/// One printed document: a job description, a department card, the cover of a booklet.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The language of its headings.
    pub locale: Locale,
    /// What it is about; `None` for the cover and the contents.
    pub node: Option<NodeKey>,
    /// Whether it is the cover of a booklet.
    pub is_cover: bool,
    /// Its number in a booklet, counted from one.
    pub number: Option<usize>,
    /// The kind of document, small above the title: 职位说明书. Empty for none.
    pub kind: String,
    /// The chart that it belongs to, with date and status. Empty for none.
    pub chart: String,
    /// The title, in the largest letters.
    pub title: String,
    /// The title in another language; empty for none.
    pub second_title: String,
    pub blocks: Vec<Block>,
}

/// A piece of a sheet, never empty.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Short facts.
    Fields(Vec<FieldRow>),
    /// The heading of the blocks that follow, up to the next heading.
    Heading(String),
    /// A text of one or more lines.
    Text(String),
    /// A numbered list that may nest.
    Items(Vec<ContentsEntry>),
    Table(Table),
    /// A small drawing of the tree.
    Chart(Picture),
    /// The contents of a booklet.
    Contents(Vec<ContentsLine>),
    /// Lines to sign on.
    Signatures(Vec<String>),
}

/// A fact with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldRow {
    /// The name.
    pub label: String,
    /// Never empty.
    pub value: String,
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentsEntry {
    /// Its number with those above it, as in "2.1"; empty for the heading of a group.
    pub number: String,
    /// How deep it is nested; at most one deeper than the line before.
    pub depth: usize,
    pub text: String,
    /// An addition in smaller letters, such as how often; empty for none.
    pub remark: String,
}

/// A table. Every row has as many cells as the head; empty columns are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// A line of the contents of a booklet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentsLine {
    pub number: usize,
    /// How deep the sheet's node is in the tree of the booklet.
    pub depth: usize,
    /// What it is about.
    pub title: String,
    pub kind: String,
}

impl Table {
    /// A table of these columns without those that are empty in every row; `None` if nothing is
    /// left. Rows are cut or filled up to the number of columns.
    pub(super) fn of(head: &[&str], mut rows: Vec<Vec<String>>) -> Option<Self> {
        for row in &mut rows {
            row.resize(head.len(), String::new());
        }
        rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
        let kept: Vec<bool> = (0..head.len())
            .map(|column| rows.iter().any(|row| !row[column].is_empty()))
            .collect();
        let keep = |cells: Vec<String>| -> Vec<String> {
            let cells = cells.into_iter().zip(&kept);
            cells
                .filter(|(_, kept)| **kept)
                .map(|(cell, _)| cell)
                .collect()
        };
        let head = keep(head.iter().map(|&name| name.to_owned()).collect());
        let rows: Vec<Vec<String>> = rows.into_iter().map(keep).collect();
        (!rows.is_empty()).then_some(Self { head, rows })
    }
}

/// Collects the blocks of a sheet; empty ones are left out.
#[derive(Default)]
pub(super) struct Blocks(Vec<Block>);

impl Blocks {
    /// Adds facts; those without a value are left out.
    pub fn fields(&mut self, rows: Vec<(&str, String)>) {
        let rows: Vec<FieldRow> = rows
            .into_iter()
            .filter(|(_, value)| parts::shows(value))
            .map(|(label, value)| FieldRow {
                label: label.to_owned(),
                value,
            })
            .collect();
        if !rows.is_empty() {
            self.0.push(Block::Fields(rows));
        }
    }

    /// Adds a section of one block with its heading, or nothing if there is no block.
    pub fn section(&mut self, heading: &str, block: Option<Block>) {
        if let Some(block) = block {
            self.0.push(Block::Heading(heading.to_owned()));
            self.0.push(block);
        }
    }

    pub fn text(&mut self, heading: &str, text: &str) {
        let stated = parts::shows(text);
        self.section(heading, stated.then(|| Block::Text(text.trim().to_owned())));
    }

    pub fn items(&mut self, heading: &str, entries: Vec<ContentsEntry>) {
        let block = (!entries.is_empty()).then_some(Block::Items(entries));
        self.section(heading, block);
    }

    /// Adds a block without a heading of its own.
    pub fn push(&mut self, block: Block) {
        self.0.push(block);
    }

    pub fn done(self) -> Vec<Block> {
        self.0
    }
}
