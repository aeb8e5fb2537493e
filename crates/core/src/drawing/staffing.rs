//! Which cards are marked as missing people, or as having too many.

use crate::model::{Document, Kind, NodeKey, Staffing, Totals};

/// What a card stands for on the drawing: a unit, and a folded branch, for everything below it.
/// `None` where nobody is missing or too many, or where the chart does not say who is in post.
pub fn staffing_to_mark(document: &Document, node: NodeKey, folded: bool) -> Option<Staffing> {
    let card = document.card(node);
    let staffing = if folded || card.kind == Kind::Unit {
        document.staffing(document.branch(node))
    } else {
        document.staffing(&Totals::of(card))
    };
    staffing.is_off().then_some(staffing)
}
