//! The document refuses what is not a chart, and adds its branches up.

use std::sync::Arc;

use banyan_core::model::{
    About, ApplyError, BuildError, Card, Change, Document, Headcount, Holder, IdSource, Kind,
    NewNode, NodeKey, Place,
};

fn node(id: &str, parent: Option<usize>) -> NewNode {
    NewNode {
        id: id.into(),
        parent,
        card: Card::titled(Kind::Position, id),
    }
}

/// head → (a → (a1), b)
fn chart() -> Document {
    let nodes = vec![
        node("head", None),
        node("a", Some(0)),
        node("a1", Some(1)),
        node("b", Some(0)),
    ];
    Document::build(About::default(), nodes).unwrap()
}

fn key(document: &Document, id: &str) -> NodeKey {
    document.key_of(id).unwrap()
}

#[track_caller]
fn refused(change: impl FnOnce(&Document) -> Change, error: &ApplyError) {
    let mut document = chart();
    let change = change(&document);
    let before: Vec<_> = document.preorder().collect();
    assert_eq!(document.apply(&[change]).as_ref(), Err(error));
    assert_eq!(document.preorder().collect::<Vec<_>>(), before);
}

fn to(document: &Document, id: &str, after: Option<Place>) -> Change {
    let node = key(document, id);
    Change::Place {
        node,
        before: document.place(node),
        after,
    }
}

#[test]
fn a_list_with_a_repeated_id_is_no_chart() {
    let built = Document::build(About::default(), vec![node("a", None), node("a", Some(0))]);
    assert_eq!(built.err(), Some(BuildError::DuplicateId("a".into())));
}

#[test]
fn a_parent_comes_before_its_children() {
    for parent in [0, 1, 7] {
        let built = Document::build(About::default(), vec![node("a", Some(parent))]);
        assert_eq!(built.err(), Some(BuildError::ParentNotBefore(0)));
    }
}

#[test]
fn no_node_comes_below_itself() {
    for parent in ["a", "a1"] {
        refused(
            |d| {
                let parent = Some(key(d, parent));
                to(d, "a", Some(Place { parent, index: 0 }))
            },
            &ApplyError::Cycle,
        );
    }
}

#[test]
fn a_place_beyond_the_siblings_is_refused() {
    refused(
        |d| {
            let parent = Some(key(d, "head"));
            // Two reports, one of which is the node itself: index 1 is the last place.
            to(d, "a", Some(Place { parent, index: 2 }))
        },
        &ApplyError::NoSuchPlace,
    );
}

#[test]
fn a_change_of_what_is_not_there_is_refused() {
    refused(
        |d| Change::Place {
            node: key(d, "a"),
            before: None,
            after: None,
        },
        &ApplyError::Stale,
    );
    refused(
        |d| Change::Card {
            node: key(d, "a"),
            id: "a".into(),
            before: Some(Arc::new(Card::default())),
            after: Some(Arc::new(Card::default())),
        },
        &ApplyError::Stale,
    );
}

#[test]
fn a_new_node_takes_no_id_that_was_ever_used() {
    let mut document = chart();
    let gone = to(&document, "b", None);
    document.apply(&[gone]).unwrap();
    let again = Change::Card {
        node: document.next_key(0),
        id: "b".into(),
        before: None,
        after: Some(Arc::new(Card::default())),
    };
    assert_eq!(
        document.apply(&[again]),
        Err(ApplyError::DuplicateId("b".into()))
    );
}

#[test]
fn a_node_with_a_place_is_not_unmade() {
    refused(
        |d| Change::Card {
            node: key(d, "b"),
            id: "b".into(),
            before: d.get(key(d, "b")).cloned(),
            after: None,
        },
        &ApplyError::StillUsed,
    );
}

#[test]
fn an_edit_is_made_whole_or_not_at_all() {
    let mut document = chart();
    let fine = to(&document, "b", None);
    let wrong = to(
        &document,
        "b",
        Some(Place {
            parent: None,
            index: 9,
        }),
    );
    assert!(document.apply(&[fine, wrong]).is_err());
    assert!(document.contains(key(&document, "b")));
    assert_eq!(document.total().nodes, 4);
}

#[test]
fn branches_add_up_and_not_stated_is_not_zero() {
    let mut nodes = vec![node("unit", None), node("x", Some(0)), node("y", Some(0))];
    nodes[0].card.kind = Kind::Unit;
    nodes[1].card.headcount = Headcount::Range { min: 2, max: 3 };
    nodes[1].card.holders = vec![Holder::default(); 2];
    let mut outside = node("outside", Some(0));
    outside.card.kind = Kind::External;
    outside.card.headcount = Headcount::Exactly(9);
    nodes.push(outside);
    let document = Document::build(About::default(), nodes).unwrap();
    let total = document.total();
    assert_eq!((total.nodes, total.units, total.positions), (4, 1, 2));
    assert_eq!((total.min, total.max, total.in_post), (2, 3, 2));
    assert_eq!(total.not_stated, 1, "y states no headcount");
    assert_eq!(document.branch(key(&document, "unit")), total);
}

#[test]
fn ids_are_short_and_never_taken() {
    let document = chart();
    let mut ids = IdSource::new(1);
    let first = ids.fresh(&document, |_| false);
    assert_eq!(first.len(), 7);
    let second = IdSource::new(1).fresh(&document, |id| id == first);
    assert_ne!(first, second);
}

#[test]
fn a_chain_of_100_000_is_walked_and_moved_without_recursion() {
    let nodes = (0..100_000_usize).map(|n| node(&n.to_string(), n.checked_sub(1)));
    let mut document = Document::build(About::default(), nodes.collect()).unwrap();
    assert_eq!(document.preorder().count(), 100_000);
    assert_eq!(document.branch(key(&document, "0")).nodes, 100_000);
    let cut = to(
        &document,
        "50000",
        Some(Place {
            parent: None,
            index: 1,
        }),
    );
    document.apply(&[cut]).unwrap();
    assert_eq!(document.branch(key(&document, "0")).nodes, 50_000);
    assert_eq!(document.total().nodes, 100_000);
}
