//! A scene that follows the edits of its chart is the scene of that chart, and what it takes is
//! what the edit touches.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

use std::sync::Arc;

use banyan::drawing::{FaceCache, Folds, Scene, Work};
use banyan::edit::{Command, Edit, Field, plan};
use banyan::layout::{ApproximateMeasure, Hang, Rect};
use banyan::model::{
    About, Card, Change, Document, Drawing, Flow, IdSource, Kind, NewNode, NodeKey,
};
use banyan::text::Locale;
use proptest::prelude::*;

/// A chart with its drawing, which only ever follows.
struct Desk {
    document: Document,
    folds: Folds,
    ids: IdSource,
    faces: FaceCache,
    scene: Scene,
}

/// All that a drawing shows, counted from its own corner.
type Seen = Vec<(NodeKey, Rect, Option<Hang>, Option<usize>, bool, u32, usize)>;

impl Desk {
    fn new(document: Document) -> Self {
        let mut faces = FaceCache::default();
        let folds = Folds::new();
        let scene = Scene::of(
            &document,
            &folds,
            &mut faces,
            Locale::English,
            &ApproximateMeasure,
        );
        Self {
            document,
            folds,
            ids: IdSource::new(7),
            faces,
            scene,
        }
    }

    /// Carries a command out and lets the drawing follow. A command that makes no sense does
    /// nothing.
    fn run(&mut self, command: &Command, keep: Option<NodeKey>) -> Option<(Edit, Work)> {
        let edit = plan(&self.document, command, &mut self.ids).ok()?;
        self.document.apply(&edit.changes).unwrap();
        let work = self.follow(&reached(&edit.changes), keep);
        Some((edit, work))
    }

    fn undo(&mut self, edit: &Edit) -> Work {
        let back: Vec<Change> = edit.changes.iter().rev().map(Change::inverse).collect();
        self.document.apply(&back).unwrap();
        self.follow(&reached(&back), None)
    }

    fn fold(&mut self, node: NodeKey) -> Work {
        if !self.folds.remove(&node) {
            self.folds.insert(node);
        }
        self.follow(&[node], Some(node))
    }

    fn follow(&mut self, touched: &[NodeKey], keep: Option<NodeKey>) -> Work {
        self.scene.update(
            &self.document,
            &self.folds,
            &mut self.faces,
            &ApproximateMeasure,
            touched,
            keep,
        )
    }

    fn anew(&self) -> Scene {
        let mut faces = FaceCache::default();
        let locale = Locale::English;
        Scene::of(
            &self.document,
            &self.folds,
            &mut faces,
            locale,
            &ApproximateMeasure,
        )
    }

    /// The node at this place in tree order, wrapping round.
    fn node(&self, at: usize) -> Option<NodeKey> {
        let nodes: Vec<NodeKey> = self.document.preorder().map(|(node, _)| node).collect();
        nodes.get(at % nodes.len().max(1)).copied()
    }
}

fn reached(changes: &[Change]) -> Vec<NodeKey> {
    let mut nodes = Vec::new();
    for change in changes {
        match change {
            Change::Card { node, .. } => nodes.push(*node),
            Change::Place {
                node,
                before,
                after,
            } => {
                nodes.push(*node);
                let places = [before, after].into_iter().flatten();
                nodes.extend(places.filter_map(|place| place.parent));
            }
            Change::About { .. } => {}
        }
    }
    nodes
}

fn seen(scene: &Scene) -> Seen {
    let corner = scene.bounds().corner();
    let cards = scene.cards().iter().enumerate().map(|(index, card)| {
        (
            card.node,
            card.rect.less(corner),
            card.hangs.map(|hang| hang.less(corner)),
            card.above,
            card.assistant,
            card.hidden,
            scene.branch(index).end,
        )
    });
    cards.collect()
}

fn near(a: &Rect, b: &Rect) -> bool {
    [a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height]
        .iter()
        .all(|difference| difference.abs() < 1e-6)
}

