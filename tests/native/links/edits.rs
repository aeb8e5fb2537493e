//! What adding, copying and deleting do to links.

use banyan_core::edit::{Command, Field, Fragment, History, plan};
use banyan_core::format;
use banyan_core::model::{Card, Document, Gap, IdSource, LinkEnd, NodeKey};
use proptest::prelude::*;

use super::support::{TREE, chart, key, link};

fn run(document: &mut Document, command: &Command) -> Vec<NodeKey> {
    let edit = plan(document, command, &mut IdSource::new(5)).unwrap();
    document.apply(&edit.changes).unwrap();
    edit.select
}

fn duplicate(document: &Document, id: &str) -> Command {
    let node = key(document, id);
    Command::Insert {
        fragment: Fragment::of(document, &[node]),
        at: document.gap_after(node).unwrap(),
        duplicate: true,
    }
}

/// The titles of the nodes that a card's links lead to, and the names of its outside parties.
fn ends(document: &Document, node: NodeKey) -> Vec<String> {
    let links = document.card(node).links.iter();
    links
        .map(|link| match &link.end {
            LinkEnd::Party { name, .. } => format!("*{name}"),
            LinkEnd::Node(id) => match document.link_target(link) {
                Some(node) => document.card(node).title.clone(),
                None => format!("gone: {id}"),
            },
        })
        .collect()
}

#[test]
fn links_inside_a_duplicate_lead_to_the_copies_and_others_stay() {
    let mut document = chart(&[
        ("a1", link("a2")),
        ("a1", link("b")),
        ("a1", link("*City")),
        ("a2", link("a")),
        ("b", link("a1")),
    ]);
    let command = duplicate(&document, "a");
    let copy = run(&mut document, &command)[0];
    let reports = document.children(Some(copy)).to_vec();
    assert_eq!(ends(&document, reports[0]), ["a2", "b", "*City"]);
    let inner = &document.card(reports[0]).links[0];
    assert_eq!(
        document.link_target(inner),
        Some(reports[1]),
        "the copy of a2"
    );
    let up = &document.card(reports[1]).links[0];
    assert_eq!(document.link_target(up), Some(copy), "the copy of a");
    // The originals and the cards that link to them are as before.
    let a2 = Some(key(&document, "a2"));
    let original = &document.card(key(&document, "a1")).links[0];
    assert_eq!(document.link_target(original), a2);
    let from_outside: Vec<NodeKey> = document
        .links_to(key(&document, "a1"))
        .map(|(from, ..)| from)
        .collect();
    assert_eq!(from_outside, [key(&document, "b")]);
    assert_eq!(document.links_to(reports[0]).count(), 0);
}

#[test]
fn a_branch_pasted_into_another_chart_keeps_its_links() {
    let from = chart(&[("a1", link("a2")), ("a1", link("b"))]);
    let text = format::write_fragment(&Fragment::of(&from, &[key(&from, "a")]));
    let fragment = format::read_fragment(&text).unwrap().unwrap();
    let mut into = Document::default();
    run(
        &mut into,
        &Command::Insert {
            fragment,
            at: Gap::last_below(None),
            duplicate: false,
        },
    );
    // No id was taken there, so all ids stay, and the link that left the branch leads to nothing.
    assert_eq!(ends(&into, key(&into, "a1")), ["a2", "gone: b"]);
}

#[test]
fn a_deleted_node_keeps_the_links_to_it_and_undo_brings_them_back() {
    let mut document = chart(&[("b", link("a1"))]);
    let nodes = vec![key(&document, "a1")];
    let edit = plan(&document, &Command::Delete { nodes }, &mut IdSource::new(1)).unwrap();
    let mut history = History::default();
    history.commit(&mut document, edit, false).unwrap();
    let b = key(&document, "b");
    assert_eq!(ends(&document, b), ["gone: a1"]);
    let written = format::write(&document);
    assert!(written.contains(r#""to":"a1""#), "{written}");
    history.undo(&mut document).unwrap().unwrap();
    assert_eq!(ends(&document, b), ["a1"]);
}

#[test]
fn each_step_on_links_can_be_undone_and_says_what_it_was() {
    let mut document = chart(&[]);
    let mut history = History::default();
    let b = key(&document, "b");
    let start = format::write(&document);
    let mut states = vec![start];
    let mut set = |document: &mut Document, with: fn(&mut Card)| {
        let mut card = document.card(b).clone();
        with(&mut card);
        let place = Field::Links.item(0);
        let command = Command::SetCard {
            node: b,
            place,
            card,
        };
        let edit = plan(document, &command, &mut IdSource::new(1)).unwrap();
        history.commit(document, edit, false).unwrap();
        states.push(format::write(document));
    };
    set(&mut document, |card| card.links.push(link("a1")));
    set(&mut document, |card| card.links.push(link("*City")));
    set(&mut document, |card| card.links.swap(0, 1));
    set(&mut document, |card| {
        card.links.remove(0);
    });
    let words = banyan_core::text::Locale::English;
    assert_eq!(
        words.undo_label(history.undoable().unwrap()),
        "Undo: edit links of b"
    );
    while let Some(state) = states.pop() {
        assert_eq!(format::write(&document), state);
        history.undo(&mut document).unwrap();
    }
}

proptest! {
    /// Whatever links a branch has: duplicating it gives the copies the same inner links, changes no
    /// other link, and undo restores the bytes.
    #[test]
    fn a_duplicate_mirrors_its_branch(
        pairs in prop::collection::vec((0..8_usize, 0..9_usize), 0..20),
        top in 0..8_usize,
    ) {
        let name = |n: usize| TREE.get(n).map_or("*party", |(id, _)| id);
        let links: Vec<_> = pairs.iter().map(|&(from, to)| (name(from), link(name(to)))).collect();
        let mut document = chart(&links);
        let before = format::write(&document);
        let originals: Vec<NodeKey> = {
            let top = [key(&document, name(top))];
            document.preorder_of(&top).map(|(node, _)| node).collect()
        };
        let others: Vec<(NodeKey, Card)> = document
            .preorder()
            .map(|(node, _)| (node, document.card(node).clone()))
            .collect();
        let command = duplicate(&document, name(top));
        let mut history = History::default();
        let edit = plan(&document, &command, &mut IdSource::new(5)).unwrap();
        let copy = edit.select.clone();
        history.commit(&mut document, edit, false).unwrap();
        let copies: Vec<NodeKey> = document.preorder_of(&copy).map(|(node, _)| node).collect();
        prop_assert_eq!(originals.len(), copies.len());
        for (&original, &copy) in originals.iter().zip(&copies) {
            let twins = document.card(original).links.iter().zip(&document.card(copy).links);
            for (link, twin) in twins {
                let leads = document.link_target(link);
                let inside = originals.iter().position(|&node| Some(node) == leads);
                let expected = inside.map(|at| copies[at]).or(leads);
                prop_assert_eq!(document.link_target(twin), expected);
            }
        }
        for (node, card) in others {
            prop_assert_eq!(document.card(node), &card);
        }
        history.undo(&mut document).unwrap();
        prop_assert_eq!(format::write(&document), before);
    }
}
