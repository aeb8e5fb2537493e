use std::sync::Arc;

use super::Extra;

/// A line other than the reporting line (联系). It is kept on the card of the node at one end and
/// names the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    pub end: LinkEnd,
    /// What the line means.
    pub kind: LinkKind,
    /// Which way it goes.
    pub direction: LinkDirection,
    /// What it is about, in words.
    pub label: String,
    /// Fields in the file that this version does not know.
    pub extra: Extra,
}

/// What is at the other end of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkEnd {
    /// The node with this id. It may be deleted: then the link leads nowhere until the node is
    /// back.
    Node(Arc<str>),
    /// An outside party (外部单位) that is not a node of the chart. Parties with the same name are one.
    Party {
        name: String,
        /// A free word for what it is: customer, agency, 政府. Empty when not stated.
        party_type: String,
    },
}

impl Default for LinkEnd {
    fn default() -> Self {
        Self::Party {
            name: String::new(),
            party_type: String::new(),
        }
    }
}

/// What a link means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LinkKind {
    /// A second, dotted reporting line (虚线汇报).
    Secondary,
    Assists,
    /// Works together with (协作).
    #[default]
    Cooperates,
    /// Guides or oversees (督导).
    Supervises,
    /// Keeps informed (通报).
    Informs,
    /// Works for (服务).
    Serves,
}

/// Which way a link goes, seen from the card that it is kept on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LinkDirection {
    /// From this card to the other end.
    #[default]
    To,
    /// From the other end to this card.
    From,
    /// Both ways.
    Both,
}
