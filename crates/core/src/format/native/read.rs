use super::write::CHART;
use crate::format::card;
use crate::format::compact::compact;
use crate::format::error::{Missing, OpenError};
use crate::format::items::{take_flag, take_number, take_object, take_texts};
use crate::format::json_document::{JsonKind, Value};
use crate::format::lists;
use crate::format::object::Object;
use crate::format::problems::{ImportIssue, Source};
use crate::format::reading::{NODE, Raw, Reading, check_nodes, describe};
use crate::format::repair::{RawNode, RawParent};
use crate::format::version::Version;
use crate::format::words;
use crate::model::{About, Headcount, LayoutOptions};
use crate::work::Pace;

/// Whether a JSON text says that it is a chart of Banyan's.
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
    let forest = take_flag(&mut object, "forest");
    let mut about = About {
        title: object.take_text("title")?,
        language: object.take_text("language")?,
        note: object.take_text("note")?,
        author: object.take_text("author")?,
        date: object.take_text("date")?,
        mode: object.take_text("mode")?,
        stage: object.take_text("stage")?,
        industry: object.take_text("industry")?,
        size: object.take_text("size")?,
        status: words::take(&mut object, "status"),
        levels: take_texts(&mut object, "levels")?,
        teams: lists::take(&mut object, "teams")?,
        span_limit: take_number(&mut object, "span_limit", 1..=Headcount::LIMIT),
        drawing: take_drawing(&mut object),
        ..About::default()
    };
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

/// Reads a list of nodes. What is in it and no object comes back as compact JSON.
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
    let mut card = card::take(&mut object)?;
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

/// Takes how the chart is laid out; what is not known of it is kept as not understood.
fn take_drawing(object: &mut Object<'_>) -> LayoutOptions {
    let Some(value) = take_object(object, "drawing") else {
        return LayoutOptions::default();
    };
    let mut inner = Object::of(value);
    let drawing = LayoutOptions {
        direction: words::take(&mut inner, "direction").unwrap_or_default(),
        align_levels: take_flag(&mut inner, "align_levels"),
    };
    let (left, notes) = inner.finish(|_| None);
    if !left.is_empty() || !notes.is_empty() {
        object.unread("drawing", value);
    }
    drawing
}
