use crate::check::Finding;
use crate::drawing::LinkName;
use crate::edit::Command;
use crate::layout::{Point, Rect, Size, View};
use crate::model::{Gap, Kind, LayoutOptions, NodeKey};
use crate::search::Query;
use crate::text::Locale;

use super::{ActionId, Checker};

/// What a person or the world wants of the session, as data.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// An action of the table, by a key or a menu.
    Act(ActionId),
    /// A command that is one step of undo.
    Edit(Command),
    /// A command that a keystroke made: it joins the one before it until typing ends.
    Type(Command),
    /// A run of keystrokes is over.
    EndTyping,
    /// A new card at the top of the chart.
    AddTop(Kind),
    /// The chart is laid out in another way, and all of it shown when it turns.
    LayOut(LayoutOptions),
    /// A title is to be typed on its card.
    Rename(NodeKey, TitleStart),
    /// The title that is being typed is now this.
    TypeTitle(String),
    /// The title that is being typed is to be as it was before.
    TakeTitleBack,
    /// The title is typed.
    EndRenaming,
    /// The selected branches are dropped.
    Drop(Gap),
    /// These branches are being dragged, or none.
    Drag(Vec<NodeKey>),
    /// The selected branches go to the clipboard.
    Copy,
    /// As [`Intent::Copy`], and they leave the chart.
    Cut,
    /// A text comes from the clipboard.
    Paste(String),
    /// These nodes are selected; the last one leads.
    Select(Vec<NodeKey>),
    /// A node joins the selection, or leaves it.
    ToggleSelected(NodeKey),
    /// The cards that touch an area of the drawing are selected, and those in `also`.
    SelectWithin {
        /// The area.
        area: Rect,
        /// What was selected before.
        also: Vec<NodeKey>,
    },
    /// The rows of the outline from one to another are selected; the latter leads.
    SelectRows {
        /// Where it began.
        from: usize,
        /// Where it ends.
        to: usize,
    },
    /// The way to a node is opened, and the node selected and shown in the middle.
    JumpTo(NodeKey),
    /// A card is to be in view.
    BringIntoView(NodeKey),
    /// A branch is folded away or opened.
    Fold(NodeKey, Fold),
    /// Opens a branch whose cards have been measured, or folds one away.
    FoldNow(NodeKey, Fold),
    /// All branches are opened for somebody who pays attention to this.
    OpenAll(Attention),
    /// The drawing's window has this size.
    Resize(Size),
    /// This place and zoom are shown.
    SetView(View),
    /// The view moves by px of the screen, as far as something of the chart stays in sight.
    Pan {
        /// To the right.
        dx: f64,
        /// Down.
        dy: f64,
    },
    /// Zooms at a point of the window.
    ZoomAt {
        /// The point.
        at: Point,
        /// The factor.
        factor: f64,
    },
    /// Zooms at the middle of the window.
    Zoom(f64),
    /// A link stands out with the cards at its ends, or none does.
    StandOut(Option<LinkName>),
    /// A link was pointed at: one of its ends is selected.
    GoToLink(LinkName),
    /// A project team is laid over the drawing, by its number, or none.
    ShowTeam(Option<usize>),
    /// Looks through the chart.
    LookFor(Query),
    /// The chart is to be checked by this.
    Check(Checker),
    /// What was found is to be put right by its quick fix.
    Fix(Finding),
    /// The person is to be taken to what was found.
    LookAt(Finding),
    /// The cards are to be measured in another language, and then to speak it.
    ChangeLanguage(Locale),
    /// The cards speak another language, at once.
    Speak(Locale),
    /// A piece of long work goes on.
    GoOn(Ticket),
}

impl Intent {
    /// Whether it is, or may lead at once to, an edit of the chart.
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
    /// The old title stays to be changed (Enter, double click).
    Existing,
    /// What is typed takes its place.
    Empty,
}

/// A branch is closed or open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// What is below is hidden.
    Closed,
    /// What is below is shown.
    Open,
}

/// What a person pays attention to. Who has turned to something else by the time that a long work
/// is done goes on looking at that.
#[derive(Clone, Debug, PartialEq)]
pub struct Attention {
    /// What is shown.
    pub view: View,
    /// What is selected.
    pub selected: Vec<NodeKey>,
    /// The revision of the chart.
    pub revision: u64,
}

/// Work that takes time and is done in slices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Task {
    /// Cards are measured before they are laid out.
    Measure,
    /// All branches are opened.
    OpenAll,
    /// The chart is looked through.
    Search,
    /// The chart is checked.
    Check,
}

/// A piece of long work that is under way. One that was overtaken does nothing any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ticket {
    /// The work.
    pub task: Task,
    pub(super) number: u64,
}
