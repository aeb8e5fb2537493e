use crate::layout::TextMetrics;
use crate::model::{Document, NodeKey, TreeCursor};
use crate::text::Locale;

use super::{ContentCache, Folds};

/// The faces of the cards that no fold hides, made in steps ahead of the first layout, because
/// making them is most of its work.
#[derive(Debug)]
pub struct Measuring {
    nodes: TreeCursor,
}

impl Measuring {
    /// The cards of these branches. Nothing is made before the first step.
    pub fn of(document: &Document, tops: &[NodeKey], folds: &Folds) -> Self {
        let mut walk = document.preorder_of(tops);
        let open = std::iter::from_fn(|| {
            let (node, _) = walk.next()?;
            if folds.contains(&node) {
                walk.skip_below();
            }
            Some(node)
        });
        Self {
            nodes: TreeCursor::over(open),
        }
    }

    /// Makes this many more faces, unless they exist already. Returns whether all are made.
    pub fn step(
        &mut self,
        cards: usize,
        document: &Document,
        faces: &mut ContentCache,
        locale: Locale,
        measure: &impl TextMetrics,
    ) -> bool {
        for &node in self.nodes.take(cards) {
            faces.face(document, node, locale, measure);
        }
        self.nodes.is_over()
    }

    /// The progress, from 0 to 1.
    pub fn progress(&self) -> f64 {
        self.nodes.progress()
    }
}
