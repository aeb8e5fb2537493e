//! The cost of an edit: how many nodes it names, how many cards the drawing visits in any pass, packs
//! and makes again. It depends on what is touched and on the path up, and not on the size of the chart.

use std::sync::{Arc, LazyLock};

use banyan_core::drawing::{CardContent, Folds, LayoutWork};
use banyan_core::edit::{Command, Direction, Field, Impact};
use banyan_core::model::{About, Card, Change, Document, Headcount, Kind, NewNode, NodeKey};

use super::desk::{Desk, about, difference, set_card};

/// The number of positions in the branch that is edited.
const BRANCH: usize = 1_000;
/// The sizes of the charts that contain it; an edit to the branch costs the same in both.
const CHARTS: [usize; 2] = [2 * BRANCH, 100 * BRANCH];

/// A company with this many positions. Below its unit `north` is the unit `office` with one branch, `b0`
/// to `b999`; below its unit `south` are an empty unit, `annex`, and all the rest, `r0` and so on. Ten
/// report to each.
fn company(positions: usize) -> Document {
    let unit = |id: &str, parent| NewNode {
        id: id.into(),
        parent,
        card: Card::titled(Kind::Unit, id),
    };
    let mut nodes = vec![
        unit("company", None),
        unit("north", Some(0)),
        unit("south", Some(0)),
        unit("office", Some(1)),
        unit("annex", Some(2)),
    ];
    for (letter, top, count) in [("b", 3, BRANCH), ("r", 2, positions - BRANCH)] {
        let first = nodes.len();
        nodes.extend((0..count).map(|n| NewNode {
            id: format!("{letter}{n}").into(),
            parent: Some(n.checked_sub(1).map_or(top, |before| first + before / 10)),
            card: Card {
                headcount: Headcount::Exactly(1),
                ..Card::titled(Kind::Position, format!("post {n}"))
            },
        }));
    }
    Document::build(About::default(), nodes).unwrap()
}

fn key(desk: &Desk, id: &str) -> NodeKey {
    desk.document.key_of(id).unwrap()
}

/// The cost of something that a person did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Took {
    /// The nodes that the edit names.
    named: usize,
    /// The cards that were made.
    walked: usize,
    /// The branches that were packed.
    packed: usize,
    /// The faces that were made.
    faces: usize,
    /// The cards that any pass visited, counted once for each visit.
    looked: usize,
}

/// A desk, with the last known face of every card by its node; there is room for a new one.
struct Watched {
    desk: Desk,
    faces: Vec<Option<Arc<CardContent>>>,
}

impl Watched {
    fn new(desk: Desk) -> Self {
        let mut faces = vec![None; desk.document.keys() + 1];
        for card in desk.scene.cards() {
            faces[card.node.index()] = Some(card.face.clone());
        }
        Self { desk, faces }
    }

    /// Does something and counts its cost. Text may be measured only for the faces that are made.
    fn count(&mut self, act: impl FnOnce(&mut Desk) -> LayoutWork) -> Took {
        let asked = self.desk.measure.asked();
        let work = act(&mut self.desk);
        let asked = self.desk.measure.asked() - asked;
        let mut made = 0;
        for card in self.desk.scene.cards() {
            let known = self.faces[card.node.index()].replace(card.face.clone());
            made += usize::from(!known.is_some_and(|known| Arc::ptr_eq(&known, card.face)));
        }
        assert!(asked <= 40 * made, "{asked} widths for {made} faces");
        Took {
            named: 0,
            walked: work.walked,
            packed: work.packed,
            faces: made,
            looked: work.looked,
        }
    }

    /// The cost of a command, and that of its undo.
    fn takes(&mut self, command: &Command) -> [Took; 2] {
        let mut edit = None;
        let took = self.count(|desk| {
            let (planned, work) = desk.run(command, None).unwrap();
            edit = Some(planned);
            work
        });
        let edit = edit.unwrap();
        let undo = self.count(|desk| desk.undo(&edit));
        let named = Impact::of(&edit, Direction::Forward).nodes.len();
        // A node has at most one step for its place and one for its card.
        assert!(edit.changes.len() <= 2 * named, "{:?}", edit.changes);
        [Took { named, ..took }, Took { named, ..undo }]
    }
}

