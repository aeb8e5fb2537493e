use std::collections::HashSet;
use std::sync::Arc;

use crate::layout::{
    ColumnSlot, Gaps, LayoutDirection, LayoutSpec, Packing, Point, Rect, Stacking, TextMetrics,
    bounds,
};
use crate::model::{About, Document, NodeKey};
use crate::text::Locale;

use super::bough::Boughs;
use super::face::CardContent;
use super::faces::ContentCache;
use super::follow::{Sources, piece};

/// The nodes whose branches are folded away.
pub type Folds = HashSet<NodeKey>;

/// The distances of the drawing, px at zoom 1.
const GAPS: Gaps = Gaps {
    sibling: 24.0,
    cousin: 36.0,
    level: 44.0,
    tree: 72.0,
    assistant: 24.0,
};

/// When leaves stand in columns: three posts in a row (636 px) fit the target, four (856 px) do
/// not.
const STACKING: Stacking = Stacking {
    target: 700.0,
    indent: 24.0,
    row: 14.0,
    column: 20.0,
};

/// A card of the drawing and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    pub node: NodeKey,
    /// The node of the card above it.
    pub above: Option<NodeKey>,
    pub face: &'a Arc<CardContent>,
    pub rect: Rect,
    /// How it hangs with its neighbours in a column; `None` for a card with a place of its own.
    pub column_slot: Option<ColumnSlot>,
    /// Whether it stands next to the line from its superior to the other reports.
    pub assistant: bool,
    /// How many nodes its fold hides; zero if it is open or has no reports.
    pub hidden: u32,
}

impl Placed<'_> {
    /// Where the line from the superior ends: at the middle of the card's edge, or where the line
    /// to its block of columns begins.
    pub fn line_end(&self, direction: LayoutDirection) -> Point {
        match self.column_slot {
            None => direction.fixed_point(&self.rect),
            Some(hang) => Point {
                x: hang.from,
                y: hang.top,
            },
        }
    }
}

/// How much work updating a scene was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LayoutWork {
    /// How many cards were made; all other branches were kept whole.
    pub walked: usize,
    /// How many branches were packed.
    pub packed: usize,
    /// How many cards were looked at in all: those on the way up from a change and in their rows,
    /// counted again for each pass.
    pub looked: usize,
}

/// Where everything stands: the cards that no fold hides.
///
/// Places are kept relative to the superior's. A card's place on the drawing is worked out on
/// demand, from the top down to it, so that moving a branch touches only its top.
#[derive(Clone, Debug)]
pub struct Scene {
    pub(super) boughs: Boughs,
    pub(super) packing: Packing,
    /// Where the first top stands, so that an edit can leave another card where it is.
    start: Point,
    /// The rectangle around the whole drawing, relative to the first top.
    extent: Rect,
    names_people: bool,
    pub(super) locale: Locale,
    about: Arc<About>,
}

impl Default for Scene {
    /// An empty drawing.
    fn default() -> Self {
        let about = Arc::new(About::default());
        Self {
            boughs: Boughs::default(),
            packing: Packing::new(plan(&about)),
            start: Point::default(),
            extent: Rect::default(),
            names_people: false,
            locale: Locale::default(),
            about,
        }
    }
}

/// How the chart asks to be laid out.
fn plan(about: &About) -> LayoutSpec {
    LayoutSpec {
        direction: about.drawing.direction,
        align_levels: about.drawing.align_levels,
        gaps: GAPS,
        stacking: STACKING,
    }
}

impl Scene {
    /// Lays a chart out from scratch. Its drawing begins at zero.
    pub fn of(
        document: &Document,
        folds: &Folds,
        faces: &mut ContentCache,
        locale: Locale,
        measure: &impl TextMetrics,
    ) -> Self {
        let mut scene = Self {
            locale,
            ..Self::default()
        };
        let sources = Sources {
            document,
            folds,
            faces,
            measure,
        };
        scene.remake(sources);
        let corner = scene.extent.corner();
        scene.start = Point {
            x: -corner.x,
            y: -corner.y,
        };
        scene
    }

