//! What a scene keeps of a card: its neighbours in the tree as it is drawn, and what it shows.

use std::sync::Arc;

use crate::layout::Tree;
use crate::model::NodeKey;

use super::face::CardContent;

/// No card: the end of a row, a card without reports.
const NONE: u32 = u32::MAX;
/// Above the tops.
const TOP: u32 = u32::MAX - 1;

/// A card with its row. Whatever is below it hangs together by these numbers alone, so that a branch
/// comes, goes and moves by changing those of its top.
#[derive(Clone, Debug)]
pub(super) struct Bough {
    /// Whether what is kept of the card and of all below it is as the chart has it.
    pub made: bool,
    /// The superior; [`NONE`] for a card that stands in no row, so that its branch is not drawn.
    above: u32,
    /// The first report that is drawn.
    first: u32,
    /// The next sibling.
    next: u32,
    /// The first and the last report besides the assistants.
    ends: [u32; 2],
    /// How many cards the branch has that are drawn, itself included.
    pub cards: u32,
    /// How many nodes its fold hides; zero when it is open or has none.
    pub hidden: u32,
    /// What it shows.
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
    /// Makes room for the nodes of a chart.
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

    /// Whether a card is drawn: whether the way up from it leads to the top.
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

    /// The reports of a card that are drawn, or the tops.
    pub fn row(&self, of: Option<usize>) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.first(of), |&key| self.next(key))
    }

    /// The first and the last report besides the assistants.
    pub fn ends(&self, key: usize) -> Option<[usize; 2]> {
        let ends = self.get(key)?.ends;
        (ends[0] != NONE).then(|| ends.map(|end| end as usize))
    }

    pub fn set_ends(&mut self, key: usize, ends: Option<[usize; 2]>) {
        if let Some(bough) = self.get_mut(key) {
            bough.ends = ends.map_or([NONE; 2], |ends| ends.map(number));
        }
    }

    /// Takes a row apart. Its branches stand nowhere then, each as it is.
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

    /// Puts branches that stand nowhere into the empty row below a card, or into that of the tops.
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
    // Handles have 32 bits, and far fewer than that are given out.
    key as u32
}
