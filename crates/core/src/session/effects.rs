use std::collections::HashSet;

use crate::model::NodeKey;
use crate::paper::{PrintScope, What};

use super::{Notice, Ticket};

/// A part of the session that is mirrored outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Part {
    Document,
    /// Which rows the outline has, and in which order.
    Rows,
    Selection,
    /// The title that is being typed.
    Rename,
    /// What undo and redo would do.
    History,
    /// Position and zoom of the drawing.
    View,
    /// The size of the drawing's window.
    Window,
    /// Which cards are elements, and the lines between them.
    Drawn,
    /// Which links and teams the drawing shows.
    Gathered,
    /// The links among the drawn cards.
    Links,
    /// The highlighted link.
    StandsOut,
    /// The highlighted team.
    Team,
    /// What the checks found.
    Findings,
    /// The results of a search, and whether it is still running.
    Answer,
    /// The person's settings: all links, marks of vacancies.
    Settings,
    /// The language of the cards.
    Language,
}

const PARTS: [Part; 16] = [
    Part::Document,
    Part::Rows,
    Part::Selection,
    Part::Rename,
    Part::History,
    Part::View,
    Part::Window,
    Part::Drawn,
    Part::Gathered,
    Part::Links,
    Part::StandsOut,
    Part::Team,
    Part::Findings,
    Part::Answer,
    Part::Settings,
    Part::Language,
];

/// Which parts have changed.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Parts(u32);

impl Parts {
    pub fn add(&mut self, part: Part) {
        self.0 |= 1 << part as u32;
    }

    /// Whether this part has changed.
    pub fn has(self, part: Part) -> bool {
        self.0 & (1 << part as u32) != 0
    }
}

impl std::fmt::Debug for Parts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let parts = PARTS.into_iter().filter(|part| self.has(*part));
        f.debug_set().entries(parts).finish()
    }
}

/// What is to be saved once the person pauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SaveDue {
    /// Selection, folds and view.
    View,
    /// The chart as well.
    Chart,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckDue {
    /// Once the person pauses.
    Soon,
    /// Without waiting for a pause.
    Now,
}

/// How cards come to their new places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// They glide there.
    Glide,
    /// They are there at once: the origin of the coordinates has moved.
    Jump,
}

/// In which direction the focus moves round the regions of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegionStep {
    Next,
    Previous,
}

/// Something that only the page can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageTask {
    /// Opens the find box.
    Find,
    /// Shows the list of findings and moves the focus there.
    ShowChecks,
    /// Writes the chart now.
    Save,
    /// Exports the chart as a file.
    Export,
    /// Shows the print preview.
    Paper(What, PrintScope),
    /// Moves the focus to another region of the screen.
    Region(RegionStep),
    /// Shows the sheet of shortcuts.
    Shortcuts,
    /// Puts a text on the clipboard.
    Clipboard(String),
    /// Opens a text as if it were a file.
    OpenText(String),
}

/// What follows from an intent, for the page to carry out once the intent has been handled.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effects {
    /// Whether the chart was edited, or an edit was undone.
    pub edited: bool,
    /// What has changed.
    pub parts: Parts,
    /// The drawn cards that may look different or stand elsewhere.
    pub cards: HashSet<NodeKey>,
    /// How cards come to their new places; `None` when none has moved.
    pub motion: Option<Motion>,
    /// The messages to the person, in order.
    pub notices: Vec<Notice>,
    /// What is to be saved.
    pub save: Option<SaveDue>,
    /// When the checks are due.
    pub check: Option<CheckDue>,
    /// What the page is to do, in order.
    pub page: Vec<PageTask>,
    /// Long work that continues: each ticket is to be passed back as [`super::Intent::GoOn`].
    pub work: Vec<Ticket>,
}
