use leptos::prelude::*;

use crate::app::Finder;
use banyan_core::model::NodeKey;

use super::result_row::ResultRow;

/// The cards that were found, best first.
#[component]
pub fn Results(
    /// What was found, and the progress of the search.
    finder: Finder,
    /// The row that Enter goes to.
    active: RwSignal<usize>,
    /// Goes to a card.
    jump: Callback<NodeKey>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let total = move || finder.answer.with(|answer| answer.found.total);
    let none = Memo::new(move |_| !finder.busy.get() && total() == 0);
    let sum = move || match (finder.progress.get(), total()) {
        (Some(done), _) => words.searching((done * 100.0) as u32),
        // Before anybody sees this, there is an answer or progress.
        (None, 0) if finder.busy.get() => String::new(),
        (None, 0) => words.found_nothing().to_owned(),
        (None, total) => {
            let listed = finder.answer.with(|answer| answer.found.hits.len());
            words.found(total, listed)
        }
    };
    view! {
        // Focus stays in the field, whatever is pressed here.
        <div class="find-sheet" on:mousedown=|event| event.prevent_default()>
            <p class="find-sum" role="status">
                {sum}
            </p>
            <Show when=move || none.get()>
                <p class="find-nothing">{words.found_nothing_hint()}</p>
            </Show>
            <ul
                class="find-results"
                id="find-results"
                role="listbox"
                aria-label=words.find()
                aria-busy=move || if finder.busy.get() { "true" } else { "false" }
            >
                {move || {
                    finder
                        .answer
                        .with(|answer| {
                            let hits = answer.found.hits.iter().enumerate();
                            hits.map(|(index, &hit)| {
                                    view! {
                                        <ResultRow index hit query=&answer.query active jump />
                                    }
                                })
                                .collect_view()
                        })
                }}
            </ul>
        </div>
    }
}

/// The id of a row's element.
pub fn row_id(index: usize) -> String {
    format!("found-{index}")
}

/// Scrolls a row into view.
pub fn bring_into_view(index: usize) {
    if let Some(row) = document().get_element_by_id(&row_id(index)) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        row.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