/// Desks with a small chart and with a large one, made once for all tests.
fn desks() -> [(usize, Watched); 2] {
    static DESKS: LazyLock<[Desk; 2]> =
        LazyLock::new(|| CHARTS.map(|positions| Desk::new(company(positions))));
    [0, 1].map(|at| (CHARTS[at], Watched::new(DESKS[at].another())))
}

/// A card in a row on the path up from a change is visited at most this many times: when the row is
/// taken apart, put together, counted and packed, and rows have ten cards.
const PASSES: usize = 6 * 11;

/// Expects these counts of a command and its undo, in a small chart and in a large one.
#[track_caller]
fn holds(command: impl Fn(&Desk) -> Command, expected: [(usize, usize, usize); 2]) {
    let [small, large] = desks().map(|(_, mut watched)| {
        let command = command(&watched.desk);
        watched.takes(&command)
    });
    for (took, (named, touched, faces)) in small.iter().zip(expected) {
        let expected = Took {
            named,
            walked: touched,
            packed: touched,
            faces,
            looked: took.looked,
        };
        assert_eq!(*took, expected);
        assert!(took.looked <= PASSES * touched, "{took:?}");
    }
    assert_eq!(small, large, "in a small chart and in a large one");
}

/// The number of cards from `b555` up to the top: 555, 55, 5, 0, office, north, company.
const WAY: usize = 7;

fn long_title(card: &mut Card) {
    card.title = "word ".repeat(20);
}

#[test]
fn renaming_touches_the_card_and_the_way_up() {
    let rename = |desk: &Desk| set_card(desk, key(desk, "b555"), Field::Title, long_title);
    holds(rename, [(1, WAY, 1); 2]);
    let rename = |desk: &Desk| set_card(desk, key(desk, "b5"), Field::Title, long_title);
    holds(rename, [(1, WAY - 2, 1); 2]);
}

#[test]
fn a_headcount_touches_the_card_and_makes_the_units_above_anew() {
    let more = |desk: &Desk| {
        set_card(desk, key(desk, "b555"), Field::Headcount, |card| {
            card.headcount = Headcount::Range { min: 3, max: 9 };
        })
    };
    holds(more, [(1, WAY, 4); 2]);
}

#[test]
fn a_branch_of_a_thousand_moves_as_one_node() {
    let to = |id: &'static str| {
        move |desk: &Desk| Command::Move {
            nodes: vec![key(desk, "b0")],
            to: desk.document.gap_at(Some(key(desk, id)), 0),
        }
    };
    // The branch, and the paths up from office and from annex.
    holds(to("annex"), [(1, 6, 4); 2]);
    // In addition the path down to it, inside the other branch.
    holds(to("r5"), [(1, 7, 3); 2]);
}

#[test]
fn within_its_row_a_branch_takes_its_superior_with_it() {
    let last = |desk: &Desk| Command::Move {
        nodes: vec![key(desk, "b5")],
        to: desk.document.gap_at(Some(key(desk, "b0")), 9),
    };
    holds(last, [(1, 5, 0); 2]);
}

#[test]
fn adding_touches_the_new_card_and_the_way_up() {
    let add = |desk: &Desk| Command::AddReport {
        under: Some(key(desk, "b555")),
        card: Card::titled(Kind::Position, "new"),
    };
    holds(add, [(1, WAY + 1, 4), (1, WAY, 3)]);
}

#[test]
fn deleting_a_branch_of_a_thousand_names_its_top_and_undo_brings_it_back_as_it_was() {
    let delete = |desk: &Desk| Command::DeleteBranches {
        nodes: vec![key(desk, "b0")],
        cut: false,
    };
    holds(delete, [(1, 3, 3), (1, 4, 3)]);
}

