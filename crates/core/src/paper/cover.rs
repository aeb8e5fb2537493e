//! The front of a booklet, and the line at the head of every sheet.

use crate::model::{Document, NodeKey};
use crate::text::Locale;

use super::order::{Ordered, What, kind_name};
use super::parts::{self, cell};
use super::sheet::{Block, Blocks, ContentsLine, Sheet};

/// The cover: what the booklet is about, and the facts of the chart.
pub(super) fn cover(document: &Document, top: Option<NodeKey>, words: Locale) -> Sheet {
    let about = document.about();
    let totals = top.map_or_else(|| *document.total(), |node| *document.branch(node));
    let mut blocks = Blocks::default();
    blocks.push(Block::Text(
        words.booklet_of(totals.units, totals.positions),
    ));
    let levels: Vec<String> = about.levels.iter().map(|level| cell(level)).collect();
    let authorised = if totals.counted() > 0 {
        words.authorised_sum(&totals)
    } else {
        String::new()
    };
    blocks.fields(vec![
        (words.cover_status(), status(document, words)),
        (words.cover_date(), cell(&about.date)),
        (words.cover_author(), cell(&about.author)),
        (words.paper_headcount(), authorised),
        (words.cover_levels(), words.joined(&levels)),
        (words.cover_mode(), cell(&about.mode)),
        (words.cover_stage(), cell(&about.stage)),
        (words.cover_industry(), cell(&about.industry)),
        (words.cover_size(), cell(&about.size)),
    ]);
    if parts::shows(&about.note) {
        blocks.push(Block::Text(about.note.trim().to_owned()));
    }
    let chart = cell(&about.title);
    let (title, second) = match top.map(|node| document.card(node)) {
        Some(card) => (parts::title(card, words), cell(&card.second_title)),
        None if chart.is_empty() => (words.untitled_chart().to_owned(), String::new()),
        None => (chart.clone(), String::new()),
    };
    Sheet {
        locale: words,
        node: None,
        is_cover: true,
        number: None,
        kind: words.booklet().to_owned(),
        chart: if title == chart { String::new() } else { chart },
        title,
        second_title: second,
        blocks: blocks.done(),
    }
}

/// The table of contents, as far as it can be printed.
pub(super) fn contents(document: &Document, sheets: &[Ordered], words: Locale) -> Sheet {
    let lines: Vec<ContentsLine> = sheets
        .iter()
        .take(super::PrintOrder::MOST_SHEETS)
        .enumerate()
        .filter_map(|(index, ordered)| match *ordered {
            Ordered::Node { node, depth, what } => Some(ContentsLine {
                number: index + 1,
                depth,
                title: parts::title(document.card(node), words),
                kind: kind_name(what, words).to_owned(),
            }),
            Ordered::Cover | Ordered::Contents => None,
        })
        .collect();
    Sheet {
        locale: words,
        node: None,
        is_cover: false,
        number: None,
        kind: kind_name(What::Booklet, words).to_owned(),
        chart: chart_line(document, words),
        title: words.contents().to_owned(),
        second_title: String::new(),
        blocks: vec![Block::Contents(lines)],
    }
}

/// The chart that a sheet belongs to, with its date and whether it is in force.
pub(super) fn chart_line(document: &Document, words: Locale) -> String {
    let about = document.about();
    let parts = [
        cell(&about.title),
        cell(&about.date),
        status(document, words),
    ];
    let stated: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    stated.join(" · ")
}

fn status(document: &Document, words: Locale) -> String {
    let status = document.about().status;
    status.map_or("", |status| words.status(status)).to_owned()
}
