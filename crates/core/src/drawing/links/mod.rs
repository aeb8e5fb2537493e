//! Links on the drawing: which lines there are, between which cards and outside parties, and which
//! of them an area shows.
//!
//! Rules: the lines are gathered once ([`LinkMap`]), the curves only for lines that are seen
//! ([`LinkMap::near`], [`LinkMap::far`]). A curve depends on where the cards stand and never on
//! which part of them is in view, so it does not move when the view does.

mod gather;
mod party;
mod show;

use crate::layout::{Curve, Rect};
use crate::model::NodeKey;

pub use show::{DrawnLabel, DrawnLink, DrawnLinks};

/// A link, identified by the card that holds it and its place on that card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LinkName {
    /// The node whose card holds it.
    pub holder: NodeKey,
    /// Its index among that card's links.
    pub index: usize,
}

/// Which links are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown<'a> {
    /// Every link of the chart; outside parties stand next to the whole drawing.
    All,
    /// The links at one of these nodes; outside parties stand near them.
    Of(&'a [NodeKey]),
}

/// What is at an end of a line on the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LineEnd {
    /// The card of a node.
    Card(NodeKey),
    /// An outside party, by its index in [`LinkMap::parties`].
    Party(usize),
}

/// One line of the drawing: a link, or all links between the same two cards where there are too
/// many.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkLine {
    /// The links that it stands for, at least one.
    pub links: Vec<LinkName>,
    pub ends: [LineEnd; 2],
    /// Whether it has an arrow head at each end.
    pub heads: [bool; 2],
    /// Its text: the label, or the kind of link.
    pub text: String,
    /// Which of the lines between the same two ends it is: 0, 1, -1 and so on.
    lane: i32,
    /// What it joins, as rectangles.
    rects: [Rect; 2],
    /// A rectangle that its curve never leaves.
    around: Rect,
}

impl LinkLine {
    /// The nodes of the cards that it joins.
    pub fn nodes(&self) -> impl Iterator<Item = NodeKey> + use<> {
        self.ends.into_iter().filter_map(|end| match end {
            LineEnd::Card(node) => Some(node),
            LineEnd::Party(_) => None,
        })
    }
}

/// An outside party on the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct PartyPill {
    /// Its name, cut if it is long.
    pub text: String,
    pub name: String,
    pub rect: Rect,
}

/// The links of a scene, and its outside parties.
#[derive(Clone, Debug, Default)]
pub struct LinkMap {
    lines: Vec<LinkLine>,
    parties: Vec<PartyPill>,
}

impl LinkMap {
    /// The lines in the order of the links on the chart.
    pub fn lines(&self) -> &[LinkLine] {
        &self.lines
    }

    /// The outside parties in the order in which links name them.
    pub fn parties(&self) -> &[PartyPill] {
        &self.parties
    }

    /// The rectangle around a drawing with its outside parties.
    pub fn bounds(&self, cards: Rect) -> Rect {
        let parties = self.parties.iter().map(|party| party.rect);
        parties.fold(cards, |all, party| all.union(&party))
    }

    /// The line that stands for a link; `None` if it is not drawn.
    pub fn line(&self, link: LinkName) -> Option<&LinkLine> {
        self.lines.iter().find(|line| line.links.contains(&link))
    }
}

/// A curve as it is painted from far away.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FarLink {
    pub curve: Curve,
    /// Whether it has an arrow head at each end.
    pub heads: [bool; 2],
}
