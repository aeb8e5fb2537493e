use std::collections::VecDeque;

use crate::model::{Document, NodeKey};

use super::Folds;

/// Charts up to this many nodes open with nothing folded.
pub const OPENS_WHOLE: u32 = 300;

/// How many cards a larger chart shows at first.
const SHOWN_FIRST: usize = 120;

/// The folds that a chart opens with: none if it is small, otherwise everything below the top
/// layers. Branches open layer by layer as long as no more than `SHOWN_FIRST` cards are shown.
pub fn first_folds(document: &Document) -> Folds {
    let mut folds = Folds::new();
    if document.total().nodes <= OPENS_WHOLE {
        return folds;
    }
    let tops = document.children(None);
    let mut shown = tops.len();
    let mut layer: VecDeque<NodeKey> = tops.iter().copied().collect();
    while let Some(node) = layer.pop_front() {
        let reports = document.children(Some(node));
        if reports.is_empty() {
            continue;
        }
        if shown + reports.len() > SHOWN_FIRST {
            folds.insert(node);
        } else {
            shown += reports.len();
            layer.extend(reports);
        }
    }
    folds
}
