//! The two sheets of a position. An external has a job description too, as far as its card goes.

use crate::model::{Card, Document, Kind, NodeKey, Totals};
use crate::text::Locale;

use super::parts::{self, cell};
use super::place::facts;
use super::sheet::{Block, Blocks};

/// The job description (职位说明书): everything on the card of a post.
pub(super) fn job_description(document: &Document, node: NodeKey, words: Locale) -> Vec<Block> {
    let card = document.card(node);
    let mut blocks = Blocks::default();
    let reports: Vec<NodeKey> = document
        .children(Some(node))
        .iter()
        .copied()
        .filter(|&report| document.card(report).kind != Kind::External)
        .collect();
    let reports = parts::titles(document, &reports, words);
    let mut fields = vec![
        (
            words.paper_department_of(),
            department(document, node, words),
        ),
        (
            words.paper_superior_post(),
            parts::superior(document, node, words),
        ),
        (words.paper_line_note(), cell(&card.line_note)),
        (words.paper_reports(), reports),
        (words.paper_level(), cell(&card.level)),
    ];
    fields.extend(facts(card, words));
    fields.extend([
        (words.paper_holders(), parts::holders(card, words)),
        (
            words.paper_headcount(),
            parts::headcount(&card.headcount, &card.headcount_note, words),
        ),
    ]);
    fields.extend(in_post(document, card, words));
    fields.push((words.paper_marks(), marks(card, words)));
    fields.push((words.paper_aliases(), parts::aliases(card, words)));
    blocks.fields(fields);
    blocks.text(words.paper_summary_post(), &card.summary);
    responsibilities(card, words, &mut blocks);
    parts::requirements_to_note(document, card, words, &mut blocks);
    blocks.done()
}

/// The responsibility statement (岗位责任书): what a holder is responsible for and judged by, with lines
/// to sign.
pub(super) fn responsibility(document: &Document, node: NodeKey, words: Locale) -> Vec<Block> {
    let card = document.card(node);
    let mut blocks = Blocks::default();
    blocks.fields(vec![
        (words.paper_responsible(), parts::holders(card, words)),
        (
            words.paper_department_of(),
            department(document, node, words),
        ),
        (
            words.paper_superior_post(),
            parts::superior(document, node, words),
        ),
        (words.paper_level(), cell(&card.level)),
    ]);
    blocks.text(words.paper_summary_post(), &card.summary);
    responsibilities(card, words, &mut blocks);
    blocks.section(
        words.paper_measures(),
        parts::measures(&card.measures, words),
    );
    let lines = [
        words.sign_responsible(),
        words.sign_superior(),
        words.sign_date(),
    ];
    blocks.push(Block::Signatures(lines.map(str::to_owned).to_vec()));
    blocks.done()
}

fn responsibilities(card: &Card, words: Locale, blocks: &mut Blocks) {
    blocks.items(words.paper_duties_post(), parts::duties(&card.duties));
    blocks.items(
        words.paper_auxiliary(),
        parts::duties(&card.auxiliary_duties),
    );
    blocks.items(
        words.paper_authority_post(),
        parts::authority(&card.authority, words),
    );
}

/// The unit that a post belongs to.
fn department(document: &Document, node: NodeKey, words: Locale) -> String {
    document
        .unit_of(node)
        .map_or_else(String::new, |unit| parts::title(document.card(unit), words))
}

/// How many are in post, missing or too many, as far as it is known.
fn in_post(document: &Document, card: &Card, words: Locale) -> Vec<(&'static str, String)> {
    if !document.names_people() || !card.is_counted() {
        return Vec::new();
    }
    let totals = Totals::of(card);
    let staffing = document.staffing(&totals);
    vec![
        (words.paper_in_post(), totals.in_post.to_string()),
        (
            words.paper_vacant(),
            words.vacancies_of(&staffing).unwrap_or_default(),
        ),
        (words.paper_over(), nonzero(staffing.over)),
    ]
}

/// A figure; empty for zero.
pub(super) fn nonzero(n: u64) -> String {
    if n == 0 { String::new() } else { n.to_string() }
}

fn marks(card: &Card, words: Locale) -> String {
    let marks: Vec<String> = [
        (card.head, words.mark_head()),
        (card.assistant, words.mark_assistant()),
        (card.outsourced, words.mark_outsourced()),
        (card.part_time, words.mark_part_time()),
    ]
    .into_iter()
    .filter(|(is_so, _)| *is_so)
    .map(|(_, word)| word.to_owned())
    .collect();
    words.joined(&marks)
}
