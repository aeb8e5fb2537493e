use std::collections::HashSet;

use crate::app::Editor;
use banyan_core::drawing::{Folds, names_holders};
use banyan_core::model::{Document, Kind, NodeKey, Totals};
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
    /// Whether the position certainly has a vacancy, or is overstaffed.
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
    let names_holders = names_holders(document);
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
            Kind::Position => words.post_figures(card, names_holders),
            Kind::Unit => words.unit_figures(document.branch(node), names_holders),
        },
        short: names_holders && card.kind == Kind::Position && is_misstaffed(&Totals::of(card)),
        ..RowView::default()
    }
}

/// Whether there is certainly a vacancy, or overstaffing.
fn is_misstaffed(totals: &Totals) -> bool {
    totals.vacant_min > 0 || totals.over > 0
}
