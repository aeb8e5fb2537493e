//! Charts as texts: to open them, and to read what became of them.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::Person;
use super::eyes::strings;

/// A chart file of positions: one title a line, each below the last one that is indented less. The ids
/// are `n1`, `n2` and so on.
pub fn list_of(lines: &[&str]) -> String {
    let mut above: Vec<(usize, usize)> = Vec::new();
    let mut nodes = String::new();
    for (index, line) in lines.iter().enumerate() {
        let indent = line.len() - line.trim_start().len();
        above.retain(|&(depth, _)| depth < indent);
        let mut node = format!("{{\"id\":\"n{}\"", index + 1);
        if let Some((_, parent)) = above.last() {
            let _ = write!(node, ",\"parent\":\"n{}\"", parent + 1);
        }
        let title = json!(line.trim_start());
        let _ = write!(node, ",\"kind\":\"position\",\"title\":{title}}}");
        nodes += if index == 0 { "\n" } else { ",\n" };
        nodes += &node;
        above.push((indent, index));
    }
    format!(
        "{{\n\"format\":\"banyan-chart\",\n\"version\":1,\n\"title\":\"Team\",\n\"language\":\"en\",\n\
         \"forest\":true,\n\"nodes\":[{nodes}\n]\n}}\n"
    )
}

/// The titles of a chart file in its order, indented by two spaces a level.
pub fn tree(file: &str) -> Vec<String> {
    let chart: Value = serde_json::from_str(file).unwrap();
    let mut depths: HashMap<String, usize> = HashMap::new();
    let nodes = chart["nodes"].as_array().into_iter().flatten();
    nodes
        .map(|node| {
            let parent = node["parent"].as_str();
            let depth = parent.map_or(0, |parent| depths[parent] + 1);
            depths.insert(node["id"].as_str().unwrap_or_default().to_owned(), depth);
            let title = node["title"].as_str().unwrap_or_default();
            format!("{}{title}", "  ".repeat(depth))
        })
        .collect()
}

/// A field by its visible label or the name that screen readers say.
pub fn field(name: &str) -> String {
    format!(":is(input, textarea, select)[aria-label=\"{name}\"]")
}

impl Person {
    /// All charts stored in the browser, as texts by their keys.
    pub async fn library(&self) -> BTreeMap<String, String> {
        const SCRIPT: &str = "return Object.fromEntries(Object.entries(localStorage)
            .filter(([key]) => key.startsWith('banyan:chart:')))";
        serde_json::from_value(self.asks(SCRIPT, json!([])).await).unwrap()
    }

    /// The rows of the outline, indented by two spaces a level.
    pub async fn outline(&self) -> Vec<String> {
        const SCRIPT: &str = "return [...document.querySelectorAll('.outline [role=treeitem]')]
            .map(row => '  '.repeat(row.ariaLevel - 1)
                + row.querySelector('.outline-title').textContent)";
        strings(&self.asks(SCRIPT, json!([])).await)
    }

    /// The open chart as it is stored in the browser.
    pub async fn kept(&self) -> String {
        const SCRIPT: &str = "return localStorage.getItem(
            'banyan:chart:' + location.hash.slice('#/chart/'.length)) ?? ''";
        let text = self.asks(SCRIPT, json!([])).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Saves, and returns what is stored then. Where downloads would follow each other faster than the
    /// browser allows, this is compared instead.
    pub async fn saves(&self) -> String {
        self.presses("Ctrl+s").await;
        self.kept().await
    }

    /// Saves, and expects this tree: titles indented by two spaces a level.
    pub async fn expects_tree(&self, lines: &[&str]) {
        self.presses("Ctrl+s").await;
        let look = async || {
            let kept = self.kept().await;
            if kept.is_empty() {
                Vec::new()
            } else {
                tree(&kept)
            }
        };
        let expected = lines.iter().map(|&line| line.to_owned()).collect();
        self.expects("the tree", look, expected).await;
    }
}
