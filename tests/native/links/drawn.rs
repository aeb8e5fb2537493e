//! Links on the drawing.

use banyan_core::drawing::{DrawnLinks, Folds, LineEnd, LinkMap, LinkName, Scene, Shown};
use banyan_core::layout::{ApproximateMetrics, Point, Rect};
use banyan_core::model::{
    About, Card, Document, Kind, Link, LinkDirection, LinkKind, NewNode, NodeKey,
};
use proptest::prelude::*;

use super::support::{TREE, chart, drawn, going, key, link};

fn near(scene: &Scene, map: &LinkMap, area: Rect) -> DrawnLinks {
    map.near(scene, area, Point::default(), &ApproximateMetrics)
}

fn everywhere(scene: &Scene, map: &LinkMap) -> Rect {
    map.bounds(scene.bounds()).inflate(400.0)
}

/// The ids at the ends of the lines; outside parties have a star.
fn lines(document: &Document, map: &LinkMap) -> Vec<[String; 2]> {
    let end = |end: LineEnd| match end {
        LineEnd::Card(node) => document.id(node).to_string(),
        LineEnd::Party(index) => format!("*{}", map.parties()[index].name),
    };
    map.lines().iter().map(|line| line.ends.map(end)).collect()
}

#[test]
fn a_selected_node_shows_its_links_from_and_to_it() {
    let document = chart(&[
        ("a1", link("b")),
        ("c1", link("a1")),
        ("b", link("c")),
        ("a1", link("*City")),
    ]);
    let nodes = [key(&document, "a1")];
    let (_, map) = drawn(&document, &Folds::new(), Shown::Of(&nodes));
    assert_eq!(
        lines(&document, &map),
        [["a1", "b"], ["a1", "*City"], ["a1", "c1"]]
    );
    let (scene, map) = drawn(&document, &Folds::new(), Shown::All);
    assert_eq!(map.lines().len(), 4);
    let links = near(&scene, &map, everywhere(&scene, &map)).links;
    assert_eq!(links.len(), 4);
    assert!(links.iter().all(|link| link.label.is_some()));
}

#[test]
fn both_selected_ends_show_their_link_once() {
    let document = chart(&[("a1", link("b"))]);
    let nodes = [key(&document, "a1"), key(&document, "b")];
    let (_, map) = drawn(&document, &Folds::new(), Shown::Of(&nodes));
    assert_eq!(map.lines().len(), 1);
}

#[test]
fn arrow_heads_follow_the_direction_whichever_end_holds_the_link() {
    // Card a stands before b in the tree, so lines go from a to b.
    let heads = |holder: &str, other: &str, direction| {
        let document = chart(&[(holder, going(other, direction))]);
        drawn(&document, &Folds::new(), Shown::All).1.lines()[0].heads
    };
    assert_eq!(heads("a", "b", LinkDirection::To), [false, true]);
    assert_eq!(heads("a", "b", LinkDirection::From), [true, false]);
    assert_eq!(heads("b", "a", LinkDirection::To), [true, false]);
    assert_eq!(heads("b", "a", LinkDirection::From), [false, true]);
    assert_eq!(heads("a", "b", LinkDirection::Both), [true, true]);
}

#[test]
fn a_folded_end_goes_to_the_card_that_hides_it() {
    let document = chart(&[("a1", link("c1")), ("a1", link("a2"))]);
    let folds = Folds::from([key(&document, "a"), key(&document, "c")]);
    let (_, map) = drawn(&document, &folds, Shown::All);
    // The link between two cards of one folded branch is not drawn.
    assert_eq!(lines(&document, &map), [["a", "c"]]);
}

#[test]
fn a_link_to_nothing_or_to_itself_is_not_drawn() {
    let document = chart(&[("a1", link("nobody")), ("b", link("b"))]);
    let (_, map) = drawn(&document, &Folds::new(), Shown::All);
    assert_eq!(map.lines(), []);
}

#[test]
fn many_links_between_the_same_two_are_one_line_with_their_number() {
    let few: Vec<_> = (0..5).map(|_| ("a", link("b"))).collect();
    let (_, map) = drawn(&chart(&few), &Folds::new(), Shown::All);
    assert_eq!(map.lines().len(), 5);
    let many: Vec<_> = (0..6).map(|_| ("a", link("b"))).collect();
    let document = chart(&many);
    let (_, map) = drawn(&document, &Folds::new(), Shown::All);
    assert_eq!(map.lines().len(), 1);
    assert_eq!(map.lines()[0].text, "6 links");
    let last = LinkName {
        holder: key(&document, "a"),
        index: 5,
    };
    assert!(map.line(last).is_some());
    assert_eq!(map.nodes_at(last).count(), 2);
}

#[test]
fn a_curve_says_what_it_is_about_else_its_kind() {
    let about = Link {
        label: "new products".into(),
        ..link("b")
    };
    let kind = Link {
        kind: LinkKind::Secondary,
        ..link("c")
    };
    let document = chart(&[("a", about), ("a", kind)]);
    let (_, map) = drawn(&document, &Folds::new(), Shown::All);
    let texts: Vec<&str> = map.lines().iter().map(|line| &*line.text).collect();
    assert_eq!(texts, ["new products", "dotted line"]);
}

