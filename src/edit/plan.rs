use std::collections::HashSet;
use std::sync::Arc;

use crate::model::{About, Card, Change, Document, IdSource, NodeKey, Place};

use super::draft::Draft;
use super::{Command, Deed, Edit, EditError, Field, Fragment, Verb};

/// Works out the edit that carries out a command. Changes nothing.
///
/// # Errors
/// When a node of the command is gone, a move would make a cycle, or nothing would change.
pub fn plan(document: &Document, command: &Command, ids: &mut IdSource) -> Result<Edit, EditError> {
    let planned = match command {
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
        Command::SetCard { node, field, card } => {
            known(document, &[*node])?;
            set_card(document, *node, *field, card)
        }
        Command::SetAbout { about } => set_about(document, about),
        Command::RenameLevel { from, to } => rename_level(document, from, to),
        Command::Move {
            nodes,
            parent,
            index,
        } => move_to(document, nodes, *parent, *index)?,
        Command::Delete { nodes } => delete(document, nodes)?,
        Command::DeleteBranches { nodes, cut } => delete_branches(document, nodes, *cut)?,
        Command::Insert {
            fragment,
            parent,
            index,
            duplicate,
        } => {
            known(document, parent.as_slice())?;
            insert(document, ids, fragment, (*parent, *index), *duplicate)
        }
    };
    if planned.changes.is_empty() {
        return Err(EditError::Nothing);
    }
    Ok(planned)
}

/// The nodes of a selection that stand below no other of it, in tree order, gone ones left out.
pub fn topmost(document: &Document, nodes: &[NodeKey]) -> Vec<NodeKey> {
    let chosen: HashSet<NodeKey> = nodes.iter().copied().collect();
    let mut tops: Vec<(Vec<usize>, NodeKey)> = chosen
        .iter()
        .copied()
        .filter(|&node| document.get(node).is_some() && document.contains(node))
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

/// Indices from the top down to a node; comparing them compares places in tree order.
fn path(document: &Document, node: NodeKey) -> Vec<usize> {
    let mut path: Vec<usize> = std::iter::once(node)
        .chain(document.ancestors(node))
        .filter_map(|key| document.place(key).map(|place| place.index))
        .collect();
    path.reverse();
    path
}

fn known(document: &Document, nodes: &[NodeKey]) -> Result<(), EditError> {
    let all = nodes
        .iter()
        .all(|&node| document.get(node).is_some() && document.contains(node));
    if all { Ok(()) } else { Err(EditError::Gone) }
}

fn deed(document: &Document, verb: Verb, nodes: &[NodeKey]) -> Deed {
    let subject = nodes
        .first()
        .map(|&node| document.card(node).title.clone())
        .unwrap_or_default();
    Deed {
        verb,
        subject,
        count: nodes.len(),
    }
}

fn add(
    document: &Document,
    ids: &mut IdSource,
    card: &Card,
    place: impl FnOnce(&mut Draft, NodeKey),
) -> Edit {
    let mut draft = Draft::new(document);
    let id = ids.fresh(document, |_| false);
    let new = draft.create(&id, Arc::new(card.clone()));
    place(&mut draft, new);
    name_level(document, &card.level, &mut draft);
    Edit {
        deed: Deed {
            verb: Verb::Add,
            subject: card.title.clone(),
            count: 1,
        },
        changes: draft.into_changes(),
        select: vec![new],
    }
}

fn set_card(document: &Document, node: NodeKey, field: Field, card: &Card) -> Edit {
    let mut draft = Draft::new(document);
    if let Some(change) = replaced(document, node, card) {
        draft.push(change);
        name_level(document, &card.level, &mut draft);
    }
    let verb = match field {
        Field::Title => Verb::Rename,
        other => Verb::EditCard(other),
    };
    Edit {
        deed: deed(document, verb, &[node]),
        changes: draft.into_changes(),
        select: Vec::new(),
    }
}

/// The step that gives a node this card; `None` when it has it.
fn replaced(document: &Document, node: NodeKey, card: &Card) -> Option<Change> {
    let before = document.get(node)?;
    (**before != *card).then(|| Change::Card {
        node,
        id: document.id(node).clone(),
        before: Some(before.clone()),
        after: Some(Arc::new(card.clone())),
    })
}

/// A level that the chart does not list yet joins its list, at the end.
fn name_level(document: &Document, level: &str, draft: &mut Draft) {
    let about = document.about();
    if level.is_empty() || about.levels.iter().any(|known| known == level) {
        return;
    }
    let mut after = About::clone(about);
    after.levels.push(level.to_owned());
    draft.push(Change::About {
        before: about.clone(),
        after: Arc::new(after),
    });
}

fn set_about(document: &Document, about: &About) -> Edit {
    let before = document.about().clone();
    let deed = Deed {
        verb: Verb::EditChart,
        subject: before.title.clone(),
        count: 1,
    };
    let changes = if *before == *about {
        Vec::new()
    } else {
        vec![Change::About {
            before,
            after: Arc::new(about.clone()),
        }]
    };
    Edit {
        deed,
        changes,
        select: Vec::new(),
    }
}

fn rename_level(document: &Document, from: &str, to: &str) -> Edit {
    let mut about = About::clone(document.about());
    for level in about.levels.iter_mut().filter(|level| *level == from) {
        to.clone_into(level);
    }
    let mut changes = set_about(document, &about).changes;
    for (node, _) in document.preorder() {
        let Some(card) = document.get(node).filter(|card| card.level == from) else {
            continue;
        };
        let card = Card {
            level: to.to_owned(),
            ..Card::clone(card)
        };
        changes.extend(replaced(document, node, &card));
    }
    Edit {
        deed: Deed {
            verb: Verb::RenameLevel,
            subject: from.to_owned(),
            count: 1,
        },
        changes,
        select: Vec::new(),
    }
}

fn move_to(
    document: &Document,
    nodes: &[NodeKey],
    parent: Option<NodeKey>,
    index: usize,
) -> Result<Edit, EditError> {
    known(document, nodes)?;
    known(document, parent.as_slice())?;
    let tops = topmost(document, nodes);
    if let Some(parent) = parent
        && (tops.contains(&parent) || document.ancestors(parent).any(|a| tops.contains(&a)))
    {
        return Err(EditError::Cycle);
    }
    // The sibling before the gap that stays put: the branches follow it, whatever leaves the list.
    let moving: HashSet<NodeKey> = tops.iter().copied().collect();
    let siblings = document.children(parent);
    let mut anchor = siblings[..index.min(siblings.len())]
        .iter()
        .rev()
        .copied()
        .find(|sibling| !moving.contains(sibling));
    let mut draft = Draft::new(document);
    for &node in &tops {
        draft.place_after(node, parent, anchor);
        anchor = Some(node);
    }
    Ok(Edit {
        deed: deed(document, Verb::Move, &tops),
        changes: draft.into_changes(),
        select: tops,
    })
}

fn delete(document: &Document, nodes: &[NodeKey]) -> Result<Edit, EditError> {
    known(document, nodes)?;
    let mut draft = Draft::new(document);
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
        deed: deed(document, Verb::Delete, nodes),
        changes: draft.into_changes(),
        select: select.into_iter().collect(),
    })
}

