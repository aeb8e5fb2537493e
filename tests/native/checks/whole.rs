//! Checks of a whole chart: one without faults, of any size, in both languages.

use banyan_core::check::{Check, Checking, Finding, check, fix, quick_fix};
use banyan_core::model::{About, Card, Document, Headcount, Kind, NewNode, NodeKey};
use banyan_core::text::Locale;

use super::support::{chart, granted, head, held, on, post, to, unit, with_links};

#[test]
fn a_chart_in_order_is_left_alone() {
    let document = chart(vec![
        ("", unit("office")),
        ("office", head("manager")),
        ("manager", post("clerk")),
        ("manager", post("planner")),
        ("manager", Card::titled(Kind::External, "agency")),
    ]);
    assert_eq!(check(&document).all(), []);
}

#[test]
fn an_empty_chart_is_left_alone() {
    assert_eq!(check(&Document::default()).all(), []);
}

#[test]
fn a_fix_of_something_that_is_gone_does_nothing() {
    let document = chart(vec![("", with_links(post("a"), vec![to("nobody")]))]);
    let finding = check(&document).all()[0].clone();
    let other = chart(vec![("", with_links(post("a"), vec![to("a")]))]);
    assert_eq!(fix(&other, &finding), None);
    assert_eq!(fix(&Document::default(), &finding), None);
}

#[test]
fn findings_come_by_check_and_in_tree_order() {
    let document = chart(vec![
        ("", unit("u")),
        ("u", Card::titled(Kind::Position, "a")),
        ("u", unit("v")),
        ("v", Card::titled(Kind::Position, "b")),
    ]);
    let findings = check(&document);
    let order: Vec<(Check, NodeKey)> = findings
        .all()
        .iter()
        .map(|finding| (finding.check(), finding.node().unwrap()))
        .collect();
    let key = |id: &str| document.key_of(id).unwrap();
    assert_eq!(
        order,
        [
            (Check::NoHead, key("u")),
            (Check::NoHead, key("v")),
            (Check::NoDuties, key("a")),
            (Check::NoDuties, key("b")),
        ]
    );
    for check in Check::ALL {
        for finding in findings.of(check) {
            assert_eq!(finding.check(), check);
        }
    }
    let listed = Check::ALL.iter().map(|&check| findings.of(check).len());
    assert_eq!(listed.sum::<usize>(), findings.all().len());
}

#[test]
fn a_hundred_thousand_nodes_and_any_depth_are_gone_through_in_steps() {
    // One below another, each a unit with an establishment: adding up once too often, or on the stack,
    // shows here.
    let nodes = (0..100_000_usize).map(|n| NewNode {
        id: format!("{n}").into(),
        parent: n.checked_sub(1),
        card: if n % 2 == 0 {
            Card {
                establishment: vec![granted("clerk", Headcount::Exactly(1))],
                ..unit("u")
            }
        } else {
            Card {
                duties: vec![],
                ..on("clerk", "p", Headcount::Exactly(1))
            }
        },
    });
    let document = Document::build(About::default(), nodes.collect()).unwrap();
    let mut checking = Checking::of(&document);
    let mut steps = 1;
    while !checking.step(512, &document) {
        steps += 1;
    }
    assert_eq!(steps, 100_000_usize.div_ceil(512));
    let findings = checking.findings();
    assert_eq!(findings, check(&document), "however the steps are cut");
    assert_eq!(findings.of(Check::NoHead).len(), 50_000);
    assert_eq!(findings.of(Check::NoDuties).len(), 50_000);
    assert_eq!(findings.of(Check::Establishment).len(), 49_999);
    assert!(matches!(
        findings.of(Check::Establishment)[0],
        Finding::Establishment { .. }
    ));
}

#[test]
fn both_languages_say_every_finding_and_fix() {
    let document = chart(vec![
        ("", with_links(unit("办公室"), vec![to("x")])),
        (
            "办公室",
            Card {
                duties: vec![],
                ..held("甲", "林晓", "", None)
            },
        ),
        ("甲", held("乙", "林晓", "", None)),
        ("乙", post("丙")),
    ]);
    let findings = check(&document);
    assert_eq!(findings.all().len(), 5);
    for finding in findings.all() {
        let say = |locale: Locale| {
            let fix = quick_fix(finding).map(|quick_fix| locale.quick_fix(&document, quick_fix));
            (
                locale.finding(&document, finding),
                fix,
                locale.check(finding.check()),
            )
        };
        let (chinese, english) = (say(Locale::Chinese), say(Locale::English));
        assert_ne!(chinese, english);
        assert!(!english.0.is_empty() && !chinese.0.is_empty());
        assert!(!chinese.0.is_ascii());
    }
}
