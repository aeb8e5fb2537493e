//! What the find box finds, and in which order.

use std::sync::Arc;

use banyan_core::model::{About, Card, Document, Duty, Field, Holder, Kind, NewNode};
use banyan_core::search::{ExcerptPiece, Part, Query, Rank, excerpt, fold, search};

fn position(title: &str) -> Card {
    Card::titled(Kind::Position, title)
}

fn chart(cards: Vec<Card>) -> Document {
    let nodes = cards.into_iter().enumerate().map(|(index, card)| NewNode {
        id: Arc::from(format!("n{index}")),
        parent: index.checked_sub(1),
        card,
    });
    Document::build(About::default(), nodes.collect()).unwrap()
}

/// A small marketing centre that uses every part of a card.
fn marketing() -> Document {
    let held = |title: &str, names: &[&str]| Card {
        holders: names.iter().map(|name| Holder::named(*name)).collect(),
        ..position(title)
    };
    chart(vec![
        Card {
            unit_type: "部门".to_owned(),
            second_title: "Marketing Department".to_owned(),
            ..Card::titled(Kind::Unit, "市场部")
        },
        held("市场部经理", &["林晓"]),
        Card {
            level: "主管级".to_owned(),
            duties: vec![
                Duty {
                    text: "制定品牌规划并推动落地".to_owned(),
                    ..Duty::default()
                },
                Duty {
                    text: "Plan the launch calendar".to_owned(),
                    ..Duty::default()
                },
            ],
            ..held("品牌主管", &["周宁"])
        },
        held("品牌", &[]),
        Card {
            note: "与市场部共用".to_owned(),
            ..held("ＣＲＭ 专员", &["Ann Lee", "马芸"])
        },
        held("策划（品牌）", &["林品牌"]),
    ])
}

#[track_caller]
fn check(typed: &str, titles: &[&str]) {
    let document = marketing();
    let found = search(&document, &Query::new(typed), 50);
    let got: Vec<&str> = found
        .hits
        .iter()
        .map(|hit| document.card(hit.node).title.as_str())
        .collect();
    assert_eq!(got, titles, "for {typed:?}");
    assert_eq!(found.total, titles.len());
}

#[test]
fn exact_titles_come_first_then_their_beginnings_then_the_rest() {
    check("品牌", &["品牌", "品牌主管", "策划（品牌）"]);
    check("市场部", &["市场部", "市场部经理", "ＣＲＭ 专员"]);
}

#[test]
fn holders_come_before_duties_and_notes() {
    check("林", &["市场部经理", "策划（品牌）"]);
    check("规划", &["品牌主管"]);
    check("共用", &["ＣＲＭ 专员"]);
    check("主管级", &["品牌主管"]);
    check("部门", &["市场部"]);
}

#[test]
fn case_and_width_do_not_matter() {
    check("crm", &["ＣＲＭ 专员"]);
    check("ｃｒｍ", &["ＣＲＭ 专员"]);
    check("MARKETING", &["市场部"]);
    check("ann lee", &["ＣＲＭ 专员"]);
    assert_eq!(fold("Ｂ２Ｂ　ÉCOLE（甲）"), "b2b école(甲)");
}

#[test]
fn all_words_must_be_there_in_any_part() {
    check("品牌 周", &["品牌主管"]);
    check("crm　市场部", &["ＣＲＭ 专员"]);
    check("品牌 马", &[]);
    check("market 市场", &["市场部"]);
}

#[test]
fn nothing_finds_nothing() {
    check("", &[]);
    check(" 　\t", &[]);
    check("没有这个", &[]);
}

#[test]
fn the_part_says_why() {
    let document = marketing();
    let first = |typed: &str| {
        let found = search(&document, &Query::new(typed), 1);
        (found.hits[0].rank, found.hits[0].part)
    };
    let text = |field| Part { field, item: None };
    let main = |field, index| Part {
        field,
        item: Some((index, 0)),
    };
    assert_eq!(first("品牌主管"), (Rank::Exact, Part::TITLE));
    assert_eq!(first("品牌主"), (Rank::TitleStart, Part::TITLE));
    assert_eq!(first("经理"), (Rank::Title, Part::TITLE));
    assert_eq!(first("department"), (Rank::Title, text(Field::SecondTitle)));
    assert_eq!(first("马芸"), (Rank::Holder, main(Field::Holders, 1)));
    assert_eq!(first("launch"), (Rank::Other, main(Field::Duties, 1)));
    assert_eq!(first("品牌 周宁"), (Rank::Holder, main(Field::Holders, 0)));
    let hit = search(&document, &Query::new("launch"), 1).hits[0];
    assert_eq!(
        hit.part.of(document.card(hit.node)),
        "Plan the launch calendar"
    );
}

#[test]
fn the_best_are_kept_and_all_are_counted() {
    let mut cards: Vec<Card> = (0..200).map(|n| position(&format!("助理 {n}"))).collect();
    cards.push(position("助理"));
    let document = chart(cards);
    let found = search(&document, &Query::new("助理"), 3);
    let titles: Vec<&str> = found
        .hits
        .iter()
        .map(|hit| document.card(hit.node).title.as_str())
        .collect();
    assert_eq!(titles, ["助理", "助理 0", "助理 1"]);
    assert_eq!(found.total, 201);
}

#[test]
fn more_words_than_any_card_has_are_no_trouble() {
    let typed = "助 理 ".repeat(100);
    let document = chart(vec![position("助理")]);
    assert_eq!(search(&document, &Query::new(&typed), 5).total, 1);
}

#[track_caller]
fn check_excerpt(text: &str, typed: &str, marked: &str) {
    let pieces = excerpt(text, &Query::new(typed));
    let shown: String = pieces
        .iter()
        .map(|ExcerptPiece { text, found }| match found {
            true => format!("[{text}]"),
            false => text.clone(),
        })
        .collect();
    assert_eq!(shown, marked);
}

#[test]
fn what_was_found_is_marked_as_it_is_written() {
    check_excerpt("品牌主管", "主管", "品牌[主管]");
    check_excerpt("ＣＲＭ Lead", "crm le", "[ＣＲＭ] [Le]ad");
    check_excerpt("banana", "ana nan", "b[anan]a");
    check_excerpt("品牌主管", "周", "品牌主管");
    check_excerpt("İstanbul office", "office", "İstanbul [office]");
    check_excerpt("", "x", "");
}

#[test]
fn a_find_far_inside_is_brought_to_the_front() {
    check_excerpt(
        "负责集团各事业部之间的统筹协调以及年度品牌规划",
        "品牌",
        "…部之间的统筹协调以及年度[品牌]规划",
    );
}
