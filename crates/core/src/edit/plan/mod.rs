//! The edit that carries out a command.

mod branches;
mod cards;
mod heads;
mod roles;

use std::collections::HashSet;

use crate::model::{Document, Gap, IdSource, NodeKey, Place};

use super::{Command, Edit, EditError, EditLabel, MergeKey, Verb};

use branches::{delete, delete_branches, insert, move_to};
pub(super) use heads::one_head;

use cards::{add, rename_level, set_about, set_cards, set_teams, verb};
use roles::{join_holders, part_holder, set_head};

/// Works out the edit that carries out a command. Changes nothing.
///
/// # Errors
/// When a node of the command is gone, a move would make a cycle, or nothing would change.
pub fn plan(document: &Document, command: &Command, ids: &mut IdSource) -> Result<Edit, EditError> {
    let mut planned = match command {
        Command::AddReport { under, card } => {
            let index = document.children(*under).len();
            known(document, under.as_slice())?;
            add(document, ids, card, |draft, new| {
                draft.set_place(
                    new,
                    Some(Place {
                        parent: *under,
                        index,
                    }),
                );
            })
        }
        Command::AddPeer { beside, card } => {
            known(document, &[*beside])?;
            add(document, ids, card, |draft, new| {
                draft.place_after(new, document.parent(*beside), Some(*beside));
            })
        }
        Command::AddManager { above, card } => {
            known(document, &[*above])?;
            add(document, ids, card, |draft, new| {
                draft.place_after(new, document.parent(*above), Some(*above));
                draft.place_after(*above, Some(new), None);
            })
        }
        Command::SetCard { node, place, card } => {
            known(document, &[*node])?;
            Edit {
                merge: Some(MergeKey::Card(*node, *place)),
                ..set_cards(document, verb(*place), [(*node, card)])
            }
        }
        Command::SetCards { field, cards } => {
            let nodes: Vec<NodeKey> = cards.iter().map(|(node, _)| *node).collect();
            known(document, &nodes)?;
            let cards = cards.iter().map(|(node, card)| (*node, card));
            set_cards(document, verb((*field).into()), cards)
        }
        Command::SetAbout { about } => set_about(document, about),
        Command::SetTeams { team, teams } => set_teams(document, *team, teams),
        Command::SetHead { unit, head } => {
            known(document, &[*unit])?;
            known(document, head.as_slice())?;
            set_head(document, *unit, *head)
        }
        Command::JoinHolders { holders } => {
            let posts: Vec<NodeKey> = holders.iter().map(|(post, _)| *post).collect();
            known(document, &posts)?;
            join_holders(document, holders)?
        }
        Command::PartHolder { post, index } => {
            known(document, &[*post])?;
            part_holder(document, *post, *index)?
        }
        Command::RenameLevel { from, to } => rename_level(document, from, to),
        Command::Move { nodes, to } => move_to(document, nodes, *to)?,
        Command::Delete { nodes } => delete(document, nodes)?,
        Command::DeleteBranches { nodes, cut } => delete_branches(document, nodes, *cut)?,
        Command::Insert {
            fragment,
            at,
            duplicate,
        } => insert(document, ids, fragment, *at, *duplicate)?,
    };
    if planned.changes.is_empty() {
        return Err(EditError::Nothing);
    }
    one_head(document, &mut planned);
    Ok(planned)
}

/// The nodes of a selection that are below no other selected node, in tree order, without those
/// that are gone.
pub fn topmost(document: &Document, nodes: &[NodeKey]) -> Vec<NodeKey> {
    let chosen: HashSet<NodeKey> = nodes.iter().copied().collect();
    let mut tops: Vec<(Vec<usize>, NodeKey)> = chosen
        .iter()
        .copied()
        .filter(|&node| document.contains(node))
        .filter(|&node| {
            !document
                .ancestors(node)
                .any(|above| chosen.contains(&above))
        })
        .map(|node| (path(document, node), node))
        .collect();
    tops.sort_unstable();
    tops.into_iter().map(|(_, node)| node).collect()
}

/// The indices from the top down to a node; comparing them compares positions in tree order.
fn path(document: &Document, node: NodeKey) -> Vec<usize> {
    let mut path: Vec<usize> = std::iter::once(node)
        .chain(document.ancestors(node))
        .filter_map(|key| document.place(key).map(|place| place.index))
        .collect();
    path.reverse();
    path
}

fn known(document: &Document, nodes: &[NodeKey]) -> Result<(), EditError> {
    let all = nodes.iter().all(|&node| document.contains(node));
    if all { Ok(()) } else { Err(EditError::Gone) }
}

/// The siblings before a gap.
fn before(document: &Document, gap: Gap) -> Result<&[NodeKey], EditError> {
    known(document, gap.parent.as_slice())?;
    let siblings = document.children(gap.parent);
    match gap.before {
        None => Ok(siblings),
        Some(next) => {
            let at = siblings.iter().position(|&sibling| sibling == next);
            at.map(|at| &siblings[..at]).ok_or(EditError::Gone)
        }
    }
}

fn label(document: &Document, verb: Verb, nodes: &[NodeKey]) -> EditLabel {
    let subject = nodes
        .first()
        .map(|&node| document.card(node).title.clone())
        .unwrap_or_default();
    EditLabel {
        verb,
        subject,
        count: nodes.len(),
    }
}
