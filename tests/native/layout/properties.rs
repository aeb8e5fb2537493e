//! The layout core by properties that hold for any input, and against a slow oracle.

use banyan_core::layout::view::MIN_ZOOM;
use banyan_core::layout::{
    ApproximateMetrics, FontSpec, Forest, Gaps, Point, Rect, Size, TextMetrics, View, bounds, tidy,
    wrap,
};
use proptest::prelude::*;

const GAPS: Gaps = Gaps {
    sibling: 12.0,
    cousin: 20.0,
    level: 30.0,
    tree: 44.0,
    assistant: 0.0,
};

/// Sums of halves and thirds may differ in their last bits.
const SLACK: f64 = 1e-6;

/// A forest as parents, each before its children, with the sizes of the cards.
#[derive(Clone, Debug)]
struct Chart {
    parents: Vec<Option<usize>>,
    sizes: Vec<Size>,
}

impl Chart {
    fn forest(&self) -> Forest {
        Forest::from_parents(self.parents.iter().copied()).unwrap_or_default()
    }

    fn tidy(&self, gaps: &Gaps) -> Vec<Rect> {
        tidy(&self.forest(), &self.sizes, gaps)
            .into_iter()
            .zip(&self.sizes)
            .map(|(corner, &size)| Rect::new(corner, size))
            .collect()
    }
}

/// Up to 300 cards. `reach` is how far back a parent may be: small for deep charts, large for wide ones.
fn charts() -> impl Strategy<Value = Chart> {
    let card = (any::<u32>(), 0..12_u8, 0..300_u16, 0..200_u16);
    (prop::collection::vec(card, 0..300), 1..60_usize).prop_map(|(cards, reach)| Chart {
        parents: cards
            .iter()
            .enumerate()
            .map(|(index, &(back, root, ..))| {
                (index > 0 && root > 0).then(|| index - 1 - (back as usize % reach).min(index - 1))
            })
            .collect(),
        sizes: cards
            .iter()
            .map(|&(_, _, width, height)| Size {
                width: f32::from(width),
                height: f32::from(height),
            })
            .collect(),
    })
}

