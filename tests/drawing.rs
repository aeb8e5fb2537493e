//! What the cards say and where the arrow keys lead.

use banyan::drawing::{FaceCache, Folds, Scene, Step, Tone, step};
use banyan::layout::ApproximateMeasure;
use banyan::model::{About, Card, Document, Headcount, Holder, Kind, NewNode, NodeKey};
use banyan::text::Locale;

/// head → (a → (a1, a2, a3), b, c → (c1))
fn chart() -> Document {
    let tree = [
        ("head", None),
        ("a", Some(0)),
        ("a1", Some(1)),
        ("a2", Some(1)),
        ("a3", Some(1)),
        ("b", Some(0)),
        ("c", Some(0)),
        ("c1", Some(6)),
    ];
    let nodes = tree.map(|(id, parent)| NewNode {
        id: id.into(),
        parent,
        card: Card::titled(Kind::Position, id),
    });
    Document::build(About::default(), nodes.to_vec()).unwrap()
}

fn key(document: &Document, id: &str) -> NodeKey {
    document.key_of(id).unwrap()
}

fn scene(document: &Document, folds: &Folds) -> Scene {
    let mut faces = FaceCache::default();
    Scene::of(
        document,
        folds,
        &mut faces,
        Locale::English,
        &ApproximateMeasure,
    )
}

fn one_card(card: Card) -> (Vec<(String, Tone)>, bool) {
    let held = Card {
        holders: vec![Holder {
            name: "Ann".into(),
            ..Holder::default()
        }],
        ..Card::titled(Kind::Position, "held")
    };
    let nodes = [card, held].map(|card| NewNode {
        id: card.title.as_str().into(),
        parent: None,
        card,
    });
    let document = Document::build(About::default(), nodes.to_vec()).unwrap();
    let scene = scene(&document, &Folds::new());
    let face = &scene.cards()[0].face;
    let chips = face.chips.iter().map(|chip| (chip.text.clone(), chip.tone));
    (chips.collect(), face.vacant)
}

#[test]
fn a_fold_hides_its_branch_and_counts_it() {
    let document = chart();
    let folds = Folds::from([key(&document, "a"), key(&document, "b")]);
    let scene = scene(&document, &folds);
    let shown: Vec<&str> = scene
        .cards()
        .iter()
        .map(|card| document.card(card.node).title.as_str())
        .collect();
    assert_eq!(shown, ["head", "a", "b", "c", "c1"]);
    assert_eq!(scene.card(key(&document, "a")).unwrap().hidden, 3);
    assert_eq!(
        scene.card(key(&document, "b")).unwrap().hidden,
        0,
        "a leaf hides nothing"
    );
    assert!(scene.card(key(&document, "a1")).is_none());
}

#[test]
fn an_unchanged_card_keeps_its_face() {
    let document = chart();
    let mut faces = FaceCache::default();
    let mut draw = |document: &Document| {
        let node = key(document, "a1");
        faces.face(document, node, Locale::English, &ApproximateMeasure)
    };
    let first = draw(&document);
    let second = draw(&document);
    assert!(std::sync::Arc::ptr_eq(&first, &second));
}

#[test]
fn arrows_walk_the_tree() {
    let document = chart();
    let none = Folds::new();
    let walk = |from: &str, way| {
        step(&document, &none, key(&document, from), way).map(|to| document.id(to).to_string())
    };
    let some = |id: &str| Some(id.to_owned());
    assert_eq!(walk("head", Step::Up), None);
    assert_eq!(
        walk("head", Step::Down),
        some("b"),
        "the middle one stands below"
    );
    assert_eq!(walk("a1", Step::Up), some("a"));
    assert_eq!(walk("a1", Step::Right), some("a2"));
    assert_eq!(
        walk("a3", Step::Right),
        some("c1"),
        "across branches, on the same layer"
    );
    assert_eq!(walk("c1", Step::Left), some("a3"));
    assert_eq!(walk("a1", Step::Left), None);
    assert_eq!(walk("a2", Step::First), some("a1"));
    assert_eq!(walk("a2", Step::Last), some("a3"));
}

#[test]
fn arrows_do_not_enter_a_fold() {
    let document = chart();
    let folds = Folds::from([key(&document, "a")]);
    let c1 = key(&document, "c1");
    assert_eq!(step(&document, &folds, c1, Step::Left), None);
    assert_eq!(
        step(&document, &folds, key(&document, "a"), Step::Down),
        None
    );
}

#[test]
fn chips_say_only_what_is_known() {
    assert_eq!(one_card(Card::titled(Kind::Position, "x")), (vec![], true));
    let (chips, vacant) = one_card(Card {
        headcount: Headcount::Range { min: 2, max: 3 },
        holders: vec![Holder::default()],
        level: "manager".into(),
        ..Card::titled(Kind::Position, "x")
    });
    assert!(!vacant);
    assert_eq!(
        chips,
        [
            ("manager".to_owned(), Tone::Plain),
            ("2–3 authorised".to_owned(), Tone::Plain),
            ("1–2 vacant".to_owned(), Tone::Warning),
        ]
    );
}

#[test]
fn nothing_is_vacant_where_no_holder_is_named() {
    let document = chart();
    let scene = scene(&document, &Folds::new());
    assert!(scene.cards().iter().all(|card| !card.face.vacant));
}
