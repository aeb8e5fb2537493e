//! The sections that several kinds of sheet share, each made from one list on the card.

use crate::model::{
    Authority, Card, Competency, Document, Duty, DutyNumbers, Headcount, Kind, LinkEnd, Metric,
    NodeKey,
};
use crate::text::Locale;

use super::sheet::{Block, Blocks, ContentsEntry, Table};

/// How many items of a list without a limit fit into a row of facts.
const MOST_IN_A_ROW: usize = 24;

/// A numbered list of duties. Numbers start again in each group.
pub(super) fn duties(duties: &[Duty]) -> Vec<ContentsEntry> {
    let mut numbers = DutyNumbers::default();
    duties
        .iter()
        .filter(|duty| shows(&duty.text) || shows(&duty.when))
        .map(|duty| {
            let (number, depth) = numbers.next(duty);
            ContentsEntry {
                number,
                depth,
                text: duty.text.trim().to_owned(),
                remark: duty.when.trim().to_owned(),
            }
        })
        .collect()
}

/// What may be decided, approved and so on, each with its kind of right.
pub(super) fn authority(authority: &[Authority], words: Locale) -> Vec<ContentsEntry> {
    plain(authority.iter().map(|item| {
        let right = item.right.map_or("", |right| words.right(right));
        (item.text.clone(), right.to_owned())
    }))
}

/// Requirements; preferred ones are marked.
fn requirements(card: &Card, words: Locale) -> Vec<ContentsEntry> {
    plain(card.requirements.iter().map(|item| {
        let mark = if item.preferred {
            words.paper_preferred()
        } else {
            ""
        };
        (item.text.clone(), mark.to_owned())
    }))
}

/// Skills with the required level.
fn competencies(competencies: &[Competency], words: Locale) -> Option<Block> {
    let rows = competencies.iter().map(|item| {
        vec![
            cell(&item.name),
            words.degree(item.required, item.scale),
            cell(&item.description),
        ]
    });
    let head = [
        words.column_competency(),
        words.column_required(),
        words.column_meaning(),
    ];
    Table::of(&head, rows.collect()).map(Block::Table)
}

/// What the work is judged by.
pub(super) fn measures(measures: &[Metric], words: Locale) -> Option<Block> {
    let rows = measures.iter().map(|item| {
        vec![
            cell(&item.name),
            item.nature.map_or("", |n| words.nature(n)).to_owned(),
            cell(&item.period),
            cell(&item.target),
        ]
    });
    let head = [
        words.column_measure(),
        words.column_nature(),
        words.column_period(),
        words.column_target(),
    ];
    Table::of(&head, rows.collect()).map(Block::Table)
}

/// The links besides the reporting line. A link to a node that is gone is left out.
fn links(document: &Document, card: &Card, words: Locale) -> Option<Block> {
    let rows = card.links.iter().filter_map(|link| {
        let whom = match &link.end {
            LinkEnd::Node(id) => title(document.card(document.in_chart(id)?), words),
            LinkEnd::Party { name, party_type } => {
                words.with_remark(name.trim(), party_type.trim())
            }
        };
        let relation = words.relation(link.kind, link.direction).to_owned();
        (!whom.is_empty()).then(|| vec![relation, whom, cell(&link.label)])
    });
    let head = [
        words.column_relation(),
        words.column_whom(),
        words.column_about(),
    ];
    Table::of(&head, rows.collect()).map(Block::Table)
}

/// The last sections of every card's sheet, from the requirements on.
pub(super) fn requirements_to_note(
    document: &Document,
    card: &Card,
    words: Locale,
    blocks: &mut Blocks,
) {
    blocks.items(words.paper_requirements(), requirements(card, words));
    let competencies = competencies(&card.competencies, words);
    blocks.section(words.paper_competencies(), competencies);
    blocks.section(words.paper_measures(), measures(&card.measures, words));
    blocks.section(words.paper_links(), links(document, card, words));
    let tools = card
        .tools
        .iter()
        .map(|item| (item.text.clone(), String::new()));
    blocks.items(words.paper_tools(), plain(tools));
    let papers = card.documents.iter().map(|paper| {
        let name = words.with_remark(paper.title.trim(), paper.paper_type.trim());
        let lines = [name, paper.text.trim().to_owned()];
        let said: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        (said.join("\n"), paper.link.clone())
    });
    blocks.items(words.paper_documents(), plain(papers));
    blocks.text(words.paper_note(), &card.note);
}

