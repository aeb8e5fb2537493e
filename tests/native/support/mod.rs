//! What tests of several subjects share.

pub mod acts;
pub mod arbitrary;
pub mod counting;

use banyan_core::model::{Card, NewNode};

/// Nodes with their numbers as ids, each below the one with the number that it names.
pub fn numbered(cards: impl IntoIterator<Item = (Option<usize>, Card)>) -> Vec<NewNode> {
    let cards = cards.into_iter().enumerate();
    cards
        .map(|(n, (parent, card))| NewNode {
            id: format!("{n}").into(),
            parent,
            card,
        })
        .collect()
}
