//! What a person may do to a chart, at random: one generator for all tests of what must hold whatever is
//! done.

use banyan_core::edit::{Command, Field, FieldPlace, Fragment, topmost};
use banyan_core::model::{
    About, Card, Document, Duty, Gap, Headcount, Holder, Kind, LayoutDirection, NodeKey, Team,
};
use proptest::prelude::*;

fn headcount() -> impl Strategy<Value = Headcount> {
    prop_oneof![
        3 => Just(Headcount::NotStated),
        4 => (0..4_u32).prop_map(Headcount::Exactly),
        2 => (0..3_u32, 0..3_u32).prop_map(|(min, more)| Headcount::Range { min, max: min + more }),
        1 => (0..2_u32).prop_map(|min| Headcount::Open { min, remark: "as needed".into() }),
        1 => (0..2_u32).prop_map(|min| Headcount::Rule { min, rule: "one per product".into() }),
    ]
}

/// A card with any headcount, holders and marks.
pub fn card() -> impl Strategy<Value = Card> {
    let holder = (0..6_usize).prop_map(|person| Holder {
        name: "林晓".into(),
        // Half of them are persons whom other posts name too.
        person: ["", "", "a", "b", "c", "d"][person].into(),
        ..Holder::default()
    });
    (
        (0..8_u32, headcount(), prop::option::weighted(0.2, 0..4_u32)),
        prop::collection::vec(holder, 0..4),
        prop_oneof![6 => Just(Headcount::NotStated), 1 => headcount()],
        (0..8_u32, 0..8_u32, 0..3_u32),
    )
        .prop_map(
            |((kind, headcount, in_post), holders, like_units, (out, part, level))| Card {
                kind: match kind {
                    0..5 => Kind::Position,
                    5..7 => Kind::Unit,
                    _ => Kind::External,
                },
                headcount,
                in_post,
                holders,
                like_units,
                head: (out + part) % 3 == 1,
                outsourced: out == 0,
                part_time: part == 0,
                level: ["", "manager", "specialist"][level as usize].into(),
                ..Card::titled(Kind::Position, "post")
            },
        )
}

/// A person's act on nodes given by their index in tree order.
#[derive(Clone, Debug)]
pub enum Act {
    Report(usize, Box<Card>),
    Top(Box<Card>),
    Peer(usize, Box<Card>),
    Manager(usize, Box<Card>),
    Title(usize, String),
    Card(usize, Box<Card>),
    Duty(usize, String),
    OwnField(usize, String),
    Cards(Vec<usize>, Box<Card>),
    About(String),
    TurnLayout,
    Teams(usize, String),
    Head(usize, bool),
    Join(Vec<(usize, usize)>),
    Part(usize, usize),
    RenameLevel(usize, usize),
    Move(Vec<usize>, Option<usize>, usize),
    Delete(Vec<usize>),
    DeleteBranches(Vec<usize>),
    CutAndPaste(usize, usize),
    Duplicate(usize),
    Undo,
    Redo,
}

