use crate::format::card::{self, push_extra_field};
use crate::format::json;
use crate::format::version::VERSION;
use crate::model::{About, Card, Cursor, Document};

/// What the field `format` says in a chart file.
pub(in crate::format) const CHART: &str = "banyan-chart";

/// The names that mean something at the top level of a chart file.
pub(in crate::format) const FIELDS: [&str; 10] = [
    "format", "version", "title", "language", "note", "author", "date", "levels", "forest", "nodes",
];

/// The chart as the text of a file: one node a line, in tree order. The same chart is always the
/// same bytes.
pub fn write(document: &Document) -> String {
    let mut writing = Writing::of(document);
    writing.step(usize::MAX, document);
    writing.text()
}

/// [`write`] in steps. The chart must not change in between; who changes it begins again.
#[derive(Debug)]
pub struct Writing {
    text: String,
    nodes: Cursor,
    empty: bool,
}

impl Writing {
    /// Begins, with all that is said of the chart as a whole.
    pub fn of(document: &Document) -> Self {
        Self {
            text: before_nodes(document),
            nodes: Cursor::over(document.preorder().map(|(node, _)| node)),
            empty: true,
        }
    }

    /// Writes so many nodes more. Says whether all are written.
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

    /// The text, when all is written.
    pub fn text(mut self) -> String {
        self.text
            .push_str(if self.empty { "]\n}\n" } else { "\n]\n}\n" });
        self.text
    }
}

/// Everything of a file up to its nodes.
fn before_nodes(document: &Document) -> String {
    let mut out = String::with_capacity(160 * document.keys() + 512);
    out.push_str("{\n");
    push_head(&mut out, CHART);
    push_about(&mut out, document.about());
    if document.children(None).len() > 1 {
        out.push_str("\"forest\":true,\n");
    }
    for (name, value) in &document.about().extra {
        push_extra_field(&mut out, name, value, &FIELDS);
        out.push_str(",\n");
    }
    out.push_str("\"nodes\":[");
    out
}

/// Appends the two fields that every text of Banyan's begins with.
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
    card::push(out, card);
    out.push('}');
}

fn push_about(out: &mut String, about: &About) {
    for (name, text) in [
        ("title", &about.title),
        ("language", &about.language),
        ("note", &about.note),
        ("author", &about.author),
        ("date", &about.date),
    ] {
        if !text.is_empty() {
            json::push_key(out, name);
            json::push_text(out, text);
            out.push_str(",\n");
        }
    }
    if !about.levels.is_empty() {
        out.push_str("\"levels\":[");
        for (index, level) in about.levels.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            json::push_text(out, level);
        }
        out.push_str("],\n");
    }
}
