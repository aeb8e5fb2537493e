use leptos::prelude::*;

use crate::app::templates;
use banyan_core::drawing::{layers, thumbnail};
use banyan_core::model::Document;
use banyan_core::templates::Template;

use super::gallery::{Gallery, Trees};
use super::thumb::Thumb;

/// The state of opening a template.
#[derive(Clone, Copy, PartialEq)]
enum Opening {
    NotStarted,
    Fetching,
    Failed,
}

/// A template with a picture of its tree. A click makes a chart of it.
#[component]
pub(super) fn TemplateCard(gallery: Gallery, template: &'static Template) -> impl IntoView {
    let app = gallery.app;
    let words = app.words();
    let opening = RwSignal::new(Opening::NotStarted);
    let open = move |_| {
        if opening.get_untracked() == Opening::Fetching {
            return;
        }
        opening.set(Opening::Fetching);
        leptos::task::spawn_local(async move {
            let text = templates::text(template, words).await;
            let part = app.fetch_chart_part().await;
            // If the person has left meanwhile, nothing opens.
            if opening.try_get_untracked().is_none() {
                return;
            }
            let opened = match part {
                Some(part) => text.and_then(|text| (part.open_template)(app, &text)),
                None => Err("the part for charts is missing".to_owned()),
            };
            if let Err(why) = opened {
                leptos::logging::warn!("{}: {why}", template.stem);
                let _ = opening.try_set(Opening::Failed);
            }
        });
    };
    let picture = move || {
        let thumbnail = thumbnail(&tree(gallery, template)?);
        Some(view! { <Thumb thumbnail /> })
    };
    let size = move || {
        let tree = tree(gallery, template)?;
        let total = tree.total();
        let (posts, units) = (total.positions as usize, total.units as usize);
        Some(words.template_size(posts, units, layers(&tree)))
    };
    // Enter in the search field opens this one.
    let first =
        move || gallery.is_searching() && gallery.hits.with(|hits| hits.begins_with(template));
    let within = move || {
        let hits = gallery.hits.get();
        let title = hits.hit(template).and_then(|hit| hit.within.clone());
        title.map(|title| words.template_has(&title))
    };
    view! {
        <button
            class="template-card"
            class:waiting=move || opening.get() == Opening::Fetching
            class:first=first
            aria-busy=move || (opening.get() == Opening::Fetching).to_string()
            on:click=open
        >
            <span class="template-picture">
                {picture}
            </span>
            <strong>{(template.name)(words)}</strong>
            <span class="template-suits">{(template.suits)(words)}</span>
            <span class="template-size">
                {size}
            </span>
            <Show when=move || within().is_some()>
                <span class="template-within">{within}</span>
            </Show>
            <Show when=move || opening.get() == Opening::Failed>
                <span class="template-failed" role="alert">
                    {words.template_failed()}
                </span>
            </Show>
        </button>
    }
}

/// The tree with only titles on its cards, once it is fetched.
fn tree(gallery: Gallery, template: &Template) -> Option<Document> {
    match gallery.trees.get() {
        Trees::Ready(index) => Some(index.tree(template.stem)?.document(gallery.app.words())),
        Trees::Waiting | Trees::Failed => None,
    }
}
