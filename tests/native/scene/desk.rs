//! A chart on a desk: its drawing follows every edit, and can be compared with one made from scratch.

use std::sync::Arc;

use banyan_core::drawing::{CardContent, ContentCache, Folds, LayoutWork, Placed, Scene};
use banyan_core::edit::{Command, Direction, Edit, Field, Impact, plan};
use banyan_core::layout::{ColumnSlot, Rect};
use banyan_core::model::{
    About, Card, Document, IdSource, LayoutDirection, LayoutOptions, NodeKey,
};
use banyan_core::text::Locale;

use crate::support::counting::Counting;

/// A chart with its drawing, which is only ever updated.
pub struct Desk {
    pub document: Document,
    pub scene: Scene,
    pub measure: Counting,
    folds: Folds,
    ids: IdSource,
    faces: ContentCache,
}

/// Everything a drawing shows of a card, relative to the drawing's own corner.
#[derive(Debug)]
struct Seen {
    node: NodeKey,
    /// Its superior, whether it is an assistant, what it hides, the ends of its row, how many cards come
    /// before it.
    in_tree: (
        Option<NodeKey>,
        bool,
        u32,
        Option<[NodeKey; 2]>,
        Option<usize>,
    ),
    face: Arc<CardContent>,
    rect: Rect,
    around: Rect,
    column_slot: Option<ColumnSlot>,
}

impl Desk {
    pub fn new(document: Document) -> Self {
        Self::folded(document, Folds::new())
    }

    /// A desk with a chart in which some branches have never been expanded.
    pub fn folded(document: Document, folds: Folds) -> Self {
        let mut faces = ContentCache::default();
        let measure = Counting::default();
        let scene = Scene::of(&document, &folds, &mut faces, Locale::English, &measure);
        Self {
            document,
            scene,
            measure,
            folds,
            ids: IdSource::new(7),
            faces,
        }
    }

    /// Another desk with the same chart and drawing.
    pub fn another(&self) -> Self {
        Self {
            document: self.document.clone(),
            scene: self.scene.clone(),
            measure: Counting::default(),
            folds: self.folds.clone(),
            ids: self.ids.clone(),
            faces: self.faces.clone(),
        }
    }

    /// Carries a command out and updates the drawing. A command that makes no sense does nothing.
    pub fn run(&mut self, command: &Command, keep: Option<NodeKey>) -> Option<(Edit, LayoutWork)> {
        let edit = plan(&self.document, command, &mut self.ids).ok()?;
        self.document.apply(&edit.changes).unwrap();
        let work = self.follow(&Impact::of(&edit, Direction::Forward).reached(), keep);
        Some((edit, work))
    }

    pub fn undo(&mut self, edit: &Edit) -> LayoutWork {
        self.document.apply(&edit.inverse()).unwrap();
        self.follow(&Impact::of(edit, Direction::Back).reached(), None)
    }

    pub fn fold(&mut self, node: NodeKey) -> LayoutWork {
        if !self.folds.remove(&node) {
            self.folds.insert(node);
        }
        self.follow(&[node], Some(node))
    }

    fn follow(&mut self, touched: &[NodeKey], keep: Option<NodeKey>) -> LayoutWork {
        self.scene.update(
            &self.document,
            &self.folds,
            &mut self.faces,
            &self.measure,
            touched,
            keep,
        )
    }

    pub fn anew(&self) -> Scene {
        let (mut faces, measure) = (ContentCache::default(), Counting::default());
        let locale = Locale::English;
        Scene::of(&self.document, &self.folds, &mut faces, locale, &measure)
    }

    /// The nodes of the chart that are not where they should be, hidden ones included.
    pub fn lost(&self) -> Vec<NodeKey> {
        let seen_at = |node: NodeKey| {
            let way = std::iter::once(node).chain(self.document.ancestors(node));
            let folded = way.filter(|above| *above == node || self.folds.contains(above));
            folded.last()
        };
        let nodes = self.document.preorder().map(|(node, _)| node);
        nodes
            .filter(|&node| {
                let seen = self.scene.seen_at(&self.document, node);
                seen != seen_at(node) || self.scene.shows(node) != (seen == Some(node))
            })
            .collect()
    }

    /// The node at this index in tree order, wrapping round.
    pub fn node(&self, at: usize) -> Option<NodeKey> {
        let nodes: Vec<NodeKey> = self.document.preorder().map(|(node, _)| node).collect();
        nodes.get(at % nodes.len().max(1)).copied()
    }
}

fn seen(scene: &Scene) -> Vec<Seen> {
    let corner = scene.bounds().corner();
    let card = |card: Placed| Seen {
        node: card.node,
        in_tree: (
            card.above,
            card.assistant,
            card.hidden,
            scene.row_ends(&card).map(|ends| ends.map(|end| end.node)),
            scene.number_of(card.node),
        ),
        face: card.face.clone(),
        rect: card.rect.less(corner),
        around: scene.around(&card).less(corner),
        column_slot: card.column_slot.map(|slot| slot.less(corner)),
    };
    scene.cards().map(card).collect()
}

fn near(a: &Rect, b: &Rect) -> bool {
    [a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height]
        .iter()
        .all(|difference| difference.abs() < 1e-6)
}

/// The differences between two scenes, in words.
pub fn difference(followed: &Scene, anew: &Scene) -> Option<String> {
    let (a, b) = (seen(followed), seen(anew));
    if a.len() != b.len() {
        return Some(format!("{} cards, not {}", a.len(), b.len()));
    }
    for (index, (a, b)) in a.iter().zip(&b).enumerate() {
        let same = (a.node, a.in_tree, &a.face) == (b.node, b.in_tree, &b.face)
            && a.column_slot.is_some() == b.column_slot.is_some()
            && near(&a.rect, &b.rect)
            && near(&a.around, &b.around);
        if !same {
            return Some(format!("card {index}: {a:?} is not {b:?}"));
        }
    }
    let numbered = followed.nodes_from(a.len() / 2);
    if !numbered.eq(a[a.len() / 2..].iter().map(|card| card.node)) {
        return Some("the order of the cards".to_owned());
    }
    let mut cards = followed.cards();
    if let Some(card) = cards.find(|card| followed.rect_of(card.node) != Some(card.rect)) {
        return Some(format!("{card:?}, looked at alone"));
    }
    let corner = followed.bounds().corner();
    (!near(&followed.bounds().less(corner), &anew.bounds())).then(|| "bounds".to_owned())
}

pub fn about(right: bool, align_levels: bool) -> About {
    About {
        drawing: LayoutOptions {
            direction: if right {
                LayoutDirection::Right
            } else {
                LayoutDirection::Down
            },
            align_levels,
        },
        ..About::default()
    }
}

pub fn set_card(desk: &Desk, node: NodeKey, field: Field, with: impl FnOnce(&mut Card)) -> Command {
    let mut card = desk.document.card(node).clone();
    with(&mut card);
    Command::SetCard {
        node,
        place: field.into(),
        card,
    }
}
