//! What is said of a file before it is opened: what it got wrong, what was guessed.

use super::object::{Note, Why};

/// A node named to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NodeRef {
    /// Its id in the chart, after repair.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// How a file holds its chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Banyan's own format.
    Native,
    /// A list of nodes that name their parents.
    FlatList,
    /// A tree of objects inside one another.
    NestedTree,
}

/// Something that a person should know about a file. Lists of nodes are complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportIssue {
    /// Nodes that share an id. The first keeps it, and whoever names it as parent means the
    /// first; the others get new ids.
    DuplicateIds {
        /// The id in the file.
        id: String,
        /// All nodes with it in the order of the file, each with its id after repair.
        nodes: Vec<NodeRef>,
    },
    /// Nodes whose parent is not in the file. They become tops; the field `unresolved_parent`
    /// keeps what was written.
    MissingParents {
        /// The parent as it was written.
        parent_id: String,
        /// All nodes that name it.
        nodes: Vec<NodeRef>,
    },
    /// Nodes that stand below themselves, each followed by its parent. The first becomes a top;
    /// its field `unresolved_parent` keeps the parent.
    Cycle {
        /// The nodes of the cycle; the first is the one that comes first in the file.
        nodes: Vec<NodeRef>,
    },
    /// There is more than one top, and the file does not say that this is meant.
    SeveralRoots {
        /// All tops, those that become one by repair included.
        nodes: Vec<NodeRef>,
    },
    /// Nodes without an id. They get one.
    IdsGiven {
        /// The nodes with their new ids.
        nodes: Vec<NodeRef>,
    },
    /// A field's value was not, or not wholly, understood.
    FieldNotUnderstood {
        /// The node; `None` for the chart itself.
        node: Option<NodeRef>,
        /// The field, with a dot when it is inside another (`holders.name`).
        field: String,
        /// The unknown field that keeps the value as it came.
        kept_as: String,
    },
    /// A field stands twice in one object. The last value counts.
    DuplicateKey {
        /// The node; `None` for the chart itself.
        node: Option<NodeRef>,
        /// The field.
        key: String,
        /// The unknown field that keeps the earlier value.
        kept_as: String,
    },
    /// Something in another program's file was taken to mean something.
    Guess(Guess),
}

/// What was taken to mean what in another program's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guess {
    /// Where the nodes are.
    Nodes {
        /// The field that holds them, with dots for fields in fields; empty for the whole file.
        field: String,
        /// How many there are.
        count: usize,
    },
    /// The field that is the id; `None` when there is none and the nodes were numbered.
    Id {
        /// The field.
        field: Option<String>,
    },
    /// How it was found who reports to whom.
    Parent {
        /// The field that names the parent.
        field: String,
        /// The field that it was looked up in.
        matched: String,
        /// Nodes whose parent was found letter by letter.
        exactly: usize,
        /// Nodes whose parent was found when case, blanks, leading zeros, a trailing `.0` and
        /// the order of first and last name were left aside.
        loosely: usize,
        /// Nodes that have no parent, or a word or number that stands for none.
        tops: usize,
    },
    /// The fields that hold the nodes below a node.
    Children {
        /// The fields.
        fields: Vec<String>,
    },
    /// The field that is the title.
    Title {
        /// The field.
        field: String,
    },
    /// The fields that are the holder's name.
    Holder {
        /// One field, or those for first and last name.
        fields: Vec<String>,
    },
    /// The field that is the headcount.
    Headcount {
        /// The field.
        field: String,
    },
    /// The field that is the level. The chart's levels are in order of appearance.
    Level {
        /// The field.
        field: String,
    },
    /// The nodes were taken to be units, because of how the parent's field is called.
    Units {
        /// That field.
        field: String,
    },
    /// Nodes without a title in a file that has titles: the name stands as the title.
    TitleFromName {
        /// The nodes.
        nodes: Vec<NodeRef>,
    },
    /// Nodes whose name says that the post is vacant: they have no holder.
    Vacant {
        /// The nodes.
        nodes: Vec<NodeRef>,
    },
    /// Nodes whose parent could be one of several; the first of these was taken.
    AmbiguousParent {
        /// The nodes.
        nodes: Vec<NodeRef>,
    },
    /// A field whose name means something else in Banyan's files was renamed.
    Renamed {
        /// The field; see `kept_as`.
        field: String,
        /// Its new name.
        kept_as: String,
        /// On how many nodes.
        count: usize,
    },
}

impl ImportIssue {
    /// Whether the file is broken here and a person has to agree to the repair. Everything else
    /// is only said.
    pub fn needs_decision(&self) -> bool {
        matches!(
            self,
            Self::DuplicateIds { .. }
                | Self::MissingParents { .. }
                | Self::Cycle { .. }
                | Self::SeveralRoots { .. }
        )
    }

    /// The finding for a note on a node, or on the chart.
    pub(super) fn from_note(node: Option<NodeRef>, note: Note) -> Self {
        let Note {
            field,
            kept_as,
            why,
        } = note;
        match why {
            Why::NotUnderstood => Self::FieldNotUnderstood {
                node,
                field,
                kept_as,
            },
            Why::Twice => Self::DuplicateKey {
                node,
                key: field,
                kept_as,
            },
            Why::Renamed => Self::Guess(Guess::Renamed {
                field,
                kept_as,
                count: 1,
            }),
        }
    }
}
