use super::write::CHART;
use crate::format::compact::compact;
use crate::format::error::{Missing, OpenError};
use crate::format::json_document::{JsonKind, Value};
use crate::format::object::Object;
use crate::format::problems::{ImportIssue, Source};
use crate::format::reading::{NODE, Raw, Reading, check_nodes, describe};
use crate::format::record_read;
use crate::format::repair::{RawNode, RawParent};
use crate::format::version::Version;
use crate::model::{About, Card};
use crate::work::Pace;

/// Whether a JSON text says that it is a Banyan chart.
pub(in crate::format) fn is_native(root: Value<'_>) -> bool {
    let mut fields = root.fields();
    fields.any(|(name, value)| name == "format" && value.text() == Some(CHART))
}

/// Reads a chart file.
pub(in crate::format) async fn read(root: Value<'_>, pace: &Pace) -> Result<Reading, OpenError> {
    let mut object = Object::of(root);
    object.take("format");
    let version = Version::read(object.take("version"))?;
    version.update_chart(&mut object);
    let Some(list) = object
        .take("nodes")
        .filter(|v| v.shape() == JsonKind::Array)
    else {
        return Err(OpenError::NotAChart {
            missing: Missing::Nodes,
            found: describe(root),
        });
    };
    let (nodes, strays) = read_nodes(list, version, pace).await?;
    if !strays.is_empty() {
        object.unread_text("nodes", format!("[{}]", strays.join(",")));
    }
    let forest = take_forest(&mut object);
    let mut about = About::default();
    record_read::take(&mut object, &mut about)?;
    let (extra, notes) = object.finish(|_| None);
    about.extra = extra;
    let note = |note| ImportIssue::from_note(None, note);
    Ok(Raw {
        source: Source::Native,
        about,
        nodes,
        numbered: false,
        forest,
        findings: notes.into_iter().map(note).collect(),
    }
    .settle(pace)
    .await)
}

/// Reads a list of nodes. Items that are not objects are returned as compact JSON.
pub(in crate::format) async fn read_nodes(
    list: Value<'_>,
    version: Version,
    pace: &Pace,
) -> Result<(Vec<RawNode>, Vec<String>), OpenError> {
    let count = list.items().count();
    check_nodes(count)?;
    let mut nodes = Vec::with_capacity(count);
    let mut strays = Vec::new();
    for (index, item) in list.items().enumerate() {
        pace.rest(NODE, index, count).await;
        if item.is_object() {
            nodes.push(read_node(item, version)?);
        } else {
            strays.push(compact(item));
        }
    }
    Ok((nodes, strays))
}

fn read_node(item: Value<'_>, version: Version) -> Result<RawNode, OpenError> {
    let mut object = Object::of(item);
    version.update_node(&mut object);
    let id = take_id(&mut object, "id")?;
    object.owner.clone_from(&id);
    let parent = match take_id(&mut object, "parent")? {
        parent if parent.is_empty() => RawParent::Top,
        parent => RawParent::Id(parent),
    };
    let mut card = Card::default();
    record_read::take(&mut object, &mut card)?;
    let (extra, notes) = object.finish(|_| None);
    card.extra = extra;
    Ok(RawNode {
        id,
        parent,
        card,
        notes,
    })
}

fn take_id(object: &mut Object<'_>, name: &str) -> Result<String, OpenError> {
    let Some(value) = object.take(name) else {
        return Ok(String::new());
    };
    let Some(id) = value.scalar() else {
        object.unread(name, value);
        return Ok(String::new());
    };
    OpenError::check_id(id)?;
    Ok(id.to_owned())
}

/// Takes the field that says whether several top nodes are intended.
fn take_forest(object: &mut Object<'_>) -> bool {
    let Some(value) = object.take("forest") else {
        return false;
    };
    let holds = value.shape() == JsonKind::True;
    if !holds && value.shape() != JsonKind::False {
        object.unread("forest", value);
    }
    holds
}
