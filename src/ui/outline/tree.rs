use std::collections::{HashMap, HashSet};

use leptos::html::Div;
use leptos::prelude::*;

use crate::app::Editor;
use crate::platform::focus;
use banyan_core::model::NodeKey;
use banyan_core::session::Selection;

use super::keys::{TreeKey, tree_key};
use super::row::{ROW_HEIGHT, Row};
use super::row_view::{RowView, row_views};

/// How many rows exist above and below the window, so that scrolling shows no gaps.
const AHEAD: usize = 8;
/// The row that Tab goes to.
const STOP: &str = ".outline [role=treeitem][tabindex='0']";

/// The scrolling list of rows.
#[component]
pub fn Tree() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let tree = NodeRef::<Div>::new();
    let window = RwSignal::new((0, 0));
    let shown = RwSignal::new(Vec::<NodeKey>::new());
    let rows = StoredValue::new(HashMap::<NodeKey, ArcRwSignal<RowView>>::new());
    // Where a range of rows began.
    let anchor = StoredValue::new(None::<NodeKey>);
    let update_window = move || {
        if let Some(tree) = tree.get_untracked() {
            let first = (f64::from(tree.scroll_top()) / ROW_HEIGHT) as usize;
            let count = (f64::from(tree.client_height()) / ROW_HEIGHT).ceil() as usize;
            if window.get_untracked() != (first, count) {
                window.set((first, count));
            }
        }
    };
    Effect::new(move || {
        tree.track();
        update_window();
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| update_window());
    on_cleanup(move || resized.remove());
    follow_lead(editor, tree);

    Effect::new(move || {
        editor.rows.track();
        editor.revision.track();
        let (first, count) = window.get();
        let selection = editor.selection.get();
        let stop = selection
            .lead()
            .filter(|&lead| editor.row_of(lead).is_some());
        let stop = stop.or_else(|| editor.rows_at(0..1).first().copied());
        let selected: HashSet<NodeKey> = selection.nodes.into_iter().collect();
        let had_focus = focus::is_at(".outline [role=treeitem]");

        let start = first.saturating_sub(AHEAD);
        let nodes = editor.rows_at(start..first + count + AHEAD);
        let mut placed: Vec<(usize, NodeKey)> = nodes
            .into_iter()
            .enumerate()
            .map(|(at, node)| (start + at, node))
            .collect();
        // The row that Tab goes to exists even outside the window.
        if let Some(stop) = stop
            && let Some(row) = editor.row_of(stop)
            && !placed.iter().any(|&(at, _)| at == row)
        {
            placed.push((row, stop));
            placed.sort_unstable_by_key(|&(at, _)| at);
        }
        let views = row_views(editor, &placed, &selected, stop);
        rows.update_value(|rows| {
            let mut now = HashMap::with_capacity(placed.len());
            for (&(_, node), view) in placed.iter().zip(views) {
                let signal = match rows.remove(&node) {
                    Some(signal) => {
                        if signal.with_untracked(|before| *before != view) {
                            signal.set(view);
                        }
                        signal
                    }
                    None => ArcRwSignal::new(view),
                };
                now.insert(node, signal);
            }
            *rows = now;
        });
        let nodes: Vec<NodeKey> = placed.into_iter().map(|(_, node)| node).collect();
        if shown.with_untracked(|before| *before != nodes) {
            shown.set(nodes);
        }
        if had_focus {
            // Once the rows are updated, focus follows the leading one.
            request_animation_frame(|| {
                if focus::is_at(".outline [role=treeitem]") || focus::is_at("body") {
                    focus::focus_first(STOP);
                }
            });
        }
    });

    let go = move |row: usize, extend: bool| {
        let Some(&node) = editor.rows_at(row..row + 1).first() else {
            return;
        };
        if extend {
            let selection = editor.selection.get_untracked();
            let from = anchor
                .get_value()
                .filter(|node| selection.nodes.contains(node))
                .or(selection.lead());
            anchor.set_value(from);
            let from = from.and_then(|from| editor.row_of(from)).unwrap_or(row);
            editor.select_rows(from, row);
        } else {
            anchor.set_value(Some(node));
            editor.select(node);
        }
        editor.bring_into_view(node);
    };
    let press = move |(node, event): (NodeKey, web_sys::MouseEvent)| {
        if event.ctrl_key() || event.meta_key() {
            anchor.set_value(Some(node));
            editor.toggle_selected(node);
        } else if let Some(row) = editor.row_of(node) {
            go(row, event.shift_key());
        }
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        let page = window.get_untracked().1.saturating_sub(1).max(1);
        let Some(tree_key) = tree_key(editor, &event, page) else {
            return;
        };
        event.prevent_default();
        event.stop_propagation();
        match tree_key {
            TreeKey::Go { row, extend } => go(row, extend),
            TreeKey::Fold(node, fold) => editor.fold(node, fold),
            TreeKey::Stay => {}
        }
    };
    let height = move || {
        editor.rows.track();
        format!("{}px", editor.row_count() as f64 * ROW_HEIGHT)
    };
    view! {
        <div
            class="outline-tree"
            role="tree"
            aria-multiselectable="true"
            aria-label=words.outline()
            node_ref=tree
            on:scroll=move |_| update_window()
            on:keydown=keys
        >
            <div class="outline-room" role="presentation" style:height=height>
                <For each=move || shown.get() key=|node| *node let(node)>
                    {rows
                        .with_value(|rows| rows.get(&node).cloned())
                        .map(|row| {
                            view! {
                                <Row node row=RwSignal::from(row) press=Callback::new(press) />
                            }
                        })}
                </For>
            </div>
        </div>
    }
}

/// Scrolls the leading row into view when another node becomes the leading one, and when an edit
/// moves it.
fn follow_lead(editor: Editor, tree: NodeRef<Div>) {
    Effect::new(
        move |before: Option<(Option<NodeKey>, Option<usize>, u64)>| {
            editor.rows.track();
            let revision = editor.revision.get();
            let lead = editor.selection.with(Selection::lead);
            let row = lead.and_then(|lead| editor.row_of(lead));
            let (old_lead, old_row, old_revision) = before.unwrap_or((None, None, revision));
            let moved = lead != old_lead || (row != old_row && revision != old_revision);
            if moved
                && let Some(row) = row
                && let Some(tree) = tree.get_untracked()
            {
                let (top, height) = (row as f64 * ROW_HEIGHT, f64::from(tree.client_height()));
                let scrolled = f64::from(tree.scroll_top());
                if top < scrolled {
                    tree.set_scroll_top(top as i32);
                } else if top + ROW_HEIGHT > scrolled + height {
                    tree.set_scroll_top((top + ROW_HEIGHT - height).ceil() as i32);
                }
            }
            (lead, row, revision)
        },
    );
}
