//! Sheets as Markdown (CommonMark, with the tables of GitHub's).

use std::fmt::Write as _;

use crate::text::Locale;

use super::sheet::{Block, ContentsEntry, ContentsLine, FieldRow, Sheet, Table};
use super::{Picture, parts};

/// Writes sheets one after the other, as one text that ends with a line break. A sheet begins with
/// a heading of the first level; after a cover, the other sheets begin one level lower.
pub fn markdown<'a>(sheets: impl IntoIterator<Item = &'a Sheet>) -> String {
    let mut out = String::new();
    let mut below_cover = false;
    for sheet in sheets {
        let level = 1 + usize::from(below_cover && !sheet.is_cover);
        below_cover |= sheet.is_cover;
        write_sheet(sheet, level, &mut out);
    }
    out
}

fn write_sheet(sheet: &Sheet, level: usize, out: &mut String) {
    if !out.is_empty() {
        out.push_str("\n---\n\n");
    }
    let number = sheet.number.map_or_else(String::new, |n| format!("{n} · "));
    heading(level, &format!("{number}{}", sheet.title), out);
    let lines = [&sheet.second_title, &sheet.kind, &sheet.chart];
    let lines: Vec<String> = lines
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| escape(line))
        .collect();
    if !lines.is_empty() {
        paragraph(&lines.join("\\\n"), out);
    }
    for block in &sheet.blocks {
        match block {
            Block::Fields(rows) => fields(rows, sheet.locale, out),
            Block::Heading(text) => heading(level + 1, text, out),
            Block::Text(text) => paragraph(&lines_of(text, ""), out),
            Block::Items(entries) => items(entries, sheet.locale, out),
            Block::Table(one) => table(one, out),
            Block::Chart(picture) => chart(picture, sheet.locale, out),
            Block::Contents(lines) => contents(lines, sheet.locale, out),
            Block::Signatures(labels) => signatures(labels, sheet.locale, out),
        }
    }
}

fn heading(level: usize, text: &str, out: &mut String) {
    gap(out);
    out.push_str(&"#".repeat(level));
    out.push(' ');
    out.push_str(&escape_inline(&parts::cell(text)));
    out.push('\n');
}

/// A paragraph of lines that are already escaped.
fn paragraph(text: &str, out: &mut String) {
    gap(out);
    out.push_str(text);
    out.push('\n');
}

fn fields(rows: &[FieldRow], words: Locale, out: &mut String) {
    gap(out);
    // Writing to a string cannot fail, here and below.
    for row in rows {
        let label = format!("**{}**", escape_inline(&row.label));
        let value = escape_inline(&parts::cell(&row.value));
        let _ = writeln!(out, "- {}", words.labelled(&label, &value));
    }
}

/// Nested lists are indented by the width of the list markers above them.
fn items(entries: &[ContentsEntry], words: Locale, out: &mut String) {
    gap(out);
    let mut widths: Vec<usize> = Vec::new();
    let mut after_heading = false;
    for (index, entry) in entries.iter().enumerate() {
        if entry.number.is_empty() {
            widths.clear();
            if index > 0 {
                out.push('\n');
            }
            let text = words.with_remark(&parts::cell(&entry.text), &parts::cell(&entry.remark));
            let _ = writeln!(out, "**{}**", escape_inline(&text));
            after_heading = true;
            continue;
        }
        if after_heading {
            out.push('\n');
            after_heading = false;
        }
        widths.truncate(entry.depth);
        let indent: usize = widths.iter().sum();
        let own = entry.number.rsplit('.').next().unwrap_or_default();
        let mark = format!("{own}. ");
        out.push_str(&" ".repeat(indent));
        out.push_str(&mark);
        widths.push(mark.len());
        let below = " ".repeat(indent + mark.len());
        let text = lines_of(&entry.text, &below);
        let remark = parts::cell(&entry.remark);
        let remark = if text.is_empty() {
            escape(&remark)
        } else {
            escape_inline(&remark)
        };
        let _ = writeln!(out, "{}", words.with_remark(&text, &remark));
    }
}

fn table(table: &Table, out: &mut String) {
    gap(out);
    let row = |cells: &[String], out: &mut String| {
        out.push('|');
        for cell in cells {
            out.push(' ');
            out.push_str(&escape_inline(&parts::cell(cell)));
            out.push_str(" |");
        }
        out.push('\n');
    };
    row(&table.head, out);
    out.push('|');
    out.push_str(&" --- |".repeat(table.head.len()));
    out.push('\n');
    for cells in &table.rows {
        row(cells, out);
    }
}

/// The tree as a nested list.
fn chart(picture: &Picture, words: Locale, out: &mut String) {
    gap(out);
    for one in &picture.boxes {
        let text = words.with_remark(&escape(&one.title), &escape_inline(&one.remark));
        let _ = writeln!(out, "{}- {text}", "  ".repeat(one.depth));
    }
    if !picture.left_out.is_empty() {
        let _ = writeln!(out, "  - {}", escape(&picture.left_out));
    }
}

/// The numbers are those of the sheets, so they are text and not list markers.
fn contents(lines: &[ContentsLine], words: Locale, out: &mut String) {
    gap(out);
    let mut above: Vec<usize> = Vec::new();
    for line in lines {
        // A scope need not have a sheet at every depth.
        while above.last().is_some_and(|&depth| depth >= line.depth) {
            above.pop();
        }
        let text = words.with_remark(&line.title, &line.kind);
        let text = escape_inline(&format!("{} · {text}", line.number));
        let _ = writeln!(out, "{}- {text}", "  ".repeat(above.len()));
        above.push(line.depth);
    }
}

fn signatures(labels: &[String], words: Locale, out: &mut String) {
    gap(out);
    let line = escape(&"_".repeat(12));
    for label in labels {
        let _ = writeln!(out, "- {}", words.labelled(&escape(label), &line));
    }
}

/// An empty line before the next block.
fn gap(out: &mut String) {
    if !out.is_empty() && !out.ends_with("\n\n") {
        out.push('\n');
    }
}

/// The lines of a text with hard breaks between them, each but the first indented by `indent`.
/// Empty lines are left out, because they would end a list.
fn lines_of(text: &str, indent: &str) -> String {
    let lines: Vec<String> = text
        .split(is_line_break)
        .map(|line| escape(&parts::cell(line)))
        .filter(|line| !line.is_empty())
        .collect();
    lines.join(&format!("\\\n{indent}"))
}

fn is_line_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Escapes a text that begins a line, so that it cannot be read as a list item, a quotation, a
/// heading or a rule.
fn escape(text: &str) -> String {
    let inline = escape_inline(text);
    let digits = inline.bytes().take_while(u8::is_ascii_digit).count();
    match inline.as_bytes().get(digits) {
        Some(b'-' | b'+' | b'=') if digits == 0 => format!("\\{inline}"),
        Some(b'.' | b')') if digits > 0 => {
            let (number, rest) = inline.split_at(digits);
            format!("{number}\\{rest}")
        }
        _ => inline,
    }
}

/// Escapes what has a meaning within a line. Letters, Chinese and ordinary punctuation stay.
fn escape_inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' => {
                out.push('\\');
                out.push(c);
            }
            c if is_line_break(c) || c == '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}
