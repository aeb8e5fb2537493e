//! Posts that report to more than one superior.

use crate::model::{Document, Kind, Link, LinkDirection, LinkEnd, LinkKind, NodeKey};

use super::Finding;

/// A dotted line that a post reports by: who is at its upper end, and where it is kept.
struct Dotted<'a> {
    superior: Upper<'a>,
    holder: NodeKey,
    link: &'a Link,
}

#[derive(PartialEq)]
enum Upper<'a> {
    Node(NodeKey),
    Party(&'a str),
}

/// Checks one node.
pub(super) fn look(document: &Document, node: NodeKey, found: &mut dyn FnMut(Finding)) {
    if document.card(node).kind != Kind::Position {
        return;
    }
    let mut others: Vec<Upper> = Vec::new();
    for dotted in dotted_lines(document, node) {
        match dotted.superior {
            Upper::Node(superior) if is_in_line(document, node, superior) => {
                found(Finding::DottedInLine {
                    post: node,
                    superior,
                    holder: dotted.holder,
                    link: Box::new(dotted.link.clone()),
                });
            }
            other if others.contains(&other) => {}
            other => others.push(other),
        }
    }
    if others.len() > 1 {
        found(Finding::SeveralDotted {
            post: node,
            superiors: others.len(),
        });
    }
}

/// Whether one of them is above the other in the reporting line.
fn is_in_line(document: &Document, one: NodeKey, other: NodeKey) -> bool {
    document.ancestors(one).any(|above| above == other)
        || document.ancestors(other).any(|above| above == one)
}

/// The dotted lines by which a node reports, kept on its own card or on the superior's.
fn dotted_lines(document: &Document, node: NodeKey) -> impl Iterator<Item = Dotted<'_>> {
    let own = document.card(node).links.iter();
    let own = own
        .filter(|link| link.kind == LinkKind::Secondary && link.direction != LinkDirection::From)
        .filter_map(move |link| {
            let superior = match &link.end {
                LinkEnd::Node(_) => Upper::Node(document.link_target(link)?),
                LinkEnd::Party { name, .. } if name.trim().is_empty() => return None,
                LinkEnd::Party { name, .. } => Upper::Party(name.trim()),
            };
            Some(Dotted {
                superior,
                holder: node,
                link,
            })
        });
    let kept_above = document
        .links_to(node)
        .filter(|(_, _, link)| {
            link.kind == LinkKind::Secondary && link.direction != LinkDirection::To
        })
        .map(|(from, _, link)| Dotted {
            superior: Upper::Node(from),
            holder: from,
            link,
        });
    own.chain(kept_above)
        .filter(move |dotted| dotted.superior != Upper::Node(node))
}
