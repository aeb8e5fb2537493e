//! The shape of a reporting forest, without knowing what its items are.

use super::tree::Tree;

/// "None" in the index vectors: four bytes instead of the eight of an `Option<u32>`.
pub(super) const NONE: u32 = u32::MAX;

/// A forest whose items are numbered so that a parent comes before its children, as in preorder.
///
/// Children keep the order in which they appeared, and so do the roots.
#[derive(Clone, Debug, Default)]
pub struct Forest {
    parent: Vec<u32>,
    first_child: Vec<u32>,
    next_sibling: Vec<u32>,
    first_root: Option<u32>,
}

impl Forest {
    /// Builds the forest from each item's parent, `None` for a root.
    ///
    /// Returns `None` if a parent does not come before its child, or if there are more items than
    /// 32 bits can number.
    pub fn from_parents(parents: impl Iterator<Item = Option<usize>>) -> Option<Self> {
        let expected = parents.size_hint().0;
        let mut forest = Self {
            parent: Vec::with_capacity(expected),
            first_child: Vec::with_capacity(expected),
            next_sibling: Vec::with_capacity(expected),
            first_root: None,
        };
        // Only building appends to a chain of siblings, so the ends are not kept.
        let mut last_child: Vec<u32> = Vec::with_capacity(expected);
        let mut last_root = NONE;
        for parent in parents {
            let item = forest.parent.len();
            let number = u32::try_from(item).ok().filter(|&number| number != NONE)?;
            let previous = match parent {
                Some(parent) if parent >= item => return None,
                Some(parent) => {
                    let previous = last_child[parent];
                    last_child[parent] = number;
                    if previous == NONE {
                        forest.first_child[parent] = number;
                    }
                    // Smaller than `item`, which fits in 32 bits.
                    forest.parent.push(parent as u32);
                    previous
                }
                None => {
                    forest.first_root.get_or_insert(number);
                    forest.parent.push(NONE);
                    std::mem::replace(&mut last_root, number)
                }
            };
            if previous != NONE {
                forest.next_sibling[previous as usize] = number;
            }
            forest.first_child.push(NONE);
            forest.next_sibling.push(NONE);
            last_child.push(NONE);
        }
        Some(forest)
    }

    pub fn len(&self) -> usize {
        self.parent.len()
    }

    pub fn is_empty(&self) -> bool {
        self.parent.is_empty()
    }

    /// The parent of an item; `None` for a root and for a number out of range.
    pub fn parent(&self, item: usize) -> Option<usize> {
        at(&self.parent, item)
    }

    /// The items without a parent, in order.
    pub fn roots(&self) -> impl Iterator<Item = usize> + '_ {
        self.chain(self.first_root.map(|root| root as usize))
    }

    /// The children of an item, in order.
    pub fn children(&self, item: usize) -> impl Iterator<Item = usize> + '_ {
        self.chain(at(&self.first_child, item))
    }

    /// An item and the siblings after it.
    fn chain(&self, first: Option<usize>) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(first, |&item| at(&self.next_sibling, item))
    }
}

impl Tree for Forest {
    fn first(&self, of: Option<usize>) -> Option<usize> {
        match of {
            None => self.first_root.map(|root| root as usize),
            Some(item) => at(&self.first_child, item),
        }
    }

    fn next(&self, key: usize) -> Option<usize> {
        at(&self.next_sibling, key)
    }
}

/// Reads an index vector; [`NONE`] and numbers out of range become `None`.
fn at(numbers: &[u32], item: usize) -> Option<usize> {
    numbers
        .get(item)
        .filter(|&&number| number != NONE)
        .map(|&number| number as usize)
}
