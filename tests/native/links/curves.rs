//! The geometry of one curve.

use banyan_core::layout::curve::{REACH, label_place, link_curve};
use banyan_core::layout::{Curve, Point, Rect};
use proptest::prelude::*;

fn card(x: f64, y: f64) -> Rect {
    Rect {
        x,
        y,
        width: 196.0,
        height: 72.0,
    }
}

fn points(curve: &Curve) -> impl Iterator<Item = Point> + '_ {
    (0..=60).map(|step| curve.at(f64::from(step) / 60.0))
}

fn behind(curve: &Curve, cards: &[Rect]) -> usize {
    let inside = |point: &Point| cards.iter().any(|card| card.contains(*point));
    points(curve).filter(inside).count()
}

#[test]
fn a_curve_along_a_row_passes_above_or_below_the_cards_between() {
    let (from, to) = (card(0.0, 0.0), card(660.0, 0.0));
    let between = [card(220.0, 0.0), card(440.0, 0.0)];
    let curve = link_curve(&from, &to, 0, &between);
    assert_eq!(behind(&curve, &between), 0, "{curve:?}");
}

#[test]
fn a_curve_down_a_column_passes_beside_the_cards_between() {
    let (from, to) = (card(0.0, 0.0), card(0.0, 400.0));
    let between = [card(0.0, 100.0), card(0.0, 200.0), card(0.0, 300.0)];
    let curve = link_curve(&from, &to, 0, &between);
    assert_eq!(behind(&curve, &between), 0, "{curve:?}");
}

#[test]
fn a_curve_keeps_away_from_the_line_of_the_tree() {
    let (from, to) = (card(0.0, 0.0), card(0.0, 116.0));
    let curve = link_curve(&from, &to, 0, &[]);
    for point in points(&curve) {
        assert!((point.x - from.centre().x).abs() >= 13.0, "{point:?}");
    }
}

#[test]
fn curves_between_the_same_two_are_apart() {
    let (from, to) = (card(0.0, 0.0), card(500.0, 240.0));
    let curves = [0, 1, -1, 2, -2].map(|lane| link_curve(&from, &to, lane, &[]));
    for (index, one) in curves.iter().enumerate() {
        for other in &curves[..index] {
            let (a, b) = (one.at(0.5), other.at(0.5));
            let apart = (a.x - b.x).hypot(a.y - b.y);
            assert!(apart >= 8.0, "{apart}");
        }
    }
}

#[test]
fn an_arrow_head_points_at_its_card() {
    let curve = link_curve(&card(0.0, 0.0), &card(0.0, 300.0), 0, &[]);
    let [tip, left, right] = curve.head(true);
    assert_eq!(tip, curve.0[3]);
    assert!(tip.y > left.y && (left.y - right.y).abs() < 1e-6);
    let mut path = String::new();
    curve.push_head(true, &mut path);
    assert!(path.starts_with('M') && path.ends_with('Z'), "{path}");
}

#[test]
fn a_label_stands_where_it_is_free_or_nowhere() {
    let curve = link_curve(&card(0.0, 0.0), &card(500.0, 300.0), 0, &[]);
    let middle = curve.at(0.5);
    let free = label_place(&curve, (40.0, 16.0), |_| true).unwrap();
    assert!(free.contains(middle));
    let aside = label_place(&curve, (40.0, 16.0), |rect| !rect.contains(middle)).unwrap();
    assert!(!aside.contains(middle));
    assert_eq!(label_place(&curve, (40.0, 16.0), |_| false), None);
}

proptest! {
    /// Whatever the two cards and whatever is between them: the curve is finite, begins and ends outside
    /// both, stays within reach, and is the same when computed again.
    #[test]
    fn a_curve_stays_within_reach(
        x in -3000.0..3000.0_f64,
        y in -3000.0..3000.0_f64,
        lane in -2..3_i32,
        others in prop::collection::vec((-500.0..500.0_f64, -500.0..500.0_f64), 0..12),
    ) {
        let (from, to) = (card(0.0, 0.0), card(x, y));
        let others: Vec<Rect> = others.into_iter().map(|(x, y)| card(x, y)).collect();
        let curve = link_curve(&from, &to, lane, &others);
        let around = from.union(&to).inflate(REACH);
        for point in points(&curve) {
            prop_assert!(around.contains(point), "{point:?}");
        }
        prop_assert!(!from.contains(curve.0[0]));
        prop_assert!(!to.contains(curve.0[3]));
        prop_assert_eq!(curve, link_curve(&from, &to, lane, &others));
    }
}
