//! What branches add up to, against an oracle that knows no increments: it lists the cards of a
//! branch and counts them anew, in another way than the model does.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};

use banyan::edit::{Command, Field, Fragment, History, plan};
use banyan::model::{
    About, Card, Document, Headcount, Holder, IdSource, Kind, NewNode, NodeKey, Place, Tally,
};
use proptest::prelude::*;

/// A range of people, whose end may be open.
#[derive(Clone, Debug, Default, PartialEq)]
struct People {
    least: u64,
    most: u64,
    without_end: bool,
}

/// What the oracle finds in a branch.
#[derive(Clone, Debug, Default, PartialEq)]
struct Found {
    boxes: u32,
    authorised: People,
    silent_posts: u32,
    in_post: u64,
    missing: (u64, u64),
    too_many: u64,
}

fn range(headcount: &Headcount) -> Option<People> {
    let (least, most, without_end) = match headcount {
        Headcount::NotStated => return None,
        Headcount::Exactly(n) => (*n, *n, false),
        Headcount::Range { min, max } => (*min, *max, false),
        Headcount::Open { min, .. } | Headcount::Rule { min, .. } => (*min, *min, true),
    };
    Some(People {
        least: least.into(),
        most: most.into(),
        without_end,
    })
}

fn is_counted(card: &Card) -> bool {
    matches!(card.kind, Kind::Position) && !card.outsourced && !card.part_time
}

/// People of a branch, each once: by mark, or by post and place on it.
fn people(document: &Document, top: NodeKey) -> (BTreeSet<String>, u64) {
    let mut named = BTreeSet::new();
    let mut unnamed = 0;
    let tops = [top];
    for (node, _) in document.preorder_of(&tops) {
        let card = document.card(node);
        if !is_counted(card) {
            continue;
        }
        let mut here = BTreeSet::new();
        for (index, holder) in card.holders.iter().enumerate() {
            here.insert(if holder.person.is_empty() {
                format!("{}#{index}", document.id(node))
            } else {
                format!("person {}", holder.person)
            });
        }
        unnamed += u64::from(card.in_post.unwrap_or(0)).saturating_sub(here.len() as u64);
        named.extend(here);
    }
    (named, unnamed)
}

/// People of one post, each once.
fn on_card(card: &Card) -> u64 {
    let marked: BTreeSet<&str> = card.holders.iter().map(|h| h.person.as_str()).collect();
    let marked = marked.iter().filter(|mark| !mark.is_empty()).count();
    let unmarked = card.holders.iter().filter(|h| h.person.is_empty()).count();
    u64::from(card.in_post.unwrap_or(0)).max((marked + unmarked) as u64)
}

/// Seats filled in posts that state a headcount: the measure of what like units lack.
fn seats(document: &Document, top: NodeKey) -> u64 {
    let tops = [top];
    let cards = document
        .preorder_of(&tops)
        .map(|(node, _)| document.card(node));
    cards
        .filter(|card| is_counted(card) && card.headcount != Headcount::NotStated)
        .map(on_card)
        .sum()
}

fn find(document: &Document, top: NodeKey) -> Found {
    let card = document.card(top);
    let mut found = Found {
        boxes: 1,
        ..Found::default()
    };
    if is_counted(card) {
        match range(&card.headcount) {
            None => found.silent_posts = 1,
            Some(stated) => {
                let here = on_card(card);
                found.missing = (
                    stated.least.saturating_sub(here),
                    stated.most.saturating_sub(here),
                );
                if !stated.without_end {
                    found.too_many = here.saturating_sub(stated.most);
                }
                found.authorised = stated;
            }
        }
    }
    for &report in document.children(Some(top)) {
        let below = find(document, report);
        found.boxes += below.boxes;
        found.silent_posts += below.silent_posts;
        found.authorised.least += below.authorised.least;
        found.authorised.most += below.authorised.most;
        found.authorised.without_end |= below.authorised.without_end;
        found.missing.0 += below.missing.0;
        found.missing.1 += below.missing.1;
        found.too_many += below.too_many;
    }
    if let Some(times) = range(&card.like_units) {
        let once = found.authorised.clone();
        let fewest = if times.without_end {
            times.least.max(1)
        } else {
            times.least
        };
        let all = &mut found.authorised;
        all.least = once.least * fewest;
        all.most = once.most * times.most.max(fewest);
        all.without_end |= times.without_end && once.most > 0;
        if *all != once {
            let filled = seats(document, top);
            found.missing = (
                all.least.saturating_sub(filled),
                all.most.saturating_sub(filled),
            );
            found.too_many = if all.without_end {
                0
            } else {
                filled.saturating_sub(all.most)
            };
        }
    }
    let (named, unnamed) = people(document, top);
    found.in_post = named.len() as u64 + unnamed;
    found
}