/// The card with the strip below it, which no card of another branch may enter.
fn with_strip(card: &Rect) -> Rect {
    Rect {
        height: card.height + f64::from(GAPS.level),
        ..*card
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_card_enters_another_or_the_strip_below_it(chart in charts()) {
        let cards = chart.tidy(&GAPS);
        for (i, a) in cards.iter().enumerate() {
            for b in &cards[..i] {
                let (a, b) = (with_strip(a), with_strip(b));
                let apart = (a.x - b.right()).max(b.x - a.right());
                let below = (a.y - b.bottom()).max(b.y - a.bottom());
                prop_assert!(
                    apart >= f64::from(GAPS.sibling) - SLACK || below >= -SLACK,
                    "{a:?} {b:?}"
                );
            }
        }
    }

    #[test]
    fn cards_stand_as_promised(chart in charts()) {
        let forest = chart.forest();
        let cards = chart.tidy(&GAPS);
        for root in forest.roots() {
            prop_assert_eq!(cards[root].y, 0.0);
        }
        let roots: Vec<_> = forest.roots().collect();
        for pair in roots.windows(2) {
            prop_assert!(cards[pair[1]].x >= cards[pair[0]].right() + f64::from(GAPS.tree) - SLACK);
        }
        for (item, card) in cards.iter().enumerate() {
            let children: Vec<_> = forest.children(item).collect();
            for pair in children.windows(2) {
                let gap = cards[pair[1]].x - cards[pair[0]].right();
                prop_assert!(gap >= f64::from(GAPS.sibling) - SLACK);
            }
            for &child in &children {
                prop_assert_eq!(cards[child].y, card.bottom() + f64::from(GAPS.level));
            }
            if let (Some(&first), Some(&last)) = (children.first(), children.last()) {
                let (first, last) = (cards[first].centre().x, cards[last].centre().x);
                prop_assert!((card.centre().x - (first + last) / 2.0).abs() < SLACK);
                // The bar of the connector crosses no card.
                let bar = Rect {
                    x: first,
                    y: card.bottom(),
                    width: last - first,
                    height: f64::from(GAPS.level),
                };
                prop_assert!(!cards.iter().any(|card| card.inflate(-SLACK).intersects(&bar)));
            }
        }
        if let Some(bounds) = bounds(&cards) {
            prop_assert!(bounds.x.abs() < SLACK && bounds.y == 0.0);
        }
        prop_assert_eq!(chart.tidy(&GAPS), cards);
    }

    #[test]
    fn the_width_is_that_of_the_slow_oracle(chart in charts(), gap in 0..40_u8) {
        let gap = f32::from(gap);
        let gaps = Gaps { sibling: gap, cousin: gap, level: 30.0, tree: gap, assistant: 0.0 };
        let cards = chart.tidy(&gaps);
        let slow = oracle(&chart, f64::from(gap), 30.0);
        let width = |cards: &[Rect]| bounds(cards).map_or(0.0, |bounds| bounds.width);
        prop_assert!((width(&cards) - width(&slow)).abs() < SLACK);
        // Where no spare room is shared out, at the first and last children, the places agree too.
        let left = bounds(&slow).map_or(0.0, |bounds| bounds.x);
        for root in chart.forest().roots().take(1) {
            prop_assert!((cards[root].x - (slow[root].x - left)).abs() < SLACK);
        }
    }

    #[test]
    fn mirrored_binary_charts_give_mirrored_drawings(chart in charts()) {
        let chart = binary(&chart);
        let cards = chart.tidy(&GAPS);
        let width = bounds(&cards).map_or(0.0, |bounds| bounds.width);
        let (mirrored, places) = mirror(&chart);
        let mirrored = mirrored.tidy(&GAPS);
        for (card, &place) in cards.iter().zip(&places) {
            prop_assert!((mirrored[place].x - (width - card.right())).abs() < SLACK);
            prop_assert_eq!(mirrored[place].y, card.y);
        }
    }

    #[test]
    fn lines_fit_and_keep_the_text(text in texts(), width in 0..120_u8, kerned in any::<bool>()) {
        let face = FontSpec { size: 14.0, bold: false };
        let max = f32::from(width);
        let measure = Kerned(if kerned { 0.3 } else { 0.0 });
        let lines = wrap(&text, max, face, &measure);
        prop_assert!(!lines.is_empty());
        for line in &lines {
            prop_assert_eq!(line.trim(), line);
            // A line that is too wide is a single grapheme: it cannot be cut any further.
            prop_assert!(
                measure.width(line, face) <= max || wrap(line, -1.0, face, &measure).len() == 1,
                "{line:?}"
            );
        }
        let dense = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(dense(&lines.concat()), dense(&text));
        prop_assert!(lines.len() <= text.chars().count().max(1));
    }

    #[test]
    fn any_text_wraps(text in any::<String>(), width in any::<f32>()) {
        let face = FontSpec { size: 14.0, bold: true };
        let lines = wrap(&text, width, face, &ApproximateMetrics);
        let dense = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(dense(&lines.concat()), dense(&text));
    }

    #[test]
    fn zooming_keeps_the_point_below_the_pointer(
        x in -1e5..1e5_f64, y in -1e5..1e5_f64, zoom in 0.02..4.0_f64,
        at_x in 0.0..2e3_f64, at_y in 0.0..2e3_f64, factor in 0.01..100.0_f64,
    ) {
        let pointer = Point { x: at_x, y: at_y };
        let view = View { x, y, zoom };
        let zoomed = view.zoom_at(pointer, factor);
        let (before, after) = (view.to_document(pointer), zoomed.to_document(pointer));
        let far = 1.0 + before.x.abs() + before.y.abs();
        prop_assert!((before.x - after.x).abs() < SLACK * far);
        prop_assert!((before.y - after.y).abs() < SLACK * far);
        prop_assert!((MIN_ZOOM..=4.0).contains(&zoomed.zoom));
    }

    #[test]
    fn fitting_shows_everything(bounds in rects(), window in windows()) {
        let view = View::fit(bounds, window, 20.0);
        let shown = view.to_screen(bounds);
        prop_assert!((MIN_ZOOM..=1.0).contains(&view.zoom));
        if view.zoom > MIN_ZOOM {
            let room = Rect::new(Point::default(), window).inflate(-20.0 + SLACK);
            prop_assert!(shown.x >= room.x && shown.right() <= room.right());
            prop_assert!(shown.y >= room.y && shown.bottom() <= room.bottom());
        }
        let middle = f64::from(window.width) / 2.0;
        prop_assert!((shown.centre().x - middle).abs() < SLACK);
    }

    #[test]
    fn revealing_shows_the_card(card in rects(), window in windows(), zoom in 0.02..4.0_f64) {
        let view = View { x: 0.0, y: 0.0, zoom }.reveal(card, window, 10.0);
        let shown = view.to_screen(card).inflate(10.0);
        let (width, height) = (f64::from(window.width), f64::from(window.height));
        prop_assert!(shown.x >= -SLACK && shown.y >= -SLACK);
        prop_assert!(shown.right() <= width + SLACK || shown.width > width);
        prop_assert!(shown.bottom() <= height + SLACK || shown.height > height);
        let again = view.reveal(card, window, 10.0 - SLACK);
        prop_assert!((again.x - view.x).abs() <= 2.0 * SLACK);
        prop_assert!((again.y - view.y).abs() <= 2.0 * SLACK);
    }
}

fn rects() -> impl Strategy<Value = Rect> {
    (-1e5..1e5_f64, -1e5..1e5_f64, 0.0..1e5_f64, 0.0..1e5_f64).prop_map(|(x, y, width, height)| {
        Rect {
            x,
            y,
            width,
            height,
        }
    })
}

fn windows() -> impl Strategy<Value = Size> {
    (200..3_000_u16, 200..2_000_u16).prop_map(|(width, height)| Size {
        width: f32::from(width),
        height: f32::from(height),
    })
}

/// Text of kinds that break in different ways.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "市",
        "场",
        "部",
        "、",
        "，",
        "。",
        "（",
        "）",
        "“",
        "”",
        "…",
        "a",
        "b",
        "W",
        "i",
        "-",
        "/",
        r"\",
        "1",
        "2",
        ",",
        ".",
        " ",
        "  ",
        "\u{3000}",
        "\u{A0}",
        "\n",
        "\r\n",
        "\t",
        "e\u{301}",
        "👨‍👩‍👧",
        "🇨🇳",
        "👍🏽",
        "❤️",
        "각",
        "กี่",
        "\u{200B}",
        "\u{AD}",
        "Manager",
        "ガ",
    ]);
    prop::collection::vec(piece, 0..150).prop_map(|pieces| pieces.concat())
}

