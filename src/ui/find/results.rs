use leptos::prelude::*;

use crate::model::NodeKey;
use crate::search::{Found, Query};

use super::result_row::ResultRow;

/// The cards that were found, best first.
#[component]
pub fn Results(
    /// What was found.
    found: Memo<Found>,
    /// What for.
    query: RwSignal<Query>,
    /// Which of them Enter goes to.
    active: RwSignal<usize>,
    /// Goes to one.
    jump: Callback<NodeKey>,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let none = Memo::new(move |_| found.with(|found| found.total == 0));
    let sum = move || {
        found.with(|found| match found.total {
            0 => words.found_nothing().to_owned(),
            total => words.found(total, found.hits.len()),
        })
    };
    view! {
        // The keyboard stays in the field whatever is pressed here.
        <div class="find-sheet" on:mousedown=|event| event.prevent_default()>
            <p class="find-sum" role="status">
                {sum}
            </p>
            <Show when=move || none.get()>
                <p class="find-nothing">{words.found_nothing_hint()}</p>
            </Show>
            <ul class="find-results" id="find-results" role="listbox" aria-label=words.find()>
                {move || {
                    query
                        .with(|query| {
                            found
                                .get()
                                .hits
                                .into_iter()
                                .enumerate()
                                .map(|(index, hit)| {
                                    view! { <ResultRow index hit query=query active jump /> }
                                })
                                .collect_view()
                        })
                }}
            </ul>
        </div>
    }
}

/// The id of a row.
pub fn row_id(index: usize) -> String {
    format!("found-{index}")
}

/// Scrolls a row into the window of the list.
pub fn bring_into_view(index: usize) {
    if let Some(row) = document().get_element_by_id(&row_id(index)) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        row.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
