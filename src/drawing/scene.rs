use std::collections::HashSet;
use std::sync::Arc;

use crate::layout::{Forest, Gaps, Measure, Rect, Size, Stacking, arrange, bounds};
use crate::model::{Document, Kind, NodeKey, Tally};
use crate::text::Locale;

use super::face::{CachedFace, CardFace, Context, face};
use super::query::{BranchExtent, extents};

/// The nodes whose branches are folded away.
pub type Folds = HashSet<NodeKey>;

/// The distances of the drawing, px at zoom 1.
const GAPS: Gaps = Gaps {
    sibling: 24.0,
    cousin: 36.0,
    level: 44.0,
    tree: 72.0,
};

/// How leaves hang below each other.
const STACKING: Stacking = Stacking {
    from: 4,
    indent: 24.0,
    row: 14.0,
    column: 20.0,
};

/// Faces that were made before, by node.
#[derive(Clone, Debug, Default)]
pub struct FaceCache {
    entries: Vec<Option<CachedFace>>,
}

impl FaceCache {
    /// The face of a node, made anew only when its card or what it depends on has changed.
    pub fn face(
        &mut self,
        document: &Document,
        node: NodeKey,
        locale: Locale,
        measure: &impl Measure,
    ) -> Arc<CardFace> {
        let Some(card) = document.get(node) else {
            let context = context(document, node, locale);
            return Arc::new(face(document.card(node), &context, measure));
        };
        let context = context(document, node, locale);
        if self.entries.len() < document.keys() {
            self.entries.resize(document.keys(), None);
        }
        let entry = &mut self.entries[node.index()];
        if let Some(cached) = entry
            && Arc::ptr_eq(&cached.card, card)
            && cached.context == context
        {
            return cached.face.clone();
        }
        let face = Arc::new(face(card, &context, measure));
        *entry = Some(CachedFace {
            card: card.clone(),
            context,
            face: face.clone(),
        });
        face
    }
}

/// Whether the chart names any holder: only then does a post without one show as vacant.
pub fn names_holders(document: &Document) -> bool {
    document.total().in_post > 0
}

fn context(document: &Document, node: NodeKey, locale: Locale) -> Context {
    let card = document.card(node);
    Context {
        locale,
        names_holders: names_holders(document),
        level: document
            .about()
            .levels
            .iter()
            .position(|level| *level == card.level),
        // Only a unit shows what its branch adds up to.
        branch: match card.kind {
            Kind::Unit => *document.branch(node),
            _ => Tally::default(),
        },
    }
}

/// One card of the drawing.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The node.
    pub node: NodeKey,
    /// Index in [`Scene::cards`] of the card above it.
    pub above: Option<usize>,
    /// What it shows.
    pub face: Arc<CardFace>,
    /// Where it stands.
    pub rect: Rect,
    /// From left to right, the line that it hangs on with its neighbours in a column; `None` for
    /// a card in a row.
    pub hangs: Option<f64>,
    /// How many nodes its fold hides; zero when it is open or has none.
    pub hidden: u32,
}

/// Where everything stands: the cards that no fold hides, in tree order.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    cards: Vec<Placed>,
    by_node: Vec<Option<u32>>,
    pub(super) branches: Vec<BranchExtent>,
    bounds: Rect,
    names_holders: bool,
    locale: Locale,
}

impl Scene {
    /// Lays the chart out.
    pub fn of(
        document: &Document,
        folds: &Folds,
        faces: &mut FaceCache,
        locale: Locale,
        measure: &impl Measure,
    ) -> Self {
        let mut cards: Vec<Placed> = Vec::new();
        let mut by_node = vec![None; document.keys()];
        let mut path: Vec<usize> = Vec::new();
        let mut walk = document.preorder();
        while let Some((node, depth)) = walk.next() {
            path.truncate(depth);
            let folded = folds.contains(&node) && !document.children(Some(node)).is_empty();
            if folded {
                walk.skip_below();
            }
            let face = faces.face(document, node, locale, measure);
            let above = path.last().copied();
            path.push(cards.len());
            by_node[node.index()] = u32::try_from(cards.len()).ok();
            cards.push(Placed {
                node,
                above,
                face,
                rect: Rect::default(),
                hangs: None,
                hidden: if folded {
                    document.branch(node).nodes - 1
                } else {
                    0
                },
            });
        }
        let mut scene = Self {
            cards,
            by_node,
            branches: Vec::new(),
            bounds: Rect::default(),
            names_holders: names_holders(document),
            locale,
        };
        scene.arrange();
        scene
    }

    fn arrange(&mut self) {
        let sizes: Vec<Size> = self.cards.iter().map(|card| size(&card.face)).collect();
        let parents = self.cards.iter().map(|card| card.above);
        // The walk gives parents first, so the forest is always made.
        // What a fold hides may come into view, so a folded branch does not hang as a leaf does.
        let stays = |index: usize| {
            let card = &self.cards[index];
            card.hidden > 0 || card.face.kind != Kind::Position
        };
        let arrangement = Forest::from_parents(parents)
            .map(|forest| arrange(&forest, &sizes, &GAPS, &STACKING, stays))
            .unwrap_or_default();
        let places = arrangement.corners.into_iter().zip(arrangement.hangs);
        for ((card, size), (corner, hangs)) in self.cards.iter_mut().zip(&sizes).zip(places) {
            card.rect = Rect::new(corner, *size);
            card.hangs = hangs;
        }
        self.branches = extents(&self.cards);
        let rects: Vec<Rect> = self.cards.iter().map(|card| card.rect).collect();
        self.bounds = bounds(&rects).unwrap_or_default();
    }

    /// Shows a new face on a card in its place, when its size is the same. Says whether it could.
    pub fn refresh(&mut self, node: NodeKey, face: &Arc<CardFace>) -> bool {
        let Some(index) = self.index_of(node) else {
            return true;
        };
        let card = &mut self.cards[index];
        let fits = size(&card.face) == size(face);
        if fits {
            card.face = face.clone();
        }
        fits
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

    /// The language that the faces speak.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Whether the faces were made for a chart that names holders.
    pub fn names_holders(&self) -> bool {
        self.names_holders
    }

    /// The rectangle around the whole drawing.
    pub fn bounds(&self) -> Rect {
        self.bounds
    }
}

impl Placed {
    /// Where the line from the manager's bar comes down to this card: above its middle, or to the
    /// line of its column. Between bar and card, the line ends at the top of the card or column.
    pub fn drop_x(&self) -> f64 {
        self.hangs.unwrap_or_else(|| self.rect.centre().x)
    }
}

fn size(face: &CardFace) -> Size {
    Size {
        width: face.fitted.width,
        height: face.fitted.height,
    }
}
