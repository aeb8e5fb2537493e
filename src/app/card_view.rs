use std::sync::Arc;

use banyan_core::drawing::CardContent;
use banyan_core::layout::{Point, Rect};

/// What a card says of the project team that is laid over the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamTag {
    /// The words at the card.
    pub text: String,
    /// Whether its post leads the team.
    pub leads: bool,
    /// Whether only what its fold hides belongs to the team.
    pub inside: bool,
}

/// What one drawn card shows. Each card has a signal of this, set only when it differs.
#[derive(Clone, Debug, PartialEq)]
pub struct CardView {
    /// Its text and chips.
    pub face: Arc<CardContent>,
    /// Where it stands on the drawing, counted from [`super::Editor::origin`].
    pub rect: Rect,
    /// Where the line to its reports leaves it, counted as its place is.
    pub exit: Point,
    /// Whether it is selected.
    pub selected: bool,
    /// Whether it leads the selection: keys go to it.
    pub leads: bool,
    /// Whether it is being dragged, with everything above it in the selection.
    pub dragged: bool,
    /// Whether it is at an end of the link that stands out.
    pub lit: bool,
    /// What it says of the team that is laid over the drawing.
    pub team: Option<TeamTag>,
    /// How many nodes its fold hides.
    pub hidden: u32,
    /// How many report to it directly.
    pub reports: usize,
    /// Who is missing and who is too many, in words; empty while this is not marked.
    pub amiss: Amiss,
    /// The card in one breath, for screen readers.
    pub name: String,
}

/// What is marked on a card while the drawing shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amiss {
    /// Who is missing.
    pub vacant: Option<String>,
    /// Who is too many.
    pub over: Option<String>,
}
