//! The small chart of a department card.

use std::sync::Arc;

use banyan_core::layout::{ApproximateMetrics, FontSpec, TextMetrics};
use banyan_core::model::{About, Card, Document, Kind, NewNode};
use banyan_core::paper::{Block, Picture, PrintOrder, PrintScope, What};
use banyan_core::text::Locale::English;
use proptest::prelude::*;

/// What fits between the margins of an A4 page, in px.
const PAGE: (f64, f64) = (657.5, 756.5);

fn picture(document: &Document) -> Option<Picture> {
    let order = PrintOrder::of(document, What::DepartmentCard, PrintScope::Chart, English);
    let sheet = order.sheet(document, 0, &ApproximateMetrics)?;
    sheet.blocks.into_iter().find_map(|block| match block {
        Block::Chart(picture) => Some(picture),
        _ => None,
    })
}

/// A unit with nodes below it, each under the one of this index.
fn chart(parents: &[usize], title: &str) -> Document {
    let top = NewNode {
        id: Arc::from("top"),
        parent: None,
        card: Card::titled(Kind::Unit, title),
    };
    let nodes = parents.iter().enumerate().map(|(index, &parent)| NewNode {
        id: Arc::from(index.to_string()),
        parent: Some(parent.min(index)),
        card: Card::titled(Kind::Position, format!("{title} {index}")),
    });
    Document::build(
        About::default(),
        std::iter::once(top).chain(nodes).collect(),
    )
    .unwrap()
}

/// Checks what is promised for every drawing.
fn check(picture: &Picture) {
    let scale = picture.shown_width / picture.width;
    assert!(picture.shown_width <= PAGE.0, "{}", picture.shown_width);
    assert!(picture.height * scale <= PAGE.1);
    for (index, one) in picture.boxes.iter().enumerate() {
        let rect = one.rect;
        assert!(rect.x >= -0.01 && rect.right() <= picture.width + 0.01);
        assert!(rect.y >= -0.01 && rect.bottom() <= picture.height + 0.01);
        let mut others = picture.boxes[index + 1..].iter();
        assert!(
            others.all(|other| !rect.intersects(&other.rect)),
            "boxes overlap"
        );
        for line in &one.lines {
            let face = FontSpec {
                size: if line.is_title { 11.0 } else { 10.0 },
                bold: line.is_title,
            };
            let width = f64::from(ApproximateMetrics.width(&line.text, face));
            let one_letter = line.text.chars().count() <= 1;
            assert!(
                one_letter || width <= rect.width,
                "{} leaves its box",
                line.text
            );
            assert!(line.y > rect.y && line.y < rect.bottom());
        }
    }
}

#[test]
fn a_unit_of_fifteen_is_drawn_whole() {
    // A manager, seven supervisors, one specialist each.
    let mut parents = vec![0];
    parents.extend([1; 7]);
    parents.extend(2..9);
    let drawn = picture(&chart(&parents, "市场推广主管")).unwrap();
    check(&drawn);
    assert_eq!(drawn.boxes.len(), 16);
    assert_eq!(drawn.left_out, "");
    assert!(drawn.boxes.iter().all(|one| one.remark.is_empty()));
    assert!(
        drawn.shown_width / drawn.width >= 0.8,
        "too small to be read"
    );
}

#[test]
fn lower_layers_are_left_out_before_names_become_unreadable_and_are_counted() {
    let mut parents = vec![0; 6];
    parents.extend((0..300).map(|n| 1 + n % 6));
    let drawn = picture(&chart(&parents, "Product supervisor")).unwrap();
    check(&drawn);
    assert_eq!(drawn.boxes.len(), 7);
    assert!(drawn.boxes[1..].iter().all(|one| one.remark == "50 below"));
}

#[test]
fn very_many_reports_are_counted_too() {
    let drawn = picture(&chart(&[0; 500], "Sales representative")).unwrap();
    check(&drawn);
    let shown = drawn.boxes.len() - 1;
    assert_eq!(drawn.left_out, English.and_more(500 - shown));
    assert!(drawn.lines.len() < 100_000);
}

#[test]
fn a_unit_without_anything_below_it_has_no_drawing() {
    assert_eq!(picture(&chart(&[], "Sales")), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_tree_fits_the_page(
        parents in proptest::collection::vec(0_usize..40, 1..120),
        title in "(\\PC{0,30}|[a-zA-Z]{40})",
    ) {
        check(&picture(&chart(&parents, &title)).unwrap());
    }
}
