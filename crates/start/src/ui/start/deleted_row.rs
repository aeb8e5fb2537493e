use leptos::prelude::*;

use super::shelf::{Row, Shelf};

/// Takes the place of a deleted chart: says so, and offers to restore it.
#[component]
pub(super) fn DeletedRow(shelf: Shelf, row: Row) -> impl IntoView {
    let words = shelf.app.words();
    let message = words.chart_deleted(&words.short_title(&row.entry.summary.title));
    let id = row.entry.id.clone();
    view! {
        <li class="chart-row deleted" data-chart=id>
            <span role="status">{message}</span>
            <button class="button" on:click=move |_| shelf.restore(&row)>
                {words.undo()}
            </button>
        </li>
    }
}
