//! The chart as text: an ARIA tree in step with the drawing.
//!
//! Rules: of any number of rows only those in the window exist, each with its own signal; one
//! effect looks at the document and sets the signals that changed.

mod keys;
mod row;
mod row_view;
mod tree;

use leptos::prelude::*;

use crate::ui::icon::{Icon, icons};

use tree::Tree;

/// The outline beside the drawing.
#[component]
pub fn Outline() -> impl IntoView {
    let editor = crate::ui::editor();
    let app = editor.app;
    let words = app.words();
    let count = Memo::new(move |_| {
        editor.rows.track();
        editor.row_count()
    });
    view! {
        <nav class="outline" aria-label=words.outline()>
            <header class="outline-head">
                <h2>{words.outline()}</h2>
                <button
                    class="button quiet square"
                    title=words.expand_all()
                    aria-label=words.expand_all()
                    on:click=move |_| editor.fold_all(false)
                >
                    <Icon path=icons::PLUS />
                </button>
                <button
                    class="button quiet square"
                    title=words.collapse_all()
                    aria-label=words.collapse_all()
                    on:click=move |_| editor.fold_all(true)
                >
                    <Icon path=icons::MINUS />
                </button>
                <button
                    class="button quiet square side-close"
                    title=words.hide_outline()
                    aria-label=words.hide_outline()
                    on:click=move |_| {
                        app.outline_hidden.set(true);
                        app.remember();
                    }
                >
                    <Icon path=icons::SIDE_LEFT />
                </button>
            </header>
            <Show
                when=move || { count.get() > 0 }
                fallback=move || view! { <p class="outline-empty">{words.empty_outline()}</p> }
            >
                <Tree />
            </Show>
        </nav>
    }
}
