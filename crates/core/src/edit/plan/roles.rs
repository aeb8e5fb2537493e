//! Edits that affect several cards at once: who leads a unit, and which holders are one person.

use std::collections::{HashMap, HashSet};

use crate::edit::{Edit, EditError, Field, Verb};
use crate::model::{Card, Change, Document, Holder, NodeKey};

use super::cards::replaced;
use super::label;

pub(super) fn set_head(document: &Document, unit: NodeKey, head: Option<NodeKey>) -> Edit {
    let posts: Vec<NodeKey> = document.posts_of_unit(unit).collect();
    let head = head.filter(|head| posts.contains(head));
    let changed = |post: NodeKey| {
        let leads = head == Some(post);
        let before = document.get(post).filter(|card| card.head != leads)?;
        let mut card = Card::clone(before);
        card.head = leads;
        replaced(document, post, &card)
    };
    let changes = posts.into_iter().filter_map(changed).collect();
    edit(document, Field::Head, head.unwrap_or(unit), changes)
}

pub(super) fn join_holders(
    document: &Document,
    holders: &[(NodeKey, usize)],
) -> Result<Edit, EditError> {
    let &(first, _) = holders.first().ok_or(EditError::Nothing)?;
    let named = || {
        let found = holders
            .iter()
            .map(|&(post, index)| document.card(post).holders.get(index));
        found.flatten()
    };
    let old: Vec<&str> = named()
        .map(|holder| holder.person.as_str())
        .filter(|person| !person.is_empty())
        .collect();
    let mark = match (old.first(), named().next()) {
        (Some(&mark), _) => mark.to_owned(),
        (None, Some(holder)) => document.free_mark(&holder.name),
        (None, None) => String::new(),
    };
    let mut chosen: HashMap<NodeKey, HashSet<usize>> = HashMap::new();
    for &(post, index) in holders {
        chosen.entry(post).or_default().insert(index);
    }
    let changes = marked(document, |post, index, holder| {
        let is_chosen = chosen.get(&post).is_some_and(|of| of.contains(&index));
        (is_chosen || old.contains(&holder.person.as_str())).then(|| mark.clone())
    });
    Ok(edit(document, Field::Holders, first, changes))
}

pub(super) fn part_holder(
    document: &Document,
    post: NodeKey,
    index: usize,
) -> Result<Edit, EditError> {
    let holder = document.card(post).holders.get(index);
    let mark = holder.map(|holder| holder.person.as_str());
    let mark = mark
        .filter(|mark| !mark.is_empty())
        .ok_or(EditError::Nothing)?;
    let same = document.preorder().flat_map(|(node, _)| {
        let holders = document.card(node).holders.iter();
        holders.filter(|holder| holder.person == mark)
    });
    // A mark on a single holder means nothing, so the last one loses it too.
    let leaves_one = same.take(3).count() <= 2;
    let changes = marked(document, |node, at, holder| {
        let parts = (node, at) == (post, index) || leaves_one;
        (parts && holder.person == mark).then(String::new)
    });
    Ok(edit(document, Field::Holders, post, changes))
}

/// The steps that give each holder the mark that `mark` returns for them.
fn marked(
    document: &Document,
    mark: impl Fn(NodeKey, usize, &Holder) -> Option<String>,
) -> Vec<Change> {
    let mut changes = Vec::new();
    for (node, _) in document.preorder() {
        let holders = document.card(node).holders.iter().enumerate();
        let marks: Vec<(usize, String)> = holders
            .filter_map(|(index, holder)| Some((index, mark(node, index, holder)?)))
            .collect();
        if marks.is_empty() {
            continue;
        }
        let mut card = Card::clone(document.card(node));
        for (index, mark) in marks {
            if let Some(holder) = card.holders.get_mut(index) {
                holder.person = mark;
            }
        }
        changes.extend(replaced(document, node, &card));
    }
    changes
}

fn edit(document: &Document, field: Field, subject: NodeKey, changes: Vec<Change>) -> Edit {
    Edit {
        label: label(document, Verb::EditCard(field), &[subject]),
        merge: None,
        consequences: Vec::new(),
        changes,
        select: Vec::new(),
    }
}
