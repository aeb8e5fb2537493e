//! Where a dragged branch would land.

use std::collections::HashSet;

use banyan_core::drawing::{DropTarget, Placed, Scene};
use banyan_core::layout::{LayoutDirection, Point, Rect};
use banyan_core::model::{About, Card, Document, Gap, Kind, NewNode, NodeKey};
use proptest::prelude::*;

use super::desk::{Desk, about};
use super::follows::documents;

fn point(x: f64, y: f64) -> Point {
    Point { x, y }
}

/// A desk with `head` over these posts; the last ones are below posts that are named.
fn desk(about: About, columns: Option<u8>, posts: &[(&str, &str)]) -> Desk {
    let mut ids = vec!["head"];
    let head = Card {
        columns,
        ..Card::titled(Kind::Unit, "head")
    };
    let mut nodes = vec![NewNode {
        id: "head".into(),
        parent: None,
        card: head,
    }];
    for (id, above) in posts {
        nodes.push(NewNode {
            id: (*id).into(),
            parent: ids.iter().position(|other| other == above),
            card: Card::titled(Kind::Position, *id),
        });
        ids.push(id);
    }
    Desk::new(Document::build(about, nodes).unwrap())
}

/// `head` over the reports `a`, `b` and `c`, of which `b` has the report `b1`.
fn row() -> Desk {
    let posts = [("a", "head"), ("b", "head"), ("c", "head"), ("b1", "b")];
    desk(About::default(), None, &posts)
}

fn key(desk: &Desk, id: &str) -> NodeKey {
    desk.document.key_of(id).unwrap()
}

fn rect(desk: &Desk, id: &str) -> Rect {
    desk.scene.rect_of(key(desk, id)).unwrap()
}

/// The target of a drop in words: `onto` a card, or below whom and before which sibling.
fn words(desk: &Desk, target: Option<DropTarget>) -> String {
    let id =
        |node: Option<NodeKey>| node.map_or("-".to_owned(), |n| desk.document.id(n).to_string());
    match target {
        None => "nowhere".to_owned(),
        Some(DropTarget::Onto(node)) => format!("onto {}", id(Some(node))),
        Some(DropTarget::Between { gap, .. }) => {
            format!("{} before {}", id(gap.parent), id(gap.before))
        }
    }
}

fn at(desk: &Desk, x: f64, y: f64) -> String {
    words(desk, desk.scene.drop_target(point(x, y), &HashSet::new()))
}

#[test]
fn drops_go_onto_the_middle_and_beside_the_sides() {
    let desk = row();
    let [head, a, b] = ["head", "a", "b"].map(|id| rect(&desk, id));
    let y = b.centre().y;
    assert_eq!(at(&desk, b.centre().x, y), "onto b");
    assert_eq!(at(&desk, b.x + 0.21 * b.width, y), "head before b");
    assert_eq!(at(&desk, b.x + 0.23 * b.width, y), "onto b");
    assert_eq!(at(&desk, b.x + 0.79 * b.width, y), "head before c");
    assert_eq!(at(&desk, head.x + 1.0, head.centre().y), "- before head");
    // The mark is in the middle of the gap, from whichever side it is approached.
    let middle = f64::midpoint(a.right(), b.x);
    let marks = [a.right() - 1.0, middle, b.x + 1.0].map(|x| {
        let target = desk.scene.drop_target(point(x, y), &HashSet::new());
        match target.unwrap() {
            DropTarget::Between { line, .. } => line,
            DropTarget::Onto(node) => unreachable!("onto {node:?}"),
        }
    });
    let mark = Rect {
        x: middle - 1.5,
        y: a.y.min(b.y),
        width: 3.0,
        height: a.height.max(b.height),
    };
    assert_eq!(marks, [mark; 3]);
}

