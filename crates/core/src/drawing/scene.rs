use std::collections::HashSet;
use std::sync::Arc;

use crate::layout::{
    ColumnSlot, Gaps, LayoutDirection, LayoutSpec, Leaf, Packing, Piece, Point, Rect, Size,
    Stacking, TextMetrics, bounds,
};
use crate::model::{About, Document, Kind, NodeKey};
use crate::text::Locale;

use super::face::CardContent;
use super::faces::ContentCache;
use super::order::{TreeOrder, changed_nodes, count};

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

/// How leaves stand in columns: three posts side by side are no wider than this, four are.
const STACKING: Stacking = Stacking {
    target: 700.0,
    indent: 24.0,
    row: 14.0,
    column: 20.0,
};

/// One card of the drawing.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The node.
    pub node: NodeKey,
    /// Index in [`Scene::cards`] of the card above it.
    pub above: Option<usize>,
    /// What it shows.
    pub face: Arc<CardContent>,
    /// Where it stands.
    pub rect: Rect,
    /// How it hangs with its neighbours in a column; `None` for a card with a place of its own.
    pub column_slot: Option<ColumnSlot>,
    /// Whether it stands beside the line from its superior to the other reports.
    pub assistant: bool,
    /// How many nodes its fold hides; zero when it is open or has none.
    pub hidden: u32,
    /// How many cards its branch has, itself included: they stand in one run in tree order.
    pub(super) span: u32,
    /// Its first and its last report beside the assistants, counted from itself.
    pub(super) row: Option<(u32, u32)>,
}

impl Placed {
    /// Where the line from the superior ends: at the middle of the card's edge, or at the
    /// beginning of the line to the columns that it hangs in.
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

/// What bringing a scene in step with its chart took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LayoutWork {
    /// How many cards were looked at one by one; of all others whole branches were taken over.
    pub walked: usize,
    /// How many branches were packed.
    pub packed: usize,
}

/// Where everything stands: the cards that no fold hides, in tree order.
#[derive(Clone, Debug)]
pub struct Scene {
    pub(super) cards: Vec<Placed>,
    pub(super) by_node: Vec<Option<u32>>,
    pub(super) packing: Packing,
    /// Where the first top stands, so that an edit can leave another card where it is.
    start: Point,
    bounds: Rect,
    names_people: bool,
    locale: Locale,
    about: Arc<About>,
}

impl Default for Scene {
    /// Nothing to see.
    fn default() -> Self {
        let about = Arc::new(About::default());
        Self {
            cards: Vec::new(),
            by_node: Vec::new(),
            packing: Packing::new(plan(&about)),
            start: Point::default(),
            bounds: Rect::default(),
            names_people: false,
            locale: Locale::default(),
            about,
        }
    }
}

/// How the chart wants to be laid out.
fn plan(about: &About) -> LayoutSpec {
    LayoutSpec {
        direction: about.drawing.direction,
        align_levels: about.drawing.align_levels,
        gaps: GAPS,
        stacking: STACKING,
    }
}

