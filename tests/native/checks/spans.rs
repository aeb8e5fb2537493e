//! How many report to one superior, and chains of managers with one report each.

use banyan_core::check::Check;
use banyan_core::model::{About, Card, Document, Headcount, Kind};

use super::support::{chart, chart_of, finds, finds_nothing, head, mended, post, unit};

fn manager_of(reports: u32, limit: Option<u32>) -> Document {
    let about = About {
        span_limit: limit,
        ..About::default()
    };
    let names: Vec<String> = (0..reports).map(|n| format!("r{n}")).collect();
    let mut cards = vec![("", post("manager"))];
    cards.extend(names.iter().map(|name| ("manager", post(name))));
    cards.push(("manager", Card::titled(Kind::External, "agency")));
    chart_of(about, cards)
}

#[test]
fn a_span_is_too_wide_above_the_limit_and_not_at_it() {
    finds_nothing(&manager_of(8, None), Check::Span);
    finds(
        &manager_of(9, None),
        Check::Span,
        &[("manager", "9 direct reports")],
    );
    finds_nothing(&manager_of(9, Some(12)), Check::Span);
    finds(
        &manager_of(5, Some(4)),
        Check::Span,
        &[("manager", "5 direct reports")],
    );
}

#[test]
fn a_post_of_several_is_several_reports() {
    let several = |headcount| Card {
        headcount,
        ..post("clerk")
    };
    let with = |headcount| chart(vec![("", post("manager")), ("manager", several(headcount))]);
    finds_nothing(&with(Headcount::Range { min: 8, max: 20 }), Check::Span);
    finds(
        &with(Headcount::Exactly(9)),
        Check::Span,
        &[("manager", "9 direct reports")],
    );
}

#[test]
fn who_leads_a_unit_is_not_led_by_it() {
    let names: Vec<String> = (0..8).map(|n| format!("r{n}")).collect();
    let mut cards = vec![("", unit("office")), ("office", head("manager"))];
    cards.extend(names.iter().map(|name| ("office", post(name))));
    finds_nothing(&chart(cards.clone()), Check::Span);
    cards.push(("office", post("one more")));
    finds(
        &chart(cards),
        Check::Span,
        &[("office", "9 direct reports")],
    );
}

#[test]
fn managers_with_one_report_each_are_a_chain_from_two_on() {
    let one = chart(vec![
        ("", post("a")),
        ("a", post("b")),
        ("b", post("c")),
        ("b", post("d")),
    ]);
    finds_nothing(&one, Check::Chain);
    let document = chart(vec![
        ("", post("top")),
        ("top", post("a")),
        ("top", post("other")),
        ("a", post("b")),
        ("b", post("c")),
        ("c", post("d")),
    ]);
    finds(
        &document,
        Check::Chain,
        &[("a", "3 managers in a row with one report each: a, b, c")],
    );
    let after = mended(&document, Check::Chain);
    let (a, d) = (after.key_of("a").unwrap(), after.key_of("d").unwrap());
    assert_eq!(after.parent(d), Some(a));
    assert_eq!(after.children(Some(a)), [d]);
}

#[test]
fn a_report_of_several_people_or_a_unit_ends_a_chain() {
    let several = [
        Card {
            headcount: Headcount::Exactly(3),
            ..post("c")
        },
        Card {
            headcount: Headcount::Open {
                min: 0,
                remark: String::new(),
            },
            ..post("c")
        },
        Card {
            in_post: Some(2),
            ..post("c")
        },
        unit("c"),
    ];
    for last in several {
        let document = chart(vec![("", post("a")), ("a", post("b")), ("b", last)]);
        finds_nothing(&document, Check::Chain);
    }
}
