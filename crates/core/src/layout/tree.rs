//! The tree of cards, as packing walks through it.

/// A tree of cards, each known by a number that never changes.
pub trait Tree {
    /// The first report of a card, or the first top.
    fn first(&self, of: Option<usize>) -> Option<usize>;
    /// The sibling after a card.
    fn next(&self, key: usize) -> Option<usize>;
}

/// A card's reports, or the tops.
pub(super) fn row(tree: &impl Tree, of: Option<usize>) -> impl Iterator<Item = usize> + '_ {
    std::iter::successors(tree.first(of), |&key| tree.next(key))
}