fn said(tally: &Tally) -> Found {
    Found {
        boxes: tally.nodes,
        authorised: People {
            least: tally.min,
            most: tally.max,
            without_end: tally.open > 0,
        },
        silent_posts: tally.not_stated,
        in_post: tally.in_post,
        missing: (tally.vacant_min, tally.vacant_max),
        too_many: tally.over,
    }
}

#[track_caller]
fn assert_adds_up(document: &Document) {
    let mut whole = Found::default();
    let (mut named, mut unnamed) = (BTreeSet::new(), 0);
    for (node, _) in document.preorder() {
        assert_eq!(
            said(document.branch(node)),
            find(document, node),
            "the branch of {}",
            document.id(node)
        );
    }
    for &top in document.children(None) {
        let branch = find(document, top);
        whole.boxes += branch.boxes;
        whole.silent_posts += branch.silent_posts;
        whole.authorised.least += branch.authorised.least;
        whole.authorised.most += branch.authorised.most;
        whole.authorised.without_end |= branch.authorised.without_end;
        whole.missing.0 += branch.missing.0;
        whole.missing.1 += branch.missing.1;
        whole.too_many += branch.too_many;
        let (persons, others) = people(document, top);
        named.extend(persons);
        unnamed += others;
    }
    whole.in_post = named.len() as u64 + unnamed;
    assert_eq!(said(document.total()), whole, "the whole chart");
}

/// The posts of each level with the people of it, each once.
#[track_caller]
fn assert_levels_add_up(document: &Document) {
    let mut levels: BTreeMap<String, (u32, BTreeSet<String>, u64)> = BTreeMap::new();
    for (node, _) in document.preorder() {
        let card = document.card(node);
        if card.kind != Kind::Position {
            continue;
        }
        let level = levels.entry(card.level.clone()).or_default();
        level.0 += 1;
        if !is_counted(card) {
            continue;
        }
        let here: BTreeSet<String> = card
            .holders
            .iter()
            .enumerate()
            .map(|(index, holder)| match holder.person.as_str() {
                "" => format!("{}#{index}", document.id(node)),
                person => format!("person {person}"),
            })
            .collect();
        level.2 += u64::from(card.in_post.unwrap_or(0)).saturating_sub(here.len() as u64);
        level.1.extend(here);
    }
    let by_level = document.by_level(None);
    let said: BTreeMap<String, (u32, u64)> = by_level
        .levels
        .iter()
        .map(|sum| (sum.level.clone(), (sum.tally.positions, sum.tally.in_post)))
        .collect();
    let expected: BTreeMap<String, (u32, u64)> = levels
        .into_iter()
        .map(|(level, (boxes, named, others))| (level, (boxes, named.len() as u64 + others)))
        .collect();
    assert_eq!(said, expected);
    let total = document.total();
    let all = by_level.all.tally;
    assert_eq!(
        (all.min, all.max, all.not_stated, all.in_post, all.positions),
        (
            total.min,
            total.max,
            total.not_stated,
            total.in_post,
            total.positions
        ),
        "all levels together"
    );
    let sum = |figure: fn(&Tally) -> u64| -> u64 {
        by_level.levels.iter().map(|sum| figure(&sum.tally)).sum()
    };
    assert_eq!((sum(|t| t.min), sum(|t| t.max)), (total.min, total.max));
}