#[test]
fn deleting_a_card_names_its_reports_which_move_up() {
    let delete = |desk: &Desk| Command::Delete {
        nodes: vec![key(desk, "b5")],
    };
    // The ten reports are visited, and b0, office, north, company; undo makes b5 again.
    holds(delete, [(11, 14, 3), (11, 15, 3)]);
}

#[test]
fn folding_and_opening_touch_the_way_up() {
    let [small, large] = desks().map(|(_, mut watched)| {
        let top = key(&watched.desk, "b0");
        [0, 1].map(|_| watched.count(|desk| desk.fold(top)))
    });
    assert_eq!(small, large, "in a small chart and in a large one");
    for took in small {
        assert_eq!((took.walked, took.packed, took.faces), (4, 4, 0));
        assert!(took.looked <= PASSES * 4, "{took:?}");
    }
}

#[test]
fn a_branch_is_made_when_it_opens_for_the_first_time() {
    for positions in CHARTS {
        let document = company(positions);
        let top = document.key_of("b0").unwrap();
        let mut desk = Desk::folded(document, Folds::from([top]));
        assert_eq!(desk.fold(top).walked, 3 + BRANCH, "of {positions}");
        assert_eq!(desk.fold(top).walked, 4, "of {positions}");
        assert_eq!(desk.fold(top).walked, 4, "of {positions}");
    }
}

#[test]
fn what_a_fold_hides_is_made_anew_as_far_as_it_has_changed() {
    let document = company(CHARTS[0]);
    let top = document.key_of("b0").unwrap();
    let mut desk = Desk::new(document);
    desk.fold(top);
    let rename = set_card(&desk, key(&desk, "b555"), Field::Title, long_title);
    let (edit, work) = desk.run(&rename, None).unwrap();
    assert_eq!(work.walked, 4, "down to the fold");
    assert_eq!(desk.fold(top).walked, WAY);
    assert_eq!(difference(&desk.scene, &desk.anew()), None);
    desk.fold(top);
    desk.undo(&edit);
    desk.fold(top);
    assert_eq!(difference(&desk.scene, &desk.anew()), None);
}

#[test]
fn where_levels_share_lines_a_card_moves_others_only_when_its_line_moves() {
    let mut document = company(CHARTS[0]);
    let change = Change::About {
        before: document.about().clone(),
        after: Arc::new(about(false, true)),
    };
    document.apply(&[change]).unwrap();
    let mut desk = Desk::new(document);
    let mut rename = |id: &str| {
        let rename = set_card(&desk, key(&desk, id), Field::Title, long_title);
        desk.run(&rename, None).unwrap().1
    };
    assert_eq!(rename("b555").packed, WAY, "a leaf reaches past its line");
    let all = CHARTS[0] + 5;
    let work = rename("b55");
    let counts = (work.walked, work.packed);
    assert_eq!(counts, (WAY - 1, all), "all below that line moves");
}

#[test]
fn after_many_edits_an_edit_takes_what_the_first_one_took() {
    // Every second report has one of its own, so that the contours are joined again and again.
    let mut nodes = vec![NewNode {
        id: "head".into(),
        parent: None,
        card: Card::titled(Kind::Unit, "head"),
    }];
    for n in 0..2_000 {
        let top = nodes.len();
        for (depth, parent) in [(0, 0), (1, top)].into_iter().take(1 + n % 2) {
            nodes.push(NewNode {
                id: format!("{n}-{depth}").into(),
                parent: Some(parent),
                card: Card::titled(Kind::Unit, format!("unit {n}")),
            });
        }
    }
    let mut desk = Desk::new(Document::build(About::default(), nodes).unwrap());
    let head = desk.document.key_of("head").unwrap();
    let mut took = Vec::new();
    for words in 1..=30 {
        let rename = set_card(&desk, head, Field::Title, |card| {
            card.title = "word ".repeat(words * 3);
        });
        took.push(desk.run(&rename, None).unwrap().1);
    }
    assert!(took.iter().all(|work| *work == took[0]), "{took:?}");
    assert_eq!(took[0].walked, 1);
    assert_eq!(difference(&desk.scene, &desk.anew()), None);
}