    /// Updates the drawing after these nodes have changed: their cards, their reports or their
    /// folds, whether they are drawn or not. `keep` stays where it is on the drawing; without it,
    /// the first top does. Whatever the change does not reach is kept as it is.
    pub fn update(
        &mut self,
        document: &Document,
        folds: &Folds,
        faces: &mut ContentCache,
        measure: &impl TextMetrics,
        touched: &[NodeKey],
        keep: Option<NodeKey>,
    ) -> LayoutWork {
        let keep = keep.and_then(|node| Some((node, self.rect_of(node)?)));
        let about = document.about();
        let whole = document.names_people() != self.names_people
            || about.levels != self.about.levels
            || plan(about) != *self.packing.plan();
        let sources = Sources {
            document,
            folds,
            faces,
            measure,
        };
        let work = if whole {
            self.remake(sources)
        } else {
            self.follow(sources, touched)
        };
        self.about = about.clone();
        self.hold(keep);
        work
    }

    /// Makes the drawing again in another language.
    pub fn speak(
        &mut self,
        document: &Document,
        folds: &Folds,
        faces: &mut ContentCache,
        locale: Locale,
        measure: &impl TextMetrics,
        keep: Option<NodeKey>,
    ) {
        let keep = keep.and_then(|node| Some((node, self.rect_of(node)?)));
        self.locale = locale;
        self.remake(Sources {
            document,
            folds,
            faces,
            measure,
        });
        self.hold(keep);
    }

    /// Makes and packs every card.
    fn remake(&mut self, sources: Sources<'_, impl TextMetrics>) -> LayoutWork {
        self.boughs = Boughs::default();
        self.about = sources.document.about().clone();
        self.names_people = sources.document.names_people();
        self.packing = Packing::new(plan(&self.about));
        self.boughs.reserve(sources.document.keys());
        self.packing.reserve(sources.document.keys());
        self.follow(sources, &[])
    }

    /// Moves the drawing so that a card stands where it stood before.
    fn hold(&mut self, keep: Option<(NodeKey, Rect)>) {
        let Some((node, before)) = keep else { return };
        let Some(after) = self.rect_of(node) else {
            return;
        };
        let fixed = |rect: &Rect| self.packing.plan().direction.fixed_point(rect);
        let (before, after) = (fixed(&before), fixed(&after));
        self.start.x += before.x - after.x;
        self.start.y += before.y - after.y;
    }

    pub(super) fn reckon_bounds(&mut self) {
        let around = |top| {
            let (rect, _) = self.packing.standing(top, None);
            self.packing.around(top, &rect)
        };
        let tops: Vec<Rect> = self.boughs.row(None).map(around).collect();
        self.extent = bounds(&tops).unwrap_or_default();
    }

    /// Where a card stands under its superior's card, or at the top.
    pub(super) fn standing(&self, key: usize, above: Option<&Rect>) -> (Rect, Option<ColumnSlot>) {
        let (rect, hang) = self.packing.standing(key, above);
        match above {
            Some(_) => (rect, hang),
            None => (rect.less(self.less_start()), hang),
        }
    }

    fn less_start(&self) -> Point {
        Point {
            x: -self.start.x,
            y: -self.start.y,
        }
    }

    /// Puts a new face on a card without laying it out again. Returns whether that is enough:
    /// whether everything that the layout knows about the card is still the same.
    pub fn refresh(&mut self, document: &Document, node: NodeKey, face: &Arc<CardContent>) -> bool {
        let key = node.index();
        let has_superior = document.parent(node).is_some();
        // Hidden cards are refreshed too, to be right when the fold opens.
        match self.boughs.get_mut(key) {
            Some(bough) if bough.made => {
                bough.face = face.clone();
                let piece = piece(document, node, has_superior, face);
                self.packing.piece(key) == Some(&piece)
            }
            _ => true,
        }
    }

    /// The language of the faces.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Whether the faces were made for a chart that names holders.
    pub fn names_people(&self) -> bool {
        self.names_people
    }

    /// The rectangle around the whole drawing.
    pub fn bounds(&self) -> Rect {
        self.extent.less(self.less_start())
    }

    pub fn plan(&self) -> &LayoutSpec {
        self.packing.plan()
    }
}
