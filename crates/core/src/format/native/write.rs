use crate::format::card;
use crate::format::items::push_texts;
use crate::format::json;
use crate::format::lists::{Fields, push_array, push_extra_field};
use crate::format::version::VERSION;
use crate::format::words::FileWord as _;
use crate::model::{About, Card, Document, LayoutOptions, TreeCursor};

/// What the field `format` says in a chart file.
pub(in crate::format) const CHART: &str = "banyan-chart";

/// The names that mean something at the top level of a chart file.
pub(in crate::format) const FIELDS: [&str; 18] = [
    "format",
    "version",
    "title",
    "language",
    "note",
    "author",
    "date",
    "mode",
    "stage",
    "industry",
    "size",
    "status",
    "levels",
    "teams",
    "span_limit",
    "drawing",
    "forest",
    "nodes",
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
    nodes: TreeCursor,
    empty: bool,
}

impl Writing {
    /// Begins, with all that is said of the chart as a whole.
    pub fn of(document: &Document) -> Self {
        Self {
            text: before_nodes(document),
            nodes: TreeCursor::over(document.preorder().map(|(node, _)| node)),
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
    let mut line = |name: &str, write: &mut dyn FnMut(&mut String)| {
        json::push_key(out, name);
        write(out);
        out.push_str(",\n");
    };
    let status = about.status.map_or("", |status| status.word());
    for (name, text) in [
        ("title", about.title.as_str()),
        ("language", &about.language),
        ("note", &about.note),
        ("author", &about.author),
        ("date", &about.date),
        ("mode", &about.mode),
        ("stage", &about.stage),
        ("industry", &about.industry),
        ("size", &about.size),
        ("status", status),
    ] {
        if !text.is_empty() {
            line(name, &mut |out| json::push_text(out, text));
        }
    }
    if !about.levels.is_empty() {
        let levels = about.levels.iter().map(String::as_str);
        line("levels", &mut |out| push_texts(out, levels.clone()));
    }
    if !about.teams.is_empty() {
        line("teams", &mut |out| push_array(out, &about.teams));
    }
    if let Some(limit) = about.span_limit {
        line("span_limit", &mut |out| out.push_str(&limit.to_string()));
    }
    if about.drawing != LayoutOptions::default() {
        line("drawing", &mut |out| push_drawing(out, about.drawing));
    }
}

fn push_drawing(out: &mut String, drawing: LayoutOptions) {
    let mut inner = String::new();
    let mut fields = Fields { out: &mut inner };
    if drawing.direction != LayoutOptions::default().direction {
        fields.word("direction", Some(drawing.direction.word()));
    }
    fields.flag("align_levels", drawing.align_levels);
    out.push('{');
    // Fields begin with the comma that stands between them.
    out.push_str(inner.trim_start_matches(','));
    out.push('}');
}
