//! Edits of where branches stand: move, delete, insert.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::edit::draft::EditDraft;
use crate::edit::{Edit, EditError, EditLabel, Fragment, Verb};
use crate::model::{About, Card, Change, Document, Gap, IdSource, LinkEnd, NodeKey, Place};

use super::{before, known, label, topmost};

pub(super) fn move_to(document: &Document, nodes: &[NodeKey], to: Gap) -> Result<Edit, EditError> {
    known(document, nodes)?;
    let siblings = before(document, to)?;
    let parent = to.parent;
    let tops = topmost(document, nodes);
    if let Some(parent) = parent
        && (tops.contains(&parent) || document.ancestors(parent).any(|a| tops.contains(&a)))
    {
        return Err(EditError::Cycle);
    }
    // The sibling before the gap that stays put: the branches follow it, whatever leaves the list.
    let moving: HashSet<NodeKey> = tops.iter().copied().collect();
    let mut anchor = siblings
        .iter()
        .rev()
        .copied()
        .find(|sibling| !moving.contains(sibling));
    let mut draft = EditDraft::new(document);
    for &node in &tops {
        draft.place_after(node, parent, anchor);
        anchor = Some(node);
    }
    Ok(Edit {
        label: label(document, Verb::Move, &tops),
        merge: None,
        consequences: Vec::new(),
        changes: draft.into_changes(),
        select: tops,
    })
}

pub(super) fn delete(document: &Document, nodes: &[NodeKey]) -> Result<Edit, EditError> {
    known(document, nodes)?;
    let mut draft = EditDraft::new(document);
    let mut neighbour = None;
    for &node in nodes {
        let Some(place) = draft.place(node) else {
            continue;
        };
        let reports = draft.children(Some(node)).clone();
        neighbour = reports.first().copied().or(neighbour);
        let mut anchor = node;
        for report in reports {
            draft.place_after(report, place.parent, Some(anchor));
            anchor = report;
        }
        draft.set_place(node, None);
    }
    let select = neighbour
        .filter(|node| !nodes.contains(node))
        .or_else(|| after_loss(document, nodes));
    Ok(Edit {
        label: label(document, Verb::Delete, nodes),
        merge: None,
        consequences: Vec::new(),
        changes: draft.into_changes(),
        select: select.into_iter().collect(),
    })
}

pub(super) fn delete_branches(
    document: &Document,
    nodes: &[NodeKey],
    cut: bool,
) -> Result<Edit, EditError> {
    known(document, nodes)?;
    let tops = topmost(document, nodes);
    let mut draft = EditDraft::new(document);
    for &node in &tops {
        draft.set_place(node, None);
    }
    let verb = if cut { Verb::Cut } else { Verb::DeleteBranch };
    Ok(Edit {
        label: label(document, verb, &tops),
        merge: None,
        consequences: Vec::new(),
        changes: draft.into_changes(),
        select: after_loss(document, &tops).into_iter().collect(),
    })
}

/// What to select when these nodes are gone: the next sibling, the previous one, or the superior.
fn after_loss(document: &Document, gone: &[NodeKey]) -> Option<NodeKey> {
    let first = *gone.first()?;
    let place = document.place(first)?;
    let siblings = document.children(place.parent);
    let stays = |node: &&NodeKey| !gone.contains(node);
    siblings[place.index..]
        .iter()
        .find(stays)
        .or_else(|| siblings[..place.index].iter().rev().find(stays))
        .copied()
        .or_else(|| {
            document
                .ancestors(first)
                .find(|above| !gone.contains(above))
        })
}

pub(super) fn insert(
    document: &Document,
    ids: &mut IdSource,
    fragment: &Fragment,
    at: Gap,
    duplicate: bool,
) -> Result<Edit, EditError> {
    let mut anchor = before(document, at)?.last().copied();
    let parent = at.parent;
    let mut draft = EditDraft::new(document);
    let mut tops = Vec::new();
    if let Some(same) = fragment.cut_from(document) {
        for &node in &same {
            draft.place_after(node, parent, anchor);
            anchor = Some(node);
        }
        tops = same;
    } else {
        let new_ids = ids_for(document, ids, fragment);
        let renamed = renamed(fragment, &new_ids);
        let mut made: Vec<NodeKey> = Vec::with_capacity(fragment.nodes.len());
        for (node, id) in fragment.nodes.iter().zip(&new_ids) {
            let new = draft.create(id, with_links_inside(&node.card, &renamed));
            match node.parent.and_then(|parent| made.get(parent).copied()) {
                Some(above) => {
                    let index = draft.children(Some(above)).len();
                    draft.set_place(
                        new,
                        Some(Place {
                            parent: Some(above),
                            index,
                        }),
                    );
                }
                None => {
                    draft.place_after(new, parent, anchor);
                    anchor = Some(new);
                    tops.push(new);
                }
            }
            made.push(new);
        }
        let mut about = About::clone(document.about());
        for node in &fragment.nodes {
            let level = &node.card.level;
            if !level.is_empty() && !about.levels.contains(level) {
                about.levels.push(level.clone());
            }
        }
        if about != **document.about() {
            draft.push(Change::About {
                before: document.about().clone(),
                after: Arc::new(about),
            });
        }
    }
    let verb = if duplicate {
        Verb::Duplicate
    } else {
        Verb::Paste
    };
    let subject = fragment.nodes.first().map(|node| node.card.title.clone());
    Ok(Edit {
        label: EditLabel {
            verb,
            subject: subject.unwrap_or_default(),
            count: tops.len(),
        },
        merge: None,
        consequences: Vec::new(),
        changes: draft.into_changes(),
        select: tops,
    })
}

/// The ids that the nodes of a fragment get: their own where these are free.
fn ids_for(document: &Document, ids: &mut IdSource, fragment: &Fragment) -> Vec<Arc<str>> {
    let mut taken: HashSet<Arc<str>> = HashSet::new();
    let mut chosen = Vec::with_capacity(fragment.nodes.len());
    for node in &fragment.nodes {
        let id = if document.key_of(&node.id).is_none() && !taken.contains(&node.id) {
            node.id.clone()
        } else {
            Arc::from(ids.fresh(document, |id| taken.contains(id)))
        };
        taken.insert(id.clone());
        chosen.push(id);
    }
    chosen
}

/// The nodes of a fragment whose ids change; where a damaged one repeats an id, the first counts.
fn renamed<'a>(fragment: &'a Fragment, new: &[Arc<str>]) -> HashMap<&'a str, Arc<str>> {
    let mut renamed = HashMap::new();
    for (node, id) in fragment.nodes.iter().zip(new) {
        renamed.entry(&*node.id).or_insert_with(|| id.clone());
    }
    renamed.retain(|before, after| **before != **after);
    renamed
}

/// The card, with its links to nodes of the same fragment redirected to the copies.
fn with_links_inside(card: &Arc<Card>, renamed: &HashMap<&str, Arc<str>>) -> Arc<Card> {
    let inside = |end: &LinkEnd| match end {
        LinkEnd::Node(id) => renamed.get(&**id).cloned(),
        LinkEnd::Party { .. } => None,
    };
    if !card.links.iter().any(|link| inside(&link.end).is_some()) {
        return card.clone();
    }
    let mut copy = Card::clone(card);
    for link in &mut copy.links {
        if let Some(id) = inside(&link.end) {
            link.end = LinkEnd::Node(id);
        }
    }
    Arc::new(copy)
}
