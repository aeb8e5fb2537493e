//! Charts and sheets for the tests.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use banyan_core::format::{RootsChoice, open};
use banyan_core::layout::ApproximateMetrics;
use banyan_core::model::{About, Card, Document, NewNode, NodeKey};
use banyan_core::paper::{Block, PrintOrder, PrintScope, Sheet, What};
use banyan_core::text::Locale;

/// The folder of the charts and their sheets.
pub fn folder() -> PathBuf {
    crate::root().join("tests/data/paper")
}

/// The chart in which every field is used.
pub fn chart(words: Locale) -> Document {
    let name = match words {
        Locale::Chinese => "chart.zh.json",
        Locale::English => "chart.en.json",
    };
    let text = fs::read_to_string(folder().join(name)).unwrap();
    let reading = open(&text).unwrap();
    assert_eq!(reading.findings, []);
    reading.document(RootsChoice::KeepApart)
}

/// The node with this id.
pub fn node(document: &Document, id: &str) -> NodeKey {
    document.key_of(id).unwrap()
}

/// All sheets of an order.
pub fn sheets(document: &Document, what: What, scope: PrintScope, words: Locale) -> Vec<Sheet> {
    let order = PrintOrder::of(document, what, scope, words);
    (0..order.sheets().len())
        .map(|index| order.sheet(document, index, &ApproximateMetrics).unwrap())
        .collect()
}

/// The sheet of one node.
pub fn sheet(document: &Document, id: &str, what: What, words: Locale) -> Sheet {
    let scope = PrintScope::Card(node(document, id));
    sheets(document, what, scope, words).remove(0)
}

/// A chart of one card.
pub fn chart_of(card: Card) -> Document {
    let node = NewNode {
        id: Arc::from("only"),
        parent: None,
        card,
    };
    Document::build(About::default(), vec![node]).unwrap()
}

/// The headings of a sheet, in order.
pub fn headings(sheet: &Sheet) -> Vec<&str> {
    sheet
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading(text) => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

/// The value of a fact on a sheet; `None` when it is not there.
pub fn field<'a>(sheet: &'a Sheet, label: &str) -> Option<&'a str> {
    sheet.blocks.iter().find_map(|block| match block {
        Block::Fields(rows) => rows
            .iter()
            .find(|row| row.label == label)
            .map(|row| row.value.as_str()),
        _ => None,
    })
}
