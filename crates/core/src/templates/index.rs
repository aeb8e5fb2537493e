use std::collections::HashMap;
use std::sync::Arc;

use serde::Deserialize;

use crate::invariant::Always as _;
use crate::model::{About, Card, Document, Kind, NewNode};
use crate::text::Locale;

/// The trees of all structures without what their cards hold: enough for pictures and for finding
/// a title. `public/templates/index.json` is written from the files beside it by a test.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub struct TemplateIndex {
    shapes: HashMap<String, TemplateTree>,
}

/// The tree of one structure.
#[derive(Debug, Deserialize)]
pub struct TemplateTree {
    /// The levels' names, highest first.
    #[serde(default)]
    levels: Vec<String>,
    nodes: Vec<ShapeNode>,
}

/// Kind, Chinese title, English title, index of the parent in the list, index of the level.
#[derive(Debug, Deserialize)]
struct ShapeNode(
    ShapeKind,
    String,
    String,
    #[serde(default)] Option<usize>,
    #[serde(default)] Option<usize>,
);

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ShapeKind {
    Unit,
    Position,
    Assistant,
    External,
}

impl TemplateIndex {
    /// The file's name without its ending.
    pub const FILE: &'static str = "index";

    /// Reads the file.
    ///
    /// # Errors
    /// When it is not what is expected, in words for the console.
    pub fn read(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// The tree of the structure with this stem.
    pub fn shape(&self, stem: &str) -> Option<&TemplateTree> {
        self.shapes.get(stem)
    }
}

impl TemplateTree {
    /// The titles in this language, in tree order.
    pub fn titles(&self, locale: Locale) -> impl Iterator<Item = &str> {
        self.nodes.iter().map(move |node| {
            let ShapeNode(_, chinese, english, ..) = node;
            locale.pick(chinese.as_str(), english.as_str())
        })
    }

    /// The tree as a chart whose cards have nothing but their titles.
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

    fn node(&self, index: usize, node: &ShapeNode, title: &str) -> NewNode {
        let ShapeNode(kind, _, _, parent, level) = node;
        let level = level.and_then(|level| self.levels.get(level));
        let kind_of_card = match kind {
            ShapeKind::Unit => Kind::Unit,
            ShapeKind::Position | ShapeKind::Assistant => Kind::Position,
            ShapeKind::External => Kind::External,
        };
        NewNode {
            id: Arc::from(index.to_string()),
            parent: *parent,
            card: Card {
                level: level.cloned().unwrap_or_default(),
                assistant: matches!(kind, ShapeKind::Assistant),
                ..Card::titled(kind_of_card, title)
            },
        }
    }
}