fn parties_are_clear(scene: &Scene, map: &LinkMap) {
    for (index, party) in map.parties().iter().enumerate() {
        let others = &map.parties()[..index];
        let on_party = others
            .iter()
            .any(|other| other.rect.intersects(&party.rect));
        assert!(!on_party, "{} covers another", party.name);
        let on_cards = scene.within(&party.rect, 0);
        assert!(on_cards.is_empty(), "{} covers a card", party.name);
    }
}

#[test]
fn outside_parties_of_one_name_are_one_and_cover_nothing() {
    let document = chart(&[
        ("a1", link("*City")),
        ("b", link("*City")),
        ("a2", link("*Bank of the whole long river valley")),
        ("a2", link("*Press")),
        ("c1", link("*Agency")),
    ]);
    let (scene, map) = drawn(&document, &Folds::new(), Shown::All);
    assert_eq!(map.parties().len(), 4);
    parties_are_clear(&scene, &map);
    let outside = |rect: &Rect| !rect.intersects(&scene.bounds());
    assert!(map.parties().iter().all(|party| outside(&party.rect)));
    let nodes = [key(&document, "a2")];
    let (scene, map) = drawn(&document, &Folds::new(), Shown::Of(&nodes));
    assert_eq!(map.parties().len(), 2);
    parties_are_clear(&scene, &map);
    let card = scene.rect_of(nodes[0]).unwrap();
    for party in map.parties() {
        assert!(party.rect.intersects(&card.inflate(600.0)), "near its card");
    }
}

/// Managers with ten reports each, every report linked to the one after it and to one far away.
fn large(managers: usize) -> Document {
    let mut nodes = vec![NewNode {
        id: "top".into(),
        parent: None,
        card: Card::titled(Kind::Unit, "top"),
    }];
    for manager in 0..managers {
        let at = nodes.len();
        nodes.push(NewNode {
            id: format!("m{manager}").into(),
            parent: Some(0),
            card: Card::titled(Kind::Position, "manager"),
        });
        for report in 0..10 {
            let number = manager * 10 + report;
            let far = (number * 7919) % (managers * 10);
            let links = [number + 1, far].map(|to| link(&format!("r{to}")));
            nodes.push(NewNode {
                id: format!("r{number}").into(),
                parent: Some(at),
                card: Card {
                    links: links.to_vec(),
                    ..Card::titled(Kind::Position, "report")
                },
            });
        }
    }
    Document::build(About::default(), nodes).unwrap()
}

#[test]
fn of_many_links_only_what_is_seen_is_drawn() {
    let document = large(9000);
    let (scene, map) = drawn(&document, &Folds::new(), Shown::All);
    assert!(map.lines().len() > 170_000);
    let card = scene.cards().nth(50_000).unwrap().rect;
    let window = Rect {
        x: card.x - 700.0,
        y: card.y - 400.0,
        width: 1400.0,
        height: 800.0,
    };
    let links = near(&scene, &map, window).links;
    assert!((10..=400).contains(&links.len()), "{}", links.len());
    let whole = map.far(scene.bounds(), 0.0001);
    assert!(whole.len() <= 4000, "{}", whole.len());
    assert!(!whole.is_empty());
    // The links between neighbours are shorter than a pixel there.
    let nodes: Vec<NodeKey> = vec![scene.nodes_from(50_000).next().unwrap()];
    let own = LinkMap::of(&document, &scene, Shown::Of(&nodes), &ApproximateMetrics);
    assert!(own.lines().len() <= 5);
}

proptest! {
    /// Whatever links a chart has: labels cover no card, no party and no other label, everything drawn
    /// lies within the extent of the drawing, and it is the same when computed again.
    #[test]
    fn labels_cover_nothing(
        pairs in prop::collection::vec((0..8_usize, 0..11_usize), 0..24),
        folded in prop::collection::vec(0..8_usize, 0..3),
        all in any::<bool>(),
    ) {
        const PARTIES: [&str; 3] = ["*City", "*Bank", "*Press"];
        let name = |n: usize| TREE.get(n).map_or_else(|| PARTIES[n - 8], |(id, _)| *id);
        let links: Vec<_> = pairs.iter().map(|&(from, to)| (name(from), link(name(to)))).collect();
        let document = chart(&links);
        let folds: Folds = folded.iter().map(|&n| key(&document, name(n))).collect();
        let nodes = [key(&document, "a1"), key(&document, "c")];
        let shown = if all { Shown::All } else { Shown::Of(&nodes) };
        let (scene, map) = drawn(&document, &folds, shown);
        let area = everywhere(&scene, &map);
        let links = near(&scene, &map, area);
        parties_are_clear(&scene, &map);
        let labels: Vec<Rect> = links.links.iter().filter_map(|l| Some(l.label.as_ref()?.rect)).collect();
        for (index, label) in labels.iter().enumerate() {
            prop_assert!(area.contains(label.centre()));
            prop_assert!(scene.within(label, 0).is_empty());
            prop_assert!(!labels[..index].iter().any(|other| other.intersects(label)));
            prop_assert!(!links.parties.iter().any(|party| party.rect.intersects(label)));
        }
        prop_assert_eq!(links.links.len(), map.lines().len());
        prop_assert_eq!(near(&scene, &map, area), links);
    }
}