fn delete_branches(document: &Document, nodes: &[NodeKey], cut: bool) -> Result<Edit, EditError> {
    known(document, nodes)?;
    let tops = topmost(document, nodes);
    let mut draft = Draft::new(document);
    for &node in &tops {
        draft.set_place(node, None);
    }
    let verb = if cut { Verb::Cut } else { Verb::DeleteBranch };
    Ok(Edit {
        deed: deed(document, verb, &tops),
        changes: draft.into_changes(),
        select: after_loss(document, &tops).into_iter().collect(),
    })
}

/// What to select when these nodes are gone: the next sibling, the one before, or the superior.
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

fn insert(
    document: &Document,
    ids: &mut IdSource,
    fragment: &Fragment,
    (parent, index): (Option<NodeKey>, usize),
    duplicate: bool,
) -> Edit {
    let mut draft = Draft::new(document);
    let mut tops = Vec::new();
    let mut anchor = document.children(parent)[..index.min(document.children(parent).len())]
        .last()
        .copied();
    if let Some(same) = fragment.cut_from(document) {
        for &node in &same {
            draft.place_after(node, parent, anchor);
            anchor = Some(node);
        }
        tops = same;
    } else {
        let mut taken: HashSet<String> = HashSet::new();
        let mut made: Vec<NodeKey> = Vec::with_capacity(fragment.nodes.len());
        for node in &fragment.nodes {
            let id = if document.key_of(&node.id).is_none() && !taken.contains(&*node.id) {
                node.id.to_string()
            } else {
                ids.fresh(document, |id| taken.contains(id))
            };
            let new = draft.create(&id, node.card.clone());
            taken.insert(id);
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
    Edit {
        deed: Deed {
            verb,
            subject: subject.unwrap_or_default(),
            count: tops.len(),
        },
        changes: draft.into_changes(),
        select: tops,
    }
}
