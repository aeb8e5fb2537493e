use std::collections::HashSet;

use crate::app::Editor;
use banyan_core::drawing::{Folds, staffing_to_mark};
use banyan_core::model::{Document, Kind, NodeKey};
use banyan_core::text::Locale;

/// What one row shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowView {
    /// Its index among all rows.
    pub index: usize,
    pub title: String,
    /// The row as a screen reader says it.
    pub name: String,
    pub kind: Kind,
    /// How many cards are above it.
    pub depth: usize,
    /// Its position among its siblings, from 1, and how many they are.
    pub place: (usize, usize),
    /// Whether its branch is expanded; `None` when it has none.
    pub open: Option<bool>,
    /// The index of its level in the chart's list.
    pub level: Option<usize>,
    /// People in post against headcount.
    pub figures: String,
    /// Whether the post is marked as missing people, or as having too many.
    pub short: bool,
    pub selected: bool,
    /// Whether Tab goes to this row when it enters the outline.
    pub stop: bool,
}

/// The views of these rows, given with their indices.
pub fn row_views(
    editor: Editor,
    rows: &[(usize, NodeKey)],
    selected: &HashSet<NodeKey>,
    stop: Option<NodeKey>,
) -> Vec<RowView> {
    let words = editor.app.words();
    editor.read_folded(|document, folds| {
        let view = |&(index, node): &(usize, NodeKey)| RowView {
            index,
            selected: selected.contains(&node),
            stop: stop == Some(node),
            ..row_view(document, folds, node, words)
        };
        rows.iter().map(view).collect()
    })
}

fn row_view(document: &Document, folds: &Folds, node: NodeKey, words: Locale) -> RowView {
    let card = document.card(node);
    let reports = document.children(Some(node)).len();
    let open = (reports > 0).then(|| !folds.contains(&node));
    let hidden = match open {
        Some(false) => document.branch(node).nodes - 1,
        _ => 0,
    };
    let names_people = document.names_people();
    let levels = &document.about().levels;
    RowView {
        title: if card.title.trim().is_empty() {
            words.untitled().to_owned()
        } else {
            card.title.clone()
        },
        name: words.card_name(card, reports, hidden),
        kind: card.kind,
        depth: document.ancestors(node).count(),
        place: (
            document.place(node).map_or(1, |place| place.index + 1),
            document.children(document.parent(node)).len(),
        ),
        open,
        level: levels.iter().position(|level| *level == card.level),
        figures: match card.kind {
            Kind::External => words.kind_external().to_owned(),
            Kind::Position => words.post_figures(card, names_people),
            Kind::Unit => words.unit_figures(document.branch(node), names_people),
        },
        short: card.kind == Kind::Position && staffing_to_mark(document, node, false).is_some(),
        ..RowView::default()
    }
}
