//! Nested trees of objects, of any depth.

use std::collections::HashSet;

use super::names::{Role, Roles};
use super::words::CERTAIN_CHILDREN;
use crate::format::compact::compact;
use crate::format::error::OpenError;
use crate::format::json_document::{JsonKind, Value};
use crate::format::reading::{LOOK, check_nodes};
use crate::work::Pace;

/// A node, with the place where it was found.
pub(super) struct Row<'a> {
    pub(super) value: Value<'a>,
    /// Index of its parent.
    pub(super) parent: Option<usize>,
    /// The field that holds its children.
    pub(super) children: Option<&'a str>,
    /// What is among its children without being a node, as compact JSON.
    pub(super) strays: Vec<String>,
}

/// The field of an object that holds the nodes below it; the best known one.
pub(super) fn children_of<'a>(
    object: Value<'a>,
    roles: &mut Roles<'a>,
) -> Option<(&'a str, Value<'a>)> {
    let mut best: Option<(usize, &'a str, Value<'a>)> = None;
    for (name, value) in object.fields() {
        let Some(rank) = roles.rank(name, Role::Children) else {
            continue;
        };
        let first = match value.shape() {
            JsonKind::Object => Some(value),
            _ => value.items().find(|item| item.is_object()),
        };
        let Some(first) = first else { continue };
        let is_node = rank < CERTAIN_CHILDREN || first.fields().any(|(n, _)| roles.identifies(n));
        // The last value counts when a field appears twice, as everywhere.
        if is_node && best.is_none_or(|(least, ..)| rank <= least) {
            best = Some((rank, name, value));
        }
    }
    best.map(|(_, name, value)| (name, value))
}

/// All nodes of these trees in tree order.
pub(super) async fn rows<'a>(
    tops: &[Value<'a>],
    roles: &mut Roles<'a>,
    pace: &Pace,
) -> Result<Vec<Row<'a>>, OpenError> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    let mut stack: Vec<(Value<'a>, Option<usize>)> =
        tops.iter().rev().map(|&top| (top, None)).collect();
    while let Some((value, parent)) = stack.pop() {
        // How many are still to come is not known, so the progress does not move.
        pace.rest(LOOK, 0, 1).await;
        check_nodes(rows.len() + 1)?;
        let index = rows.len();
        let mut row = Row {
            value,
            parent,
            children: None,
            strays: Vec::new(),
        };
        if let Some((name, below)) = children_of(value, roles) {
            row.children = Some(name);
            if below.is_object() {
                stack.push((below, Some(index)));
            }
            let from = stack.len();
            for item in below.items() {
                if item.is_object() {
                    stack.push((item, Some(index)));
                } else if !item.is_null() {
                    row.strays.push(compact(item));
                }
            }
            stack[from..].reverse();
        }
        rows.push(row);
    }
    Ok(rows)
}

/// The names of the fields that hold children anywhere, in order of appearance.
pub(super) fn children_fields<'a>(rows: &[Row<'a>]) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    let names = rows.iter().filter_map(|row| row.children);
    names.filter(|name| seen.insert(*name)).collect()
}
