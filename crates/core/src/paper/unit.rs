//! The department card: what a unit is, who heads it, what it is authorised for.

use crate::layout::TextMetrics;
use crate::model::{Card, Document, LevelSum, NodeKey, Totals};
use crate::text::Locale;

use super::parts::{self, cell};
use super::picture::picture;
use super::post::nonzero;
use super::sheet::{Block, Blocks, Table};

/// The department card (部门卡) of a unit, with its chart.
pub(super) fn department_card(
    document: &Document,
    node: NodeKey,
    words: Locale,
    measure: &impl TextMetrics,
) -> Vec<Block> {
    let card = document.card(node);
    let branch = document.branch(node);
    let staffing = document.staffing(branch);
    let mut blocks = Blocks::default();
    let head = document
        .head_of_unit(node)
        .map_or_else(String::new, |head| parts::named(document, head, words));
    let above = document
        .unit_of(node)
        .map_or_else(String::new, |unit| parts::title(document.card(unit), words));
    blocks.fields(vec![
        (words.unit_type(), cell(&card.unit_type)),
        (words.paper_head(), head),
        (
            words.paper_superior_unit(),
            parts::superior(document, node, words),
        ),
        (words.paper_unit_above(), above),
        (words.paper_line_note(), cell(&card.line_note)),
        (words.paper_headcount(), authorised(card, branch, words)),
        (words.paper_in_post(), nonzero(branch.in_post)),
        (
            words.paper_vacant(),
            words.vacancies_of(&staffing).unwrap_or_default(),
        ),
        (words.paper_over(), nonzero(staffing.over)),
        (words.paper_outside(), nonzero(branch.outside.into())),
        (
            words.paper_like_units(),
            parts::headcount(&card.like_units, "", words),
        ),
        (words.paper_aliases(), parts::aliases(card, words)),
    ]);
    blocks.section(words.paper_by_level(), by_level(document, node, words));
    blocks.text(words.paper_summary_unit(), &card.summary);
    blocks.items(words.paper_duties_unit(), parts::duties(&card.duties));
    blocks.items(
        words.paper_auxiliary(),
        parts::duties(&card.auxiliary_duties),
    );
    blocks.items(
        words.paper_authority_unit(),
        parts::authority(&card.authority, words),
    );
    parts::requirements_to_note(document, card, words, &mut blocks);
    let chart = picture(document, node, words, measure).map(Block::Chart);
    blocks.section(words.paper_chart(), chart);
    blocks.done()
}

/// What the posts add up to; if a file states a headcount for the unit itself, that comes first.
fn authorised(card: &Card, branch: &Totals, words: Locale) -> String {
    let own = parts::headcount(&card.headcount, &card.headcount_note, words);
    let posts = if branch.counted() > 0 {
        words.authorised_sum(branch)
    } else {
        String::new()
    };
    match (own.is_empty(), posts.is_empty()) {
        (true, _) => posts,
        (false, true) => own,
        (false, false) => words.with_remark(&own, &words.labelled(words.column_posts(), &posts)),
    }
}

/// Level by level: what the unit is authorised for, what its posts add up to, and who is there.
/// `None` if neither the unit nor its posts name levels.
fn by_level(document: &Document, node: NodeKey, words: Locale) -> Option<Block> {
    let sums = document.by_level(Some(node));
    if sums.levels.iter().all(|sum| sum.level.is_empty()) {
        return None;
    }
    let row = |name: &str, sum: &LevelSum| {
        let granted = sum.granted.as_ref();
        let posts = if sum.totals.counted() > 0 {
            words.authorised_sum(&sum.totals)
        } else {
            String::new()
        };
        vec![
            cell(name),
            granted.map_or_else(String::new, |granted| parts::headcount(granted, "", words)),
            posts,
            nonzero(sum.totals.in_post),
        ]
    };
    let mut rows: Vec<Vec<String>> = sums
        .levels
        .iter()
        .map(|sum| {
            let unstated = sum.level.is_empty();
            row(
                if unstated {
                    words.paper_no_level()
                } else {
                    &sum.level
                },
                sum,
            )
        })
        .collect();
    if rows.len() > 1 {
        rows.push(row(words.paper_all_levels(), &sums.all));
    }
    let head = [
        words.column_level(),
        words.column_established(),
        words.column_posts(),
        words.paper_in_post(),
    ];
    Table::of(&head, rows).map(Block::Table)
}
