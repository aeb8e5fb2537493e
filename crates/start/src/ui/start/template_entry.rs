use leptos::prelude::*;

use banyan_core::templates::Template;

use super::gallery::Gallery;
use super::template_card::TemplateCard;

/// An entry of the gallery: one template, or one department in several modes side by side.
#[component]
pub(super) fn TemplateEntry(gallery: Gallery, entry: &'static [Template]) -> impl IntoView {
    let words = gallery.app.words();
    let modes = entry.len() > 1;
    let cards = entry
        .iter()
        .map(|template| view! { <TemplateCard gallery template /> })
        .collect_view();
    view! {
        <li class="template" class:modes=modes hidden=move || !gallery.shows(entry)>
            {if modes {
                view! {
                    <div class="template-modes" role="group" aria-label=words.two_modes()>
                        {cards}
                        <span class="template-modes-name" aria-hidden="true">
                            {words.two_modes()}
                        </span>
                    </div>
                }
                    .into_any()
            } else {
                cards.into_any()
            }}
        </li>
    }
}
