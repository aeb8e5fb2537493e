//! The Markdown says what the sheet says, as read by a CommonMark parser.

use banyan_core::model::{Card, Duty, Kind};
use banyan_core::paper::{
    Block, ContentsEntry, FieldRow, PrintScope, Sheet, Table, What, markdown,
};
use banyan_core::text::Locale::{Chinese, English};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::support::{chart_of, sheet, sheets};
use crate::support::arbitrary::{document, text as arbitrary_text};

const WHATS: [What; 4] = [
    What::JobDescription,
    What::Responsibility,
    What::DepartmentCard,
    What::Booklet,
];

/// What a parser finds: marks of blocks, and the text in them.
#[derive(Debug, PartialEq)]
enum Found {
    Heading(String),
    Paragraph(String),
    Item(usize, String),
    Cell(String),
    Other(String),
}

/// Reads Markdown with GitHub's tables.
fn parse(text: &str) -> Vec<Found> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH;
    let mut found = Vec::new();
    let mut now = String::new();
    let mut depth = 0;
    let mut in_item = false;
    let flush = |now: &mut String, in_item: &mut bool, depth: usize, found: &mut Vec<Found>| {
        if *in_item {
            found.push(Found::Item(depth, std::mem::take(now)));
            *in_item = false;
        }
    };
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Text(text) => now.push_str(&text),
            Event::HardBreak => now.push('\n'),
            Event::Start(Tag::List(_)) => {
                flush(&mut now, &mut in_item, depth, &mut found);
                depth += 1;
            }
            Event::End(TagEnd::List(_)) => depth -= 1,
            Event::Start(Tag::Item) => in_item = true,
            Event::End(TagEnd::Item) => flush(&mut now, &mut in_item, depth, &mut found),
            Event::End(TagEnd::Heading(_)) => found.push(Found::Heading(std::mem::take(&mut now))),
            Event::End(TagEnd::Paragraph) if !in_item => {
                found.push(Found::Paragraph(std::mem::take(&mut now)));
            }
            Event::End(TagEnd::TableCell) => found.push(Found::Cell(std::mem::take(&mut now))),
            Event::Start(
                Tag::Heading { .. }
                | Tag::Paragraph
                | Tag::Strong
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell,
            )
            | Event::End(
                TagEnd::Strong
                | TagEnd::Paragraph
                | TagEnd::Table
                | TagEnd::TableHead
                | TagEnd::TableRow,
            ) => {}
            other => found.push(Found::Other(format!("{other:?}"))),
        }
    }
    found
}