fn headcount() -> impl Strategy<Value = Headcount> {
    prop_oneof![
        3 => Just(Headcount::NotStated),
        4 => (0..4_u32).prop_map(Headcount::Exactly),
        2 => (0..3_u32, 0..3_u32).prop_map(|(min, more)| Headcount::Range { min, max: min + more }),
        1 => (0..2_u32).prop_map(|min| Headcount::Open { min, remark: "as needed".into() }),
        1 => (0..2_u32).prop_map(|min| Headcount::Rule { min, rule: "one per product".into() }),
    ]
}

fn card() -> impl Strategy<Value = Card> {
    let holder = (0..6_usize).prop_map(|person| Holder {
        name: "林晓".into(),
        // Half of them are persons that other posts name too.
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
                outsourced: out == 0,
                part_time: part == 0,
                level: ["", "manager", "specialist"][level as usize].into(),
                ..Card::titled(Kind::Position, "post")
            },
        )
}

/// What a person does to nodes given by their number in tree order.
#[derive(Clone, Debug)]
enum Act {
    Card(usize, Box<Card>),
    Report(usize, Box<Card>),
    Move(usize, Option<usize>, usize),
    Delete(usize),
    DeleteBranch(usize),
    CutAndPaste(usize, usize),
    Duplicate(usize),
    Undo,
    Redo,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let node = || 0..30_usize;
    let act = prop_oneof![
        6 => (node(), card()).prop_map(|(n, card)| Act::Card(n, Box::new(card))),
        3 => (node(), card()).prop_map(|(n, card)| Act::Report(n, Box::new(card))),
        5 => (node(), prop::option::of(node()), 0..4_usize)
            .prop_map(|(n, to, index)| Act::Move(n, to, index)),
        2 => node().prop_map(Act::Delete),
        1 => node().prop_map(Act::DeleteBranch),
        2 => (node(), node()).prop_map(|(n, to)| Act::CutAndPaste(n, to)),
        1 => node().prop_map(Act::Duplicate),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
    ];
    prop::collection::vec(act, 1..25)
}

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

