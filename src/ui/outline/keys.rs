use leptos::prelude::*;

use crate::app::Editor;
use banyan_core::model::NodeKey;
use banyan_core::session::{Fold, Selection};

/// What a key does in the tree, following the ARIA pattern that screen readers know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TreeKey {
    /// Goes to a row. With `extend`, all rows from where the range began are selected.
    Go { row: usize, extend: bool },
    /// Opens or folds the branch of the leading node.
    Fold(NodeKey, Fold),
    /// Does nothing, but the tree still handles the key.
    Stay,
}

/// What a key does; `None` when the tree does not handle it. `page` is how many rows the window has.
pub fn tree_key(editor: Editor, event: &web_sys::KeyboardEvent, page: usize) -> Option<TreeKey> {
    // Alt with arrows moves cards and Ctrl gives commands: both are actions of the editor.
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    let last = editor.row_count().checked_sub(1)?;
    let key = event.key();
    let extend = event.shift_key();
    let lead = editor.selection.with_untracked(Selection::lead);
    let at = lead.and_then(|lead| Some((lead, editor.row_of(lead)?)));
    let Some((lead, row)) = at else {
        // With nothing selected, any of these keys goes to the first row.
        let is_ours = matches!(
            key.as_str(),
            "ArrowDown" | "ArrowUp" | "ArrowLeft" | "ArrowRight" | "Home" | " "
        );
        return match key.as_str() {
            "End" => Some(TreeKey::Go { row: last, extend }),
            _ => is_ours.then_some(TreeKey::Go {
                row: 0,
                extend: false,
            }),
        };
    };
    let to = match key.as_str() {
        "ArrowDown" => row + 1,
        "ArrowUp" => row.saturating_sub(1),
        "PageDown" => row + page,
        "PageUp" => row.saturating_sub(page),
        "Home" => 0,
        "End" => last,
        "ArrowRight" | "ArrowLeft" | " " if !extend => {
            return Some(sideways(editor, lead, row, key.as_str()));
        }
        _ => return None,
    };
    Some(TreeKey::Go {
        row: to.min(last),
        extend,
    })
}

fn sideways(editor: Editor, lead: NodeKey, row: usize, key: &str) -> TreeKey {
    let (has_reports, folded, parent) = editor.read_folded(|document, folds| {
        let has_reports = !document.children(Some(lead)).is_empty();
        (has_reports, folds.contains(&lead), document.parent(lead))
    });
    let open = has_reports && !folded;
    match key {
        " " if open => TreeKey::Fold(lead, Fold::Closed),
        " " if has_reports => TreeKey::Fold(lead, Fold::Open),
        "ArrowRight" if open => TreeKey::Go {
            row: row + 1,
            extend: false,
        },
        "ArrowRight" if has_reports => TreeKey::Fold(lead, Fold::Open),
        "ArrowLeft" if open => TreeKey::Fold(lead, Fold::Closed),
        "ArrowLeft" => {
            let above = parent.and_then(|parent| editor.row_of(parent));
            above.map_or(TreeKey::Stay, |row| TreeKey::Go { row, extend: false })
        }
        _ => TreeKey::Stay,
    }
}
