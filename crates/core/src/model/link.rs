use std::sync::Arc;

use super::Extra;

/// A line beyond the reporting line (联系). It is kept on the card of the node at one end and
/// names the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// What is at the other end.
    pub end: LinkEnd,
    /// What the line means.
    pub kind: LinkKind,
    /// Which way it goes.
    pub direction: LinkDirection,
    /// What it is about, in words.
    pub label: String,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}

/// What is at the other end of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkEnd {
    /// The node with this id. It may be deleted: then the link leads to nothing until it is back.
    Node(Arc<str>),
    /// A party outside the chart (外部单位) that is no node of it. Parties of one name are one.
    Party {
        /// Its name.
        name: String,
        /// The free word for what it is: customer, agency, 政府. Empty when not stated.
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
    /// A second reporting line, the dotted one (虚线汇报).
    Secondary,
    /// Helps (协助).
    Assists,
    /// Works together (协作).
    #[default]
    Cooperates,
    /// Guides or watches over (督导).
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
