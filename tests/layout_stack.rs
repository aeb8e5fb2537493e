//! Leaves that hang in columns: no card on another, in order, and narrower than a row.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

use banyan::layout::{Forest, Gaps, Rect, Size, Stacking, arrange, bounds, tidy};
use proptest::prelude::*;

const GAPS: Gaps = Gaps {
    sibling: 24.0,
    cousin: 36.0,
    level: 44.0,
    tree: 72.0,
};

const STACKING: Stacking = Stacking {
    from: 4,
    indent: 24.0,
    row: 14.0,
    column: 20.0,
};

/// A forest in preorder with these sizes.
fn forests() -> impl Strategy<Value = (Vec<Option<usize>>, Vec<Size>)> {
    prop::collection::vec((0..6_usize, 60.0..260.0_f32, 30.0..180.0_f32), 1..160).prop_map(|raw| {
        let mut path: Vec<usize> = Vec::new();
        let mut parents = Vec::new();
        for (index, (depth, ..)) in raw.iter().enumerate() {
            path.truncate(*depth);
            parents.push(path.last().copied());
            path.push(index);
        }
        let sizes = raw.iter().map(|&(_, width, height)| Size { width, height });
        (parents, sizes.collect())
    })
}

proptest! {
    #[test]
    fn hanging_cards_keep_their_distance_and_order((parents, sizes) in forests()) {
        let forest = Forest::from_parents(parents.iter().copied()).unwrap();
        let arranged = arrange(&forest, &sizes, &GAPS, &STACKING, |_| false);
        let rects: Vec<Rect> = arranged
            .corners
            .iter()
            .zip(&sizes)
            .map(|(corner, size)| Rect::new(*corner, *size))
            .collect();
        for (index, a) in rects.iter().enumerate() {
            for b in &rects[index + 1..] {
                prop_assert!(!a.inflate(-0.01).intersects(&b.inflate(-0.01)), "{a:?} {b:?}");
            }
        }
        for parent in 0..parents.len() {
            let reports: Vec<usize> = forest.children(parent).collect();
            for pair in reports.windows(2) {
                let (a, b) = (rects[pair[0]], rects[pair[1]]);
                // In reading order: further right, or in the same column further down.
                prop_assert!(b.x > a.x || (b.x - a.x).abs() < 1e-6 && b.y > a.y);
            }
            for report in reports {
                prop_assert!(rects[report].y >= rects[parent].bottom() + 43.9);
                if let Some(line) = arranged.hangs[report] {
                    prop_assert!(line < rects[report].x, "the line stands left of the card");
                    prop_assert!(forest.children(report).next().is_none(), "only leaves hang");
                }
            }
        }
    }

    #[test]
    fn without_runs_it_is_the_tidy_layout((parents, sizes) in forests()) {
        let forest = Forest::from_parents(parents.into_iter()).unwrap();
        let arranged = arrange(&forest, &sizes, &GAPS, &STACKING, |_| true);
        prop_assert_eq!(arranged.corners, tidy(&forest, &sizes, &GAPS));
        prop_assert!(arranged.hangs.iter().all(Option::is_none));
    }
}

#[test]
fn five_thousand_reports_to_one_make_a_block_and_not_a_row() {
    let parents = (0..=5_000).map(|n| (n > 0).then_some(0));
    let forest = Forest::from_parents(parents).unwrap();
    let sizes = vec![
        Size {
            width: 196.0,
            height: 64.0
        };
        5_001
    ];
    let arranged = arrange(&forest, &sizes, &GAPS, &STACKING, |_| false);
    let rects = arranged
        .corners
        .iter()
        .map(|&corner| Rect::new(corner, sizes[0]));
    let around = bounds(&rects.collect::<Vec<_>>()).unwrap();
    assert!(around.width < 20_000.0, "{} px wide", around.width);
    assert!(around.height < 7_000.0, "{} px high", around.height);
    assert_eq!(arranged.hangs.iter().flatten().count(), 5_000);
}
