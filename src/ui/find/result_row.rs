use leptos::prelude::*;

use banyan_core::model::{Document, NodeKey};
use banyan_core::search::{ExcerptPiece, Hit, Part, Query, excerpt};
use banyan_core::text::Locale;

use super::results::row_id;

/// One card that was found: its title, where it is in the chart, and the text that matches.
#[component]
pub fn ResultRow<'a>(
    /// Its position in the list.
    index: usize,
    /// The card, and the part of it that matches.
    hit: Hit,
    query: &'a Query,
    /// The row that Enter goes to.
    active: RwSignal<usize>,
    jump: Callback<NodeKey>,
) -> impl IntoView + use<> {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let (title, matched, path) = editor.read(|document| {
        let card = document.card(hit.node);
        let title = match card.title.trim() {
            "" => vec![ExcerptPiece {
                text: words.untitled().to_owned(),
                found: false,
            }],
            title => excerpt(title, query),
        };
        let matched = (hit.part != Part::TITLE).then(|| excerpt(hit.part.of(card), query));
        (title, matched, path(document, hit.node, words))
    });
    let part = words.found_in(hit.part);
    view! {
        <li
            class="found"
            role="option"
            id=row_id(index)
            aria-selected=move || if active.get() == index { "true" } else { "false" }
            on:mousemove=move |_| {
                if active.get_untracked() != index {
                    active.set(index);
                }
            }
            on:click=move |_| jump.run(hit.node)
        >
            <span class="found-title">{marked(title)}</span>
            {matched
                .map(|matched| {
                    view! {
                        <span class="found-answer">
                            <span class="found-part">{part}</span>
                            {marked(matched)}
                        </span>
                    }
                })}
            // Where there is no room, the far end of the path is cut off, not the near one.
            <span class="found-path">
                <bdi>{path}</bdi>
            </span>
        </li>
    }
}

fn marked(pieces: Vec<ExcerptPiece>) -> impl IntoView {
    let pieces = pieces.into_iter().map(|ExcerptPiece { text, found }| {
        if found {
            view! { <mark>{text}</mark> }.into_any()
        } else {
            text.into_any()
        }
    });
    pieces.collect_view()
}

/// The path down to a card, without the card itself: "市场部 › 市场部经理".
fn path(document: &Document, node: NodeKey, words: Locale) -> String {
    let mut titles: Vec<&str> = document
        .ancestors(node)
        .map(|above| match document.card(above).title.trim() {
            "" => words.untitled(),
            title => title,
        })
        .collect();
    titles.reverse();
    titles.join(words.path_separator())
}
