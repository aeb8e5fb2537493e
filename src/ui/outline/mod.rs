//! The chart as text: an ARIA tree that always agrees with the drawing.
//!
//! Rules: only the rows in the window exist, each with its own signal; one effect reads the
//! document and sets the signals that changed.

mod keys;
mod row;
mod row_view;
mod tree;

use leptos::prelude::*;

use crate::ui::icon::{Icon, icons};
use banyan_core::session::ActionId;

use tree::Tree;

/// The outline to the left of the drawing.
#[component]
pub fn Outline() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let count = Memo::new(move |_| {
        editor.rows.track();
        editor.row_count()
    });
    view! {
        <nav class="outline" aria-label=words.outline()>
            <Show
                when=move || { count.get() > 0 }
                fallback=move || view! { <p class="outline-empty">{words.empty_outline()}</p> }
            >
                <Tree />
            </Show>
        </nav>
    }
}

/// The buttons that expand and collapse everything.
#[component]
pub fn OutlineTools() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    view! {
        <button
            class="button quiet square"
            title=words.expand_all()
            aria-label=words.expand_all()
            on:click=move |_| editor.act(ActionId::ExpandAll)
        >
            <Icon path=icons::PLUS />
        </button>
        <button
            class="button quiet square"
            title=words.collapse_all()
            aria-label=words.collapse_all()
            on:click=move |_| editor.act(ActionId::CollapseAll)
        >
            <Icon path=icons::MINUS />
        </button>
    }
}