/// What two scenes differ in, in words.
fn difference(followed: &Scene, anew: &Scene) -> Option<String> {
    let (a, b) = (seen(followed), seen(anew));
    if a.len() != b.len() {
        return Some(format!("{} cards, not {}", a.len(), b.len()));
    }
    let corner = followed.bounds().corner();
    for (index, (a, b)) in a.iter().zip(&b).enumerate() {
        let same = (a.0, a.3, a.4, a.5, a.6) == (b.0, b.3, b.4, b.5, b.6)
            && a.2.is_some() == b.2.is_some()
            && near(&a.1, &b.1)
            && near(
                &followed.branch(index).around.less(corner),
                &anew.branch(index).around,
            )
            && followed.row(index) == anew.row(index)
            && followed.cards()[index].face == anew.cards()[index].face;
        if !same {
            return Some(format!("card {index}: {a:?} is not {b:?}"));
        }
    }
    (!near(&followed.bounds().less(corner), &anew.bounds())).then(|| "bounds".to_owned())
}

/// Something that a person does, with numbers that pick where.
#[derive(Clone, Debug)]
enum Deed {
    Rename(usize, usize),
    Add(usize),
    Manager(usize),
    Assistant(usize),
    Columns(usize, u8),
    Move(usize, usize, usize),
    Delete(usize),
    DeleteBranch(usize),
    Fold(usize),
    Turn(bool, bool),
    Undo,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let at = 0..200_usize;
    let deed = prop_oneof![
        3 => (at.clone(), 1..9_usize).prop_map(|(at, words)| Deed::Rename(at, words)),
        2 => at.clone().prop_map(Deed::Add),
        1 => at.clone().prop_map(Deed::Manager),
        3 => at.clone().prop_map(Deed::Assistant),
        3 => (at.clone(), 0..6_u8).prop_map(|(at, columns)| Deed::Columns(at, columns)),
        5 => (at.clone(), at.clone(), 0..9_usize).prop_map(|(a, b, c)| Deed::Move(a, b, c)),
        1 => at.clone().prop_map(Deed::Delete),
        1 => at.clone().prop_map(Deed::DeleteBranch),
        5 => at.prop_map(Deed::Fold),
        1 => any::<(bool, bool)>().prop_map(|(right, align)| Deed::Turn(right, align)),
        3 => Just(Deed::Undo),
    ];
    prop::collection::vec(deed, 1..30)
}

fn documents() -> impl Strategy<Value = Document> {
    let card = (0..7_usize, 0..10_u8, 0..12_u8, any::<bool>());
    (prop::collection::vec(card, 1..120), any::<(bool, bool)>()).prop_map(
        |(raw, (right, align))| {
            let mut path: Vec<usize> = Vec::new();
            let nodes = raw.iter().enumerate().map(|(index, card)| {
                path.truncate(card.0);
                let parent = path.last().copied();
                path.push(index);
                let kind = [Kind::Unit, Kind::External, Kind::Position][usize::from(card.1.min(2))];
                let title = "word ".repeat(1 + usize::from(card.2));
                NewNode {
                    id: index.to_string().into(),
                    parent,
                    card: Card {
                        assistant: card.2 == 0,
                        columns: (card.1 == 5).then_some(card.2 % 5),
                        ..Card::titled(kind, title)
                    },
                }
            });
            Document::build(about(right, align), nodes.collect()).unwrap()
        },
    )
}

fn about(right: bool, align_levels: bool) -> About {
    About {
        drawing: Drawing {
            direction: if right { Flow::Right } else { Flow::Down },
            align_levels,
        },
        ..About::default()
    }
}

fn set_card(desk: &Desk, node: NodeKey, field: Field, with: impl FnOnce(&mut Card)) -> Command {
    let mut card = desk.document.card(node).clone();
    with(&mut card);
    Command::SetCard { node, field, card }
}

