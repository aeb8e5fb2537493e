use std::sync::Arc;

use crate::invariant::never;
use crate::layout::TextMetrics;
use crate::model::{Document, Kind, NodeKey};
use crate::text::Locale;

use super::face::{CachedFace, CardContent, Context, face};

/// A cache of faces, by node.
#[derive(Clone, Debug, Default)]
pub struct ContentCache {
    entries: Vec<Option<CachedFace>>,
}

impl ContentCache {
    /// The face of a node, made again only if its card or what it depends on has changed.
    pub fn face(
        &mut self,
        document: &Document,
        node: NodeKey,
        locale: Locale,
        measure: &impl TextMetrics,
    ) -> Arc<CardContent> {
        let Some(card) = document.get(node) else {
            never(true, "a card is drawn that does not exist");
            return Arc::default();
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

fn context(document: &Document, node: NodeKey, locale: Locale) -> Context {
    let card = document.card(node);
    Context {
        locale,
        names_people: document.names_people(),
        level: document
            .about()
            .levels
            .iter()
            .position(|level| *level == card.level),
        // Only a unit shows what its branch adds up to.
        branch: match card.kind {
            Kind::Unit => Some(Box::new(*document.branch(node))),
            Kind::Position | Kind::External => None,
        },
    }
}
