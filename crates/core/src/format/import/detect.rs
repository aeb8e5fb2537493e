//! Finds the nodes in another program's file.

use super::columns::Columns;
use super::flat::ColumnMapping;
use super::names::{Role, Roles};
use super::nested::children_of;
use crate::format::compact::compact;
use crate::format::error::{Missing, OpenError};
use crate::format::json_document::{JsonKind, Value};
use crate::format::reading::{check_nodes, describe};
use crate::work::Pace;

/// How many objects may be wrapped around the list of nodes.
const WRAPPERS: usize = 4;

/// Where the nodes are.
pub(super) struct Layout<'a> {
    pub(super) nodes: Nodes<'a>,
    /// The objects around the nodes, outermost first, each with the field that leads inwards.
    pub(super) wrappers: Vec<(Value<'a>, &'a str)>,
    /// What is among the nodes without being one, as compact JSON.
    pub(super) strays: Vec<String>,
}

/// The nodes as they are found.
pub(super) enum Nodes<'a> {
    /// A list whose nodes name their parents.
    Flat {
        rows: Vec<Value<'a>>,
        columns: Columns<'a>,
        plan: ColumnMapping<'a>,
    },
    /// The tops of trees.
    Nested(Vec<Value<'a>>),
}

/// Finds the nodes, or says what is missing.
pub(super) async fn detect<'a>(
    root: Value<'a>,
    roles: &mut Roles<'a>,
    pace: &Pace,
) -> Result<Layout<'a>, OpenError> {
    let missing = |missing| OpenError::NotAChart {
        missing,
        found: describe(root),
    };
    let mut wrappers = Vec::new();
    let mut at = root;
    loop {
        let nodes = match at.shape() {
            JsonKind::Array => list(at, roles, pace).await?.map_err(missing)?,
            JsonKind::Object if !leads_to_list(at, roles, pace).await? && is_top(at, roles) => {
                Some(Nodes::Nested(vec![at]))
            }
            _ => None,
        };
        if let Some(nodes) = nodes {
            return Ok(Layout {
                nodes,
                wrappers,
                strays: strays(at),
            });
        }
        match wrapped(at, roles) {
            Some((name, inner)) if wrappers.len() < WRAPPERS => {
                wrappers.push((at, name));
                at = inner;
            }
            _ => return Err(missing(Missing::ListOrTree)),
        }
    }
}

/// The nodes of a list; `None` when it holds no objects.
#[allow(
    clippy::type_complexity,
    reason = "two different failures, told apart by the caller"
)]
async fn list<'a>(
    list: Value<'a>,
    roles: &mut Roles<'a>,
    pace: &Pace,
) -> Result<Result<Option<Nodes<'a>>, Missing>, OpenError> {
    let rows: Vec<Value<'a>> = list.items().filter(|item| item.is_object()).collect();
    if rows.is_empty() {
        return Ok(Ok(None));
    }
    check_nodes(rows.len())?;
    if rows.iter().any(|&row| children_of(row, roles).is_some()) {
        return Ok(Ok(Some(Nodes::Nested(rows))));
    }
    let columns = Columns::survey(&rows, roles, pace).await;
    Ok(ColumnMapping::of(&rows, &columns, pace).await.map(|plan| {
        Some(Nodes::Flat {
            rows,
            columns,
            plan,
        })
    }))
}

/// Whether an object that could itself be a node wraps a list in which parents are found. Such a
/// list is flat even if its field's name could mean children.
async fn leads_to_list<'a>(
    object: Value<'a>,
    roles: &mut Roles<'a>,
    pace: &Pace,
) -> Result<bool, OpenError> {
    let Some((_, inner)) = wrapped(object, roles) else {
        return Ok(false);
    };
    if inner.shape() != JsonKind::Array {
        return Ok(false);
    }
    Ok(matches!(
        list(inner, roles, pace).await?,
        Ok(Some(Nodes::Flat { plan, .. })) if plan.found > 0
    ))
}

/// Whether an object is the top of a tree: it identifies itself and has nodes below it.
fn is_top<'a>(object: Value<'a>, roles: &mut Roles<'a>) -> bool {
    let says_who = object
        .fields()
        .any(|(name, value)| value.scalar().is_some() && roles.identifies(name));
    says_who && children_of(object, roles).is_some()
}

/// The field of an object that holds the nodes: the one with the best known name and objects in it,
/// a field of children, or the only field with a list of objects.
fn wrapped<'a>(object: Value<'a>, roles: &mut Roles<'a>) -> Option<(&'a str, Value<'a>)> {
    let mut best: Option<(usize, &'a str, Value<'a>)> = None;
    let mut lists = Vec::new();
    for (name, value) in object.fields() {
        let is_list = value.items().any(Value::is_object);
        if is_list {
            lists.push((name, value));
        }
        let Some(rank) = roles.rank(name, Role::Container) else {
            continue;
        };
        // A list is more likely than an object to be the list of nodes.
        let rank = if is_list { rank } else { rank + 1000 };
        let leads_on = is_list || (value.is_object() && value.fields().next().is_some());
        if leads_on && best.is_none_or(|(least, ..)| rank <= least) {
            best = Some((rank, name, value));
        }
    }
    best.map(|(_, name, value)| (name, value))
        .or_else(|| children_of(object, roles))
        .or(match lists.as_slice() {
            [only] => Some(*only),
            _ => None,
        })
}

fn strays(list: Value<'_>) -> Vec<String> {
    let strays = list
        .items()
        .filter(|item| !item.is_object() && !item.is_null());
    strays.map(compact).collect()
}
