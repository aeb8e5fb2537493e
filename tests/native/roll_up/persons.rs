//! Persons with several posts, and who fills which post.

use crate::support::numbered;
use banyan_core::model::{About, Card, Document, Headcount, Holder, Kind, NewNode, Place};

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
        let totals = document.branch(document.key_of(id).unwrap());
        (totals.min, totals.in_post, totals.vacant_min)
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
    let change = banyan_core::model::Change::Place {
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
    let nodes = numbered(nodes);
    let document = Document::build(About::default(), nodes).unwrap();
    let total = document.total();
    assert_eq!((total.min, total.in_post, total.not_stated), (3, 5, 1));
    assert_eq!((total.vacant_min, total.vacant_max, total.over), (3, 3, 0));
}

#[test]
fn a_person_of_very_many_posts_and_a_node_of_very_many_links_cost_no_more() {
    // If every post of the person were searched for each one, this would not end.
    let mut nodes = vec![NewNode {
        id: "top".into(),
        parent: None,
        card: Card::titled(Kind::Unit, "top"),
    }];
    let link = banyan_core::model::Link {
        end: banyan_core::model::LinkEnd::Node("top".into()),
        ..banyan_core::model::Link::default()
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
