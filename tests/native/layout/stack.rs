//! Columns of leaves, assistants and levels, downward and rightward: what holds for any chart.

use banyan_core::layout::{
    ColumnSlot, Forest, Gaps, LayoutDirection, LayoutSpec, Leaf, Piece, Rect, Size, Stacking,
    arrange, bounds, tidy,
};
use proptest::prelude::*;

const GAPS: Gaps = Gaps {
    sibling: 24.0,
    cousin: 36.0,
    level: 44.0,
    tree: 72.0,
    assistant: 20.0,
};

const STACKING: Stacking = Stacking {
    target: 700.0,
    indent: 24.0,
    row: 14.0,
    column: 20.0,
};

const DOWN: LayoutSpec = LayoutSpec {
    direction: LayoutDirection::Down,
    align_levels: false,
    gaps: GAPS,
    stacking: STACKING,
};

const PLANS: [LayoutSpec; 4] = [
    DOWN,
    LayoutSpec {
        direction: LayoutDirection::Right,
        ..DOWN
    },
    LayoutSpec {
        align_levels: true,
        ..DOWN
    },
    LayoutSpec {
        direction: LayoutDirection::Right,
        align_levels: true,
        ..DOWN
    },
];

#[derive(Clone, Debug)]
struct Chart {
    parents: Vec<Option<usize>>,
    pieces: Vec<Piece>,
}

impl Chart {
    fn forest(&self) -> Forest {
        Forest::from_parents(self.parents.iter().copied()).unwrap()
    }

    fn arrange(&self, plan: LayoutSpec) -> (Vec<Rect>, Vec<Option<ColumnSlot>>) {
        arrange(&self.forest(), self.pieces.iter().copied(), plan)
            .into_iter()
            .unzip()
    }

    /// Whether the card is an assistant or below one.
    fn aside(&self, item: usize) -> bool {
        std::iter::successors(Some(item), |&item| self.parents[item])
            .any(|item| self.pieces[item].assistant)
    }

    fn depth(&self, item: usize) -> usize {
        std::iter::successors(Some(item), |&item| self.parents[item]).count()
    }
}

/// Charts in tree order, with sizes, a choice of columns here and there, and a few assistants.
fn charts() -> impl Strategy<Value = Chart> {
    let columns = prop_oneof![
        4 => Just(None),
        1 => (0..5_u8).prop_map(Some),
    ];
    let card = (0..6_usize, 60..260_u16, 30..180_u16, columns, 0..8_u8);
    prop::collection::vec(card, 1..120).prop_map(|raw| {
        let mut path: Vec<usize> = Vec::new();
        let mut parents: Vec<Option<usize>> = Vec::new();
        for (index, (depth, ..)) in raw.iter().enumerate() {
            path.truncate(*depth);
            parents.push(path.last().copied());
            path.push(index);
        }
        let pieces = raw.iter().enumerate().map(|(index, card)| Piece {
            size: Size {
                width: f32::from(card.1),
                height: f32::from(card.2),
            },
            leaf: if parents.contains(&Some(index)) {
                Leaf::No
            } else if card.4 == 1 {
                Leaf::WhenAsked
            } else {
                Leaf::Yes
            },
            assistant: card.4 == 0 && parents[index].is_some(),
            columns: card.3,
        });
        let pieces = pieces.collect();
        Chart { parents, pieces }
    })
}

/// A chart of one superior and these reports, 196 px wide.
fn flat(count: usize, columns: Option<u8>) -> Chart {
    let size = Size {
        width: 196.0,
        height: 64.0,
    };
    let leaf = Piece {
        size,
        leaf: Leaf::Yes,
        ..Piece::default()
    };
    let mut pieces = vec![leaf; count + 1];
    pieces[0] = Piece {
        size,
        columns,
        ..Piece::default()
    };
    Chart {
        parents: (0..=count).map(|n| (n > 0).then_some(0)).collect(),
        pieces,
    }
}