/// Acts one after another.
pub fn acts() -> impl Strategy<Value = Vec<Act>> {
    let node = || 0..40_usize;
    let nodes = || prop::collection::vec(0..40_usize, 1..4);
    let act = prop_oneof![
        4 => (node(), card()).prop_map(|(n, card)| Act::Report(n, Box::new(card))),
        1 => card().prop_map(|card| Act::Top(Box::new(card))),
        2 => (node(), card()).prop_map(|(n, card)| Act::Peer(n, Box::new(card))),
        2 => (node(), card()).prop_map(|(n, card)| Act::Manager(n, Box::new(card))),
        2 => (node(), "\\PC{0,8}").prop_map(|(n, title)| Act::Title(n, title)),
        5 => (node(), card()).prop_map(|(n, card)| Act::Card(n, Box::new(card))),
        1 => (node(), "\\PC{0,8}").prop_map(|(n, text)| Act::Duty(n, text)),
        1 => (node(), "[a-z]{0,3}").prop_map(|(n, text)| Act::OwnField(n, text)),
        1 => (nodes(), card()).prop_map(|(nodes, card)| Act::Cards(nodes, Box::new(card))),
        1 => "\\PC{0,8}".prop_map(Act::About),
        1 => Just(Act::TurnLayout),
        1 => (node(), "\\PC{0,8}").prop_map(|(n, title)| Act::Teams(n, title)),
        1 => (node(), any::<bool>()).prop_map(|(n, leads)| Act::Head(n, leads)),
        1 => prop::collection::vec((node(), 0..3_usize), 1..4).prop_map(Act::Join),
        1 => (node(), 0..3_usize).prop_map(|(n, holder)| Act::Part(n, holder)),
        1 => (0..3_usize, 0..3_usize).prop_map(|(from, to)| Act::RenameLevel(from, to)),
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

/// The commands that carry an act out; undo and redo have none.
pub fn commands(document: &Document, act: &Act) -> Vec<Command> {
    let all: Vec<NodeKey> = document.preorder().map(|(node, _)| node).collect();
    if all.is_empty() {
        let card = Card::titled(Kind::Unit, "again");
        return vec![Command::AddReport { under: None, card }];
    }
    let at = |n: usize| all[n % all.len()];
    let many = |ns: &[usize]| ns.iter().map(|&n| at(n)).collect::<Vec<_>>();
    match act.clone() {
        Act::Report(n, card) => vec![Command::AddReport {
            under: Some(at(n)),
            card: *card,
        }],
        Act::Top(card) => vec![Command::AddReport {
            under: None,
            card: *card,
        }],
        Act::Peer(n, card) => vec![Command::AddPeer {
            beside: at(n),
            card: *card,
        }],
        Act::Manager(n, card) => vec![Command::AddManager {
            above: at(n),
            card: *card,
        }],
        Act::Title(n, title) => {
            let card = Card {
                title,
                ..document.card(at(n)).clone()
            };
            vec![Command::SetCard {
                node: at(n),
                place: Field::Title.into(),
                card,
            }]
        }
        Act::Card(n, card) => vec![Command::SetCard {
            node: at(n),
            place: Field::Headcount.into(),
            card: *card,
        }],
        Act::Duty(n, text) => {
            let mut card = document.card(at(n)).clone();
            let duty = Duty {
                text,
                ..Duty::default()
            };
            card.duties.push(duty);
            vec![Command::SetCard {
                node: at(n),
                place: Field::Duties.item(card.duties.len() - 1),
                card,
            }]
        }
        Act::OwnField(n, text) => {
            let mut card = document.card(at(n)).clone();
            card.extra = vec![("colour".into(), format!("\"{text}\""))];
            vec![Command::SetCard {
                node: at(n),
                place: FieldPlace::Own(0),
                card,
            }]
        }
        Act::Cards(nodes, card) => vec![Command::SetCards {
            field: Field::Holders,
            cards: topmost(document, &many(&nodes))
                .into_iter()
                .map(|node| (node, with_holders(document, node, &card)))
                .collect(),
        }],
        Act::About(title) => vec![Command::SetAbout {
            about: About {
                title,
                ..About::clone(document.about())
            },
        }],
        Act::TurnLayout => {
            let mut about = About::clone(document.about());
            about.drawing.direction = match about.drawing.direction {
                LayoutDirection::Down => LayoutDirection::Right,
                LayoutDirection::Right => LayoutDirection::Down,
            };
            vec![Command::SetAbout { about }]
        }
        Act::Teams(n, title) => {
            let mut teams = document.about().teams.clone();
            teams.push(Team {
                title,
                lead: document.id(at(n)).clone(),
                members: vec![document.id(at(n / 2)).clone()],
                ..Team::default()
            });
            vec![Command::SetTeams {
                team: teams.len() - 1,
                teams,
            }]
        }
        Act::Head(n, leads) => {
            let post = at(n);
            let unit = document.unit_of(post).unwrap_or(post);
            vec![Command::SetHead {
                unit,
                head: leads.then_some(post),
            }]
        }
        Act::Join(holders) => vec![Command::JoinHolders {
            holders: holders.iter().map(|&(n, index)| (at(n), index)).collect(),
        }],
        Act::Part(n, index) => vec![Command::PartHolder { post: at(n), index }],
        Act::RenameLevel(from, to) => {
            let level = |n: usize| ["manager", "specialist", "chief"][n].to_owned();
            vec![Command::RenameLevel {
                from: level(from),
                to: level(to),
            }]
        }
        Act::Move(nodes, parent, index) => vec![Command::Move {
            nodes: many(&nodes),
            to: document.gap_at(parent.map(at), index),
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
                // The branch that was cut may have been there, before the gap.
                at: gap_without(document, at(to), at(from)),
                duplicate: false,
            },
        ],
        Act::Duplicate(n) => vec![Command::Insert {
            fragment: Fragment::of(document, &[at(n)]),
            at: document.gap_at(document.parent(at(n)), 1),
            duplicate: true,
        }],
        Act::Undo | Act::Redo => Vec::new(),
    }
}

/// The card of a node with the holders of another.
fn with_holders(document: &Document, node: NodeKey, other: &Card) -> Card {
    Card {
        holders: other.holders.clone(),
        ..document.card(node).clone()
    }
}

/// The gap before the first report of a node, not counting another node that leaves first.
fn gap_without(document: &Document, parent: NodeKey, leaves: NodeKey) -> Gap {
    let mut reports = document.children(Some(parent)).iter().copied();
    Gap {
        parent: Some(parent),
        before: reports.find(|&report| report != leaves),
    }
}
