//! Duties: none, the same twice, measures without any.

use banyan_core::check::Check;
use banyan_core::edit::{Command, plan};
use banyan_core::model::{About, Card, Document, Duty, IdSource, Kind, Metric, NewNode};

use super::support::{card, chart, duty, finds, finds_nothing, found, mended, post, unit};

#[test]
fn a_post_without_duties_is_found() {
    let heading = Duty {
        heading: true,
        ..duty("Main")
    };
    let document = chart(vec![
        (
            "",
            Card {
                duties: vec![heading, duty("  ")],
                ..post("a")
            },
        ),
        (
            "a",
            Card {
                duties: vec![],
                ..post("b")
            },
        ),
        (
            "a",
            Card {
                duties: vec![],
                auxiliary_duties: vec![duty("helps")],
                ..post("c")
            },
        ),
        ("a", unit("d")),
        ("a", Card::titled(Kind::External, "e")),
    ]);
    finds(
        &document,
        Check::NoDuties,
        &[("a", "No duties are stated"), ("b", "No duties are stated")],
    );
}

#[test]
fn the_same_duty_is_found_however_it_is_written() {
    let part = Duty {
        depth: 1,
        ..duty("a part")
    };
    let document = chart(vec![
        (
            "",
            Card {
                duties: vec![duty("Plan the budget.")],
                ..post("a")
            },
        ),
        (
            "a",
            Card {
                duties: vec![duty("plan the  budget"), part, duty("other")],
                ..post("b")
            },
        ),
        (
            "a",
            Card {
                auxiliary_duties: vec![duty("Plan the budget")],
                ..post("c")
            },
        ),
        (
            "a",
            Card {
                duties: vec![duty("Plan the budgets")],
                ..post("d")
            },
        ),
        (
            "a",
            Card {
                duties: vec![duty("Plan the budget")],
                ..unit("e")
            },
        ),
    ]);
    finds(
        &document,
        Check::SameDuty,
        &[("a", "“Plan the budget.” is given to a, b")],
    );
    let after = mended(&document, Check::SameDuty);
    assert_eq!(card(&after, "a"), card(&document, "a"));
    let left: Vec<(&str, u8)> = card(&after, "b")
        .duties
        .iter()
        .map(|duty| (duty.text.as_str(), duty.depth))
        .collect();
    assert_eq!(
        left,
        [("a part", 0), ("other", 0)],
        "what was a part of it stays"
    );
}

#[test]
fn posts_of_one_title_do_the_same_work() {
    let clerk = Card {
        duties: vec![duty("Sell")],
        ..post("clerk")
    };
    let nodes = (0..3).map(|n: usize| NewNode {
        id: format!("{n}").into(),
        parent: n.checked_sub(1).map(|_| 0),
        card: clerk.clone(),
    });
    let mut document = Document::build(About::default(), nodes.collect()).unwrap();
    finds_nothing(&document, Check::SameDuty);
    // Another post with it is found only once, and the fix leaves it to those of the first title.
    let card = Card {
        duties: vec![duty("Sell")],
        ..post("planner")
    };
    let command = Command::AddReport { under: None, card };
    let edit = plan(&document, &command, &mut IdSource::new(1)).unwrap();
    document.apply(&edit.changes).unwrap();
    assert_eq!(found(&document, Check::SameDuty).len(), 1);
    let after = mended(&document, Check::SameDuty);
    let sellers = after.preorder().map(|(node, _)| after.card(node));
    assert_eq!(sellers.filter(|card| !card.duties.is_empty()).count(), 3);
}

#[test]
fn measures_need_a_duty() {
    let measures = vec![Metric::default(); 2];
    let document = chart(vec![
        (
            "",
            Card {
                measures: measures.clone(),
                duties: vec![],
                ..post("a")
            },
        ),
        (
            "a",
            Card {
                measures: measures.clone(),
                ..post("b")
            },
        ),
        (
            "a",
            Card {
                measures,
                ..unit("c")
            },
        ),
    ]);
    finds(
        &document,
        Check::Metrics,
        &[
            ("a", "2 metrics, but no duty that they could measure"),
            ("c", "2 metrics, but no duty that they could measure"),
        ],
    );
}
