//! Large charts: what they open with, and how their cards are found and walked.

use banyan_core::drawing::first_folds;
use banyan_core::model::{About, Card, Document, Kind, NewNode};
use banyan_core::session::{ActionId, Intent, SavedView};

use super::Story;

fn posts(count: usize, above: impl Fn(usize) -> usize) -> Story {
    let nodes = (1..=count).map(|number| NewNode {
        id: number.to_string().into(),
        parent: (number > 1).then(|| above(number) - 1),
        card: Card::titled(Kind::Position, format!("Post {number}")),
    });
    let document = Document::build(About::default(), nodes.collect()).unwrap();
    let folds = first_folds(&document);
    Story::open_with(document, folds, SavedView::default())
}

/// Five report to each.
fn bushy(count: usize) -> Story {
    posts(count, |number| (number + 3) / 5)
}

fn rows(story: &Story) -> usize {
    story.session.scene().len()
}

#[test]
fn a_large_chart_is_opened_and_expanded() {
    let mut story = bushy(20_000);
    // The top levels are expanded, and the rest is counted.
    assert!((50..=150).contains(&rows(&story)), "{} rows", rows(&story));
    let cards = story.session.scene().cards();
    assert!(cards.map(|card| card.hidden).sum::<u32>() > 19_000);
    story.send(Intent::Act(ActionId::ExpandAll));
    assert_eq!(rows(&story), 20_000);
    // From far away cards are painted, and none is an element.
    assert!(story.session.is_far());
    assert!(story.session.drawn().len() <= 400);
    let last = rows(&story) - 1;
    story.send(Intent::SelectRows {
        from: last,
        to: last,
    });
    assert!(story.session.drawn().len() <= 400);
}

#[test]
fn a_card_is_found_in_a_large_chart() {
    let mut story = bushy(20_000);
    story.act("find post 17777");
    let hit = story.session.answer().found.hits[0].node;
    story.send(Intent::JumpTo(hit));
    assert_eq!(story.selected(), ["Post 17777"]);
    // 1777, 11777, and 17770 to 17779.
    story.act("find post 1777");
    assert_eq!(story.session.answer().found.total, 12);
}

#[test]
fn a_chain_of_ten_thousand_is_walked() {
    let mut story = posts(10_000, |number| number - 1);
    story.send(Intent::Act(ActionId::ExpandAll));
    assert_eq!(rows(&story), 10_000);
    let last = story.session.scene().nodes_from(9_999).next().unwrap();
    story.send(Intent::JumpTo(last));
    story.send(Intent::Act(ActionId::StepUp));
    assert_eq!(story.selected(), ["Post 9999"]);
    story.send(Intent::Act(ActionId::ZoomFit));
    assert!(story.session.drawn().len() <= 400);
}

#[test]
fn five_thousand_report_to_one() {
    let mut story = posts(5_001, |_| 1);
    story.send(Intent::Act(ActionId::ExpandAll));
    assert_eq!(rows(&story), 5_001);
    story.send(Intent::Select(vec![story.node("Post 2")]));
    story.send(Intent::Act(ActionId::StepLast));
    assert_eq!(story.selected(), ["Post 5001"]);
    story.send(Intent::Act(ActionId::ZoomActual));
    assert!(story.session.drawn().contains(&story.node("Post 5001")));
}

#[test]
fn laying_out_that_is_given_up_changes_nothing() {
    let mut story = bushy(5_000);
    let before = rows(&story);
    let begun = story.session.dispatch(Intent::Act(ActionId::ExpandAll));
    let measured = story.session.dispatch(Intent::GoOn(begun.work[0]));
    assert_eq!(measured.work, begun.work, "there is more to measure");
    assert!(story.session.progress(begun.work[0]).unwrap() > 0.0);
    // The page does not continue with it.
    assert_eq!(rows(&story), before);
    story.send(Intent::Act(ActionId::StepDown));
    assert_eq!(rows(&story), before);
}