fn commands(document: &Document, act: &Act) -> Vec<Command> {
    let all: Vec<NodeKey> = document.preorder().map(|(node, _)| node).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let at = |n: usize| all[n % all.len()];
    match act.clone() {
        Act::Card(n, card) => vec![Command::SetCard {
            node: at(n),
            field: Field::Headcount,
            card: *card,
        }],
        Act::Report(n, card) => vec![Command::AddReport {
            under: Some(at(n)),
            card: *card,
        }],
        Act::Move(n, parent, index) => vec![Command::Move {
            nodes: vec![at(n)],
            parent: parent.map(at),
            index,
        }],
        Act::Delete(n) => vec![Command::Delete { nodes: vec![at(n)] }],
        Act::DeleteBranch(n) => vec![Command::DeleteBranches {
            nodes: vec![at(n)],
            cut: false,
        }],
        Act::CutAndPaste(n, to) => vec![
            Command::DeleteBranches {
                nodes: vec![at(n)],
                cut: true,
            },
            Command::Insert {
                fragment: Fragment::of(document, &[at(n)]),
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

/// The figures of a branch that no move of it may change.
fn figures(tally: &Tally) -> [u64; 5] {
    [
        tally.min,
        tally.max,
        tally.not_stated.into(),
        tally.in_post,
        tally.positions.into(),
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
        // Where units stand for several like them, a branch counts for more inside them, so this
        // holds of charts in which every box stands for itself.
        let mut document = without_like_units(&start);
        let whole = figures(document.total());
        for (n, to) in moves {
            let all: Vec<NodeKey> = document.preorder().map(|(node, _)| node).collect();
            let node = all[n % all.len()];
            let parent = to.map(|to| all[to % all.len()]);
            let branch = *document.branch(node);
            let command = Command::Move { nodes: vec![node], parent, index: 0 };
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

fn held_by(person: &str) -> Card {
    Card {
        headcount: Headcount::Exactly(1),
        holders: vec![Holder {
            name: person.into(),
            person: person.into(),
            ..Holder::default()
        }],
        ..Card::titled(Kind::Position, "post")
    }
}

#[test]
fn a_person_with_two_posts_fills_both_and_is_one() {
    let unit = |title: &str| Card::titled(Kind::Unit, title);
    let nodes = [
        ("top", None, unit("top")),
        ("a", Some(0), unit("a")),
        ("b", Some(0), unit("b")),
        ("a1", Some(1), held_by("林晓")),
        ("b1", Some(2), held_by("林晓")),
    ];
    let nodes = nodes
        .into_iter()
        .map(|(id, parent, card)| NewNode {
            id: id.into(),
            parent,
            card,
        })
        .collect();
    let mut document = Document::build(About::default(), nodes).unwrap();
    let figures = |document: &Document, id: &str| {
        let tally = document.branch(document.key_of(id).unwrap());
        (tally.min, tally.in_post, tally.vacant_min)
    };
    assert_eq!(figures(&document, "a"), (1, 1, 0));
    assert_eq!(figures(&document, "b"), (1, 1, 0));
    assert_eq!(
        figures(&document, "top"),
        (2, 1, 0),
        "one person, no seat empty"
    );
    // Both posts in one unit: the other is empty, the whole is as it was.
    let (a1, b) = (
        document.key_of("a1").unwrap(),
        document.key_of("b").unwrap(),
    );
    let place = |parent| {
        Some(Place {
            parent: Some(parent),
            index: 0,
        })
    };
    let before = document.place(a1);
    let change = banyan::model::Change::Place {
        node: a1,
        before,
        after: place(b),
    };
    document.apply(std::slice::from_ref(&change)).unwrap();
    assert_eq!(figures(&document, "a"), (0, 0, 0));
    assert_eq!(figures(&document, "b"), (2, 1, 0));
    assert_eq!(figures(&document, "top"), (2, 1, 0));
    document.apply(&[change.inverse()]).unwrap();
    assert_eq!(figures(&document, "b"), (1, 1, 0));
    assert_eq!(document.total().in_post, 1);
}

#[test]
fn nobody_in_a_post_without_a_headcount_fills_another() {
    let silent = Card {
        headcount: Headcount::NotStated,
        holders: vec![Holder::default(); 5],
        ..Card::titled(Kind::Position, "silent")
    };
    let empty = Card {
        headcount: Headcount::Exactly(1),
        ..Card::titled(Kind::Position, "empty")
    };
    let regions = Card {
        like_units: Headcount::Exactly(3),
        ..Card::titled(Kind::Unit, "regions")
    };
    let nodes = [(None, regions), (Some(0), silent), (Some(0), empty)];
    let nodes = nodes
        .into_iter()
        .enumerate()
        .map(|(n, (parent, card))| NewNode {
            id: format!("{n}").into(),
            parent,
            card,
        });
    let document = Document::build(About::default(), nodes.collect()).unwrap();
    let total = document.total();
    assert_eq!((total.min, total.in_post, total.not_stated), (3, 5, 1));
    assert_eq!((total.vacant_min, total.vacant_max, total.over), (3, 3, 0));
}

#[test]
fn a_person_of_very_many_posts_and_a_node_of_very_many_links_cost_no_more() {
    // Were every post of the person looked through for each, this would not end.
    let mut nodes = vec![NewNode {
        id: "top".into(),
        parent: None,
        card: Card::titled(Kind::Unit, "top"),
    }];
    let link = banyan::model::Link {
        end: banyan::model::LinkEnd::Node("top".into()),
        ..banyan::model::Link::default()
    };
    for n in 0..200_000 {
        nodes.push(NewNode {
            id: format!("n{n}").into(),
            parent: Some(0),
            card: Card {
                links: vec![link.clone()],
                ..held_by("everywhere")
            },
        });
    }
    let document = Document::build(About::default(), nodes).unwrap();
    assert_eq!(document.total().in_post, 1);
    assert_eq!(document.total().filled, 200_000);
    let top = document.key_of("top").unwrap();
    assert_eq!(document.links_to(top).count(), 200_000);
}

/// A unit that is granted a manager, seven supervisors and specialists as needed.
fn department(supervisors: u32, specialist: Headcount) -> Document {
    use banyan::model::Establishment;
    let granted = |level: &str, headcount| Establishment {
        level: level.into(),
        headcount,
        ..Establishment::default()
    };
    let unit = Card {
        establishment: vec![
            granted("manager", Headcount::Exactly(1)),
            granted("supervisor", Headcount::Exactly(7)),
            granted(
                "specialist",
                Headcount::Open {
                    min: 0,
                    remark: "as needed".into(),
                },
            ),
        ],
        ..Card::titled(Kind::Unit, "department")
    };
    let post = |level: &str, headcount| Card {
        level: level.into(),
        headcount,
        ..Card::titled(Kind::Position, level)
    };
    let cards = [
        (None, unit),
        (Some(0), post("manager", Headcount::Exactly(1))),
        (Some(1), post("supervisor", Headcount::Exactly(supervisors))),
        (Some(2), post("specialist", specialist)),
    ];
    let nodes = cards
        .into_iter()
        .enumerate()
        .map(|(n, (parent, card))| NewNode {
            id: format!("{n}").into(),
            parent,
            card,
        });
    let about = About {
        levels: vec!["manager".into(), "supervisor".into(), "specialist".into()],
        ..About::default()
    };
    Document::build(about, nodes.collect()).unwrap()
}

/// Of each level: its name, whether it states fewest and most, and whether it agrees.
fn levels(document: &Document) -> Vec<(String, u64, u64, bool)> {
    let top = document.key_of("0").unwrap();
    let by_level = document.by_level(Some(top));
    let levels = by_level.levels.into_iter();
    levels
        .map(|sum| (sum.level, sum.tally.min, sum.tally.max, sum.agrees))
        .collect()
}

#[test]
fn an_establishment_is_compared_level_by_level() {
    let as_granted = department(7, Headcount::NotStated);
    assert_eq!(
        levels(&as_granted),
        [
            ("manager".into(), 1, 1, true),
            ("supervisor".into(), 7, 7, true),
            ("specialist".into(), 0, 0, true),
        ]
    );
    assert!(as_granted.by_level(as_granted.key_of("0")).agrees());
    for supervisors in [6, 8] {
        let differs = department(supervisors, Headcount::Exactly(3));
        assert_eq!(
            levels(&differs)[1],
            (
                "supervisor".into(),
                supervisors.into(),
                supervisors.into(),
                false
            )
        );
        assert!(levels(&differs)[2].3, "as many as needed");
    }
}

#[test]
fn boxes_keep_within_what_is_granted_or_not() {
    use Headcount::{Exactly, NotStated, Open, Range};
    let open = |min| Open {
        min,
        remark: String::new(),
    };
    let cases = [
        (Exactly(3), Exactly(3), true),
        (Exactly(2), Exactly(3), false),
        (Range { min: 2, max: 3 }, Exactly(3), false),
        (Exactly(3), Range { min: 2, max: 3 }, true),
        (Exactly(4), Range { min: 2, max: 3 }, false),
        (open(3), Exactly(3), false),
        (open(3), open(2), true),
        (Exactly(1), open(2), false),
        (NotStated, Exactly(3), true),
        (Exactly(9), NotStated, true),
    ];
    for (boxes, granted, keeps) in cases {
        let tally = Tally::of(&Card {
            headcount: boxes.clone(),
            ..Card::default()
        });
        assert_eq!(
            tally.keeps_within(&granted),
            keeps,
            "{boxes:?} in {granted:?}"
        );
    }
}
