use leptos::prelude::*;

use super::shelf::{Row, Shelf};

/// In the place of a chart that was deleted: says so, and brings it back.
#[component]
pub(super) fn DeletedRow(shelf: Shelf, row: Row) -> impl IntoView {
    let words = shelf.app.words();
    let said = words.chart_deleted(&words.short_title(&row.entry.summary.title));
    let id = row.entry.id.clone();
    view! {
        <li class="chart-row deleted" data-chart=id>
            <span role="status">{said}</span>
            <button class="button" on:click=move |_| shelf.restore(&row)>
                {words.undo()}
            </button>
        </li>
    }
}
