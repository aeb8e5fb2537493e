//! Edits of the contents of cards and of the chart's description.

use std::collections::HashMap;
use std::sync::Arc;

use crate::edit::draft::EditDraft;
use crate::edit::{Edit, EditLabel, Field, FieldPlace, MergeKey, Verb};
use crate::model::{About, Card, Change, Document, IdSource, NodeKey, Team};

use super::label;

pub(super) fn add(
    document: &Document,
    ids: &mut IdSource,
    card: &Card,
    place: impl FnOnce(&mut EditDraft, NodeKey),
) -> Edit {
    let mut draft = EditDraft::new(document);
    let id = ids.fresh(document, |_| false);
    let new = draft.create(&id, Arc::new(card.clone()));
    place(&mut draft, new);
    name_levels(document, &[&card.level], &mut draft);
    Edit {
        label: EditLabel {
            verb: Verb::Add,
            subject: card.title.clone(),
            count: 1,
        },
        merge: None,
        consequences: Vec::new(),
        changes: draft.into_changes(),
        select: vec![new],
    }
}

/// What an edit at this place of a card is called.
pub(super) fn verb(place: FieldPlace) -> Verb {
    match place {
        FieldPlace::Whole(Field::Title) => Verb::Rename,
        FieldPlace::Whole(field) | FieldPlace::Item(field, _) => Verb::EditCard(field),
        FieldPlace::Own(_) => Verb::EditOwnField,
    }
}

pub(super) fn set_cards<'a>(
    document: &Document,
    verb: Verb,
    cards: impl IntoIterator<Item = (NodeKey, &'a Card)>,
) -> Edit {
    let mut draft = EditDraft::new(document);
    let mut nodes = Vec::new();
    let mut levels: Vec<&str> = Vec::new();
    for (node, card) in last_of_each(cards) {
        nodes.push(node);
        if let Some(change) = replaced(document, node, card) {
            draft.push(change);
            levels.push(&card.level);
        }
    }
    name_levels(document, &levels, &mut draft);
    Edit {
        label: label(document, verb, &nodes),
        merge: None,
        consequences: Vec::new(),
        changes: draft.into_changes(),
        select: Vec::new(),
    }
}

/// The cards by their nodes, in the order of the nodes; of a node that comes twice, the last card.
fn last_of_each<'a>(
    cards: impl IntoIterator<Item = (NodeKey, &'a Card)>,
) -> Vec<(NodeKey, &'a Card)> {
    let mut last: Vec<(NodeKey, &Card)> = Vec::new();
    let mut places = HashMap::new();
    for (node, card) in cards {
        let place = *places.entry(node).or_insert(last.len());
        match last.get_mut(place) {
            Some(earlier) => earlier.1 = card,
            None => last.push((node, card)),
        }
    }
    last
}

/// The step that gives a node this card; `None` when it already has it.
pub(super) fn replaced(document: &Document, node: NodeKey, card: &Card) -> Option<Change> {
    let before = document.get(node)?;
    (**before != *card).then(|| Change::Card {
        node,
        id: document.id(node).clone(),
        before: Some(before.clone()),
        after: Some(Arc::new(card.clone())),
    })
}

/// Adds levels that the chart does not list yet to the end of its list.
fn name_levels(document: &Document, levels: &[&str], draft: &mut EditDraft) {
    let about = document.about();
    let mut new: Vec<String> = Vec::new();
    for &level in levels {
        let known = |levels: &[String]| levels.iter().any(|known| known == level);
        if !level.is_empty() && !known(&about.levels) && !known(&new) {
            new.push(level.to_owned());
        }
    }
    if !new.is_empty() {
        let mut after = About::clone(about);
        after.levels.extend(new);
        draft.push(Change::About {
            before: about.clone(),
            after: Arc::new(after),
        });
    }
}

pub(super) fn set_about(document: &Document, about: &About) -> Edit {
    let before = document.about().clone();
    let verb = if before.drawing == about.drawing {
        Verb::EditChart
    } else {
        Verb::LayOut
    };
    let label = EditLabel {
        verb,
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
        label,
        merge: Some(MergeKey::About),
        consequences: Vec::new(),
        changes,
        select: Vec::new(),
    }
}

pub(super) fn set_teams(document: &Document, team: usize, teams: &[Team]) -> Edit {
    let mut about = About::clone(document.about());
    let named = |teams: &[Team]| teams.get(team).map(|team| team.title.clone());
    // A new team has no name before, a removed one none after.
    let subject = named(&about.teams).or_else(|| named(teams));
    teams.clone_into(&mut about.teams);
    Edit {
        label: EditLabel {
            verb: Verb::EditTeam,
            subject: subject.unwrap_or_default(),
            count: 1,
        },
        merge: Some(MergeKey::Team(team)),
        ..set_about(document, &about)
    }
}

pub(super) fn rename_level(document: &Document, from: &str, to: &str) -> Edit {
    let mut about = About::clone(document.about());
    for level in about.levels.iter_mut().filter(|level| *level == from) {
        to.clone_into(level);
    }
    let mut changes = set_about(document, &about).changes;
    for (node, _) in document.preorder() {
        let names = |card: &Card| {
            card.level == from || card.establishment.iter().any(|of| of.level == from)
        };
        let Some(card) = document.get(node).filter(|card| names(card)) else {
            continue;
        };
        let mut card = Card::clone(card);
        let levels = card.establishment.iter_mut().map(|of| &mut of.level);
        for level in levels
            .chain([&mut card.level])
            .filter(|level| *level == from)
        {
            to.clone_into(level);
        }
        changes.extend(replaced(document, node, &card));
    }
    Edit {
        label: EditLabel {
            verb: Verb::RenameLevel,
            subject: from.to_owned(),
            count: 1,
        },
        merge: None,
        consequences: Vec::new(),
        changes,
        select: Vec::new(),
    }
}
