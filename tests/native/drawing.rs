//! What the cards say and where the arrow keys lead.

use crate::support::numbered;
use banyan_core::drawing::{
    ContentCache, Folds, LEVEL_COLOURS, Placed, Scene, Step, Tone, first_folds, level_colour,
    names, staffing_to_mark, step,
};
use banyan_core::layout::{ApproximateMetrics, Rect, Size, View};
use banyan_core::model::{
    About, Card, Change, Document, Headcount, Holder, Kind, LayoutDirection, LayoutOptions,
    NewNode, NodeKey,
};
use banyan_core::text::Locale;

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
    let mut faces = ContentCache::default();
    Scene::of(
        document,
        folds,
        &mut faces,
        Locale::English,
        &ApproximateMetrics,
    )
}

fn one_card(card: Card) -> (Vec<(String, Tone)>, bool) {
    let held = Card {
        holders: vec![Holder::named("Ann")],
        ..Card::titled(Kind::Position, "held")
    };
    let nodes = [card, held].map(|card| NewNode {
        id: card.title.as_str().into(),
        parent: None,
        card,
    });
    let document = Document::build(About::default(), nodes.to_vec()).unwrap();
    let scene = scene(&document, &Folds::new());
    let face = &scene.cards().next().unwrap().face;
    let chips = face
        .chips
        .iter()
        .map(|chip| (chip.text.to_string(), chip.tone));
    (chips.collect(), face.vacant)
}

#[test]
fn a_fold_hides_its_branch_and_counts_it() {
    let document = chart();
    let folds = Folds::from([key(&document, "a"), key(&document, "b")]);
    let scene = scene(&document, &folds);
    let shown: Vec<&str> = scene
        .cards()
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
    let mut faces = ContentCache::default();
    let mut draw = |document: &Document| {
        let node = key(document, "a1");
        faces.face(document, node, Locale::English, &ApproximateMetrics)
    };
    let first = draw(&document);
    let second = draw(&document);
    assert!(std::sync::Arc::ptr_eq(&first, &second));
}

