use crate::model::{About, Card, Change, NodeKey, Place, Team};

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
    /// Branches move below another node (or to the top), starting at this index of its reports
    /// as they are before the move.
    Move {
        /// The tops of the branches; what stands below another of them moves with it.
        nodes: Vec<NodeKey>,
        /// The new superior.
        parent: Option<NodeKey>,
        /// Where among its reports.
        index: usize,
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
        /// The superior of their tops.
        parent: Option<NodeKey>,
        /// Where among its reports.
        index: usize,
        /// Whether they are copies of nodes of this chart, which only changes the words.
        duplicate: bool,
    },
}

/// The fields of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The title.
    Title,
    /// The title in another language.
    SecondTitle,
    /// Unit, position or external.
    Kind,
    /// The kind of unit in words.
    UnitType,
    /// The holders.
    Holders,
    /// The headcount.
    Headcount,
    /// The level.
    Level,
    /// Other names.
    Aliases,
    /// Whether the post leads its unit.
    Head,
    /// Whether the post is an assistant.
    Assistant,
    /// Whether the work is given outside.
    Outsourced,
    /// Whether the post is part-time work outside the headcount.
    PartTime,
    /// What it is there for.
    Summary,
    /// The remark on the headcount.
    HeadcountNote,
    /// How many are in post.
    InPost,
    /// How many like units there are.
    LikeUnits,
    /// What the unit is authorised for by level.
    Establishment,
    /// The duties.
    Duties,
    /// The auxiliary duties.
    AuxiliaryDuties,
    /// The authority.
    Authority,
    /// The requirements.
    Requirements,
    /// The competencies.
    Competencies,
    /// The measures.
    Measures,
    /// The tools.
    Tools,
    /// The documents.
    Documents,
    /// The links.
    Links,
    /// The remark on the reporting line.
    LineNote,
    /// The columns in which leaves hang.
    Columns,
    /// The remark.
    Note,
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
pub enum Notice {
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
    pub notices: Vec<Notice>,
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

    /// The nodes that this edit touches; each may come more than once.
    pub fn touched(&self) -> impl Iterator<Item = NodeKey> + '_ {
        self.changes.iter().filter_map(Change::node)
    }

    /// The nodes that look or stand otherwise after this edit or after its undo: whose card, or
    /// whose reports it changes; each may come more than once.
    pub fn reached(&self) -> Vec<NodeKey> {
        let nodes = self.changes.iter().flat_map(|change| match change {
            Change::Card { node, .. } => [Some(*node), None, None],
            Change::Place {
                node,
                before,
                after,
            } => {
                let superior = |place: &Option<Place>| place.and_then(|place| place.parent);
                [Some(*node), superior(before), superior(after)]
            }
            Change::About { .. } => [None; 3],
        });
        nodes.flatten().collect()
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
