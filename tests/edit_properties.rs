//! Whatever a person does, in whatever order: the chart stays a chart, and undo gives back the
//! exact bytes of every state it went through.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

use std::collections::HashSet;

use banyan::edit::{Command, Field, Fragment, History, plan};
use banyan::format;
use banyan::model::{
    About, Card, Change, Document, Headcount, Holder, IdSource, Kind, NewNode, NodeKey, Tally,
};
use proptest::prelude::*;

/// A person's act on nodes given by their number in tree order.
#[derive(Clone, Debug)]
enum Act {
    Report(usize),
    Top,
    Peer(usize),
    Manager(usize),
    Title(usize, String),
    Card(usize, u32),
    Move(Vec<usize>, Option<usize>, usize),
    Delete(Vec<usize>),
    DeleteBranches(Vec<usize>),
    CutAndPaste(usize, usize),
    Duplicate(usize),
    Undo,
    Redo,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let node = || 0..40_usize;
    let nodes = || prop::collection::vec(0..40_usize, 1..4);
    let act = prop_oneof![
        4 => node().prop_map(Act::Report),
        1 => Just(Act::Top),
        2 => node().prop_map(Act::Peer),
        2 => node().prop_map(Act::Manager),
        2 => (node(), "\\PC{0,8}").prop_map(|(n, title)| Act::Title(n, title)),
        2 => (node(), 0..9_u32).prop_map(|(n, seed)| Act::Card(n, seed)),
        4 => (nodes(), prop::option::of(node()), 0..6_usize)
            .prop_map(|(nodes, parent, index)| Act::Move(nodes, parent, index)),
        2 => nodes().prop_map(Act::Delete),
        1 => nodes().prop_map(Act::DeleteBranches),
        2 => (node(), node()).prop_map(|(from, to)| Act::CutAndPaste(from, to)),
        1 => node().prop_map(Act::Duplicate),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
    ];
    prop::collection::vec(act, 1..40)
}

fn start() -> Document {
    let nodes = (0..6)
        .map(|n: usize| NewNode {
            id: format!("n{n}").into(),
            parent: n.checked_sub(1).map(|before| before / 2),
            card: Card::titled(Kind::Position, format!("post {n}")),
        })
        .collect();
    Document::build(About::default(), nodes).unwrap()
}

fn commands(document: &Document, act: &Act) -> Vec<Command> {
    let all: Vec<NodeKey> = document.preorder().map(|(node, _)| node).collect();
    if all.is_empty() {
        let card = Card::titled(Kind::Unit, "again");
        return vec![Command::AddReport { under: None, card }];
    }
    let at = |n: usize| all[n % all.len()];
    let many = |ns: &[usize]| ns.iter().map(|&n| at(n)).collect::<Vec<_>>();
    let card = Card::titled(Kind::Position, "new");
    match act.clone() {
        Act::Report(n) => vec![Command::AddReport {
            under: Some(at(n)),
            card,
        }],
        Act::Top => vec![Command::AddReport { under: None, card }],
        Act::Peer(n) => vec![Command::AddPeer {
            beside: at(n),
            card,
        }],
        Act::Manager(n) => vec![Command::AddManager { above: at(n), card }],
        Act::Title(n, title) => {
            let card = Card {
                title,
                ..document.card(at(n)).clone()
            };
            vec![Command::SetCard {
                node: at(n),
                field: Field::Title,
                card,
            }]
        }
        Act::Card(n, seed) => vec![Command::SetCard {
            node: at(n),
            field: Field::Headcount,
            card: some_card(seed),
        }],
        Act::Move(nodes, parent, index) => vec![Command::Move {
            nodes: many(&nodes),
            parent: parent.map(at),
            index,
        }],
        Act::Delete(nodes) => vec![Command::Delete {
            nodes: many(&nodes),
        }],
        Act::DeleteBranches(nodes) => {
            vec![Command::DeleteBranches {
                nodes: many(&nodes),
                cut: false,
            }]
        }
        Act::CutAndPaste(from, to) => vec![
            Command::DeleteBranches {
                nodes: vec![at(from)],
                cut: true,
            },
            Command::Insert {
                fragment: Fragment::of(document, &[at(from)]),
                parent: Some(at(to)),
                index: 0,
                duplicate: false,
            },
        ],
        Act::Duplicate(n) => vec![Command::Insert {
            fragment: Fragment::of(document, &[at(n)]),
            parent: document.parent(at(n)),
            index: 1,
            duplicate: true,
        }],
        Act::Undo | Act::Redo => Vec::new(),
    }
}

fn some_card(seed: u32) -> Card {
    Card {
        kind: [Kind::Unit, Kind::Position, Kind::External][seed as usize % 3],
        headcount: match seed % 4 {
            0 => Headcount::NotStated,
            1 => Headcount::Exactly(seed),
            2 => Headcount::Range {
                min: seed,
                max: seed + 2,
            },
            _ => Headcount::Open {
                min: 1,
                remark: "视情况而定".into(),
            },
        },
        level: format!("level {}", seed % 3),
        holders: vec![
            Holder {
                name: "马芸".into(),
                ..Holder::default()
            };
            seed as usize % 3
        ],
        ..Card::titled(Kind::Position, format!("card {seed}"))
    }
}

/// What must hold of every document.
fn assert_sound(document: &Document) {
    let mut seen = HashSet::new();
    let mut sum = Tally::default();
    for (node, _) in document.preorder() {
        assert!(seen.insert(document.id(node).clone()), "an id twice");
        assert!(document.contains(node));
        let place = document.place(node).unwrap();
        assert_eq!(document.children(place.parent)[place.index], node);
        for &child in document.children(Some(node)) {
            assert_eq!(document.parent(child), Some(node));
        }
        let own = Tally::of(document.card(node));
        sum.nodes += own.nodes;
        sum.units += own.units;
        sum.positions += own.positions;
        sum.min += own.min;
        sum.max += own.max;
        sum.open += own.open;
        sum.not_stated += own.not_stated;
        sum.in_post += own.in_post;
        sum.filled += own.filled;
        sum.vacant_min += own.vacant_min;
        sum.vacant_max += own.vacant_max;
        sum.over += own.over;
    }
    assert_eq!(
        sum,
        *document.total(),
        "the totals are the sum of the cards"
    );
}

/// The file, and the ids in order, which the file holds too.
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
        // The bytes of the states behind and ahead of the present one.
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
        // Steps that no plan would make: the document refuses them whole, or stays sound.
        let mut document = start();
        let changes: Vec<Change> = raw
            .iter()
            .map(|&(node, parent, index, gone)| {
                let node = document.key_of(&format!("n{}", node % 6)).unwrap();
                let parent = parent.and_then(|p| document.key_of(&format!("n{}", p % 6)));
                Change::Place {
                    node,
                    before: document.place(node),
                    after: (!gone).then_some(banyan::model::Place { parent, index }),
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
