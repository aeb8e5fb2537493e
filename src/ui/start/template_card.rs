use std::sync::Arc;

use leptos::prelude::*;

use crate::app::templates;
use crate::drawing::layers;
use crate::model::Document;
use crate::platform::focus;
use crate::templates::Template;

use super::thumb::Thumb;

/// How far a structure has come.
#[derive(Clone)]
enum Load {
    Waiting,
    Ready(Arc<Document>),
    Failed,
}

/// A ready structure: its tree in small, and a click makes a chart of it.
#[component]
pub(super) fn TemplateCard(template: &'static Template) -> impl IntoView {
    let app = crate::ui::app();
    let words = app.words();
    let load = RwSignal::new(Load::Waiting);
    let fetch = move || {
        load.set(Load::Waiting);
        leptos::task::spawn_local(async move {
            let next = match templates::load(template, words).await {
                Ok(document) => Load::Ready(Arc::new(document)),
                Err(why) => {
                    leptos::logging::warn!("{}: {why}", template.stem);
                    Load::Failed
                }
            };
            // The person may have gone on before it came.
            let _ = load.try_set(next);
        });
    };
    fetch();
    let root = NodeRef::<leptos::html::Li>::new();
    let try_again = move |_| {
        fetch();
        // The button goes; the keyboard stays at the card.
        if let Some(root) = root.get_untracked() {
            focus::give(&root);
        }
    };
    view! {
        <li class="template" node_ref=root tabindex="-1">
            {move || match load.get() {
                Load::Waiting => view! { <Waiting template /> }.into_any(),
                Load::Ready(document) => view! { <Ready template document /> }.into_any(),
                Load::Failed => {
                    view! {
                        <div class="template-failed" role="alert">
                            <strong>{(template.name)(words)}</strong>
                            <p>{words.template_failed()}</p>
                            <button class="button" on:click=try_again>
                                {words.try_again()}
                            </button>
                        </div>
                    }
                        .into_any()
                }
            }}
        </li>
    }
}

#[component]
fn Waiting(template: &'static Template) -> impl IntoView {
    let words = crate::ui::app().words();
    view! {
        <div class="template-face waiting" aria-busy="true">
            <span class="template-picture"></span>
            <strong>{(template.name)(words)}</strong>
            <span>{(template.suits)(words)}</span>
        </div>
    }
}

#[component]
fn Ready(template: &'static Template, document: Arc<Document>) -> impl IntoView {
    let app = crate::ui::app();
    let words = app.words();
    let size = words.structure_size(document.total().positions as usize, layers(&document));
    let thumbnail = crate::drawing::thumbnail(&document);
    view! {
        <button
            class="template-face"
            on:click=move |_| app.adopt(Document::clone(&document))
        >
            <span class="template-picture">
                <Thumb thumbnail />
            </span>
            <strong>{(template.name)(words)}</strong>
            <span>{(template.suits)(words)}</span>
            <span class="template-size">{size}</span>
        </button>
    }
}
