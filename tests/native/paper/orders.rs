//! Which sheets each order contains.

use std::sync::Arc;

use banyan_core::layout::ApproximateMetrics;
use banyan_core::model::{About, Card, Document, Kind, NewNode};
use banyan_core::paper::{Block, Ordered, PrintOrder, PrintScope, What};
use banyan_core::text::Locale::{Chinese, English};

use super::support::{chart, node, sheets};

fn titles(document: &Document, what: What, scope: PrintScope) -> Vec<String> {
    let sheets = sheets(document, what, scope, Chinese);
    sheets.into_iter().map(|sheet| sheet.title).collect()
}

#[test]
fn posts_have_descriptions_and_units_have_cards() {
    let document = chart(Chinese);
    let branch = PrintScope::Branch(node(&document, "dept"));
    let posts = ["市场部经理", "市场专员", "企划\\推广专员", "实习生"];
    assert_eq!(titles(&document, What::JobDescription, branch), posts);
    assert_eq!(titles(&document, What::Responsibility, branch), posts);
    assert_eq!(titles(&document, What::DepartmentCard, branch), ["市场部"]);
    let units = titles(&document, What::DepartmentCard, PrintScope::Chart);
    assert_eq!(units, ["市场部", "研发部"]);
    let card = |id: &str| PrintScope::Card(node(&document, id));
    let none: [&str; 0] = [];
    assert_eq!(titles(&document, What::JobDescription, card("dept")), none);
    assert_eq!(titles(&document, What::DepartmentCard, card("mgr")), none);
    // An external node has a sheet only when exactly that is asked for.
    assert_eq!(
        titles(&document, What::JobDescription, card("law")),
        ["法律顾问"]
    );
    let all = titles(&document, What::JobDescription, PrintScope::Chart);
    assert!(
        !all.contains(&"法律顾问".to_owned()) && all.len() == 6,
        "{all:?}"
    );
}

#[test]
fn a_booklet_lists_its_sheets_by_the_numbers_that_they_bear() {
    let document = chart(Chinese);
    let branch = PrintScope::Branch(node(&document, "dept"));
    let sheets = sheets(&document, What::Booklet, branch, Chinese);
    assert!(sheets[0].is_cover);
    assert_eq!(sheets[0].title, "市场部");
    let [Block::Contents(lines)] = sheets[1].blocks.as_slice() else {
        panic!("{:?}", sheets[1].blocks);
    };
    let listed: Vec<_> = lines
        .iter()
        .map(|line| (Some(line.number), &line.title, &line.kind))
        .collect();
    let there: Vec<_> = sheets[2..]
        .iter()
        .map(|sheet| (sheet.number, &sheet.title, &sheet.kind))
        .collect();
    assert_eq!(listed, there);
    assert_eq!(there.len(), 5);
}

#[test]
fn an_empty_scope_gives_no_sheet_and_no_cover() {
    let document = Document::default();
    for what in [What::JobDescription, What::DepartmentCard, What::Booklet] {
        let order = PrintOrder::of(&document, what, PrintScope::Chart, English);
        assert_eq!(order.sheets(), []);
        assert!(order.sheet(&document, 0, &ApproximateMetrics).is_none());
    }
    // A node that is no longer there, or of another chart.
    let other = chart(Chinese);
    let gone = PrintScope::Branch(node(&other, "spec"));
    assert_eq!(
        PrintOrder::of(&document, What::Booklet, gone, English).sheets(),
        []
    );
}

#[test]
fn a_very_large_or_deep_chart_is_only_listed() {
    let nodes = (0..30_000_usize).map(|n| NewNode {
        id: Arc::from(n.to_string()),
        parent: n.checked_sub(1),
        card: Card::titled(
            if n % 3 == 0 {
                Kind::Unit
            } else {
                Kind::Position
            },
            "一",
        ),
    });
    let document = Document::build(About::default(), nodes.collect()).unwrap();
    let order = PrintOrder::of(&document, What::Booklet, PrintScope::Chart, Chinese);
    assert_eq!(order.sheets().len(), 30_002);
    assert!(order.is_too_long());
    let last = order.sheet(&document, 30_001, &ApproximateMetrics).unwrap();
    assert_eq!(last.number, Some(30_000));
    // The contents list ends where printing does.
    let contents = order.sheet(&document, 1, &ApproximateMetrics).unwrap();
    let [Block::Contents(lines)] = contents.blocks.as_slice() else {
        panic!("no contents");
    };
    assert_eq!(lines.len(), PrintOrder::MOST_SHEETS);
    let unit = order.sheets().iter().position(|sheet| {
        matches!(
            sheet,
            Ordered::Node {
                what: What::DepartmentCard,
                ..
            }
        )
    });
    assert!(
        order
            .sheet(&document, unit.unwrap(), &ApproximateMetrics)
            .is_some()
    );
}

#[test]
fn the_file_is_called_after_what_is_in_it() {
    let document = chart(Chinese);
    let name = |what, scope| PrintOrder::of(&document, what, scope, Chinese).title(&document);
    let manager = PrintScope::Card(node(&document, "mgr"));
    assert_eq!(name(What::JobDescription, manager), "市场部经理 岗位说明书");
    assert_eq!(
        name(What::Booklet, PrintScope::Chart),
        "城南分公司 2027 岗位手册"
    );
}