/// A text as Markdown can express it: one space for a run of them, no control characters.
fn said(text: &str) -> String {
    let kept = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let kept: String = kept.chars().filter(|c| !c.is_control()).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn with_blocks(title: &str, blocks: Vec<Block>) -> Sheet {
    Sheet {
        locale: English,
        node: None,
        is_cover: false,
        number: None,
        kind: String::new(),
        chart: String::new(),
        title: title.to_owned(),
        second_title: String::new(),
        blocks,
    }
}

/// The texts that a text of several lines stands for.
fn lines(text: &str) -> String {
    let breaks = [
        '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
    ];
    let lines = text.split(breaks).map(said).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// A parser's treatment of spaces is not compared.
fn blanks(text: &str) -> String {
    text.split('\n')
        .map(said)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Expects this text to come back out of every kind of block, and as nothing else.
fn survives(text: &str) {
    if said(text).is_empty() || lines(text).is_empty() {
        return;
    }
    let entry = |number: &str, depth| ContentsEntry {
        number: number.into(),
        depth,
        text: text.into(),
        remark: String::new(),
    };
    let row = FieldRow {
        label: "Label".into(),
        value: text.into(),
    };
    let table = Table {
        head: vec!["A".into(), "B".into()],
        rows: vec![vec![text.into(), text.into()]],
    };
    let blocks = vec![
        Block::Text(text.into()),
        Block::Fields(vec![row]),
        Block::Heading(text.into()),
        Block::Items(vec![
            entry("9", 0),
            entry("10", 0),
            entry("10.1", 1),
            entry("11", 0),
        ]),
        Block::Table(table),
    ];
    let written = markdown(&[with_blocks(text, blocks)]);
    let (one, all) = (said(text), lines(text));
    let found: Vec<Found> = parse(&written)
        .into_iter()
        .map(|found| match found {
            Found::Heading(text) => Found::Heading(blanks(&text)),
            Found::Paragraph(text) => Found::Paragraph(blanks(&text)),
            Found::Item(depth, text) => Found::Item(depth, blanks(&text)),
            Found::Cell(text) => Found::Cell(blanks(&text)),
            other => other,
        })
        .collect();
    let expected = [
        Found::Heading(one.clone()),
        Found::Paragraph(all.clone()),
        Found::Item(1, format!("Label: {one}")),
        Found::Heading(one.clone()),
        Found::Item(1, all.clone()),
        Found::Item(1, all.clone()),
        Found::Item(2, all.clone()),
        Found::Item(1, all),
        Found::Cell("A".into()),
        Found::Cell("B".into()),
        Found::Cell(one.clone()),
        Found::Cell(one),
    ];
    assert_eq!(found, expected, "{written}");
}

#[test]
fn hostile_texts_are_only_texts() {
    for text in [
        "企划\\推广专员",
        "*a* **b** _c_ __d__ `e` ~~f~~ ***",
        "<b>x</b> <script>alert(1)</script> <!-- -->",
        "# heading\n## another #",
        "1. one\n2) two\n- three\n+ four\n* five",
        "> quoted\n    code\n\tcode\n```\nfence\n~~~",
        "===\n---\n***\n___",
        "a | b | c\n--- | --- | ---",
        "[link](https://example.com) ![image](x.png) [ref]: <y>",
        "&amp; &lt; &#42; $x$ $$y$$",
        "a\\\nb\\",
        "a\u{2028}b\u{85}c\u{b}d\u{0}e\u{7f}",
        "\u{202e}cod.exe\u{202c} שלום 👩‍👩‍👧‍👦",
        "1\\. x",
        "123456789012. x",
        "a\n===\nb\n---",
        "http://example.com/a_b_c www.example.com a@b.example",
        "Term\n: definition",
        "[^1]: note [x] [ ]",
    ] {
        survives(text);
    }
}

#[test]
fn chinese_is_left_as_it_is() {
    let mut card = Card::titled(Kind::Position, "市场部经理");
    let text = "制定《年度计划》，并“跟踪”效果（每月）：1、2。";
    card.duties = vec![Duty {
        text: text.into(),
        ..Duty::default()
    }];
    let written = markdown(&[sheet(
        &chart_of(card),
        "only",
        What::JobDescription,
        Chinese,
    )]);
    assert!(written.contains(&format!("1. {text}\n")), "{written}");
}

/// What holds for every sheet, whatever the card says.
fn check(sheet: &Sheet) {
    assert!(!sheet.title.trim().is_empty());
    let mut after_heading = false;
    for block in &sheet.blocks {
        let is_heading = matches!(block, Block::Heading(_));
        assert!(
            !(is_heading && after_heading),
            "a section is empty: {sheet:#?}"
        );
        after_heading = is_heading;
        match block {
            Block::Heading(text) | Block::Text(text) => assert!(!text.trim().is_empty()),
            Block::Fields(rows) => {
                assert!(!rows.is_empty());
                assert!(rows.iter().all(|row| !row.value.trim().is_empty()));
            }
            Block::Items(entries) => {
                assert!(!entries.is_empty());
                let mut deepest = 0;
                for entry in entries {
                    assert!(!entry.text.is_empty() || !entry.remark.is_empty());
                    assert!(entry.depth <= deepest, "{entries:#?}");
                    deepest = if entry.number.is_empty() {
                        0
                    } else {
                        entry.depth + 1
                    };
                }
            }
            Block::Table(table) => {
                assert!(!table.rows.is_empty());
                assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
            }
            Block::Chart(picture) => assert!(picture.boxes.len() > 1),
            Block::Contents(lines) => assert!(!lines.is_empty()),
            Block::Signatures(lines) => assert_eq!(lines.len(), 3),
        }
    }
    assert!(!after_heading, "the last section is empty: {sheet:#?}");
}

proptest! {
    #[test]
    fn any_text_survives(text in prop_oneof![
        any::<String>(),
        arbitrary_text(),
        "[-#*_|<>\\\\`~+=.)0-9 \n\tab&;!\\[\\]()$]{0,24}",
    ]) {
        survives(&text);
    }

    #[test]
    fn any_card_gives_sheets_that_a_parser_reads(document in document()) {
        for words in [Chinese, English] {
            for what in WHATS {
                let sheets = sheets(&document, what, PrintScope::Chart, words);
                sheets.iter().for_each(check);
                for found in parse(&markdown(&sheets)) {
                    let is_rule = found == Found::Other("Rule".into());
                    prop_assert!(is_rule || !matches!(found, Found::Other(_)), "{:?}", found);
                }
            }
        }
    }
}
