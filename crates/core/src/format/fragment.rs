//! Branches as text for the clipboard: the same node lines as in a file, in a wrapper of their own.

use std::sync::Arc;

use super::error::{Missing, OpenError};
use super::json_document::{JsonDocument, JsonKind, Value};
use super::native::{push_node, read_nodes};
use super::object::Object;
use super::reading::describe;
use super::repair::RepairForest;
use super::version::{VERSION, Version};
use crate::edit::{Fragment, FragmentNode};
use crate::work::{Job, Pace};

/// The value of the field `format` in a copied branch.
const BRANCH: &str = "banyan-branch";

/// The branches as text for the clipboard.
pub fn write_fragment(fragment: &Fragment) -> String {
    let mut out = format!("{{\"format\":\"{BRANCH}\",\"version\":{VERSION},\"nodes\":[");
    let mut before = "\n";
    for node in &fragment.nodes {
        out.push_str(before);
        let parent = node.parent.and_then(|parent| fragment.nodes.get(parent));
        let parent = parent.map(|parent| parent.id.as_ref());
        push_node(&mut out, &node.id, parent, &node.card);
        before = ",\n";
    }
    out.push_str("\n]}\n");
    out
}

/// Branches from a clipboard text; `None` when the text is something else. The same limits and
/// repairs apply as for files.
pub fn read_fragment(text: &str) -> Option<Result<Fragment, OpenError>> {
    Job::new(async |pace| read_at(text, &pace).await).finish()
}

async fn read_at(text: &str, pace: &Pace) -> Option<Result<Fragment, OpenError>> {
    let json_document = match JsonDocument::parse(text, pace).await {
        Ok(json_document) => json_document,
        // A text that begins like a branch was cut off or damaged on the way.
        Err(error) => return begins_as_branch(text).then_some(Err(error)),
    };
    if is_branch(json_document.root()) {
        Some(read(&json_document, pace).await)
    } else {
        None
    }
}

/// Whether a JSON text says that it is a copied branch.
pub(super) fn is_branch(root: Value<'_>) -> bool {
    let mut fields = root.fields();
    fields.any(|(name, value)| name == "format" && value.text() == Some(BRANCH))
}

fn begins_as_branch(text: &str) -> bool {
    let start: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{feff}')
        .take(40)
        .collect();
    start.starts_with(&format!("{{\"format\":\"{BRANCH}\""))
}

async fn read(json_document: &JsonDocument<'_>, pace: &Pace) -> Result<Fragment, OpenError> {
    let mut object = Object::of(json_document.root());
    let version = Version::read(object.take("version"))?;
    let Some(list) = object
        .take("nodes")
        .filter(|v| v.shape() == JsonKind::Array)
    else {
        return Err(OpenError::NotAChart {
            missing: Missing::Nodes,
            found: describe(json_document.root()),
        });
    };
    let (nodes, _) = read_nodes(list, version, pace).await?;
    let forest = RepairForest::settle(nodes, false, &mut Vec::new(), pace).await;
    let order = forest.order();
    let mut place = vec![0; order.len()];
    for (index, &node) in order.iter().enumerate() {
        place[node] = index;
    }
    let RepairForest { nodes, parents } = forest;
    let nodes: Vec<_> = nodes
        .into_iter()
        .map(|(id, card)| (id, Arc::new(card)))
        .collect();
    let nodes = order.into_iter().map(|node| FragmentNode {
        id: nodes[node].0.clone(),
        parent: parents[node].map(|parent| place[parent]),
        card: nodes[node].1.clone(),
    });
    Ok(Fragment {
        nodes: nodes.collect(),
    })
}
