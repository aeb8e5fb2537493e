//! Which cards are marked as missing people, or as having too many.

use crate::model::{Document, Kind, NodeKey, Totals};

use super::names_holders;

/// What a card stands for on the drawing: a unit, and a folded branch, for everything below it.
/// `None` where nothing is amiss, or where the chart does not say who is in post.
pub fn amiss(document: &Document, node: NodeKey, folded: bool) -> Option<Totals> {
    if !names_holders(document) {
        return None;
    }
    let card = document.card(node);
    let totals = if folded || card.kind == Kind::Unit {
        *document.branch(node)
    } else {
        Totals::of(card)
    };
    (totals.vacant_max > 0 || totals.over > 0).then_some(totals)
}
