use leptos::prelude::*;

use super::shelf::Shelf;
use super::unreadable_row::UnreadableRow;

/// The stored texts that could not be read, if there are any.
#[component]
pub(super) fn UnreadableSection(shelf: Shelf) -> impl IntoView {
    let words = shelf.app.words();
    view! {
        <Show when=move || shelf.unreadable.with(|unreadable| !unreadable.is_empty())>
            <section class="start-section" aria-labelledby="unreadable">
                <div class="start-section-head">
                    <h2 id="unreadable">{words.unreadable_charts()}</h2>
                    <span>{words.unreadable_charts_hint()}</span>
                </div>
                <ul class="charts">
                    <For
                        each=move || shelf.unreadable.get()
                        key=|entry| entry.key.clone()
                        let(entry)
                    >
                        <UnreadableRow shelf entry />
                    </For>
                </ul>
            </section>
        </Show>
    }
}