#[test]
fn drops_go_beside_the_first_and_the_last() {
    let desk = row();
    let [a, c, head] = ["a", "c", "head"].map(|id| rect(&desk, id));
    let y = a.centre().y;
    assert_eq!(at(&desk, a.x - 39.0, y), "head before a");
    assert_eq!(at(&desk, a.x - 41.0, y), "nowhere");
    assert_eq!(at(&desk, c.right() + 39.0, y), "head before -");
    assert_eq!(at(&desk, c.right() + 41.0, y), "nowhere");
    let between_levels = f64::midpoint(head.bottom(), a.y);
    assert_eq!(at(&desk, head.centre().x, between_levels), "nowhere");
    assert_eq!(at(&desk, f64::NAN, f64::NAN), "nowhere");
    let empty = Scene::default();
    assert_eq!(empty.drop_target(point(0.0, 0.0), &HashSet::new()), None);
}

#[test]
fn the_gap_between_two_siblings_counts_however_wide_it_is() {
    // The cards below keep the two far from each other.
    let mut posts = vec![("a", "head"), ("b", "head")];
    posts.extend(["a1", "a2", "a3"].map(|id| (id, "a")));
    posts.extend(["b1", "b2", "b3"].map(|id| (id, "b")));
    let desk = desk(About::default(), None, &posts);
    let (a, b) = (rect(&desk, "a"), rect(&desk, "b"));
    let middle = f64::midpoint(a.right(), b.x);
    assert!(b.x - a.right() > 100.0);
    assert_eq!(at(&desk, middle, b.centre().y), "head before b");
    assert_eq!(at(&desk, middle, b.bottom() + 10.0), "nowhere");
}

#[test]
fn drops_go_neither_onto_what_is_dragged_nor_below_it() {
    let desk = row();
    let dragged = HashSet::from([key(&desk, "b")]);
    let at = |x, y| words(&desk, desk.scene.drop_target(point(x, y), &dragged));
    let [a, b, b1] = ["a", "b", "b1"].map(|id| rect(&desk, id));
    let y = b.centre().y;
    assert_eq!(at(b.centre().x, y), "nowhere");
    assert_eq!(at(b.x + 1.0, y), "nowhere");
    assert_eq!(at(b1.centre().x, b1.centre().y), "nowhere");
    assert_eq!(at(b1.right() + 10.0, b1.centre().y), "nowhere");
    assert_eq!(at(b.x - 5.0, y), "head before b", "where it is");
    assert_eq!(at(a.centre().x, y), "onto a");
}

