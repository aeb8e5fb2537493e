//! Whatever a person does, in whatever order: the chart stays a chart, and undo restores the exact bytes
//! of every state it went through.

use std::collections::{HashMap, HashSet};

use crate::support::acts::{Act, acts, commands};
use banyan_core::edit::{History, plan};
use banyan_core::format;
use banyan_core::model::{About, Card, Change, Document, IdSource, Kind, NewNode};
use proptest::prelude::*;

pub fn start() -> Document {
    let nodes = (0..6)
        .map(|n: usize| NewNode {
            id: format!("n{n}").into(),
            parent: n.checked_sub(1).map(|before| before / 2),
            card: Card::titled(Kind::Position, format!("post {n}")),
        })
        .collect();
    Document::build(About::default(), nodes).unwrap()
}

/// What must hold for every document.
pub fn assert_sound(document: &Document) {
    let mut seen = HashSet::new();
    // Built from scratch from its cards, every branch adds up to the same.
    let mut nodes: Vec<NewNode> = Vec::new();
    let mut indices = HashMap::new();
    for (node, _) in document.preorder() {
        assert!(seen.insert(document.id(node).clone()), "an id twice");
        assert!(document.contains(node));
        let place = document.place(node).unwrap();
        assert_eq!(document.children(place.parent)[place.index], node);
        for &child in document.children(Some(node)) {
            assert_eq!(document.parent(child), Some(node));
        }
        indices.insert(node, nodes.len());
        nodes.push(NewNode {
            id: document.id(node).clone(),
            parent: document.parent(node).map(|parent| indices[&parent]),
            card: document.card(node).clone(),
        });
    }
    let anew = Document::build(About::default(), nodes).unwrap();
    assert_eq!(document.total(), anew.total());
    for (node, _) in document.preorder() {
        let same = anew.key_of(document.id(node)).unwrap();
        assert_eq!(document.branch(node), anew.branch(same));
    }
}

/// No command gives a unit a second head.
fn assert_one_head(document: &Document) {
    for (node, _) in document.preorder() {
        let posts = document.posts_of_unit(node);
        if document.card(node).kind == Kind::Unit {
            let heads = posts.filter(|&post| document.card(post).head).count();
            assert!(heads <= 1, "{heads} heads");
        }
    }
}

/// The file, and the ids in order, which are also the file's.
fn bytes(document: &Document) -> String {
    format::write(document)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_acts_keep_the_chart_sound_and_undo_restores_the_bytes(acts in acts()) {
        let mut document = start();
        let mut history = History::default();
        let mut ids = IdSource::new(42);
        // The bytes of the states before and after the present one, for undo and redo.
        let (mut behind, mut ahead): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        for act in &acts {
            let before = bytes(&document);
            match act {
                Act::Undo => {
                    let undone = history.undo(&mut document).unwrap().is_some();
                    prop_assert_eq!(undone, !behind.is_empty());
                    if let Some(expected) = behind.pop() {
                        prop_assert_eq!(bytes(&document), expected);
                        ahead.push(before);
                    }
                }
                Act::Redo => {
                    let redone = history.redo(&mut document).unwrap().is_some();
                    prop_assert_eq!(redone, !ahead.is_empty());
                    if let Some(expected) = ahead.pop() {
                        prop_assert_eq!(bytes(&document), expected);
                        behind.push(before);
                    }
                }
                _ => {
                    for command in commands(&document, act) {
                        let before = bytes(&document);
                        if let Ok(edit) = plan(&document, &command, &mut ids) {
                            prop_assert_eq!(&bytes(&document), &before, "planning changes nothing");
                            history.commit(&mut document, edit, false).unwrap();
                            behind.push(before);
                            ahead.clear();
                        }
                    }
                }
            }
            assert_sound(&document);
            assert_one_head(&document);
        }
        while history.undo(&mut document).unwrap().is_some() {
            prop_assert_eq!(bytes(&document), behind.pop().unwrap());
        }
        prop_assert_eq!(bytes(&document), bytes(&start()));
    }

    #[test]
    fn no_list_of_changes_breaks_the_document(
        raw in prop::collection::vec((0..8_usize, prop::option::of(0..8_usize), 0..4_usize, any::<bool>()), 1..12),
    ) {
        // Steps that no plan would make: the document refuses them entirely, or stays sound.
        let mut document = start();
        let changes: Vec<Change> = raw
            .iter()
            .map(|&(node, parent, index, gone)| {
                let node = document.key_of(&format!("n{}", node % 6)).unwrap();
                let parent = parent.and_then(|p| document.key_of(&format!("n{}", p % 6)));
                Change::Place {
                    node,
                    before: document.place(node),
                    after: (!gone).then_some(banyan_core::model::Place { parent, index }),
                }
            })
            .collect();
        let before = bytes(&document);
        if document.apply(&changes).is_err() {
            prop_assert_eq!(bytes(&document), before, "a refused edit leaves nothing behind");
        }
        assert_sound(&document);
    }
}