/// The positions of the reports from left to right, each once.
fn columns_of(chart: &Chart, plan: LayoutSpec) -> usize {
    let (rects, _) = chart.arrange(plan);
    let mut lefts: Vec<f64> = rects[1..].iter().map(|rect| rect.x.round()).collect();
    lefts.sort_by(f64::total_cmp);
    lefts.dedup();
    lefts.len()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_card_lies_on_another(chart in charts()) {
        for plan in PLANS {
            let (rects, _) = chart.arrange(plan);
            for (index, a) in rects.iter().enumerate() {
                for b in &rects[index + 1..] {
                    prop_assert!(!a.inflate(5.0).intersects(&b.inflate(5.0)), "{plan:?} {a:?} {b:?}");
                }
            }
            let around = bounds(&rects).unwrap();
            prop_assert!(around.x.abs() < 1e-6 && around.y.abs() < 1e-6);
        }
    }

    #[test]
    fn reports_stand_behind_their_superior_in_order(chart in charts()) {
        let forest = chart.forest();
        for plan in PLANS {
            let (rects, column_slot) = chart.arrange(plan);
            let turned: Vec<Rect> =
                rects.iter().map(|rect| plan.direction.turned_rect(rect)).collect();
            for parent in 0..rects.len() {
                let reports = forest.children(parent);
                let row: Vec<usize> = reports.filter(|&r| !chart.pieces[r].assistant).collect();
                for pair in row.windows(2) {
                    let reading = match (column_slot[pair[0]], column_slot[pair[1]]) {
                        (Some(a), Some(b)) if a == b => rects[pair[1]].y > rects[pair[0]].bottom(),
                        (Some(a), Some(b)) if (a.from, a.top) == (b.from, b.top) => b.line > a.line,
                        // The next column, or the next block.
                        _ => rects[pair[1]].x > rects[pair[0]].x || turned[pair[1]].x > turned[pair[0]].x,
                    };
                    let (a, b) = (&turned[pair[0]], &turned[pair[1]]);
                    prop_assert!(reading, "{plan:?} {a:?} {b:?}");
                }
                for &report in &row {
                    prop_assert!(turned[report].y >= turned[parent].bottom() + 43.9);
                    if let Some(hang) = column_slot[report] {
                        prop_assert!(hang.line < rects[report].x, "the line stands left of the card");
                        prop_assert!(hang.from <= hang.line && hang.top <= rects[report].y);
                        prop_assert!(chart.pieces[report].leaf != Leaf::No, "only leaves hang");
                    }
                }
            }
        }
    }

    #[test]
    fn assistants_stand_beside_the_line_before_all_other_reports(chart in charts()) {
        let forest = chart.forest();
        for plan in PLANS {
            let (rects, column_slot) = chart.arrange(plan);
            let turned: Vec<Rect> =
                rects.iter().map(|rect| plan.direction.turned_rect(rect)).collect();
            for (parent, superior) in turned.iter().enumerate() {
                let trunk = superior.centre().x;
                let all: Vec<usize> = forest.children(parent).collect();
                let (aside, row): (Vec<usize>, Vec<usize>) =
                    all.into_iter().partition(|&report| chart.pieces[report].assistant);
                for (number, &assistant) in aside.iter().enumerate() {
                    let card = &turned[assistant];
                    prop_assert!(column_slot[assistant].is_none());
                    prop_assert!(card.y >= superior.bottom() + 19.9);
                    // Alternately on either side.
                    if number % 2 == 0 {
                        prop_assert!(card.right() <= trunk - 19.9);
                    } else {
                        prop_assert!(card.x >= trunk + 19.9);
                    }
                    for &report in &row {
                        prop_assert!(turned[report].y >= card.bottom() + 43.9);
                    }
                }
            }
        }
    }

    #[test]
    fn cards_of_one_level_begin_on_one_line(chart in charts()) {
        for plan in PLANS.into_iter().filter(|plan| plan.align_levels) {
            let (rects, column_slot) = chart.arrange(plan);
            let mut lines: Vec<Option<f64>> = vec![None; 8];
            for (item, rect) in rects.iter().enumerate() {
                // A column begins on the line and continues past it.
                if chart.aside(item) || column_slot[item].is_some() {
                    continue;
                }
                let begins = plan.direction.turned_rect(rect).y;
                let line = lines[chart.depth(item)].get_or_insert(begins);
                prop_assert!((*line - begins).abs() < 1e-6);
            }
        }
    }

    #[test]
    fn without_leaves_and_assistants_it_is_the_tidy_layout(chart in charts()) {
        let plain = Chart {
            pieces: chart.pieces.iter().map(|piece| Piece { size: piece.size, ..Piece::default() }).collect(),
            ..chart.clone()
        };
        let sizes: Vec<Size> = plain.pieces.iter().map(|piece| piece.size).collect();
        let (rects, column_slot) = plain.arrange(DOWN);
        let corners: Vec<_> = rects.iter().map(Rect::corner).collect();
        prop_assert_eq!(corners, tidy(&plain.forest(), &sizes, &GAPS));
        prop_assert!(column_slot.iter().all(Option::is_none));
    }

    #[test]
    fn to_the_right_it_is_the_same_drawing_turned(chart in charts()) {
        let plain = |turned: bool| Chart {
            pieces: chart
                .pieces
                .iter()
                .map(|piece| {
                    let Size { width, height } = piece.size;
                    let size = if turned { Size { width: height, height: width } } else { piece.size };
                    Piece { size, leaf: Leaf::No, ..*piece }
                })
                .collect(),
            ..chart.clone()
        };
        let (down, _) = plain(false).arrange(DOWN);
        let (right, _) = plain(true).arrange(PLANS[1]);
        for (down, right) in down.iter().zip(&right) {
            prop_assert_eq!(&LayoutDirection::Right.turned_rect(down), right);
        }
    }
}

