use std::collections::HashMap;
use std::sync::Arc;

use serde::Deserialize;

use crate::invariant::Always as _;
use crate::model::{About, Card, Document, Kind, NewNode};
use crate::text::Locale;

/// The trees of all templates with no more than titles on their cards: enough for pictures and for
/// finding a title. A test writes `public/templates/index.json` from the files next to it.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub struct TemplateIndex {
    trees: HashMap<String, TemplateTree>,
}

/// The tree of one template.
#[derive(Debug, Deserialize)]
pub struct TemplateTree {
    /// The levels' names, highest first.
    #[serde(default)]
    levels: Vec<String>,
    nodes: Vec<IndexNode>,
}

/// Kind, Chinese title, English title, index of the parent in the list, index of the level.
#[derive(Debug, Deserialize)]
struct IndexNode(
    IndexKind,
    String,
    String,
    #[serde(default)] Option<usize>,
    #[serde(default)] Option<usize>,
);

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum IndexKind {
    Unit,
    Position,
    Assistant,
    External,
}

impl TemplateIndex {
    /// The name of its file, without the ending.
    pub const FILE: &'static str = "index";

    /// Reads the index from its file.
    ///
    /// # Errors
    /// When it is not what is expected, in words for the console.
    pub fn read(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// The tree of the template with this stem.
    pub fn tree(&self, stem: &str) -> Option<&TemplateTree> {
        self.trees.get(stem)
    }
}

impl TemplateTree {
    /// The titles in this language, in tree order.
    pub fn titles(&self, locale: Locale) -> impl Iterator<Item = &str> {
        self.nodes.iter().map(move |node| {
            let IndexNode(_, chinese, english, ..) = node;
            locale.pick(chinese.as_str(), english.as_str())
        })
    }

    /// The tree as a chart whose cards have only their titles and levels.
    pub fn document(&self, locale: Locale) -> Document {
        let about = About {
            levels: self.levels.clone(),
            ..About::default()
        };
        let titles = self.titles(locale);
        let nodes = self.nodes.iter().zip(titles).enumerate();
        let nodes = nodes.map(|(index, (node, title))| self.node(index, node, title));
        let document = Document::build(about, nodes.collect());
        document.always("a ready structure in which a post comes before its superior")
    }

    fn node(&self, index: usize, node: &IndexNode, title: &str) -> NewNode {
        let IndexNode(kind, _, _, parent, level) = node;
        let level = level.and_then(|level| self.levels.get(level));
        let kind_of_card = match kind {
            IndexKind::Unit => Kind::Unit,
            IndexKind::Position | IndexKind::Assistant => Kind::Position,
            IndexKind::External => Kind::External,
        };
        NewNode {
            id: Arc::from(index.to_string()),
            parent: *parent,
            card: Card {
                level: level.cloned().unwrap_or_default(),
                assistant: matches!(kind, IndexKind::Assistant),
                ..Card::titled(kind_of_card, title)
            },
        }
    }
}
