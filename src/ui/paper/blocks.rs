use leptos::prelude::*;

use banyan_core::paper::{Block, ContentsEntry, ContentsLine, FieldRow, Table};
use banyan_core::text::Locale;

use super::chart::ChartOfUnit;

/// A fact with more letters than this gets a line of its own. A Chinese character counts twice.
const LONG_VALUE: usize = 30;

#[component]
pub fn BlockView(
    block: Block,
    /// The language of the sheet.
    words: Locale,
    /// Goes to the sheet with this number.
    go: Callback<usize>,
) -> impl IntoView {
    match block {
        Block::Fields(rows) => fields(rows).into_any(),
        Block::Heading(text) => view! { <h3>{text}</h3> }.into_any(),
        Block::Text(text) => view! { <p class="sheet-text">{text}</p> }.into_any(),
        Block::Items(entries) => items(entries, words).into_any(),
        Block::Table(one) => table(one).into_any(),
        Block::Chart(picture) => {
            view! { <ChartOfUnit picture label=words.paper_chart() /> }.into_any()
        }
        Block::Contents(lines) => contents(lines, go).into_any(),
        Block::Signatures(labels) => signatures(labels).into_any(),
    }
}

fn fields(rows: Vec<FieldRow>) -> impl IntoView {
    let rows = rows.into_iter().map(|row| {
        let letters: usize = row
            .value
            .chars()
            .map(|c| 1 + usize::from(c >= '\u{1100}'))
            .sum();
        let is_long = letters > LONG_VALUE;
        view! {
            <div class:wide=is_long>
                <dt>{row.label}</dt>
                <dd>{row.value}</dd>
            </div>
        }
    });
    view! { <dl class="sheet-fields">{rows.collect_view()}</dl> }
}

fn items(entries: Vec<ContentsEntry>, words: Locale) -> impl IntoView {
    let entries = entries.into_iter().map(|entry| {
        let class = if entry.number.is_empty() {
            "group".to_owned()
        } else {
            format!("depth-{}", entry.depth)
        };
        let remark = (!entry.remark.is_empty()).then(|| {
            let remark = words.with_remark(" ", &entry.remark);
            view! { <small>{remark}</small> }
        });
        view! {
            <li class=class>
                <span class="number">{entry.number}</span>
                <span class="said">{entry.text} {remark}</span>
            </li>
        }
    });
    view! { <ul class="sheet-items">{entries.collect_view()}</ul> }
}

fn table(table: Table) -> impl IntoView {
    let head = table
        .head
        .into_iter()
        .map(|cell| view! { <th scope="col">{cell}</th> });
    let rows = table.rows.into_iter().map(|cells| {
        let cells = cells.into_iter().map(|cell| {
            let breaks = has_long_word(&cell);
            view! { <td class:breaks=breaks>{cell}</td> }
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! {
        <table class="sheet-table">
            <thead>
                <tr>{head.collect_view()}</tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// Whether a word is so long that it must be broken, or its column would run off the page. Columns keep
/// all other words whole.
fn has_long_word(text: &str) -> bool {
    const LONG: usize = 18;
    let ends = |c: char| c.is_whitespace() || c >= '\u{2e80}';
    text.split(ends).any(|word| word.chars().count() > LONG)
}

fn contents(lines: Vec<ContentsLine>, go: Callback<usize>) -> impl IntoView {
    /// Deeper lines are not indented further.
    const DEEPEST: usize = 6;
    let lines = lines.into_iter().map(|line| {
        let number = line.number;
        let jump = move |event: web_sys::MouseEvent| {
            // The address is that of the chart, so the link leads somewhere only on paper.
            event.prevent_default();
            go.run(number);
        };
        view! {
            <li class=format!("depth-{}", line.depth.min(DEEPEST))>
                <a href=format!("#sheet-{number}") on:click=jump>
                    <span class="number">{number}</span>
                    <span class="said">{line.title}</span>
                    <small>{line.kind}</small>
                </a>
            </li>
        }
    });
    view! { <ol class="sheet-contents">{lines.collect_view()}</ol> }
}

fn signatures(labels: Vec<String>) -> impl IntoView {
    let labels = labels
        .into_iter()
        .map(|label| view! { <p>{label}<span></span></p> });
    view! { <div class="sheet-signatures">{labels.collect_view()}</div> }
}
