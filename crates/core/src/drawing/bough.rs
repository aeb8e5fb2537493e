//! What a scene keeps about a card: its neighbours in the tree as it is drawn, and what it shows.

use std::sync::Arc;

use crate::layout::Tree;
use crate::model::NodeKey;

use super::face::CardContent;

/// No card: the end of a row, a card without reports.
const NONE: u32 = u32::MAX;
/// Above the tops.
const TOP: u32 = u32::MAX - 1;

/// A card with its links to its neighbours. A branch holds together by these numbers alone, so it
/// comes, goes and moves by changing only those of its top.
#[derive(Clone, Debug)]
pub(super) struct Bough {
    /// Whether what is kept about the card and everything below it is up to date with the chart.
    pub made: bool,
    /// The superior; [`NONE`] for a card that stands in no row, whose branch is not drawn.
    above: u32,
    /// The first report that is drawn.
    first: u32,
    next: u32,
    /// The first and last report, apart from assistants.
    ends: [u32; 2],
    /// How many drawn cards the branch has, including this one.
    pub cards: u32,
    /// How many nodes its fold hides; zero if it is open or has no reports.
    pub hidden: u32,
    pub face: Arc<CardContent>,
}

/// The cards of a scene by node, and the row of the tops.
#[derive(Clone, Debug)]
pub(super) struct Boughs {
    boughs: Vec<Bough>,
    tops: u32,
    blank: Arc<CardContent>,
}

impl Default for Boughs {
    fn default() -> Self {
        Self {
            boughs: Vec::new(),
            tops: NONE,
            blank: Arc::default(),
        }
    }
}

impl Boughs {
    /// Reserves room for this many nodes, and for some that may be added.
    pub fn reserve(&mut self, keys: usize) {
        self.boughs.reserve_exact(keys + keys / 16);
    }

    /// Adds blank entries until every node of a chart has one.
    pub fn grow(&mut self, keys: usize) {
        if self.boughs.len() < keys {
            let blank = Bough {
                made: false,
                above: NONE,
                first: NONE,
                next: NONE,
                ends: [NONE; 2],
                cards: 0,
                hidden: 0,
                face: self.blank.clone(),
            };
            self.boughs.resize(keys, blank);
        }
    }

    pub fn get(&self, key: usize) -> Option<&Bough> {
        self.boughs.get(key)
    }

    pub fn get_mut(&mut self, key: usize) -> Option<&mut Bough> {
        self.boughs.get_mut(key)
    }

    /// The superior of a card: `Some(None)` for a top, `None` for a card that stands in no row.
    pub fn above(&self, key: usize) -> Option<Option<usize>> {
        match self.get(key)?.above {
            NONE => None,
            TOP => Some(None),
            above => Some(Some(above as usize)),
        }
    }

    /// Whether a card is drawn, which it is if the way up from it leads to the top.
    pub fn is_drawn(&self, key: usize) -> bool {
        let mut at = key;
        loop {
            match self.above(at) {
                None => return false,
                Some(None) => return true,
                Some(Some(above)) => at = above,
            }
        }
    }

    /// The drawn reports of a card, or the tops.
    pub fn row(&self, of: Option<usize>) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.first(of), |&key| self.next(key))
    }

    /// The first and last report, apart from assistants.
    pub fn ends(&self, key: usize) -> Option<[usize; 2]> {
        let ends = self.get(key)?.ends;
        (ends[0] != NONE).then(|| ends.map(|end| end as usize))
    }

    pub fn set_ends(&mut self, key: usize, ends: Option<[usize; 2]>) {
        if let Some(bough) = self.get_mut(key) {
            bough.ends = ends.map_or([NONE; 2], |ends| ends.map(number));
        }
    }

    /// Takes a row apart. Its branches then stand in no row, but stay as they are.
    pub fn take_apart(&mut self, of: Option<usize>, mut taken: impl FnMut(usize)) {
        let first = match of {
            None => &mut self.tops,
            Some(key) => match self.boughs.get_mut(key) {
                Some(bough) => &mut bough.first,
                None => return,
            },
        };
        let mut at = std::mem::replace(first, NONE);
        while let Some(bough) = self.boughs.get_mut(at as usize) {
            bough.above = NONE;
            taken(at as usize);
            at = std::mem::replace(&mut bough.next, NONE);
        }
    }

    /// Puts branches that stand in no row into the empty row below a card, or into that of the
    /// tops.
    pub fn put_together(&mut self, of: Option<usize>, row: &[NodeKey]) {
        let above = of.map_or(TOP, number);
        let mut next = NONE;
        for node in row.iter().rev() {
            let bough = &mut self.boughs[node.index()];
            debug_assert_eq!(bough.above, NONE, "{node:?} stands in two rows");
            bough.above = above;
            bough.next = next;
            next = number(node.index());
        }
        match of {
            None => self.tops = next,
            Some(key) => self.boughs[key].first = next,
        }
    }
}

impl Tree for Boughs {
    fn first(&self, of: Option<usize>) -> Option<usize> {
        let first = of.map_or(Some(self.tops), |key| Some(self.get(key)?.first))?;
        (first != NONE).then_some(first as usize)
    }

    fn next(&self, key: usize) -> Option<usize> {
        let next = self.get(key)?.next;
        (next != NONE).then_some(next as usize)
    }
}

fn number(key: usize) -> u32 {
    // Keys have 32 bits, and far fewer than that are in use.
    key as u32
}
