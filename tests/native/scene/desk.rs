//! A chart on a desk: its drawing follows every edit, and can be compared with one made anew.

use banyan_core::drawing::{ContentCache, Folds, LayoutWork, Scene};
use banyan_core::edit::{Command, Edit, Field, plan};
use banyan_core::layout::{ColumnSlot, Rect};
use banyan_core::model::{
    About, Card, Document, IdSource, LayoutDirection, LayoutOptions, NodeKey,
};
use banyan_core::text::Locale;

use crate::support::counting::Counting;

/// A chart with its drawing, which only ever follows.
pub struct Desk {
    pub document: Document,
    pub scene: Scene,
    pub measure: Counting,
    folds: Folds,
    ids: IdSource,
    faces: ContentCache,
}

/// All that a drawing shows, counted from its own corner.
type Seen = Vec<(
    NodeKey,
    Rect,
    Option<ColumnSlot>,
    Option<usize>,
    bool,
    u32,
    usize,
)>;

impl Desk {
    pub fn new(document: Document) -> Self {
        let (folds, mut faces) = (Folds::new(), ContentCache::default());
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

    /// Another desk with the same on it.
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

    /// Carries a command out and lets the drawing follow. A command that makes no sense does
    /// nothing.
    pub fn run(&mut self, command: &Command, keep: Option<NodeKey>) -> Option<(Edit, LayoutWork)> {
        let edit = plan(&self.document, command, &mut self.ids).ok()?;
        self.document.apply(&edit.changes).unwrap();
        let work = self.follow(&edit.reached(), keep);
        Some((edit, work))
    }

    pub fn undo(&mut self, edit: &Edit) -> LayoutWork {
        self.document.apply(&edit.inverse()).unwrap();
        self.follow(&edit.reached(), None)
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

    /// The node at this place in tree order, wrapping round.
    pub fn node(&self, at: usize) -> Option<NodeKey> {
        let nodes: Vec<NodeKey> = self.document.preorder().map(|(node, _)| node).collect();
        nodes.get(at % nodes.len().max(1)).copied()
    }
}

fn seen(scene: &Scene) -> Seen {
    let corner = scene.bounds().corner();
    let cards = scene.cards().iter().enumerate().map(|(index, card)| {
        (
            card.node,
            card.rect.less(corner),
            card.column_slot.map(|hang| hang.less(corner)),
            card.above,
            card.assistant,
            card.hidden,
            scene.branch(index).end,
        )
    });
    cards.collect()
}

fn near(a: &Rect, b: &Rect) -> bool {
    [a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height]
        .iter()
        .all(|difference| difference.abs() < 1e-6)
}

/// What two scenes differ in, in words.
pub fn difference(followed: &Scene, anew: &Scene) -> Option<String> {
    let (a, b) = (seen(followed), seen(anew));
    if a.len() != b.len() {
        return Some(format!("{} cards, not {}", a.len(), b.len()));
    }
    let corner = followed.bounds().corner();
    for (index, (a, b)) in a.iter().zip(&b).enumerate() {
        let same = (a.0, a.3, a.4, a.5, a.6) == (b.0, b.3, b.4, b.5, b.6)
            && a.2.is_some() == b.2.is_some()
            && near(&a.1, &b.1)
            && near(
                &followed.branch(index).around.less(corner),
                &anew.branch(index).around,
            )
            && followed.row(index) == anew.row(index)
            && followed.cards()[index].face == anew.cards()[index].face;
        if !same {
            return Some(format!("card {index}: {a:?} is not {b:?}"));
        }
    }
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
