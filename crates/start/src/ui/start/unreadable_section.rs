use leptos::prelude::*;

use super::aside_row::AsideRow;
use super::shelf::Shelf;

/// The stored texts that could not be read, when there are any.
#[component]
pub(super) fn UnreadableSection(shelf: Shelf) -> impl IntoView {
    let words = shelf.app.words();
    view! {
        <Show when=move || shelf.asides.with(|asides| !asides.is_empty())>
            <section class="start-section" aria-labelledby="unreadable">
                <div class="start-section-head">
                    <h2 id="unreadable">{words.unreadable_charts()}</h2>
                    <span>{words.unreadable_charts_hint()}</span>
                </div>
                <ul class="charts">
                    <For
                        each=move || shelf.asides.get()
                        key=|aside| aside.key.clone()
                        let(aside)
                    >
                        <AsideRow shelf aside />
                    </For>
                </ul>
            </section>
        </Show>
    }
}