#[test]
fn arrows_walk_the_tree() {
    let document = chart();
    let none = Folds::new();
    let scene = scene(&document, &none);
    let walk = |from: &str, way| {
        step(&document, &none, &scene, key(&document, from), way)
            .map(|to| document.id(to).to_string())
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
    let scene = scene(&document, &folds);
    let (c1, a) = (key(&document, "c1"), key(&document, "a"));
    assert_eq!(step(&document, &folds, &scene, c1, Step::Left), None);
    assert_eq!(step(&document, &folds, &scene, a, Step::Down), None);
}

#[test]
fn chips_say_only_what_is_known() {
    assert_eq!(one_card(Card::titled(Kind::Position, "x")), (vec![], true));
    let (_, vacant) = one_card(Card {
        headcount: Headcount::Open {
            min: 0,
            remark: "as business requires".into(),
        },
        ..Card::titled(Kind::Position, "x")
    });
    assert!(!vacant, "a post that need not be filled");
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
fn people_in_post_are_counted_where_their_names_are_not_known() {
    let with = |headcount, in_post| Card {
        headcount: Headcount::Exactly(headcount),
        in_post: Some(in_post),
        ..Card::titled(Kind::Position, "post")
    };
    let chips = |chips: &[(&str, Tone)]| -> Vec<(String, Tone)> {
        chips
            .iter()
            .map(|&(text, tone)| (text.to_owned(), tone))
            .collect()
    };
    let short = chips(&[
        ("3 authorised", Tone::Plain),
        ("2 in post", Tone::Good),
        ("1 vacant", Tone::Warning),
    ]);
    assert_eq!(one_card(with(3, 2)), (short, false));
    let full = chips(&[
        ("1 authorised", Tone::Plain),
        ("3 in post", Tone::Good),
        ("2 over", Tone::Over),
    ]);
    assert_eq!(one_card(with(1, 3)), (full, false));
    let outside = Card {
        outsourced: true,
        ..with(3, 0)
    };
    let (chips, vacant) = one_card(outside);
    assert!(!vacant && chips.iter().all(|(_, tone)| *tone != Tone::Warning));
}

#[test]
fn a_folded_branch_and_a_unit_are_marked_for_all_below_them() {
    let post = |min| Card {
        headcount: Headcount::Exactly(min),
        ..Card::titled(Kind::Position, "post")
    };
    let with_holders = |n: usize, card: Card| Card {
        holders: vec![Holder::default(); n],
        ..card
    };
    let cards = [
        (None, Card::titled(Kind::Unit, "unit")),
        (Some(0), with_holders(1, post(1))),
        (Some(1), post(2)),
        (Some(1), with_holders(3, post(1))),
    ];
    let nodes = numbered(cards);
    let document = Document::build(About::default(), nodes).unwrap();
    let marked = |id: &str, folded: bool| {
        let staffing = staffing_to_mark(&document, key(&document, id), folded)?;
        Some((staffing.vacant.0, staffing.over))
    };
    assert_eq!(marked("0", false), Some((2, 2)));
    assert_eq!(marked("1", false), None, "the post itself is in order");
    assert_eq!(marked("1", true), Some((2, 2)));
    assert_eq!(
        (marked("2", false), marked("3", false)),
        (Some((2, 0)), Some((0, 2)))
    );
    // Where nobody is said to be in post, nobody is missing.
    assert_eq!(staffing_to_mark(&chart(), key(&chart(), "a"), true), None);
}

/// What is said about a post with this headcount and this many holders, below a boss with no vacancy: by
/// the card itself, by the marks on the drawing and the outline, by the chart's total.
fn said_of(headcount: Headcount, holders: usize) -> (bool, bool, Option<String>) {
    let held = |title: &str, holders: usize| Card {
        holders: vec![Holder::named("Ann"); holders],
        ..Card::titled(Kind::Position, title)
    };
    let post = Card {
        headcount,
        ..held("post", holders)
    };
    let nodes = [(None, held("boss", 1)), (Some(0), post)].map(|(parent, card)| NewNode {
        id: card.title.as_str().into(),
        parent,
        card,
    });
    let document = Document::build(About::default(), nodes.into()).unwrap();
    let scene = scene(&document, &Folds::new());
    let card = scene.cards().nth(1).unwrap();
    let marked = staffing_to_mark(&document, card.node, false);
    let total = document.staffing(document.total());
    assert_eq!(marked.unwrap_or_default(), total, "the boss is no vacancy");
    (
        card.face.vacant,
        marked.is_some_and(|marked| marked.is_vacant()),
        Locale::English.vacancies_of(&total),
    )
}

#[test]
fn card_marks_and_sums_mean_the_same_by_vacant() {
    let text = String::new;
    let some = |n: &str| Some(n.to_owned());
    for (headcount, holders, expected) in [
        (Headcount::NotStated, 0, (true, true, some("1"))),
        (Headcount::NotStated, 1, (false, false, None)),
        (Headcount::Exactly(2), 0, (true, true, some("2"))),
        (Headcount::Exactly(2), 1, (false, true, some("1"))),
        (Headcount::Exactly(2), 2, (false, false, None)),
        (Headcount::Exactly(0), 0, (false, false, None)),
        (
            Headcount::Range { min: 0, max: 2 },
            0,
            (true, true, some("0–2")),
        ),
        (
            Headcount::Open {
                min: 0,
                remark: text(),
            },
            0,
            (false, false, None),
        ),
        (
            Headcount::Open {
                min: 1,
                remark: text(),
            },
            0,
            (true, true, some("1")),
        ),
        (
            Headcount::Rule {
                min: 0,
                rule: text(),
            },
            0,
            (false, false, None),
        ),
        (
            Headcount::Rule {
                min: 1,
                rule: text(),
            },
            0,
            (true, true, some("1")),
        ),
    ] {
        assert_eq!(
            said_of(headcount.clone(), holders),
            expected,
            "{headcount:?} {holders}"
        );
    }
}

#[test]
fn nothing_is_vacant_where_no_holder_is_named() {
    let document = chart();
    let scene = scene(&document, &Folds::new());
    assert!(scene.cards().all(|card| !card.face.vacant));
}

/// head → (ten leaves `l0` … `l9`, `m` → (`m1`))
fn wide() -> Document {
    let mut nodes = vec![("head".to_owned(), None)];
    nodes.extend((0..10).map(|n| (format!("l{n}"), Some(0))));
    nodes.push(("m".to_owned(), Some(0)));
    nodes.push(("m1".to_owned(), Some(11)));
    let nodes = nodes.into_iter().map(|(id, parent)| NewNode {
        id: id.as_str().into(),
        parent,
        card: Card::titled(Kind::Position, id),
    });
    Document::build(About::default(), nodes.collect()).unwrap()
}

#[test]
fn a_run_of_leaves_hangs_in_columns_and_arrows_follow() {
    let document = wide();
    let none = Folds::new();
    let scene = scene(&document, &none);
    let card = |id: &str| scene.card(key(&document, id)).unwrap();
    assert!(
        card("m").column_slot.is_none(),
        "a manager stands in the row"
    );
    assert_eq!(card("l0").column_slot, card("l4").column_slot);
    assert!(
        card("l5").column_slot > card("l4").column_slot,
        "two columns of five"
    );
    assert!(card("l1").rect.y > card("l0").rect.bottom());
    let walk = |from: &str, way| {
        step(&document, &none, &scene, key(&document, from), way)
            .map(|to| document.id(to).to_string())
    };
    let some = |id: &str| Some(id.to_owned());
    assert_eq!(walk("l1", Step::Up), some("l0"));
    assert_eq!(walk("l0", Step::Up), some("head"));
    assert_eq!(walk("l3", Step::Down), some("l4"));
    assert_eq!(walk("l4", Step::Down), None);
    assert_eq!(walk("l2", Step::Right), some("l7"));
    assert_eq!(walk("l7", Step::Left), some("l2"));
    assert_eq!(walk("l7", Step::Right), some("m"));
    assert_eq!(
        walk("head", Step::Down),
        some("l5"),
        "the top of the middle column"
    );
}

/// The chart of [`wide`], with `l0`, `l1` and `l2` as assistants, drawn in this direction.
fn with_assistants(direction: LayoutDirection) -> Document {
    let mut document = wide();
    let mut changes: Vec<Change> = ["l0", "l1", "l2"]
        .map(|id| {
            let node = key(&document, id);
            let before = document.get(node).unwrap().clone();
            let after = Card {
                assistant: true,
                ..Card::clone(&before)
            };
            Change::Card {
                node,
                id: id.into(),
                before: Some(before),
                after: Some(after.into()),
            }
        })
        .to_vec();
    changes.push(Change::About {
        before: document.about().clone(),
        after: About {
            drawing: LayoutOptions {
                direction,
                ..LayoutOptions::default()
            },
            ..About::default()
        }
        .into(),
    });
    document.apply(&changes).unwrap();
    document
}

/// Walks from a card and returns where the steps lead, in one string.
fn way(document: &Document, from: &str, steps: &[Step]) -> String {
    let none = Folds::new();
    let scene = scene(document, &none);
    let mut at = key(document, from);
    let mut way = vec![from.to_owned()];
    for &one in steps {
        let Some(to) = step(document, &none, &scene, at, one) else {
            way.push("-".to_owned());
            break;
        };
        way.push(document.id(to).to_string());
        at = to;
    }
    way.join(" ")
}

#[test]
fn arrows_reach_assistants_between_their_superior_and_the_other_reports() {
    use Step::{Down, Left, Right, Up};
    let document = with_assistants(LayoutDirection::Down);
    assert_eq!(
        way(&document, "head", &[Down, Right, Left]),
        "head l0 l1 l0"
    );
    assert_eq!(way(&document, "l0", &[Down, Down, Up]), "l0 l2 l3 head");
    assert_eq!(way(&document, "l1", &[Down, Right]), "l1 l2 -");
    assert_eq!(way(&document, "l2", &[Up, Up]), "l2 l0 head");
    assert_eq!(way(&document, "l0", &[Left]), "l0 -");
    // The reports in their column do not lead to the assistants.
    assert_eq!(way(&document, "l3", &[Left]), "l3 -");
}

#[test]
fn to_the_right_steps_lead_the_same_ways() {
    use Step::{Down, Left, Right, Up};
    let document = with_assistants(LayoutDirection::Right);
    assert_eq!(
        way(&document, "head", &[Down, Right, Left]),
        "head l0 l1 l0"
    );
    assert_eq!(way(&document, "l0", &[Down, Down, Up]), "l0 l2 l6 head");
    assert_eq!(
        way(&document, "l5", &[Right, Right, Right, Right, Right]),
        "l5 l6 l7 l8 l9 m"
    );
    assert_eq!(way(&document, "m", &[Down, Up, Up]), "m m1 m head");
}

#[test]
fn to_the_right_columns_are_walked_as_they_stand() {
    use Step::{Down, Left, Right, Up};
    let mut document = with_assistants(LayoutDirection::Right);
    let head = key(&document, "head");
    let before = document.get(head).unwrap().clone();
    let after = Card {
        columns: Some(2),
        ..Card::clone(&before)
    };
    let change = Change::Card {
        node: head,
        id: "head".into(),
        before: Some(before),
        after: Some(after.into()),
    };
    document.apply(&[change]).unwrap();
    // l3 to l6 are in the first column, l7 to l9 in the second; m comes after both.
    assert_eq!(
        way(&document, "l3", &[Down, Right, Up, Up]),
        "l3 l7 l8 l4 head"
    );
    assert_eq!(way(&document, "l6", &[Right, Left]), "l6 m l9");
    assert_eq!(way(&document, "l9", &[Down]), "l9 -");
    assert_eq!(way(&document, "l3", &[Left]), "l3 -");
}

#[test]
fn an_area_is_looked_up_as_a_look_at_every_card_would() {
    let document = wide();
    let scene = scene(&document, &Folds::new());
    let bounds = scene.bounds();
    for step in 0..60 {
        let area = Rect {
            x: bounds.width * f64::from(step % 10) / 10.0,
            y: bounds.height * f64::from(step / 10) / 6.0,
            width: 150.0,
            height: 90.0,
        };
        let all = scene.cards().filter(|card| card.rect.intersects(&area));
        let slow: Vec<NodeKey> = all.map(|card| card.node).collect();
        let found = scene.within(&area, 100).into_iter();
        let found: Vec<NodeKey> = found.map(|card| card.node).collect();
        assert_eq!(found, slow);
    }
    for card in scene.cards() {
        assert_eq!(scene.hit(card.rect.centre()), Some(card.node));
    }
}

#[test]
fn a_large_chart_opens_with_its_top_layers() {
    let nodes = (0..1_000_usize).map(|n| NewNode {
        id: n.to_string().into(),
        parent: n.checked_sub(1).map(|before| before / 4),
        card: Card::titled(Kind::Position, n.to_string()),
    });
    let document = Document::build(About::default(), nodes.collect()).unwrap();
    let scene = scene(&document, &first_folds(&document));
    let shown = scene.len();
    assert!((40..=120).contains(&shown), "{shown} cards");
    let hidden: u32 = scene.cards().map(|card| card.hidden).sum();
    assert_eq!(shown + hidden as usize, 1_000);
    assert!(first_folds(&chart()).is_empty());
}

#[test]
fn far_names_do_not_lie_on_each_other_and_the_largest_come_first() {
    let document = wide();
    let scene = scene(&document, &Folds::new());
    let window = Size {
        width: 600.0,
        height: 300.0,
    };
    let view = View::fit(scene.bounds(), window, 10.0);
    let all: Vec<Placed> = scene.cards().collect();
    let names = names(&document, &scene, view, window, &all);
    assert_eq!(names.first().map(|name| name.text.as_str()), Some("head"));
    for (index, a) in names.iter().enumerate() {
        for b in &names[index + 1..] {
            let apart = (a.at.x - b.at.x).abs() > 10.0 || (a.at.y - b.at.y).abs() >= 18.0;
            assert!(apart, "{a:?} {b:?}");
        }
    }
}

#[test]
fn a_far_name_that_is_too_long_ends_at_a_word() {
    let named = |title: &str| {
        let top = NewNode {
            id: "top".into(),
            parent: None,
            card: Card::titled(Kind::Unit, title),
        };
        let document = Document::build(About::default(), vec![top]).unwrap();
        let scene = scene(&document, &Folds::new());
        let window = Size {
            width: 600.0,
            height: 300.0,
        };
        let all: Vec<Placed> = scene.cards().collect();
        names(&document, &scene, View::default(), window, &all)
            .first()
            .map(|name| name.text.clone())
    };
    for (title, name) in [
        ("Market Research", "Market Research"),
        ("Market Research Analyst", "Market Research…"),
        ("Hauptabteilungsleitung", "Hauptabteilungslei…"),
        ("品牌与市场策划部", "品牌与市场策划部"),
        ("品牌与市场策划及渠道公关部", "品牌与市场策划及渠道公…"),
    ] {
        assert_eq!(named(title).as_deref(), Some(name));
    }
}

#[test]
fn a_drawing_as_low_as_a_line_still_names_its_branches() {
    let nodes = (0..3_031_usize).map(|n| NewNode {
        id: n.to_string().into(),
        parent: match n {
            0 => None,
            1..=30 => Some(0),
            _ => Some((n - 31) / 100 + 1),
        },
        card: Card::titled(Kind::Unit, format!("Branch {n}")),
    });
    let document = Document::build(About::default(), nodes.collect()).unwrap();
    let scene = scene(&document, &Folds::new());
    let window = Size {
        width: 1_200.0,
        height: 800.0,
    };
    let view = View::fit(scene.bounds(), window, 10.0);
    let all: Vec<Placed> = scene.cards().collect();
    let names = names(&document, &scene, view, window, &all);
    // The top and its thirty branches, except outermost names that would not fit in the window.
    assert!((29..=31).contains(&names.len()), "{} names", names.len());
    assert!(names[0].size > names[1].size);
    for name in &names {
        assert!((name.at.x - name.card.x).abs() < 0.01 && name.at.y >= name.card.y - 0.01);
    }
}

#[test]
fn a_card_that_asks_for_another_place_is_not_only_shown_anew() {
    let mut document = wide();
    let mut shown = scene(&document, &Folds::new());
    let head = key(&document, "head");
    let before = document.get(head).unwrap().clone();
    let mut faces = ContentCache::default();
    for (columns, in_place) in [(None, true), (Some(3), false)] {
        let after = Card {
            note: "a remark that the card does not show".to_owned(),
            columns,
            ..Card::clone(&before)
        };
        let change = Change::Card {
            node: head,
            id: "head".into(),
            before: document.get(head).cloned(),
            after: Some(after.into()),
        };
        document.apply(&[change]).unwrap();
        let face = faces.face(&document, head, Locale::English, &ApproximateMetrics);
        assert_eq!(shown.refresh(&document, head, &face), in_place);
    }
}

#[test]
fn the_stylesheet_has_a_colour_for_every_level_colour() {
    let tokens = std::fs::read_to_string(crate::root().join("style/tokens.css")).unwrap();
    let has = |index: usize| tokens.contains(&format!("--level-{index}:"));
    assert!((0..LEVEL_COLOURS).all(has));
    assert!(!has(LEVEL_COLOURS));
    assert!((0..30).map(level_colour).all(has));
}
