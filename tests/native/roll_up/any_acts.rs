//! Whatever a person does, branches add up.

use std::collections::BTreeMap;

use banyan_core::edit::{Command, History, plan};
use banyan_core::model::{
    About, Card, Document, Headcount, IdSource, Kind, NewNode, NodeKey, Totals,
};
use proptest::prelude::*;

use super::oracle::{assert_adds_up, assert_levels_add_up};
use crate::support::acts::{Act, acts, card, commands};

fn chart(cards: Vec<Card>, parents: &[usize]) -> Document {
    let nodes = cards
        .into_iter()
        .enumerate()
        .map(|(n, card)| NewNode {
            id: format!("n{n}").into(),
            parent: n.checked_sub(1).map(|before| parents[n] % (before + 1)),
            card,
        })
        .collect();
    Document::build(About::default(), nodes).unwrap()
}

fn charts() -> impl Strategy<Value = Document> {
    (
        prop::collection::vec(card(), 1..12),
        prop::collection::vec(0..100_usize, 12),
    )
        .prop_map(|(cards, parents)| chart(cards, &parents))
}

/// The figures of a branch that moving it may not change.
fn figures(totals: &Totals) -> [u64; 5] {
    [
        totals.min,
        totals.max,
        totals.not_stated.into(),
        totals.in_post,
        totals.positions.into(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_branch_adds_up_after_any_acts(start in charts(), acts in acts()) {
        let mut document = start;
        let mut history = History::default();
        let mut ids = IdSource::new(7);
        assert_adds_up(&document);
        for act in &acts {
            match act {
                Act::Undo => drop(history.undo(&mut document).unwrap()),
                Act::Redo => drop(history.redo(&mut document).unwrap()),
                _ => for command in commands(&document, act) {
                    if let Ok(edit) = plan(&document, &command, &mut ids) {
                        history.commit(&mut document, edit, false).unwrap();
                    }
                },
            }
            assert_adds_up(&document);
            assert_levels_add_up(&document);
        }
    }

    #[test]
    fn moving_a_branch_conserves_it_and_the_whole(
        start in charts(),
        moves in prop::collection::vec((0..30_usize, prop::option::of(0..30_usize)), 1..12),
    ) {
        // Where a unit stands for several like it, a branch counts for more inside it, so this holds for
        // charts in which every box stands for itself.
        let mut document = without_like_units(&start);
        let whole = figures(document.total());
        for (n, to) in moves {
            let all: Vec<NodeKey> = document.preorder().map(|(node, _)| node).collect();
            let node = all[n % all.len()];
            let parent = to.map(|to| all[to % all.len()]);
            let branch = *document.branch(node);
            let command = Command::Move { nodes: vec![node], to: document.gap_at(parent, 0) };
            if let Ok(edit) = plan(&document, &command, &mut IdSource::new(1)) {
                document.apply(&edit.changes).unwrap();
                prop_assert_eq!(*document.branch(node), branch);
                prop_assert_eq!(figures(document.total()), whole);
                let above: Vec<NodeKey> = document.ancestors(node).collect();
                for upper in above {
                    prop_assert!(document.branch(upper).min >= branch.min);
                    prop_assert!(document.branch(upper).in_post >= branch.in_post);
                }
            }
        }
    }

    #[test]
    fn who_is_outside_the_headcount_changes_no_figure(start in charts(), card in card()) {
        let before = figures(start.total());
        for (kind, outsourced, part_time) in [
            (Kind::External, false, false),
            (Kind::Position, true, false),
            (Kind::Position, false, true),
        ] {
            let mut document = start.clone();
            let under = document.children(None)[0];
            let card = Card { kind, outsourced, part_time, ..card.clone() };
            let command = Command::AddReport { under: Some(under), card };
            let edit = plan(&document, &command, &mut IdSource::new(3)).unwrap();
            document.apply(&edit.changes).unwrap();
            prop_assert_eq!(figures(document.total())[..4].to_vec(), before[..4].to_vec());
        }
    }
}

fn without_like_units(document: &Document) -> Document {
    let mut nodes: Vec<NewNode> = Vec::new();
    let mut indices = BTreeMap::new();
    for (node, _) in document.preorder() {
        indices.insert(node, nodes.len());
        nodes.push(NewNode {
            id: document.id(node).clone(),
            parent: document.parent(node).map(|parent| indices[&parent]),
            card: Card {
                like_units: Headcount::NotStated,
                ..document.card(node).clone()
            },
        });
    }
    Document::build(About::default(), nodes).unwrap()
}
