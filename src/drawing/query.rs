//! What of a scene lies in an area, without looking at all of it.

use std::ops::ControlFlow;

use crate::layout::{Point, Rect};
use crate::model::NodeKey;

use super::{Placed, Scene};

/// How far one branch reaches.
#[derive(Clone, Copy, Debug, Default)]
pub struct BranchExtent {
    /// The rectangle around its cards.
    pub around: Rect,
    /// Indices of its top's first and last report; the same for one report.
    pub reports: Option<(u32, u32)>,
    /// Index after its last card: its cards stand in one run in tree order.
    pub end: u32,
}

/// Something that an area shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Seen {
    /// A card, by its index in [`Scene::cards`], itself in the area or the manager of what is.
    Card(usize),
    /// A branch that is too small to be told apart, by the index of its top card.
    Crowd(usize),
}

/// The extents of all branches, in one pass from the last card to the first.
pub(super) fn extents(cards: &[Placed]) -> Vec<BranchExtent> {
    let mut extents: Vec<BranchExtent> = cards
        .iter()
        .enumerate()
        .map(|(index, card)| BranchExtent {
            around: card.rect,
            reports: None,
            end: u32::try_from(index + 1).unwrap_or(u32::MAX),
        })
        .collect();
    for index in (0..cards.len()).rev() {
        let Some(above) = cards[index].above else {
            continue;
        };
        let branch = extents[index];
        let own = branch.end.min(u32::try_from(index).unwrap_or(u32::MAX));
        let manager = &mut extents[above];
        manager.around = manager.around.union(&branch.around);
        manager.end = manager.end.max(branch.end);
        // From the last card to the first, so the last report comes first here.
        manager.reports = Some((own, manager.reports.map_or(own, |(_, last)| last)));
    }
    extents
}

impl Scene {
    /// Shows everything in an area in tree order, until told to stop. A branch that reaches less
    /// than `least` px in both directions is shown as one crowd. Branches outside are passed over
    /// whole, so the work is that of what is shown and of its siblings.
    pub fn visit(&self, area: &Rect, least: f64, mut show: impl FnMut(Seen) -> ControlFlow<()>) {
        let mut index = 0;
        while let Some(branch) = self.branches.get(index) {
            if !branch.around.intersects(area) {
                index = branch.end as usize;
                continue;
            }
            let crowd = branch.around.width < least && branch.around.height < least;
            let seen = if crowd {
                let top = index;
                index = branch.end as usize;
                Seen::Crowd(top)
            } else {
                index += 1;
                Seen::Card(index - 1)
            };
            if show(seen).is_break() {
                return;
            }
        }
    }

    /// The indices of the cards that touch an area, at most `limit` of them and then one more.
    pub fn within(&self, area: &Rect, limit: usize) -> Vec<usize> {
        let mut found = Vec::new();
        self.visit(area, 0.0, |seen| {
            if let Seen::Card(index) = seen
                && self.cards()[index].rect.intersects(area)
            {
                found.push(index);
            }
            if found.len() > limit {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        found
    }

    /// How far a card's branch reaches.
    pub fn branch(&self, index: usize) -> &BranchExtent {
        &self.branches[index]
    }

    /// The card at a point of the drawing.
    pub fn hit(&self, point: Point) -> Option<NodeKey> {
        let at = Rect {
            x: point.x - 0.5,
            y: point.y - 0.5,
            width: 1.0,
            height: 1.0,
        };
        self.within(&at, usize::MAX - 1)
            .into_iter()
            .map(|index| &self.cards()[index])
            .find(|card| card.rect.contains(point))
            .map(|card| card.node)
    }
}
