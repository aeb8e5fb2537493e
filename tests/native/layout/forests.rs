//! The layout core by example: places, lines of text, cards, connectors, drops and views.

use banyan_core::layout::card::{self, fit};
use banyan_core::layout::view::MIN_ZOOM;
use banyan_core::layout::{
    ApproximateMetrics, CardShape, CardText, FontSpec, Forest, Gaps, LayoutDirection, Point, Rect,
    Size, TextMetrics, View, bounds, connector_path, edge_pan, tidy, wrap,
};

const GAPS: Gaps = Gaps {
    sibling: 10.0,
    cousin: 20.0,
    level: 30.0,
    tree: 50.0,
    assistant: 0.0,
};

const PLAIN: FontSpec = FontSpec {
    size: 14.0,
    bold: false,
};

fn size(width: f32, height: f32) -> Size {
    Size { width, height }
}

fn rect(x: f64, y: f64, width: f64, height: f64) -> Rect {
    Rect {
        x,
        y,
        width,
        height,
    }
}

fn point(x: f64, y: f64) -> Point {
    Point { x, y }
}

fn forest(parents: &[Option<usize>]) -> Forest {
    Forest::from_parents(parents.iter().copied()).unwrap_or_default()
}

/// Places the cards and returns the corners as pairs.
fn places(parents: &[Option<usize>], sizes: &[Size]) -> Vec<(f64, f64)> {
    tidy(&forest(parents), sizes, &GAPS)
        .iter()
        .map(|corner| (corner.x, corner.y))
        .collect()
}

