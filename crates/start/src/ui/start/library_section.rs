use leptos::prelude::*;

use crate::app::library;

use super::chart_row::ChartRow;
use super::deleted_row::DeletedRow;
use super::shelf::Shelf;

/// The charts that are kept in this browser.
#[component]
pub(super) fn LibrarySection(shelf: Shelf) -> impl IntoView {
    let words = shelf.app.words();
    let size = move || {
        let charts = shelf.charts();
        (charts > 0).then(|| words.library_size(charts, library::bytes_used()))
    };
    view! {
        <section class="start-section" aria-labelledby="in-this-browser">
            <div class="start-section-head">
                <h2 id="in-this-browser">{words.in_this_browser()}</h2>
                <span>{size}</span>
            </div>
            <Show
                when=move || shelf.rows.with(|rows| !rows.is_empty())
                fallback=move || {
                    view! {
                        <div class="charts-empty">
                            <strong>{words.no_charts()}</strong>
                            <p>{words.no_charts_hint()}</p>
                        </div>
                    }
                }
            >
                <ul class="charts">
                    <For each=move || shelf.rows.get() key=|row| row.key() let(row)>
                        {if row.deleted.is_some() {
                            view! { <DeletedRow shelf row /> }.into_any()
                        } else {
                            view! { <ChartRow shelf entry=row.entry /> }.into_any()
                        }}
                    </For>
                </ul>
            </Show>
        </section>
    }
}
