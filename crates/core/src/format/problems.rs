//! What is reported about a file before it is opened: what is wrong in it, and what was guessed.

use super::object::{Note, Why};

/// A reference to a node, for a person to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NodeRef {
    /// Its id in the chart, after repair.
    pub id: String,
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
    /// Nodes that share an id. The first keeps it, and a parent with this id means the first; the
    /// others get new ids.
    DuplicateIds {
        id: String,
        /// All nodes with this id in the order of the file, each with its id after repair.
        nodes: Vec<NodeRef>,
    },
    /// Nodes whose parent is not in the file. They become top nodes; the field `unresolved_parent`
    /// keeps what was written.
    MissingParents {
        /// The parent as it was written.
        parent_id: String,
        /// All nodes that name it.
        nodes: Vec<NodeRef>,
    },
    /// Nodes in a cycle, each followed by its parent. The first becomes a top node; its field
    /// `unresolved_parent` keeps the parent.
    Cycle {
        /// The nodes of the cycle, beginning with the one that comes first in the file.
        nodes: Vec<NodeRef>,
    },
    /// There are several top nodes, and the file does not say that this is intended.
    SeveralRoots {
        /// All top nodes, including those that a repair made.
        nodes: Vec<NodeRef>,
    },
    /// Nodes without an id. They get one.
    IdsGiven {
        /// The nodes with their new ids.
        nodes: Vec<NodeRef>,
    },
    /// A field's value was not, or not fully, understood.
    FieldNotUnderstood {
        /// `None` for the chart itself.
        node: Option<NodeRef>,
        /// The field, with a dot when it is inside another (`holders.name`).
        field: String,
        /// The unknown field that keeps the value as it came.
        kept_as: String,
    },
    /// A field appears twice in one object. The last value counts.
    DuplicateKey {
        /// `None` for the chart itself.
        node: Option<NodeRef>,
        key: String,
        /// The unknown field that keeps the earlier value.
        kept_as: String,
    },
    /// The meaning of something in another program's file was guessed.
    Guess(Guess),
}

/// A guess at what something means in another program's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guess {
    /// Where the nodes are.
    Nodes {
        /// The field that holds them, with dots for nested fields; empty for the whole file.
        field: String,
        count: usize,
    },
    /// The field that is the id; `None` when there is none and the nodes were numbered.
    Id { field: Option<String> },
    /// How the reporting lines were found.
    Parent {
        /// The field that names the parent.
        field: String,
        /// The field that it was looked up in.
        matched: String,
        /// Nodes whose parent was matched exactly.
        exactly: usize,
        /// Nodes whose parent was matched after ignoring case, whitespace, leading zeros, a
        /// trailing `.0` and the order of first and last name.
        loosely: usize,
        /// Nodes that have no parent, or a word or number that stands for none.
        tops: usize,
    },
    /// The fields that hold the nodes below a node.
    Children { fields: Vec<String> },
    /// The field that is the title.
    Title { field: String },
    /// The fields that are the holder's name.
    Holder {
        /// One field, or those for first and last name.
        fields: Vec<String>,
    },
    /// The field that is the headcount.
    Headcount { field: String },
    /// The field that is the level. The chart's levels are in order of appearance.
    Level { field: String },
    /// The nodes were taken to be units, because of the name of the parent field.
    Units {
        /// That field.
        field: String,
    },
    /// Nodes without a title in a file that has titles: the name is used as the title.
    TitleFromName {
        /// The nodes.
        nodes: Vec<NodeRef>,
    },
    /// Nodes whose name says that the post is vacant: they get no holder.
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
        /// The old name.
        field: String,
        /// The new name.
        kept_as: String,
        /// On how many nodes.
        count: usize,
    },
}

impl ImportIssue {
    /// Whether the file is damaged here and a person has to agree to the repair. Everything else is
    /// only reported.
    pub fn needs_decision(&self) -> bool {
        matches!(
            self,
            Self::DuplicateIds { .. }
                | Self::MissingParents { .. }
                | Self::Cycle { .. }
                | Self::SeveralRoots { .. }
        )
    }

    /// The issue for a note on a node, or on the chart.
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
