//! Organisations in tables: one row for each position, with the columns `id`, `parent`, `title`, `name`
//! and `unit` in any order, under these or other usual names.

use std::collections::HashMap;

use super::{Organisation, Position};

const COLUMNS: [&[&str]; 5] = [
    &["id", "key", "employeeid", "编码"],
    &[
        "parent",
        "parentid",
        "manager",
        "managerid",
        "reportsto",
        "pid",
        "上级编码",
    ],
    &["title", "position", "jobtitle", "role", "名称"],
    &["name", "holder", "employee"],
    &["unit", "department", "area", "team", "级别"],
];

/// Reads a table. Positions listed before their superior are put after it; those without one are at the
/// top.
///
/// # Errors
/// When a column is missing, or positions report to each other in a circle.
#[allow(dead_code, reason = "only the browser's measurements read tables")]
pub fn read(text: &str) -> Result<Organisation, String> {
    let mut rows = rows(text).into_iter();
    let heads = rows.next().ok_or("the table is empty")?;
    let heads: Vec<String> = heads
        .iter()
        .map(|head| head.to_lowercase().replace(['_', '-', ' ', '\u{feff}'], ""))
        .collect();
    let column = |names: &[&str]| heads.iter().position(|head| names.contains(&head.as_str()));
    let [id, parent, title, name, unit] = COLUMNS.map(column);
    let id = id.ok_or("no column is called id")?;
    let parent = parent.ok_or("no column is called parent")?;
    let rows: Vec<Vec<String>> = rows.filter(|row| row.len() > id).collect();
    let cell = |row: &[String], column: Option<usize>| -> String {
        column
            .and_then(|column| row.get(column))
            .cloned()
            .unwrap_or_default()
    };
    let by_id: HashMap<&str, usize> = rows
        .iter()
        .enumerate()
        .map(|(index, row)| (row[id].as_str(), index))
        .collect();
    let mut reports = vec![Vec::new(); rows.len()];
    let mut waiting = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        match by_id.get(cell(row, Some(parent)).as_str()) {
            Some(&above) if above != index => reports[above].push(index),
            _ => waiting.push((index, None)),
        }
    }
    // Level by level, so that everybody comes after their superior.
    let mut positions = Vec::with_capacity(rows.len());
    let mut next = 0;
    while let Some(&(row, above)) = waiting.get(next) {
        next += 1;
        waiting.extend(
            reports[row]
                .iter()
                .map(|&report| (report, Some(positions.len()))),
        );
        positions.push(Position {
            above,
            title: cell(&rows[row], title),
            name: cell(&rows[row], name),
            unit: cell(&rows[row], unit),
        });
    }
    if positions.len() < rows.len() {
        return Err(format!(
            "{} rows report to each other in a circle",
            rows.len() - positions.len()
        ));
    }
    Ok(Organisation(positions))
}

/// The cells of every row; quoted cells may contain commas, line breaks and doubled quotes.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let Some(row) = rows.last_mut() else { break };
        match (character, quoted) {
            ('"', true) if characters.peek() == Some(&'"') => {
                characters.next();
                append(row, '"');
            }
            ('"', _) => quoted = !quoted,
            (',', false) => row.push(String::new()),
            ('\n', false) => rows.push(vec![String::new()]),
            ('\r', false) => {}
            _ => append(row, character),
        }
    }
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    rows
}

fn append(row: &mut [String], character: char) {
    if let Some(cell) = row.last_mut() {
        cell.push(character);
    }
}