/// The command of a deed; `None` for folds and undo.
fn command(desk: &Desk, deed: &Deed) -> Option<Command> {
    Some(match *deed {
        Deed::Rename(at, words) => set_card(desk, desk.node(at)?, Field::Title, |card| {
            card.title = "name ".repeat(words);
        }),
        Deed::Assistant(at) => set_card(desk, desk.node(at)?, Field::Assistant, |card| {
            card.assistant = !card.assistant;
        }),
        Deed::Columns(at, columns) => set_card(desk, desk.node(at)?, Field::Columns, |card| {
            card.columns = columns.checked_sub(1);
        }),
        Deed::Add(at) => Command::AddReport {
            under: desk.node(at),
            card: Card::titled(Kind::Position, "new"),
        },
        Deed::Manager(at) => Command::AddManager {
            above: desk.node(at)?,
            card: Card::titled(Kind::Position, "new"),
        },
        Deed::Move(at, to, index) => {
            let parent = desk.node(to).filter(|_| to % 20 > 0);
            Command::Move {
                nodes: vec![desk.node(at)?],
                parent,
                index: index.min(desk.document.children(parent).len()),
            }
        }
        Deed::Delete(at) => Command::Delete {
            nodes: vec![desk.node(at)?],
        },
        Deed::DeleteBranch(at) => Command::DeleteBranches {
            nodes: vec![desk.node(at)?],
            cut: false,
        },
        Deed::Turn(right, align) => Command::SetAbout {
            about: about(right, align),
        },
        Deed::Fold(_) | Deed::Undo => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn following_any_edits_gives_the_scene_of_the_chart(document in documents(), deeds in deeds()) {
        let mut desk = Desk::new(document);
        let mut done: Vec<Edit> = Vec::new();
        for (number, deed) in deeds.iter().enumerate() {
            // Some card that the person looks at.
            let keep = desk.node(number * 31);
            let before = keep.and_then(|node| desk.scene.card(node)).map(|card| card.rect);
            match deed {
                Deed::Undo => {
                    if let Some(edit) = done.pop() {
                        desk.undo(&edit);
                    }
                }
                Deed::Fold(at) => {
                    if let Some(node) = desk.node(*at)
                        && !desk.document.children(Some(node)).is_empty()
                    {
                        desk.fold(node);
                    }
                }
                _ => {
                    let edit = command(&desk, deed).and_then(|command| desk.run(&command, keep));
                    let after = keep.and_then(|node| desk.scene.card(node)).map(|card| card.rect);
                    if let (Some(before), Some(after), true) = (before, after, edit.is_some()) {
                        let fixed = |rect: &Rect| desk.scene.plan().direction.fixed_point(rect);
                        let turned = matches!(deed, Deed::Turn(..));
                        let (a, b) = (fixed(&before), fixed(&after));
                        let stays = (a.x - b.x).abs() < 1e-6 && (a.y - b.y).abs() < 1e-6;
                        prop_assert!(stays || turned, "{deed:?} moved what is looked at");
                    }
                    done.extend(edit.map(|(edit, _)| edit));
                }
            }
            let differs = difference(&desk.scene, &desk.anew());
            prop_assert!(differs.is_none(), "after {deed:?}: {differs:?}");
        }
    }
}

/// A chart of ten thousand: four layers of ten reports each.
fn large() -> Document {
    let nodes = (0..11_111_usize).map(|n| NewNode {
        id: n.to_string().into(),
        parent: n.checked_sub(1).map(|before| before / 10),
        card: Card::titled(Kind::Position, format!("post {n}")),
    });
    Document::build(About::default(), nodes.collect()).unwrap()
}

fn key(desk: &Desk, n: usize) -> NodeKey {
    desk.document.key_of(&n.to_string()).unwrap()
}

#[test]
fn an_edit_touches_the_way_to_the_top_and_nothing_else() {
    let mut desk = Desk::new(large());
    // A leaf four layers down, with a title that takes more lines.
    let leaf = key(&desk, 5_555);
    let rename = set_card(&desk, leaf, Field::Title, |card| {
        card.title = "word ".repeat(20)
    });
    let (edit, work) = desk.run(&rename, None).unwrap();
    assert_eq!(
        work,
        Work {
            walked: 5,
            packed: 5
        }
    );
    assert_eq!(
        desk.undo(&edit),
        Work {
            walked: 5,
            packed: 5
        }
    );
    // A branch of 1,111 goes to the end of its row.
    let command = Command::Move {
        nodes: vec![key(&desk, 3)],
        parent: Some(key(&desk, 0)),
        index: 10,
    };
    let (edit, work) = desk.run(&command, None).unwrap();
    assert_eq!(
        work,
        Work {
            walked: 2,
            packed: 2
        }
    );
    assert_eq!(
        desk.undo(&edit),
        Work {
            walked: 2,
            packed: 2
        }
    );
    // A branch of 1,111 goes below another one.
    let command = Command::Move {
        nodes: vec![key(&desk, 3)],
        parent: Some(key(&desk, 15)),
        index: 0,
    };
    let (edit, work) = desk.run(&command, None).unwrap();
    assert_eq!(
        work,
        Work {
            walked: 4,
            packed: 4
        }
    );
    assert_eq!(
        desk.undo(&edit),
        Work {
            walked: 4,
            packed: 4
        }
    );
    // Folded away, the same branch costs no more; opened, it is made anew.
    let node = key(&desk, 3);
    assert_eq!(
        desk.fold(node),
        Work {
            walked: 2,
            packed: 2
        }
    );
    let opened = 1 + 1_111;
    assert_eq!(
        desk.fold(node),
        Work {
            walked: opened,
            packed: opened
        }
    );
}

#[test]
fn faces_of_branches_that_are_taken_over_are_not_looked_at() {
    let mut desk = Desk::new(large());
    let before: Vec<_> = desk
        .scene
        .cards()
        .iter()
        .map(|card| card.face.clone())
        .collect();
    let rename = set_card(&desk, key(&desk, 5_555), Field::Title, |card| {
        card.title = "word ".repeat(20);
    });
    desk.run(&rename, None).unwrap();
    let same = desk.scene.cards().iter().zip(&before);
    let other = same
        .filter(|(card, before)| !Arc::ptr_eq(&card.face, before))
        .count();
    assert_eq!(other, 1);
}

#[test]
fn where_levels_share_lines_a_card_moves_others_only_when_its_line_moves() {
    let mut document = large();
    let change = Change::About {
        before: document.about().clone(),
        after: Arc::new(about(false, true)),
    };
    document.apply(&[change]).unwrap();
    let mut desk = Desk::new(document);
    let leaf = key(&desk, 5_555);
    let rename = set_card(&desk, leaf, Field::Title, |card| {
        card.title = "word ".repeat(20)
    });
    let (_, work) = desk.run(&rename, None).unwrap();
    assert_eq!(work.packed, 5, "a leaf reaches past its line");
    let manager = key(&desk, 555);
    let rename = set_card(&desk, manager, Field::Title, |card| {
        card.title = "word ".repeat(20)
    });
    let (_, work) = desk.run(&rename, None).unwrap();
    assert_eq!(
        work,
        Work {
            walked: 4,
            packed: 11_111
        },
        "all below that line moves"
    );
}

#[test]
fn after_many_edits_the_drawing_is_made_anew_and_stays_the_same() {
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
    let mut anew = 0;
    for words in 1..=30 {
        let rename = set_card(&desk, head, Field::Title, |card| {
            card.title = "word ".repeat(words * 3);
        });
        let (_, work) = desk.run(&rename, None).unwrap();
        anew += usize::from(work.walked > 1);
    }
    assert!((1..=10).contains(&anew), "made anew {anew} times of 30");
    assert_eq!(difference(&desk.scene, &desk.anew()), None);
}
