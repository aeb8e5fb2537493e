//! A link as the panel shows it at one of its ends.

use banyan_core::drawing::LinkName;
use banyan_core::model::{Document, Link, LinkDirection, LinkEnd, LinkKind, NodeKey};

/// A link seen from one of its ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenLink {
    /// The card that holds it, and where.
    pub name: LinkName,
    /// Whether the other end holds it.
    pub incoming: bool,
    /// What is at the other end.
    pub other: Other,
    /// What it means.
    pub kind: LinkKind,
    /// Which way it goes, from here.
    pub direction: LinkDirection,
    /// What it is about.
    pub label: String,
}

/// The other end of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Other {
    /// A node with its title.
    Node(NodeKey, String),
    /// The id of a node that is not in the chart.
    Lost(String),
    /// An outside party: its name and what it is.
    Party(String, String),
}

/// The links of a node: its own in their order, then those that others hold.
pub fn links_at(document: &Document, node: NodeKey) -> Vec<SeenLink> {
    let own = document.card(node).links.iter().enumerate();
    let own = own.map(|(index, link)| {
        let other = match (&link.end, document.link_target(link)) {
            (_, Some(other)) => Other::Node(other, document.card(other).title.clone()),
            (LinkEnd::Node(id), None) => Other::Lost(id.to_string()),
            (LinkEnd::Party { name, party_type }, None) => {
                Other::Party(name.clone(), party_type.clone())
            }
        };
        seen(
            LinkName {
                holder: node,
                index,
            },
            link,
            other,
            false,
        )
    });
    let incoming = document
        .links_to(node)
        .filter(|(holder, ..)| *holder != node);
    let incoming = incoming.map(|(holder, index, link)| {
        let other = Other::Node(holder, document.card(holder).title.clone());
        seen(LinkName { holder, index }, link, other, true)
    });
    own.chain(incoming).collect()
}

fn seen(name: LinkName, link: &Link, other: Other, incoming: bool) -> SeenLink {
    SeenLink {
        name,
        incoming,
        other,
        kind: link.kind,
        direction: if incoming {
            turned(link.direction)
        } else {
            link.direction
        },
        label: link.label.clone(),
    }
}

/// A direction seen from the other end.
pub fn turned(direction: LinkDirection) -> LinkDirection {
    match direction {
        LinkDirection::To => LinkDirection::From,
        LinkDirection::From => LinkDirection::To,
        LinkDirection::Both => LinkDirection::Both,
    }
}