/// A list that does not nest. Items without text are left out.
fn plain(items: impl Iterator<Item = (String, String)>) -> Vec<ContentsEntry> {
    let items = items.filter(|(text, remark)| shows(text) || shows(remark));
    (1..)
        .zip(items)
        .map(|(number, (text, remark)): (usize, _)| ContentsEntry {
            number: number.to_string(),
            depth: 0,
            text: text.trim().to_owned(),
            remark: remark.trim().to_owned(),
        })
        .collect()
}

/// The holders of a post, each with share of time and remark.
pub(super) fn holders(card: &Card, words: Locale) -> String {
    let names: Vec<String> = card
        .holders
        .iter()
        .filter(|holder| shows(&holder.name))
        .map(|holder| {
            let share = holder.share.map(|percent| words.share_of_time(percent));
            let note = Some(holder.note.trim().to_owned()).filter(|note| !note.is_empty());
            let remarks: Vec<String> = share.into_iter().chain(note).collect();
            words.with_remark(holder.name.trim(), &words.joined(&remarks))
        })
        .collect();
    words.joined(&names)
}

/// Other names of the same post or unit.
pub(super) fn aliases(card: &Card, words: Locale) -> String {
    let names: Vec<String> = card
        .aliases
        .iter()
        .map(|alias| alias.text.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    words.joined(&names)
}

/// The superior of a post or unit as people say it, with the holders of the post: 营销总监（王宇）. If the
/// line leads to a unit, the superior is the unit's head, or else whoever is above it.
pub(super) fn superior(document: &Document, node: NodeKey, words: Locale) -> String {
    let is_below = |post: NodeKey| post == node || document.ancestors(post).any(|up| up == node);
    let superior = document
        .ancestors(node)
        .find_map(|above| match document.card(above).kind {
            Kind::Unit => document.head_of_unit(above).filter(|&head| !is_below(head)),
            Kind::Position | Kind::External => Some(above),
        });
    superior.map_or_else(String::new, |superior| named(document, superior, words))
}

/// A post with its holders.
pub(super) fn named(document: &Document, node: NodeKey, words: Locale) -> String {
    let card = document.card(node);
    words.with_remark(&title(card, words), &names(card, words))
}

/// The names of a post's holders, and nothing else.
fn names(card: &Card, words: Locale) -> String {
    let names: Vec<String> = card
        .holders
        .iter()
        .map(|holder| holder.name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    words.joined(&names)
}

/// A headcount with its remarks. An open-ended one without a figure shows its remark instead.
pub(super) fn headcount(headcount: &Headcount, note: &str, words: Locale) -> String {
    let figure = words.headcount(headcount);
    let remark = match headcount {
        Headcount::Open { min, remark } if *min > 0 => cell(remark),
        _ => String::new(),
    };
    let remarks: Vec<String> = [remark, cell(note)]
        .into_iter()
        .filter(|remark| !remark.is_empty())
        .collect();
    words.with_remark(&cell(&figure), &words.joined(&remarks))
}

/// The titles of these nodes; if there are very many, the first of them and the number of the
/// others.
pub(super) fn titles(document: &Document, nodes: &[NodeKey], words: Locale) -> String {
    let mut titles: Vec<String> = nodes
        .iter()
        .take(MOST_IN_A_ROW)
        .map(|&node| title(document.card(node), words))
        .collect();
    if nodes.len() > MOST_IN_A_ROW {
        titles.push(words.and_more(nodes.len() - MOST_IN_A_ROW));
    }
    words.joined(&titles)
}

/// A title in one line, with a placeholder for an empty one.
pub(super) fn title(card: &Card, words: Locale) -> String {
    let title = cell(&card.title);
    if title.is_empty() {
        words.untitled().to_owned()
    } else {
        title
    }
}

/// Whether a text has anything visible: not just white space and control characters.
pub(super) fn shows(text: &str) -> bool {
    text.chars().any(|c| !c.is_whitespace() && !c.is_control())
}

/// A text on one line: line breaks and runs of white space become one space, and control characters
/// go.
pub(super) fn cell(text: &str) -> String {
    let seen = |c: &char| c.is_whitespace() || !c.is_control();
    let text: String = text.chars().filter(seen).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
