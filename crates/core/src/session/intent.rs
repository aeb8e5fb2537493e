use crate::check::Finding;
use crate::drawing::LinkName;
use crate::edit::Command;
use crate::layout::{Point, Rect, Size, View};
use crate::model::{Gap, Kind, LayoutOptions, NodeKey};
use crate::search::Query;
use crate::text::Locale;

use super::{ActionId, Checker};

/// What a person, or the page, wants from the session, as data.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// An action from the table, by a key or a menu.
    Act(ActionId),
    /// A command that is one step of undo.
    Edit(Command),
    /// A command that a keystroke made: it joins the one before it until typing ends.
    Type(Command),
    /// A run of typing is over.
    EndTyping,
    /// A new card at the top of the chart.
    AddTop(Kind),
    /// Changes the layout of the chart, and shows all of it when the direction changes.
    LayOut(LayoutOptions),
    /// Starts typing the title of a card.
    Rename(NodeKey, TitleStart),
    /// The title that is being typed is now this.
    TypeTitle(String),
    /// Restores the title as it was before typing.
    TakeTitleBack,
    /// Ends typing the title.
    EndRenaming,
    /// Drops the selected branches into this gap.
    Drop(Gap),
    /// Marks these branches as being dragged; an empty list marks none.
    Drag(Vec<NodeKey>),
    /// Copies the selected branches to the clipboard.
    Copy,
    /// Like [`Intent::Copy`], and removes them from the chart.
    Cut,
    /// Pastes a text from the clipboard.
    Paste(String),
    /// Selects these nodes; the last one leads.
    Select(Vec<NodeKey>),
    /// Adds a node to the selection, or removes it.
    ToggleSelected(NodeKey),
    /// Selects the cards that touch an area of the drawing, and those in `also`.
    SelectWithin {
        area: Rect,
        /// What was selected before.
        also: Vec<NodeKey>,
    },
    /// Selects the rows of the outline from one to the other; the latter leads.
    SelectRows { from: usize, to: usize },
    /// Unfolds the branches above a node, selects it and shows it in the middle.
    JumpTo(NodeKey),
    /// Brings a card into view.
    BringIntoView(NodeKey),
    /// Folds or unfolds a branch.
    Fold(NodeKey, Fold),
    /// Unfolds a branch whose cards have been measured, or folds one.
    FoldNow(NodeKey, Fold),
    /// Unfolds all branches, for a person whose attention was on this.
    OpenAll(Attention),
    /// Sets the size of the drawing's window.
    Resize(Size),
    /// Sets position and zoom.
    SetView(View),
    /// Moves the view by px of the screen, as long as some of the chart stays in sight.
    Pan {
        /// To the right.
        dx: f64,
        /// Down.
        dy: f64,
    },
    /// Zooms at a point of the window.
    ZoomAt { at: Point, factor: f64 },
    /// Zooms at the middle of the window.
    Zoom(f64),
    /// Highlights a link with the cards at its ends, or none.
    StandOut(Option<LinkName>),
    /// Selects one of the ends of a link that was pointed at.
    GoToLink(LinkName),
    /// Highlights a project team, by its index, on the drawing, or none.
    ShowTeam(Option<usize>),
    /// Searches the chart.
    LookFor(Query),
    /// Checks the chart.
    Check(Checker),
    /// Fixes a finding by its quick fix.
    Fix(Finding),
    /// Takes the person to a finding.
    LookAt(Finding),
    /// Changes the language of the cards once they have been measured in it.
    ChangeLanguage(Locale),
    /// Changes the language of the cards at once.
    Speak(Locale),
    /// Continues a piece of long work.
    GoOn(Ticket),
}

impl Intent {
    /// Whether it edits the chart, or may lead to an edit at once.
    pub fn edits(&self) -> bool {
        match self {
            Self::Act(action) => action.edits(),
            Self::Edit(_)
            | Self::Type(_)
            | Self::AddTop(_)
            | Self::LayOut(_)
            | Self::TypeTitle(_)
            | Self::TakeTitleBack
            | Self::Drop(_)
            | Self::Cut
            | Self::Paste(_)
            | Self::Fix(_) => true,
            _ => false,
        }
    }
}

/// Where the typing of a title begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleStart {
    /// The old title stays and can be changed (Enter, double click).
    Existing,
    /// What is typed replaces the title.
    Empty,
}

/// Whether a branch is folded or unfolded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// What is below is hidden.
    Closed,
    /// What is below is shown.
    Open,
}

/// What a person is paying attention to. Anyone who has moved on to something else by the time that
/// long work is done keeps looking at that.
#[derive(Clone, Debug, PartialEq)]
pub struct Attention {
    pub view: View,
    pub selected: Vec<NodeKey>,
    /// The revision of the chart.
    pub revision: u64,
}

/// Work that takes time and is done in slices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Task {
    /// Cards are measured before they are laid out.
    Measure,
    /// All branches are unfolded.
    OpenAll,
    /// The chart is searched.
    Search,
    /// The chart is checked.
    Check,
}

/// A piece of long work in progress. One that was superseded does nothing any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ticket {
    pub task: Task,
    pub(super) number: u64,
}
