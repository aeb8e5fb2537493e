//! Very deep and very wide charts: nothing recurses, and looking at one card costs only its path down.

use std::collections::HashSet;

use banyan_core::drawing::{DropTarget, Placed, lines, strokes};
use banyan_core::edit::Field;
use banyan_core::layout::Point;
use banyan_core::model::{About, Card, Document, Gap, Kind, NewNode, NodeKey};

use super::desk::{Desk, set_card};

/// Units, each below the one given in `above`.
fn chart(units: usize, above: impl Fn(usize) -> usize) -> Desk {
    let unit = |n: usize| NewNode {
        id: n.to_string().into(),
        parent: (n > 0).then(|| above(n)),
        card: Card::titled(Kind::Unit, n.to_string()),
    };
    Desk::new(Document::build(About::default(), (0..units).map(unit).collect()).unwrap())
}

fn key(desk: &Desk, n: usize) -> NodeKey {
    desk.document.key_of(&n.to_string()).unwrap()
}

#[test]
fn a_chain_of_a_hundred_thousand_is_followed_and_looked_at() {
    const DEEP: usize = 100_000;
    let mut desk = chart(DEEP, |n| n - 1);
    let [middle, last] = [DEEP / 2, DEEP - 1].map(|n| key(&desk, n));
    let rename = set_card(&desk, middle, Field::Title, |card| {
        card.title = "word ".repeat(20)
    });
    let before = desk.scene.rect_of(last).unwrap();
    let (_, work) = desk.run(&rename, None).unwrap();
    assert_eq!(work.walked, DEEP / 2 + 1, "the way up");
    let rect = desk.scene.rect_of(last).unwrap();
    assert!(rect.y > before.y, "all below went down");
    assert_eq!(Some(rect), desk.anew().rect_of(last));
    assert_eq!(desk.scene.len(), DEEP);
    assert_eq!(desk.scene.number_of(last), Some(DEEP - 1));
    assert_eq!(desk.scene.hit(rect.centre()), Some(last));
    let dragged = HashSet::from([last]);
    let onto = desk.scene.rect_of(middle).unwrap().centre();
    assert_eq!(
        desk.scene.drop_target(onto, &dragged),
        Some(DropTarget::Onto(middle))
    );
    assert_eq!(desk.scene.drop_target(rect.centre(), &dragged), None);
    let cards: Vec<Placed> = desk.scene.cards().collect();
    let mut count = 0;
    strokes(&desk.scene, &cards, |_, _| count += 1);
    assert!(count >= DEEP - 1);
    assert!(!lines(&desk.scene, &rect, rect.corner()).is_empty());
    desk.fold(middle);
    assert_eq!(desk.scene.len(), DEEP / 2 + 1);
    assert_eq!(desk.scene.seen_at(&desk.document, last), Some(middle));
    assert_eq!(
        desk.fold(middle).walked,
        DEEP / 2 + 1,
        "not what the fold hid"
    );
    assert_eq!(desk.scene.len(), DEEP);
}

#[test]
fn a_row_of_ten_thousand_takes_its_row() {
    const WIDE: usize = 10_000;
    let mut desk = chart(WIDE + 1, |_| 0);
    let [first, last] = [1, WIDE].map(|n| key(&desk, n));
    let mut rename = |node| {
        let rename = set_card(&desk, node, Field::Title, |card| {
            card.title = "word ".repeat(20)
        });
        desk.run(&rename, None).unwrap().1
    };
    let work = [first, last].map(&mut rename);
    assert_eq!(work[0], work[1], "wherever it stands");
    assert_eq!((work[0].walked, work[0].packed), (2, 2));
    assert!(work[0].looked < 6 * WIDE, "{work:?}");
    assert_eq!(desk.scene.number_of(last), Some(WIDE));
    assert_eq!(desk.scene.nodes_from(WIDE).collect::<Vec<_>>(), [last]);
    let rect = desk.scene.rect_of(last).unwrap();
    let point = Point {
        x: rect.right() + 5.0,
        y: rect.centre().y,
    };
    let target = desk.scene.drop_target(point, &HashSet::new());
    let top = Some(key(&desk, 0));
    assert_eq!(
        target.map(|target| target.gap()),
        Some(Gap::last_below(top))
    );
    let marked = [last, first, key(&desk, 7)];
    assert_eq!(desk.scene.in_order(&marked), [first, key(&desk, 7), last]);
}