impl Scene {
    /// Lays a chart out from nothing. Its drawing begins at zero.
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
        scene.remake(document, folds, faces, measure);
        scene.stand();
        let corner = scene.bounds.corner();
        scene.start = Point {
            x: -corner.x,
            y: -corner.y,
        };
        scene.stand();
        scene
    }

    /// Brings the drawing in step with a chart in which these nodes have changed: their cards,
    /// their reports or their folds. `keep` stays where it stands, else the first top does. What
    /// the change does not reach is taken over as it is.
    pub fn update(
        &mut self,
        document: &Document,
        folds: &Folds,
        faces: &mut ContentCache,
        measure: &impl TextMetrics,
        touched: &[NodeKey],
        keep: Option<NodeKey>,
    ) -> LayoutWork {
        let keep = keep.and_then(|node| Some((node, self.card(node)?.rect)));
        let about = document.about();
        let whole = document.names_people() != self.names_people
            || about.levels != self.about.levels
            || plan(about) != *self.packing.plan()
            || self.packing.is_worn();
        let work = if whole {
            self.remake(document, folds, faces, measure)
        } else {
            self.follow(document, folds, faces, measure, touched)
        };
        self.about = about.clone();
        self.hold(keep);
        self.stand();
        work
    }

    /// Brings the drawing in step with another language.
    pub fn speak(
        &mut self,
        document: &Document,
        folds: &Folds,
        faces: &mut ContentCache,
        locale: Locale,
        measure: &impl TextMetrics,
        keep: Option<NodeKey>,
    ) {
        let keep = keep.and_then(|node| Some((node, self.card(node)?.rect)));
        self.locale = locale;
        self.remake(document, folds, faces, measure);
        self.hold(keep);
        self.stand();
    }

    /// Makes and packs every card.
    fn remake(
        &mut self,
        document: &Document,
        folds: &Folds,
        faces: &mut ContentCache,
        measure: &impl TextMetrics,
    ) -> LayoutWork {
        self.cards.clear();
        self.by_node.clear();
        self.about = document.about().clone();
        self.names_people = document.names_people();
        self.packing = Packing::new(plan(&self.about));
        self.follow(document, folds, faces, measure, &[])
    }

    /// Makes and packs what is new or has changed.
    fn follow(
        &mut self,
        document: &Document,
        folds: &Folds,
        faces: &mut ContentCache,
        measure: &impl TextMetrics,
        touched: &[NodeKey],
    ) -> LayoutWork {
        let locale = self.locale;
        let changed = changed_nodes(document, touched);
        let made = TreeOrder::new(document, folds).bring(self, &changed);
        for &index in &made {
            let card = &mut self.cards[index];
            card.face = faces.face(document, card.node, locale, measure);
            let piece = piece(document, card);
            card.assistant = piece.assistant;
            self.packing.set(card.node.index(), piece);
        }
        for &index in &made {
            let mut row = self
                .reports(index)
                .filter(|&report| !self.cards[report].assistant)
                .map(|report| count(report - index));
            let first = row.next();
            let row = first.map(|first| (first, row.last().unwrap_or(first)));
            self.cards[index].row = row;
        }
        let packing = &mut self.packing;
        let packed = packing.pack(&InOrder(&self.cards), &made);
        LayoutWork {
            walked: made.len(),
            packed,
        }
    }

    /// Lets a card stand where it stood before, when everything else is placed.
    fn hold(&mut self, keep: Option<(NodeKey, Rect)>) {
        let Some((node, before)) = keep else { return };
        let Some(index) = self.index_of(node) else {
            return;
        };
        let way: Vec<usize> =
            std::iter::successors(Some(index), |&index| self.cards[index].above).collect();
        let mut rect = None;
        for &index in way.iter().rev() {
            let key = self.cards[index].node.index();
            rect = Some(self.standing(key, rect.as_ref()).0);
        }
        let Some(rect) = rect else { return };
        let fixed = |rect: &Rect| self.packing.plan().direction.fixed_point(rect);
        let (before, after) = (fixed(&before), fixed(&rect));
        self.start.x += before.x - after.x;
        self.start.y += before.y - after.y;
    }

    fn standing(&self, key: usize, above: Option<&Rect>) -> (Rect, Option<ColumnSlot>) {
        let (rect, hang) = self.packing.standing(key, above);
        if above.is_some() {
            return (rect, hang);
        }
        let start = Point {
            x: -self.start.x,
            y: -self.start.y,
        };
        (rect.less(start), hang)
    }

    /// Turns the places beside the superiors into places of the drawing.
    fn stand(&mut self) {
        for index in 0..self.cards.len() {
            let card = &self.cards[index];
            let above = card.above.map(|above| self.cards[above].rect);
            let (rect, hang) = self.standing(card.node.index(), above.as_ref());
            let card = &mut self.cards[index];
            (card.rect, card.column_slot) = (rect, hang);
        }
        let tops: Vec<Rect> = self.tops().map(|index| self.around(index)).collect();
        self.bounds = bounds(&tops).unwrap_or_default();
    }

    /// Shows a new face on a card in its place, when all that the layout knows of the card is the
    /// same. Says whether it could.
    pub fn refresh(&mut self, document: &Document, node: NodeKey, face: &Arc<CardContent>) -> bool {
        let Some(index) = self.index_of(node) else {
            return true;
        };
        let card = &mut self.cards[index];
        card.face = face.clone();
        self.packing.piece(node.index()) == Some(&piece(document, card))
    }

    /// The cards in tree order.
    pub fn cards(&self) -> &[Placed] {
        &self.cards
    }

    /// Where the node's card is in [`Self::cards`]; `None` when a fold hides it.
    pub fn index_of(&self, node: NodeKey) -> Option<usize> {
        self.by_node
            .get(node.index())
            .copied()
            .flatten()
            .map(|index| index as usize)
    }

    /// The card of a node; `None` when a fold hides it.
    pub fn card(&self, node: NodeKey) -> Option<&Placed> {
        self.index_of(node).map(|index| &self.cards[index])
    }

    /// The indices of a card's first and last report beside the assistants.
    pub fn row(&self, index: usize) -> Option<(usize, usize)> {
        let (first, last) = self.cards[index].row?;
        Some((index + first as usize, index + last as usize))
    }

    /// The language that the faces speak.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Whether the faces were made for a chart that names holders.
    pub fn names_people(&self) -> bool {
        self.names_people
    }

    /// The rectangle around the whole drawing.
    pub fn bounds(&self) -> Rect {
        self.bounds
    }

    /// How the drawing is laid out.
    pub fn plan(&self) -> &LayoutSpec {
        self.packing.plan()
    }
}

/// What the layout needs to know of a card.
fn piece(document: &Document, placed: &Placed) -> Piece {
    let card = document.card(placed.node);
    // What a fold hides may come into view, so a folded branch does not hang as a leaf does.
    let leaf = match card.kind {
        _ if !document.children(Some(placed.node)).is_empty() => Leaf::No,
        Kind::Position => Leaf::Yes,
        Kind::Unit | Kind::External => Leaf::WhenAsked,
    };
    Piece {
        size: size(&placed.face),
        leaf,
        assistant: card.assistant && placed.above.is_some(),
        columns: card.columns,
    }
}

fn size(face: &CardContent) -> Size {
    Size {
        width: face.fitted.width,
        height: face.fitted.height,
    }
}

/// The cards as the layout reads them.
pub(super) struct InOrder<'a>(pub &'a [Placed]);

impl crate::layout::Tree for InOrder<'_> {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn key(&self, index: usize) -> usize {
        self.0[index].node.index()
    }

    fn superior(&self, index: usize) -> Option<usize> {
        self.0[index].above
    }

    fn end(&self, index: usize) -> usize {
        index + self.0[index].span as usize
    }
}
