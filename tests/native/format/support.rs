//! Shorthands for the tests of the format.

use banyan_core::format::{ImportIssue, NodeRef, Reading, RootsChoice, open};
use banyan_core::model::Document;

/// A chart file around these node lines.
pub fn file(nodes: &str) -> String {
    format!("{{\n\"format\":\"banyan-chart\",\n\"version\":1,\n\"nodes\":[\n{nodes}\n]\n}}\n")
}

/// Reads a text that must open.
#[track_caller]
pub fn read(text: &str) -> Reading {
    match open(text) {
        Ok(reading) => reading,
        Err(error) => panic!("{error}: {text:.300}"),
    }
}

/// The chart of a text that must open, tops kept apart.
#[track_caller]
pub fn chart(text: &str) -> Document {
    read(text).document(RootsChoice::KeepApart)
}

/// The tree in short: each node's id and, in brackets, those below it.
pub fn tree(document: &Document) -> String {
    let mut out = String::new();
    let mut last = 0;
    for (index, (node, depth)) in document.preorder().enumerate() {
        if depth > last {
            out.push('(');
        } else {
            out.push_str(&")".repeat(last - depth));
            out.push_str(if index == 0 { "" } else { " " });
        }
        out.push_str(document.id(node));
        last = depth;
    }
    out + &")".repeat(last)
}

/// The unknown fields of a node as one JSON object.
#[track_caller]
pub fn extra(document: &Document, id: &str) -> String {
    let card = document.card(document.key_of(id).unwrap());
    let field = |(name, value): &(String, String)| format!("\"{name}\":{value}");
    let fields: Vec<String> = card.extra.iter().map(field).collect();
    fields.join(",")
}

/// A node named by id and title.
pub fn node(id: &str, title: &str) -> NodeRef {
    NodeRef {
        id: id.to_owned(),
        title: title.to_owned(),
    }
}

/// A field that was not understood.
pub fn not_understood(node: Option<NodeRef>, field: &str, kept_as: &str) -> ImportIssue {
    ImportIssue::FieldNotUnderstood {
        node,
        field: field.to_owned(),
        kept_as: kept_as.to_owned(),
    }
}
