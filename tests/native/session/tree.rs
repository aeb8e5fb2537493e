//! A chart with its selection and folds, as text and back.

use std::collections::HashSet;
use std::fmt::Write as _;

use banyan_core::drawing::Folds;
use banyan_core::model::{About, Card, Document, Headcount, Holder, Kind, NewNode, NodeKey};
use banyan_core::session::{SavedView, Selection};

/// The content of a tree's text.
pub struct Parsed {
    pub document: Document,
    pub folds: Folds,
    pub saved: SavedView,
}

/// The text's lines without the indentation that all of them share.
pub fn lines(text: &str) -> Vec<&str> {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let indent = |line: &&str| line.len() - line.trim_start().len();
    let common = lines.iter().map(indent).min().unwrap_or_default();
    lines
        .into_iter()
        .map(|line| line[common..].trim_end())
        .collect()
}

/// Reads a tree. Nodes are named `n1`, `n2` and so on, in its order.
pub fn parse(text: &str) -> Parsed {
    let mut path: Vec<(usize, usize)> = Vec::new();
    let mut nodes = Vec::new();
    let mut folded = Vec::new();
    let mut selected = Vec::new();
    let mut leads = None;
    for (index, line) in lines(text).into_iter().enumerate() {
        let id = format!("n{}", index + 1);
        let indent = line.len() - line.trim_start().len();
        path.retain(|&(depth, _)| depth < indent);
        let parent = path.last().map(|&(_, parent)| parent);
        path.push((indent, index));
        let mut words = Vec::new();
        let mut holders = Vec::new();
        for word in line.split_whitespace() {
            match word {
                "+" => folded.push(id.clone()),
                "*" => selected.push(id.clone()),
                "**" => leads = Some(id.clone()),
                word => match word.strip_prefix('@') {
                    Some(name) => holders.push(Holder {
                        name: name.to_owned(),
                        ..Holder::default()
                    }),
                    None => words.push(word),
                },
            }
        }
        let title = words.join(" ");
        let card = match title.strip_suffix('/') {
            Some(title) => Card::titled(Kind::Unit, title),
            None => Card {
                headcount: if holders.is_empty() {
                    Headcount::default()
                } else {
                    Headcount::Exactly(1)
                },
                holders,
                ..Card::titled(Kind::Position, title)
            },
        };
        nodes.push(NewNode {
            id: id.into(),
            parent,
            card,
        });
    }
    selected.extend(leads);
    let about = About {
        title: "Team".to_owned(),
        ..About::default()
    };
    let document = Document::build(about, nodes).unwrap();
    let folds = folded.iter().filter_map(|id| document.key_of(id)).collect();
    Parsed {
        document,
        folds,
        saved: SavedView {
            selected,
            ..SavedView::default()
        },
    }
}

/// Writes a tree.
pub fn write(document: &Document, folds: &Folds, selection: &Selection) -> String {
    let selected: HashSet<NodeKey> = selection.nodes.iter().copied().collect();
    let mut text = String::new();
    for (node, depth) in document.preorder() {
        let card = document.card(node);
        let _ = write!(text, "{}{}", "  ".repeat(depth), card.title);
        if card.kind == Kind::Unit {
            text.push('/');
        }
        for holder in &card.holders {
            let _ = write!(text, " @{}", holder.name);
        }
        if folds.contains(&node) {
            text += " +";
        }
        if selected.len() > 1 && selection.lead() == Some(node) {
            text += " **";
        } else if selected.contains(&node) {
            text += " *";
        }
        text.push('\n');
    }
    text
}

/// A tree as [`write`] writes it, from a text with any indentation around.
pub fn tidied(text: &str) -> String {
    lines(text)
        .into_iter()
        .fold(String::new(), |all, line| all + line + "\n")
}
