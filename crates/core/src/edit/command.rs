use crate::model::{About, Card, Change, Field, Gap, NodeKey, Team};

use super::Fragment;

/// What a person wants done, one variant for each intent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// A new node below this one (or at the top), after its other reports.
    AddReport { under: Option<NodeKey>, card: Card },
    /// A new node next to this one, just after it.
    AddPeer { beside: NodeKey, card: Card },
    /// A new node that takes this one's place and becomes its superior.
    AddManager {
        /// The node that gets a superior.
        above: NodeKey,
        card: Card,
    },
    /// Gives a node this card; `place` says what the person was editing.
    SetCard {
        node: NodeKey,
        /// Where on the card it was edited.
        place: FieldPlace,
        card: Card,
    },
    /// Gives several nodes these cards in one step.
    SetCards {
        /// The field that was edited on each.
        field: Field,
        /// The nodes and their new cards.
        cards: Vec<(NodeKey, Card)>,
    },
    /// Replaces the chart's own description.
    SetAbout { about: About },
    /// Replaces the project teams; `team` says which of them the person was editing.
    SetTeams {
        /// The index of the edited team, in the longer of the old and the new list.
        team: usize,
        /// All teams afterwards.
        teams: Vec<Team>,
    },
    /// Makes this post, and no other, the head of its unit; `None` leaves the unit without a head.
    SetHead {
        unit: NodeKey,
        head: Option<NodeKey>,
    },
    /// Makes holders one person: they get the same mark, as does everyone who shared a mark with
    /// one of them.
    JoinHolders {
        /// The holders, as posts and indices into their lists.
        holders: Vec<(NodeKey, usize)>,
    },
    /// Makes a holder a person of their own again.
    PartHolder {
        post: NodeKey,
        /// The holder's index in the post's list.
        index: usize,
    },
    /// Renames a level, in the chart's list and on every card that has it.
    RenameLevel { from: String, to: String },
    /// Moves branches into a gap among the reports of a node, or among the top nodes.
    Move {
        /// The tops of the branches; one that is below another moves with it.
        nodes: Vec<NodeKey>,
        /// Where they go. The gap may be before one of them, which then stays where it is.
        to: Gap,
    },
    /// Deletes nodes; their reports move up to take their places.
    Delete { nodes: Vec<NodeKey> },
    /// Deletes nodes with everything below them.
    DeleteBranches {
        /// The tops of the branches.
        nodes: Vec<NodeKey>,
        /// Whether they went to the clipboard, which only changes the words of undo.
        cut: bool,
    },
    /// Inserts branches from the clipboard, or copies of branches.
    Insert {
        fragment: Fragment,
        /// Where their tops go.
        at: Gap,
        /// Whether they are copies of nodes of this chart, which only changes the words of undo.
        duplicate: bool,
    },
}

/// Where on a card something is edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldPlace {
    /// A field as a whole.
    Whole(Field),
    /// The item at this index in a field that is a list.
    Item(Field, usize),
    /// The custom field at this index of [`Card::extra`].
    Own(usize),
}

impl Field {
    /// An item of this list field.
    pub fn item(self, index: usize) -> FieldPlace {
        FieldPlace::Item(self, index)
    }
}

impl From<Field> for FieldPlace {
    fn from(field: Field) -> Self {
        Self::Whole(field)
    }
}

/// Identifies a run of typing: consecutive edits with the same key are one step of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MergeKey {
    /// Typing in one place of one card.
    Card(NodeKey, FieldPlace),
    /// Typing in the chart's description.
    About,
    /// Typing in the project team at this index.
    Team(usize),
}

/// What an edit did, for the words of undo and redo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditLabel {
    /// What was done.
    pub verb: Verb,
    /// The title of the first node it was done to, or of the chart.
    pub subject: String,
    /// How many branches or nodes it was done to.
    pub count: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// A node was added.
    Add,
    /// A title was changed.
    Rename,
    /// Another part of a card was changed.
    EditCard(Field),
    /// A custom field was added, changed or removed.
    EditOwnField,
    /// The chart's description was changed.
    EditChart,
    /// The layout of the chart was changed.
    LayOut,
    /// A project team was added, changed, moved or removed; the subject is its title.
    EditTeam,
    /// A level was renamed; the subject is its name before.
    RenameLevel,
    /// Branches were moved.
    Move,
    /// Nodes were deleted, their reports moved up.
    Delete,
    /// Branches were deleted.
    DeleteBranch,
    /// Branches were cut.
    Cut,
    /// Branches were pasted.
    Paste,
    /// Branches were duplicated.
    Duplicate,
}

/// What an edit does besides what the person asked for, to be reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consequence {
    /// A post came into a unit that already has a head, so it is no longer marked as one.
    NotHead { post: NodeKey, unit: NodeKey },
    /// Others have changed the same field since, on a card or (`None`) on the chart: it stays as it
    /// is.
    ChangedSince { node: Option<NodeKey> },
    /// Others have moved the node since: it stays where it is.
    MovedSince { node: NodeKey },
    /// Others have deleted the node or its superior since: it is not restored.
    GoneSince { node: NodeKey },
    /// Others have changed the new node since, or put nodes below it: it stays.
    BuiltUpon { node: NodeKey },
}

/// A planned edit: what it is called and the steps it consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What it does, for the words of undo.
    pub label: EditLabel,
    /// The key by which it joins the edit before; `None` for a step that is always separate.
    pub merge: Option<MergeKey>,
    /// What it does besides what the person asked for.
    pub consequences: Vec<Consequence>,
    /// The steps in order.
    pub changes: Vec<Change>,
    /// The nodes to select afterwards; empty leaves the selection unchanged.
    pub select: Vec<NodeKey>,
}

impl Edit {
    /// The steps that undo this edit, in order.
    pub fn inverse(&self) -> Vec<Change> {
        self.changes.iter().rev().map(Change::inverse).collect()
    }
}

/// Why a command cannot be carried out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// A node of the command is not in the chart, or no longer.
    #[error("this node is no longer in the chart")]
    Gone,
    /// The node would end up below itself.
    #[error("a node cannot report to itself or to someone below it")]
    Cycle,
    /// There is nothing to do: no nodes are named, or nothing would change.
    #[error("nothing would change")]
    Nothing,
    /// The document refused the edit, which means that the planning was wrong.
    #[error("{0}")]
    Refused(#[from] crate::model::ApplyError),
}
