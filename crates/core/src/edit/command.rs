use crate::model::{About, Card, Change, Field, Gap, NodeKey, Team};

use super::Fragment;

/// What a person wants done, one variant an intent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// A new node below this one (or at the top), after its other reports.
    AddReport {
        /// The superior.
        under: Option<NodeKey>,
        /// The new card.
        card: Card,
    },
    /// A new node beside this one, just after it.
    AddPeer {
        /// The sibling.
        beside: NodeKey,
        /// The new card.
        card: Card,
    },
    /// A new node that takes this one's place and becomes its superior.
    AddManager {
        /// The node that gets a superior.
        above: NodeKey,
        /// The new card.
        card: Card,
    },
    /// A node gets this card; `place` says what the person was editing.
    SetCard {
        /// The node.
        node: NodeKey,
        /// Where on the card it was edited.
        place: FieldPlace,
        /// The whole new card.
        card: Card,
    },
    /// Several nodes get these cards in one step.
    SetCards {
        /// The field that was edited on each.
        field: Field,
        /// The nodes and their whole new cards.
        cards: Vec<(NodeKey, Card)>,
    },
    /// The chart's own description.
    SetAbout {
        /// The whole new description.
        about: About,
    },
    /// The chart gets these project teams; `team` says which of them the person was editing.
    SetTeams {
        /// The index of the team that was edited, in the longer of the old and the new list.
        team: usize,
        /// All teams after.
        teams: Vec<Team>,
    },
    /// A unit is led by this post of it, and by no other; `None` leaves it without a head.
    SetHead {
        /// The unit.
        unit: NodeKey,
        /// The post that leads it.
        head: Option<NodeKey>,
    },
    /// Holders become one person: they get the same mark, as does everybody
    /// who shared a mark with one of them.
    JoinHolders {
        /// The holders, as posts and indices into their lists.
        holders: Vec<(NodeKey, usize)>,
    },
    /// A holder is a person of their own again.
    PartHolder {
        /// The post.
        post: NodeKey,
        /// The holder's index in its list.
        index: usize,
    },
    /// A level gets another name, in the chart's list and on every card that has it.
    RenameLevel {
        /// Its name now.
        from: String,
        /// Its new name.
        to: String,
    },
    /// Branches move into a gap among the reports of a node, or among the tops.
    Move {
        /// The tops of the branches; what stands below another of them moves with it.
        nodes: Vec<NodeKey>,
        /// Where they go. It may be before one of them, which then stays where it is.
        to: Gap,
    },
    /// Nodes go, their reports move up to take their places.
    Delete {
        /// The nodes.
        nodes: Vec<NodeKey>,
    },
    /// Nodes go with everything below them.
    DeleteBranches {
        /// The tops of the branches.
        nodes: Vec<NodeKey>,
        /// Whether they went to the clipboard, which only changes the words of the undo.
        cut: bool,
    },
    /// Branches come in from the clipboard or as copies.
    Insert {
        /// The branches.
        fragment: Fragment,
        /// Where their tops go.
        at: Gap,
        /// Whether they are copies of nodes of this chart, which only changes the words.
        duplicate: bool,
    },
}

/// Where on a card something is edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldPlace {
    /// A field as a whole.
    Whole(Field),
    /// The item of this index in a field that lists several.
    Item(Field, usize),
    /// The field of one's own at this index of [`Card::extra`].
    Own(usize),
}

impl Field {
    /// One of the items that this field lists.
    pub fn item(self, index: usize) -> FieldPlace {
        FieldPlace::Item(self, index)
    }
}

impl From<Field> for FieldPlace {
    fn from(field: Field) -> Self {
        Self::Whole(field)
    }
}

/// What tells a run of keystrokes: edits of one key, one after the other, are one step of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MergeKey {
    /// Typing in one place of one card.
    Card(NodeKey, FieldPlace),
    /// Typing in the chart's description.
    About,
    /// Typing in the project team of this index.
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

/// The kinds of edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// A node was added.
    Add,
    /// A title was changed.
    Rename,
    /// Another part of a card was changed.
    EditCard(Field),
    /// A field of one's own was added, changed or removed.
    EditOwnField,
    /// The chart's description was changed.
    EditChart,
    /// The chart is laid out in another way.
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

/// What an edit does besides what the person said, to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consequence {
    /// A post came into a unit that has a head, and is no longer marked as one.
    NotHead {
        /// The post.
        post: NodeKey,
        /// The unit.
        unit: NodeKey,
    },
    /// Others have changed the same field since, on a card or (`None`) of the chart: it stays.
    ChangedSince {
        /// The card.
        node: Option<NodeKey>,
    },
    /// Others have moved the node since: it stays where it is.
    MovedSince {
        /// The node.
        node: NodeKey,
    },
    /// Others have deleted the node or its superior since: it is not put back.
    GoneSince {
        /// The node.
        node: NodeKey,
    },
    /// Others have changed the new node since, or put nodes below it: it stays.
    BuiltUpon {
        /// The node.
        node: NodeKey,
    },
}

/// A planned edit: what it is called and the steps that make it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What it does, for the words of undo.
    pub label: EditLabel,
    /// By what it joins the keystroke before; `None` for a step that is always one of its own.
    pub merge: Option<MergeKey>,
    /// What it does besides, and the person did not say.
    pub consequences: Vec<Consequence>,
    /// The steps in order.
    pub changes: Vec<Change>,
    /// The nodes to select when it is done, empty for no change of the selection.
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
    /// A node of the command is not in the chart (any more).
    #[error("this node is no longer in the chart")]
    Gone,
    /// The node would come below itself.
    #[error("a node cannot report to itself or to someone below it")]
    Cycle,
    /// There is nothing to do: no node given, or nothing would change.
    #[error("nothing would change")]
    Nothing,
    /// The document refused the edit, which means that planning was wrong.
    #[error("{0}")]
    Refused(#[from] crate::model::ApplyError),
}