#[test]
fn forest_keeps_the_order_and_refuses_a_parent_that_comes_late() {
    let forest = forest(&[None, Some(0), None, Some(0), Some(2)]);
    assert_eq!(forest.roots().collect::<Vec<_>>(), [0, 2]);
    assert_eq!(forest.children(0).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(forest.children(1).count(), 0);
    assert_eq!(forest.parent(4), Some(2));
    assert_eq!(forest.parent(99), None);
    assert_eq!(forest.len(), 5);
    assert!(Forest::from_parents([Some(0)].into_iter()).is_none());
    assert!(Forest::from_parents([None, Some(2), None].into_iter()).is_none());
}

#[test]
fn nothing_and_one_card() {
    assert!(tidy(&Forest::default(), &[], &GAPS).is_empty());
    assert_eq!(places(&[None], &[size(100.0, 40.0)]), [(0.0, 0.0)]);
}

#[test]
fn a_manager_stands_over_the_middle_of_the_reports() {
    let card = size(100.0, 40.0);
    assert_eq!(
        places(&[None, Some(0), Some(0), Some(0)], &[card; 4]),
        [(110.0, 0.0), (0.0, 70.0), (110.0, 70.0), (220.0, 70.0)]
    );
    // Halfway between the outer reports' centres, 10 and 130, also when their widths differ.
    let sizes = [size(100.0, 40.0), size(20.0, 40.0), size(200.0, 40.0)];
    assert_eq!(
        places(&[None, Some(0), Some(0)], &sizes),
        [(20.0, 0.0), (0.0, 70.0), (30.0, 70.0)]
    );
    // A manager wider than the reports sticks out to the left.
    let sizes = [size(100.0, 40.0), size(20.0, 40.0)];
    assert_eq!(places(&[None, Some(0)], &sizes), [(0.0, 0.0), (40.0, 70.0)]);
}

#[test]
fn a_card_hangs_below_its_own_manager_and_slips_under_a_short_neighbour() {
    // 1 is tall, 2 is short: 2's reports start before 1 ends, so they keep clear of 1.
    let sizes = [
        size(100.0, 40.0),
        size(100.0, 200.0),
        size(100.0, 40.0),
        size(100.0, 40.0),
        size(100.0, 40.0),
    ];
    let parents = [None, Some(0), Some(0), Some(2), Some(2)];
    assert_eq!(
        places(&parents, &sizes),
        [
            (87.5, 0.0),
            (0.0, 70.0),
            (175.0, 70.0),
            (120.0, 140.0),
            (230.0, 140.0)
        ]
    );
    // Now 1 is as short as 2, and 2's reports reach below it.
    let sizes = [size(100.0, 40.0); 5];
    assert_eq!(
        places(&parents, &sizes),
        [
            (55.0, 0.0),
            (0.0, 70.0),
            (110.0, 70.0),
            (55.0, 140.0),
            (165.0, 140.0)
        ]
    );
}

#[test]
fn room_left_by_wide_branches_is_shared_out() {
    // Two wide branches with two single cards between them.
    let parents = [
        None,
        Some(0),
        Some(0),
        Some(0),
        Some(0),
        Some(1),
        Some(1),
        Some(1),
        Some(1),
        Some(1),
        Some(4),
        Some(4),
        Some(4),
        Some(4),
        Some(4),
    ];
    let places = places(&parents, &[size(100.0, 40.0); 15]);
    let steps: Vec<f64> = (2..=4)
        .map(|card| places[card].0 - places[card - 1].0)
        .collect();
    for step in &steps {
        assert!((step - steps[0]).abs() < 1e-9, "{steps:?}");
    }
}

#[test]
fn trees_stand_side_by_side_at_the_top() {
    let card = size(100.0, 40.0);
    assert_eq!(
        places(&[None, None, Some(1), Some(1), None], &[card; 5]),
        [
            (0.0, 0.0),
            (150.0, 0.0),
            (95.0, 70.0),
            (205.0, 70.0),
            (300.0, 0.0)
        ]
    );
}

#[test]
fn a_span_of_5000() {
    let parents: Vec<_> = std::iter::once(None)
        .chain(std::iter::repeat_n(Some(0), 5_000))
        .collect();
    let places = places(&parents, &vec![size(196.0, 80.0); 5_001]);
    for (index, place) in places[1..].iter().enumerate() {
        assert_eq!(*place, (index as f64 * 206.0, 110.0));
    }
    assert_eq!(places[0].0, 4_999.0 * 206.0 / 2.0);
}

#[test]
fn chains_of_10_000_and_100_000_levels() {
    for levels in [10_000_usize, 100_000] {
        let parents: Vec<_> = (0..levels).map(|level| level.checked_sub(1)).collect();
        let places = places(&parents, &vec![size(196.0, 80.0); levels]);
        for (level, place) in places.iter().enumerate() {
            assert_eq!(*place, (0.0, level as f64 * 110.0));
        }
    }
}

#[test]
fn two_long_chains_side_by_side() {
    // The left one is deeper; both contours are followed to the end.
    let levels = 50_000_usize;
    let mut parents = vec![None];
    for level in 0..levels {
        parents.push(Some(level));
    }
    for level in 0..levels / 2 {
        parents.push(Some(if level == 0 { 0 } else { levels + level }));
    }
    let sizes = vec![size(100.0, 40.0); parents.len()];
    let places = places(&parents, &sizes);
    assert_eq!(places[levels].0, 0.0);
    // 10 px between the two siblings at the top is not enough for the cousins below: 20.
    assert_eq!(places[parents.len() - 1].0, 120.0);
}

#[test]
fn senseless_lengths_do_no_harm() {
    let parents = [None, Some(0), Some(0), Some(1)];
    let sizes = [
        size(f32::NAN, f32::INFINITY),
        size(-5.0, f32::NEG_INFINITY),
        size(f32::MAX, f32::MAX),
    ];
    let gaps = Gaps {
        sibling: f32::NAN,
        cousin: f32::INFINITY,
        level: -1.0,
        tree: f32::MAX,
        assistant: f32::NAN,
    };
    let corners = tidy(&forest(&parents), &sizes, &gaps);
    assert_eq!(corners.len(), 4);
    assert!(
        corners
            .iter()
            .all(|corner| corner.x.is_finite() && corner.y.is_finite())
    );
}

/// Measures 14 px type with round numbers: 14 px for an ideograph, 7 px for anything else.
struct Cells;

impl TextMetrics for Cells {
    fn width(&self, text: &str, face: FontSpec) -> f32 {
        text.chars()
            .map(|character| if character > '\u{2E7F}' { 1.0 } else { 0.5 })
            .sum::<f32>()
            * face.size
    }
}

#[test]
fn wraps_chinese_between_characters_but_not_before_punctuation() {
    let lines = wrap(
        "负责品牌规划、产品组合，以及上市节奏。",
        84.0,
        PLAIN,
        &Cells,
    );
    // Six would fit, but 、 must not begin the second line.
    assert_eq!(
        lines,
        ["负责品牌规", "划、产品组", "合，以及上市", "节奏。"]
    );
    assert_eq!(
        wrap("市场（华东）部", 42.0, PLAIN, &Cells),
        ["市场", "（华", "东）部"]
    );
}

#[test]
fn wraps_the_titles_of_the_sample_chart() {
    // No break after the backslash; all of it fits a position's card.
    assert_eq!(
        wrap(r"企划\推广专员", 169.0, PLAIN, &Cells),
        [r"企划\推广专员"]
    );
    assert_eq!(
        wrap(r"企划\推广专员", 45.0, PLAIN, &Cells),
        ["企划", r"\推广", "专员"]
    );
    assert_eq!(
        wrap("Senior Product Marketing Manager", 130.0, PLAIN, &Cells),
        ["Senior Product", "Marketing Manager"]
    );
    assert_eq!(
        wrap("KA渠道 Senior Manager（代理）", 98.0, PLAIN, &Cells),
        ["KA渠道 Senior", "Manager（代", "理）"]
    );
}

#[test]
fn wraps_words_longer_than_a_line() {
    assert_eq!(
        wrap("a Donaudampfschifffahrt b", 70.0, PLAIN, &Cells),
        ["a", "Donaudampf", "schifffahr", "t b"]
    );
    // The comma goes down with a letter rather than begin a line.
    assert_eq!(
        wrap("abcdefghij,k", 70.0, PLAIN, &Cells),
        ["abcdefghi", "j,k"]
    );
    assert_eq!(wrap("榕图", 1.0, PLAIN, &Cells), ["榕", "图"]);
    assert_eq!(wrap("榕图", f32::NAN, PLAIN, &Cells), ["榕", "图"]);
    assert_eq!(wrap("榕图", -3.0, PLAIN, &Cells), ["榕", "图"]);
}

#[test]
fn cuts_no_grapheme() {
    let family = "👨‍👩‍👧‍👦";
    let flag = "🇨🇳";
    let thumb = "👍🏽";
    let heart = "❤️";
    let keycap = "3️⃣";
    let accents = "e\u{301}\u{323}";
    for grapheme in [
        family,
        flag,
        thumb,
        heart,
        keycap,
        accents,
        "ก็",
        "각",
        "が",
        "क्षि",
    ] {
        let lines = wrap(&grapheme.repeat(3), 1.0, PLAIN, &ApproximateMetrics);
        assert_eq!(lines, [grapheme; 3], "{grapheme:?}");
    }
}

#[test]
fn newlines_and_white_space() {
    assert_eq!(wrap("", 100.0, PLAIN, &Cells), [""]);
    assert_eq!(wrap("", f32::NAN, PLAIN, &Cells), [""]);
    assert_eq!(wrap("   ", 100.0, PLAIN, &Cells), [""]);
    assert_eq!(wrap("  a  b  ", 100.0, PLAIN, &Cells), ["a  b"]);
    assert_eq!(wrap("a\tb", 100.0, PLAIN, &Cells), ["a b"]);
    assert_eq!(
        wrap("a\nb\r\n\nc\n", 100.0, PLAIN, &Cells),
        ["a", "b", "", "c"]
    );
    assert_eq!(wrap("\na", 100.0, PLAIN, &Cells), ["", "a"]);
    let spaces = " ".repeat(3_000);
    assert_eq!(
        wrap(&format!("a{spaces}b"), 100.0, PLAIN, &Cells),
        ["a", "b"]
    );
}

#[test]
fn measures_long_text_a_fixed_number_of_times() {
    struct Counting(std::cell::Cell<usize>);
    impl TextMetrics for Counting {
        fn width(&self, text: &str, face: FontSpec) -> f32 {
            self.0.set(self.0.get() + text.len());
            Cells.width(text, face)
        }
    }
    for text in [
        "品".repeat(20_000),
        "a".repeat(20_000),
        "ab cd, ".repeat(5_000),
    ] {
        let counting = Counting(std::cell::Cell::new(0));
        let lines = wrap(&text, 169.0, PLAIN, &counting);
        assert!(lines.len() > 500);
        assert!(counting.0.get() <= 6 * text.len(), "{}", counting.0.get());
    }
}

#[test]
fn approximate_widths() {
    let width = |text: &str| ApproximateMetrics.width(text, PLAIN);
    assert_eq!(width("品牌主管"), 56.0);
    assert_eq!(width("ＡＢ，。"), 56.0);
    assert_eq!(width("e\u{301}"), width("e"));
    assert_eq!(width("\u{200B}\u{FE0F}\u{200D}"), 0.0);
    assert!(width("WWW") > width("iii"));
    let bold = FontSpec {
        bold: true,
        ..PLAIN
    };
    assert!(ApproximateMetrics.width("Manager", bold) > width("Manager"));
}

#[test]
fn a_position_card() {
    let text = CardText {
        shape: CardShape::Position,
        title: "品牌主管".into(),
        people: vec!["周宁".into()],
        chips: vec!["主管级".into(), "职责 4".into()],
        ..CardText::default()
    };
    let card = fit(&text, &Cells);
    assert_eq!(card.width, 196.0);
    // 10 + a title of 20 + a name of 18 + 6 + chips of 20 + 10
    assert_eq!(card.height, 84.0);
    assert!(card.title.iter().eq(["品牌主管"]));
    assert_eq!(card.people.len(), 1);
    assert!(card.people[0].iter().eq(["周宁"]));
    assert!(card.chip_rows.rows().eq(std::iter::once(0..2)));
    assert!(card.overline.is_empty() && card.subtitle.is_empty());
}

#[test]
fn a_unit_card_and_an_empty_one() {
    let text = CardText {
        shape: CardShape::Unit,
        overline: "部门".into(),
        title: "市场部".into(),
        subtitle: "Marketing".into(),
        ..CardText::default()
    };
    let card = fit(&text, &Cells);
    assert_eq!(
        (card.width, card.height),
        (232.0, 20.0 + 14.0 + 22.0 + 16.0)
    );
    let empty = fit(&CardText::default(), &Cells);
    assert_eq!((empty.width, empty.height), (196.0, 40.0));
    assert!(empty.title.iter().eq([""]));
}

#[test]
fn chips_fill_rows_and_a_wide_chip_has_its_own() {
    // At 11 px for an ideograph, a chip of four is 58 px wide: two and their gap fit 169 px, three do
    // not.
    let chip = |count: usize| "编".repeat(count);
    let text = CardText {
        title: "岗".into(),
        chips: vec![chip(4), chip(4), chip(4), chip(40), chip(1)],
        ..CardText::default()
    };
    let card = fit(&text, &Cells);
    assert!(card.chip_rows.rows().eq([0..2, 2..3, 3..4, 4..5]));
    assert_eq!(card.height, 40.0 + 6.0 + 4.0 * 20.0 + 3.0 * 4.0);
}

#[test]
fn a_long_name_wraps_beside_its_initial() {
    let text = CardText {
        title: "岗".into(),
        people: vec!["名".repeat(12), "空缺".into()],
        ..CardText::default()
    };
    let card = fit(&text, &Cells);
    // 145 px hold eleven ideographs of 13 px.
    assert!(card.people[0].iter().eq([&*"名".repeat(11), "名"]));
    assert_eq!(card.height, 40.0 + 3.0 * card::PEOPLE_LINE);
}

fn path(parent: Rect, children: &[Rect]) -> String {
    let mut out = String::new();
    connector_path(LayoutDirection::Down, parent, children, &mut out);
    out
}

#[test]
fn connectors() {
    let parent = rect(100.0, 0.0, 100.0, 40.0);
    assert_eq!(path(parent, &[]), "");
    assert_eq!(path(parent, &[rect(120.0, 80.0, 60.0, 40.0)]), "M150 40V80");
    let left = rect(0.0, 80.0, 60.0, 40.0);
    let right = rect(240.0, 80.0, 60.0, 40.0);
    let middle = rect(120.2, 80.0, 60.0, 40.0);
    assert_eq!(
        path(parent, &[left, right]),
        "M150 40V52Q150 60 142 60H38Q30 60 30 68V80M150 52Q150 60 158 60H262Q270 60 270 68V80"
    );
    assert_eq!(
        path(parent, &[left, middle, right]),
        "M150 40V80M150 52Q150 60 142 60H38Q30 60 30 68V80\
         M150 52Q150 60 158 60H262Q270 60 270 68V80"
    );
    // An inner report drops from the bar.
    let inner = rect(60.0, 80.0, 60.5, 40.0);
    assert_eq!(
        path(parent, &[left, inner]),
        "M150 40V52Q150 60 142 60H38Q30 60 30 68V80M90.3 60V80"
    );
    // No room for round corners: they are square, and a child above its parent does no harm.
    assert!(!path(parent, &[rect(0.0, 40.0, 60.0, 40.0)]).contains("NaN"));
    assert!(!path(parent, &[rect(0.0, -90.0, 60.0, 40.0)]).contains("NaN"));
    assert_eq!(path(parent, &[rect(f64::NAN, 0.0, 1.0, 1.0)]), "");
    assert_eq!(
        path(
            rect(-100.04, 0.0, 0.0, 0.0),
            &[rect(-100.0, 9.96, 0.0, 0.0)]
        ),
        "M-100 0V10"
    );
}

#[test]
fn rectangles() {
    let a = rect(0.0, 0.0, 10.0, 20.0);
    let b = rect(10.0, 5.0, 10.0, 30.0);
    assert!(!a.intersects(&b), "touching is not sharing");
    assert!(a.inflate(1.0).intersects(&b));
    assert_eq!(a.union(&b), rect(0.0, 0.0, 20.0, 35.0));
    assert_eq!(bounds(&[a, b]), Some(rect(0.0, 0.0, 20.0, 35.0)));
    assert_eq!(bounds(&[]), None);
    assert_eq!(a.inflate(-50.0), rect(5.0, 10.0, 0.0, 0.0));
    assert_eq!(a.centre(), point(5.0, 10.0));
    assert!(a.contains(point(10.0, 20.0)) && !a.contains(point(10.1, 20.0)));
}

#[test]
fn views() {
    let window = size(800.0, 600.0);
    // Small: not enlarged, centred, at the top.
    let view = View::fit(rect(0.0, 0.0, 200.0, 100.0), window, 40.0);
    assert_eq!((view.x, view.y, view.zoom), (300.0, 40.0, 1.0));
    // Wide: as small as the width asks for.
    let view = View::fit(rect(100.0, 50.0, 1_440.0, 100.0), window, 40.0);
    assert_eq!((view.x, view.y, view.zoom), (-10.0, 15.0, 0.5));
    assert_eq!(
        View::fit(rect(0.0, 0.0, 1e9, 1.0), window, 40.0).zoom,
        MIN_ZOOM
    );
    assert_eq!(
        View::fit(rect(f64::NAN, 0.0, 1.0, 1.0), window, 40.0),
        View::default()
    );

    let view = View::default().centre_on(rect(1_000.0, 1_000.0, 100.0, 100.0), window);
    assert_eq!((view.x, view.y), (-650.0, -750.0));
    assert_eq!(view.visible(window), rect(650.0, 750.0, 800.0, 600.0));

    let reveal = |x, y, width, height| {
        let view = View::default().reveal(rect(x, y, width, height), window, 10.0);
        (view.x, view.y)
    };
    assert_eq!(reveal(100.0, 100.0, 100.0, 100.0), (0.0, 0.0));
    assert_eq!(reveal(-50.0, 580.0, 100.0, 100.0), (60.0, -90.0));
    assert_eq!(
        reveal(300.0, 100.0, 5_000.0, 100.0),
        (-290.0, 0.0),
        "too wide: its left part"
    );

    // A third of the window shows the drawing, or all of it does; a view that does so already stays.
    let in_sight = |x, y, width, height| {
        let view = View::default().in_sight(rect(x, y, width, height), size(600.0, 300.0));
        (view.x, view.y)
    };
    assert_eq!(in_sight(-800.0, 201.0, 1_000.0, 100.0), (0.0, -1.0));
    assert_eq!(in_sight(-5_000.0, 150.0, 1_000.0, 20.0), (4_200.0, 0.0));
    assert_eq!(in_sight(900.0, -30.0, 10.0, 20.0), (-310.0, 30.0));
    assert_eq!(in_sight(-1e6, -1e6, 2e6, 2e6), (0.0, 0.0));

    assert_eq!(View::default().zoom_at(point(5.0, 5.0), 100.0).zoom, 4.0);
    assert_eq!(
        View::default().zoom_at(point(5.0, 5.0), 1e-9).zoom,
        MIN_ZOOM
    );
    assert_eq!(
        View::default().zoom_at(point(5.0, 5.0), f64::NAN),
        View::default()
    );
    assert_eq!(
        View::default().zoom_at(point(5.0, 5.0), -1.0),
        View::default()
    );
}

#[test]
fn dragging_near_the_edge_pans() {
    let window = size(800.0, 600.0);
    assert_eq!(edge_pan(point(400.0, 300.0), window), (0.0, 0.0));
    assert_eq!(edge_pan(point(24.0, 300.0), window), (10.0, 0.0));
    assert_eq!(edge_pan(point(800.0, 700.0), window), (-20.0, -20.0));
    assert_eq!(edge_pan(point(-10.0, 48.0), window), (20.0, 0.0));
}
