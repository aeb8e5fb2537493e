//! Which cards are marked as having too few or too many people.

use crate::model::{Document, Kind, NodeKey, Staffing, Totals};

/// The staffing that a card shows: a unit and a folded branch stand for everything below them.
/// `None` if nobody is missing or too many, or if the chart does not say who is in post.
pub fn staffing_to_mark(document: &Document, node: NodeKey, folded: bool) -> Option<Staffing> {
    let card = document.card(node);
    let staffing = if folded || card.kind == Kind::Unit {
        document.staffing(document.branch(node))
    } else {
        document.staffing(&Totals::of(card))
    };
    staffing.is_off().then_some(staffing)
}