#[test]
fn a_row_wider_than_the_target_stands_in_columns() {
    assert_eq!(
        columns_of(&flat(3, None), DOWN),
        3,
        "three fit side by side"
    );
    assert_eq!(columns_of(&flat(4, None), DOWN), 1);
    assert_eq!(columns_of(&flat(10, None), DOWN), 2);
    assert_eq!(
        columns_of(&flat(8, None), PLANS[1]),
        1,
        "they stand below each other there"
    );
    assert_eq!(columns_of(&flat(10, None), PLANS[1]), 2);
}

#[test]
fn a_branch_may_choose_its_columns() {
    for plan in PLANS {
        for columns in 1..=5 {
            assert_eq!(
                columns_of(&flat(11, Some(columns)), plan),
                usize::from(columns)
            );
        }
        assert_eq!(
            columns_of(&flat(2, Some(4)), plan),
            2,
            "no more columns than leaves"
        );
    }
    assert_eq!(columns_of(&flat(11, Some(0)), DOWN), 11);
    assert_eq!(columns_of(&flat(11, Some(0)), PLANS[1]), 1);
}

#[test]
fn columns_are_chosen_for_units_too_but_never_taken_by_themselves() {
    let mut chart = flat(6, None);
    for leaf in &mut chart.pieces[1..] {
        leaf.leaf = Leaf::WhenAsked;
    }
    assert_eq!(columns_of(&chart, DOWN), 6);
    chart.pieces[0].columns = Some(2);
    assert_eq!(columns_of(&chart, DOWN), 2);
}

#[test]
fn five_thousand_reports_to_one_make_a_block_and_not_a_row() {
    for plan in PLANS {
        let (rects, column_slot) = flat(5_000, None).arrange(plan);
        let around = bounds(&rects).unwrap();
        assert!(around.width < 20_000.0, "{} px wide", around.width);
        assert!(around.height < 7_000.0, "{} px high", around.height);
        assert_eq!(column_slot.iter().flatten().count(), 5_000);
    }
}

#[test]
fn long_chains_with_assistants_do_not_end_the_stack() {
    let size = Size {
        width: 196.0,
        height: 64.0,
    };
    let pieces = (0..20_000).map(|index| Piece {
        size,
        assistant: index % 2 == 1,
        ..Piece::default()
    });
    // Every second card is an assistant to the one before, to which the next card reports too.
    let parents = (0..20_000_usize).map(|index| index.checked_sub(1 + (index + 1) % 2));
    let chart = Chart {
        parents: parents.collect(),
        pieces: pieces.collect(),
    };
    for plan in PLANS {
        let (rects, _) = chart.arrange(plan);
        let end = plan.direction.turned_rect(&rects[19_998]).y;
        assert!(end > 10_000.0 * 64.0, "{end}");
    }
}
