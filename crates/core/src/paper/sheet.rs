use crate::model::NodeKey;
use crate::text::Locale;

use super::{Picture, parts};

/// One document of its own: a job description, a department card, the cover of a booklet.
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
    /// What it is about, in the largest letters.
    pub title: String,
    /// The same in another language; empty for none.
    pub second_title: String,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// A piece of a sheet. None is empty.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Short facts.
    Fields(Vec<FieldRow>),
    /// Over the blocks that follow, up to the next one.
    Heading(String),
    /// A text of one or several lines.
    Text(String),
    /// A numbered list that may nest.
    Items(Vec<ContentsEntry>),
    /// A table.
    Table(Table),
    /// A small drawing of the tree.
    Chart(Picture),
    /// What a booklet holds.
    Contents(Vec<ContentsLine>),
    /// Lines to sign on.
    Signatures(Vec<String>),
}

/// A fact with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldRow {
    /// What it is.
    pub label: String,
    /// What it says; never empty.
    pub value: String,
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentsEntry {
    /// Its number with those above it: "2.1"; empty for the heading of a group.
    pub number: String,
    /// How many lines it is a part of, one inside the other. Never more than one deeper than the
    /// line before.
    pub depth: usize,
    /// What it says.
    pub text: String,
    /// What is added in smaller letters, such as how often; empty for none.
    pub remark: String,
}

/// A table. Every row has as many cells as the head; a column in which nothing stands is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// A line of the contents of a booklet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentsLine {
    /// The number of the sheet.
    pub number: usize,
    /// How deep what it is about stands in the tree of the booklet.
    pub depth: usize,
    /// What it is about.
    pub title: String,
    /// The kind of document.
    pub kind: String,
}

impl Table {
    /// A table of these columns without those that are empty in every row; `None` when nothing is
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

/// The blocks of a sheet while they are collected; what says nothing is left out.
#[derive(Default)]
pub(super) struct Blocks(Vec<Block>);

impl Blocks {
    /// Facts; those without a value are left out.
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

    /// A section of one block, with its heading; nothing when there is no block.
    pub fn section(&mut self, heading: &str, block: Option<Block>) {
        if let Some(block) = block {
            self.0.push(Block::Heading(heading.to_owned()));
            self.0.push(block);
        }
    }

    /// A section of text.
    pub fn text(&mut self, heading: &str, text: &str) {
        let stated = parts::shows(text);
        self.section(heading, stated.then(|| Block::Text(text.trim().to_owned())));
    }

    /// A section of list.
    pub fn items(&mut self, heading: &str, entries: Vec<ContentsEntry>) {
        let block = (!entries.is_empty()).then_some(Block::Items(entries));
        self.section(heading, block);
    }

    /// A block without a heading of its own.
    pub fn push(&mut self, block: Block) {
        self.0.push(block);
    }

    /// All of them.
    pub fn done(self) -> Vec<Block> {
        self.0
    }
}