/// A typeface in which a pair of characters is wider than the two separately.
struct Kerned(f32);

impl TextMetrics for Kerned {
    fn width(&self, text: &str, face: FontSpec) -> f32 {
        let pairs = text.chars().count().saturating_sub(1);
        ApproximateMetrics.width(text, face) + self.0 * pairs as f32
    }
}

/// Packs branches by comparing every card with every other, without sharing out spare room.
fn oracle(chart: &Chart, gap: f64, level: f64) -> Vec<Rect> {
    let forest = chart.forest();
    let mut cards: Vec<Rect> = Vec::new();
    for (item, &size) in chart.sizes.iter().enumerate() {
        let y = forest
            .parent(item)
            .map_or(0.0, |parent| cards[parent].bottom() + level);
        cards.push(Rect::new(Point { x: 0.0, y }, size));
    }
    let mut branches: Vec<Vec<usize>> = vec![Vec::new(); cards.len()];
    for item in (0..cards.len()).rev() {
        let children: Vec<_> = forest.children(item).collect();
        let mut branch = pack(&mut cards, &children, &branches, gap, level);
        if let (Some(&first), Some(&last)) = (children.first(), children.last()) {
            let centre = (cards[first].centre().x + cards[last].centre().x) / 2.0;
            cards[item].x = centre - cards[item].width / 2.0;
        }
        branch.push(item);
        branches[item] = branch;
    }
    let roots: Vec<_> = forest.roots().collect();
    pack(&mut cards, &roots, &branches, gap, level);
    cards
}

/// Moves each branch as far left as those before it allow. Returns all their cards.
fn pack(
    cards: &mut [Rect],
    roots: &[usize],
    branches: &[Vec<usize>],
    gap: f64,
    level: f64,
) -> Vec<usize> {
    let mut packed: Vec<usize> = Vec::new();
    for &root in roots {
        let mut by = f64::NEG_INFINITY;
        for &a in &packed {
            for &b in &branches[root] {
                let (a, b) = (cards[a], cards[b]);
                if a.y < b.bottom() + level && b.y < a.bottom() + level {
                    by = by.max(a.right() + gap - b.x);
                }
            }
        }
        if by.is_finite() {
            for &card in &branches[root] {
                cards[card].x += by;
            }
        }
        packed.extend(&branches[root]);
    }
    packed
}

/// The chart with all but the first two roots and the first two children of each card left out.
fn binary(chart: &Chart) -> Chart {
    let mut kept: Vec<Option<usize>> = Vec::new();
    let mut reports = vec![0; chart.parents.len()];
    let mut roots = 0;
    let mut binary = Chart {
        parents: Vec::new(),
        sizes: Vec::new(),
    };
    for (item, &parent) in chart.parents.iter().enumerate() {
        let count = parent.map_or(&mut roots, |parent| &mut reports[parent]);
        *count += 1;
        let place = parent.map_or(Some(None), |parent| kept[parent].map(Some));
        match place {
            Some(parent) if *count <= 2 => {
                kept.push(Some(binary.parents.len()));
                binary.parents.push(parent);
                binary.sizes.push(chart.sizes[item]);
            }
            _ => kept.push(None),
        }
    }
    binary
}

/// The chart with the order of all siblings reversed, and the new index of each card.
fn mirror(chart: &Chart) -> (Chart, Vec<usize>) {
    let forest = chart.forest();
    let mut places = vec![0; forest.len()];
    let mut mirrored = Chart {
        parents: Vec::new(),
        sizes: Vec::new(),
    };
    // Preorder with the last sibling first: what is pushed last is visited first.
    let mut open: Vec<_> = forest.roots().collect();
    while let Some(item) = open.pop() {
        places[item] = mirrored.parents.len();
        mirrored
            .parents
            .push(forest.parent(item).map(|parent| places[parent]));
        mirrored.sizes.push(chart.sizes[item]);
        open.extend(forest.children(item));
    }
    (mirrored, places)
}