#[test]
fn in_a_column_drops_go_above_and_below() {
    let posts = ["a", "b", "c", "d"].map(|id| (id, "head"));
    let desk = desk(About::default(), Some(2), &posts);
    let [a, b, c] = ["a", "b", "c"].map(|id| rect(&desk, id));
    assert!(a.x == b.x && c.x > a.right(), "two columns");
    let x = a.centre().x;
    assert_eq!(at(&desk, x, a.centre().y), "onto a");
    assert_eq!(at(&desk, x, a.y + 2.0), "head before a");
    let middle = f64::midpoint(a.bottom(), b.y);
    assert_eq!(at(&desk, x, middle), "head before b");
    assert_eq!(at(&desk, x, b.bottom() - 2.0), "head before c");
    // The next column begins at its own top, not next to the end of the first.
    assert_eq!(at(&desk, c.centre().x, c.y - 10.0), "head before c");
    match desk.scene.drop_target(point(x, middle), &HashSet::new()) {
        Some(DropTarget::Between { line, .. }) => {
            assert_eq!((line.width, line.height), (a.width, 3.0));
            assert_eq!(line.centre().y, middle, "half way between the two");
        }
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn to_the_right_siblings_stand_above_and_below_each_other() {
    let posts = [("a", "head"), ("b", "head"), ("c", "head")];
    let desk = desk(about(true, false), None, &posts);
    let (a, b) = (rect(&desk, "a"), rect(&desk, "b"));
    let middle = f64::midpoint(a.bottom(), b.y);
    assert_eq!(at(&desk, a.centre().x, middle), "head before b");
    assert_eq!(at(&desk, a.centre().x, a.y + 1.0), "head before a");
}

/// A card as an exhaustive search sees it, turned so that its siblings are to the left and right.
struct Turned<'a> {
    card: Placed<'a>,
    turn: LayoutDirection,
    rect: Rect,
}

/// What an exhaustive search finds: the nearest card on either side of a point, in its row or column,
/// whose superior is not dragged.
fn nearest(desk: &Desk, at: Point, before: bool, dragged: &dyn Fn(NodeKey) -> bool) -> Option<f64> {
    let distance = |card: Turned| {
        let (rect, at) = (card.rect, card.turn.turned(at));
        let distance = if before {
            at.x - rect.right()
        } else {
            rect.x - at.x
        };
        let in_row = (rect.y..=rect.bottom()).contains(&at.y);
        let open = !card.card.above.is_some_and(dragged);
        (in_row && open && distance >= 0.0).then_some(distance)
    };
    let turned = |card| turned(desk, card);
    let distances = desk.scene.cards().map(turned).filter_map(distance);
    distances.reduce(f64::min)
}

fn turned<'a>(desk: &Desk, card: Placed<'a>) -> Turned<'a> {
    let direction = desk.scene.plan().direction;
    let turn = if card.column_slot.is_some() || direction == LayoutDirection::Right {
        LayoutDirection::Right
    } else {
        LayoutDirection::Down
    };
    let rect = turn.turned_rect(&card.rect);
    Turned { card, turn, rect }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// A drop never lands in what is dragged; its mark lies in the row at the pointer and on no sibling,
    /// and it is there exactly when an exhaustive search finds a card near enough.
    #[test]
    fn drops_are_what_a_look_at_every_card_finds(
        document in documents(), folded in 0..200_usize, dragged in 0..200_usize,
        near in 0..200_usize, x in -0.4..1.4_f64, y in -0.4..1.4_f64,
    ) {
        let mut desk = Desk::new(document);
        let fold = desk.node(folded).unwrap();
        if folded % 2 == 0 && !desk.document.children(Some(fold)).is_empty() {
            desk.fold(fold);
        }
        let top = desk.node(dragged).unwrap();
        let is_dragged = |node: NodeKey| {
            node == top || desk.document.ancestors(node).any(|above| above == top)
        };
        let cards: Vec<Placed> = desk.scene.cards().collect();
        let card = cards[near % cards.len()].rect;
        let at = point(card.x + card.width * x, card.y + card.height * y);
        let target = desk.scene.drop_target(at, &HashSet::from([top]));
        let under = cards.iter().find(|card| card.rect.contains(at));
        let [before, after] =
            [true, false].map(|before| nearest(&desk, at, before, &is_dragged));
        match target {
            None => {
                let close = |distance: Option<f64>| distance.is_some_and(|d| d <= 40.0);
                match under {
                    Some(card) => prop_assert!(is_dragged(card.node)),
                    None => prop_assert!(!close(before) && !close(after)),
                }
            }
            Some(DropTarget::Onto(node)) => {
                prop_assert_eq!(under.map(|card| card.node), Some(node));
                prop_assert!(!is_dragged(node));
            }
            Some(DropTarget::Between { gap: Gap { parent, before: next }, line }) => {
                prop_assert!(!parent.is_some_and(is_dragged));
                let siblings = desk.document.children(parent);
                prop_assert!(next.is_none_or(|next| siblings.contains(&next)));
                let row: Vec<&Placed> = cards.iter().filter(|card| card.above == parent).collect();
                // Assistants stand next to the line and not at their index in the row.
                let in_line = !row.iter().any(|card| card.assistant);
                let covers = |card: &&Placed| card.rect.inflate(-0.01).intersects(&line);
                prop_assert!(!(in_line && row.iter().any(covers)));
                // One of the two cards around the gap is the nearest of all.
                let place = next.map_or(siblings.len(), |next| {
                    siblings.iter().position(|&sibling| sibling == next).unwrap()
                });
                let ends = [place.checked_sub(1), Some(place)];
                let ends = ends.map(|end| row.iter().find(|card| {
                    end.and_then(|end| siblings.get(end)) == Some(&card.node)
                }));
                let distance = |card: &&&Placed, before: bool| {
                    let card = turned(&desk, ***card);
                    let at = card.turn.turned(at);
                    if before { at.x - card.rect.right() } else { card.rect.x - at.x }
                };
                let is_nearest = ends[0].is_some_and(|card| Some(distance(&card, true)) == before)
                    || ends[1].is_some_and(|card| Some(distance(&card, false)) == after);
                prop_assert!(under.is_some() || is_nearest, "{target:?}");
            }
        }
    }
}
