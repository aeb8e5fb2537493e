//! What the layout needs to know about the chart as a whole and about every card.

use crate::model::LayoutDirection;

use super::contour::Distances;
use super::geometry::{Point, Rect, Size};
use super::stack::Stacking;

/// The least distances between cards, in px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gaps {
    /// From a card to its next sibling.
    pub sibling: f32,
    /// From a card to a card of another branch.
    pub cousin: f32,
    /// From a card to its reports.
    pub level: f32,
    /// From any card of a tree to any card of the next tree of the forest.
    pub tree: f32,
    /// From a card to its assistants next to the line to its reports, between the rows of
    /// assistants, and from them to the line.
    pub assistant: f32,
}

/// How a chart is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LayoutSpec {
    /// Where reports stand.
    pub direction: LayoutDirection,
    /// Whether cards of the same depth start on one line.
    pub align_levels: bool,
    pub gaps: Gaps,
    pub stacking: Stacking,
}

impl LayoutDirection {
    /// Turns a point in x and y into one across and along, and back.
    pub fn turned(self, point: Point) -> Point {
        match self {
            Self::Down => point,
            Self::Right => Point {
                x: point.y,
                y: point.x,
            },
        }
    }

    /// Turns a rectangle in x and y into one across and along, and back.
    pub fn turned_rect(self, rect: &Rect) -> Rect {
        match self {
            Self::Down => *rect,
            Self::Right => Rect {
                x: rect.y,
                y: rect.x,
                width: rect.height,
                height: rect.width,
            },
        }
    }

    /// Where the line to the reports leaves a card.
    pub fn exit(self, rect: &Rect) -> Point {
        let turned = self.turned_rect(rect);
        self.turned(Point {
            x: turned.centre().x,
            y: turned.bottom(),
        })
    }

    /// The point of a card from which the rest of its branch is placed: the middle of the edge
    /// towards its superior, which stays where it is when the card grows.
    pub fn fixed_point(self, rect: &Rect) -> Point {
        let turned = self.turned_rect(rect);
        self.turned(Point {
            x: turned.centre().x,
            y: turned.y,
        })
    }
}

impl Gaps {
    /// The same with 0 for lengths that are negative or not finite.
    pub(super) fn sound(&self) -> Self {
        Self {
            sibling: length(self.sibling),
            cousin: length(self.cousin),
            level: length(self.level),
            tree: length(self.tree),
            assistant: length(self.assistant),
        }
    }

    pub(super) fn in_a_tree(&self) -> Distances {
        Distances {
            siblings: self.sibling.into(),
            others: self.cousin.into(),
        }
    }
}

impl LayoutSpec {
    /// The extent of something across.
    pub(super) fn breadth(&self, size: Size) -> f64 {
        f64::from(match self.direction {
            LayoutDirection::Down => size.width,
            LayoutDirection::Right => size.height,
        })
    }

    /// The extent of something along.
    pub(super) fn length(&self, size: Size) -> f64 {
        f64::from(match self.direction {
            LayoutDirection::Down => size.height,
            LayoutDirection::Right => size.width,
        })
    }
}

/// Whether a card may stand in a column of leaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Leaf {
    /// It has reports, shown or folded away.
    #[default]
    No,
    /// Only where the branch asks for columns.
    WhenAsked,
    /// Wherever it saves room.
    Yes,
}

/// What the layout knows about one card.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Piece {
    pub size: Size,
    /// Whether it may stand in a column.
    pub leaf: Leaf,
    /// Whether it stands next to the line from its superior to the other reports.
    pub assistant: bool,
    /// How many columns its leaves stand in: `None` for as many as save room, 0 for no columns.
    pub columns: Option<u8>,
}

/// Where a card of a column hangs.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct ColumnSlot {
    /// The x of its column's line.
    pub line: f64,
    /// Where the line to the columns begins: left of them, or at this column's own line.
    pub from: f64,
    /// The top of the column's line.
    pub top: f64,
}

impl ColumnSlot {
    /// The same relative to another origin.
    pub fn less(&self, origin: Point) -> Self {
        Self {
            line: self.line - origin.x,
            from: self.from - origin.x,
            top: self.top - origin.y,
        }
    }
}

/// A usable length: finite and not negative.
pub(super) fn length(px: f32) -> f32 {
    if px.is_finite() { px.max(0.0) } else { 0.0 }
}
