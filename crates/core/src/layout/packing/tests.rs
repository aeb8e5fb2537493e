use super::*;
use crate::layout::{Forest, Gaps, Stacking};

/// A chart whose contours are joined again and again: every other report has a report of its own.
#[test]
fn however_often_a_branch_is_packed_its_contours_take_the_same_room() {
    let parents = (0..300).map(|n: usize| match n {
        0 => None,
        _ if n.is_multiple_of(3) => Some(n - 1),
        _ => Some(0),
    });
    let Some(forest) = Forest::from_parents(parents) else {
        unreachable!("parents come first");
    };
    let mut packing = Packing::new(LayoutSpec {
        direction: LayoutDirection::Down,
        align_levels: false,
        gaps: Gaps {
            sibling: 8.0,
            cousin: 12.0,
            level: 20.0,
            tree: 30.0,
            assistant: 8.0,
        },
        stacking: Stacking::default(),
    });
    let piece = |height| Piece {
        size: Size {
            width: 100.0,
            height,
        },
        ..Piece::default()
    };
    for key in 0..forest.len() {
        packing.set(key, forest.parent(key), piece(40.0));
    }
    packing.pack(&forest, &(0..forest.len()).collect::<Vec<_>>());
    let mut links = Vec::new();
    for _ in 0..10 {
        for round in 0..50_u8 {
            let deep = 3 + 3 * usize::from(round);
            for (key, above) in [(0, None), (deep - 1, Some(0)), (deep, Some(deep - 1))] {
                packing.set(key, above, piece(40.0 + f32::from(round % 5)));
            }
            packing.pack(&forest, &[0, deep - 1, deep]);
        }
        links.push(packing.links.len());
    }
    // The first round makes the cards differ in height, which takes longer contours.
    assert_eq!(links[1], links[9], "{links:?}");
}
