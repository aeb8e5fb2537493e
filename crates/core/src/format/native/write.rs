use crate::format::json;
use crate::format::record_write::{self, place_of, push_unknown, push_value};
use crate::format::version::VERSION;
use crate::model::fields::{AboutField, Record};
use crate::model::{About, Card, Document, Field, TreeCursor};

/// The value of the field `format` in a chart file.
pub(in crate::format) const CHART: &str = "banyan-chart";

/// The names that have a meaning at the top level of a chart file besides the declared fields.
const FRAME: [&str; 4] = ["format", "version", "forest", "nodes"];

/// The names that have a meaning on a node besides the fields of its card.
const PLACE: [&str; 2] = ["id", "parent"];

/// Whether a field of the chart has had a meaning in files since version 1.
pub(in crate::format) fn is_of_chart(name: &str) -> bool {
    let declared = place_of(AboutField::INFO, name);
    FRAME.contains(&name) || declared.is_some_and(|at| !AboutField::INFO[at].late)
}

/// Whether a field of a node has had a meaning in files since version 1.
pub(in crate::format) fn is_of_node(name: &str) -> bool {
    let declared = place_of(Field::INFO, name);
    PLACE.contains(&name) || declared.is_some_and(|at| !Field::INFO[at].late)
}

/// Whether a custom field of the chart can have this name.
pub(in crate::format) fn is_free_on_chart(name: &str) -> bool {
    !FRAME.contains(&name) && place_of(AboutField::INFO, name).is_none()
}

/// Whether a custom field of a node can have this name.
pub(in crate::format) fn is_free_on_node(name: &str) -> bool {
    !PLACE.contains(&name) && place_of(Field::INFO, name).is_none()
}

/// The chart as the text of a file: one node a line, in tree order. The same chart always gives the
/// same bytes.
pub fn write(document: &Document) -> String {
    let mut writing = Writing::of(document);
    writing.step(usize::MAX, document);
    writing.text()
}

/// [`write`] in steps. The chart must not change in between; if it does, the caller starts again.
#[derive(Debug)]
pub struct Writing {
    text: String,
    nodes: TreeCursor,
    empty: bool,
}

impl Writing {
    /// Begins with the chart's own description.
    pub fn of(document: &Document) -> Self {
        Self {
            text: before_nodes(document),
            nodes: TreeCursor::over(document.preorder().map(|(node, _)| node)),
            empty: true,
        }
    }

    /// Writes this many more nodes. Returns whether all are written.
    pub fn step(&mut self, nodes: usize, document: &Document) -> bool {
        for &node in self.nodes.take(nodes) {
            self.text.push_str(if self.empty { "\n" } else { ",\n" });
            self.empty = false;
            let parent = document.parent(node).map(|parent| document.id(parent));
            let parent = parent.map(|id| id.as_ref());
            push_node(
                &mut self.text,
                document.id(node),
                parent,
                document.card(node),
            );
        }
        self.nodes.is_over()
    }

    /// The text, once everything is written.
    pub fn text(mut self) -> String {
        self.text
            .push_str(if self.empty { "]\n}\n" } else { "\n]\n}\n" });
        self.text
    }
}

/// Everything in a file before its nodes.
fn before_nodes(document: &Document) -> String {
    let mut out = String::with_capacity(160 * document.keys() + 512);
    out.push_str("{\n");
    push_head(&mut out, CHART);
    push_about(&mut out, document.about());
    if document.children(None).len() > 1 {
        out.push_str("\"forest\":true,\n");
    }
    for (name, value) in &document.about().extra {
        push_free(&mut out, document.about().as_ref(), name, value, &FRAME);
        out.push_str(",\n");
    }
    out.push_str("\"nodes\":[");
    out
}

/// Appends the two fields with which all Banyan texts begin.
pub(in crate::format) fn push_head(out: &mut String, format: &str) {
    out.push_str(&format!(
        "\"format\":\"{format}\",\n\"version\":{VERSION},\n"
    ));
}

/// Appends a node as one line, without a line break.
pub(in crate::format) fn push_node(out: &mut String, id: &str, parent: Option<&str>, card: &Card) {
    out.push('{');
    json::push_key(out, "id");
    json::push_text(out, id);
    if let Some(parent) = parent {
        out.push(',');
        json::push_key(out, "parent");
        json::push_text(out, parent);
    }
    for (at, info) in card.fields().iter().enumerate() {
        record_write::push_stated(out, info, card.get(at));
    }
    for (name, value) in &card.extra {
        out.push(',');
        push_free(out, card, name, value, &PLACE);
    }
    out.push('}');
}

/// Appends an unknown field of a record that has these names besides its declared ones.
fn push_free(out: &mut String, record: &dyn Record, name: &str, value: &str, besides: &[&str]) {
    if besides.contains(&name) {
        json::push_key(out, &format!("unread_{name}"));
        out.push_str(value);
    } else {
        push_unknown(out, record, name, value);
    }
}

/// Appends the chart's own description, one field a line.
fn push_about(out: &mut String, about: &About) {
    for (at, info) in about.fields().iter().enumerate() {
        let value = about.get(at);
        if !value.is_empty() {
            json::push_key(out, info.key);
            push_value(out, value);
            out.push_str(",\n");
        }
    }
}
