use leptos::prelude::*;

use crate::templates;

use super::template_card::TemplateCard;

/// The ready structures to begin from.
#[component]
pub(super) fn TemplatesSection() -> impl IntoView {
    let words = crate::ui::app().words();
    view! {
        <section class="start-section" aria-labelledby="structures">
            <div class="start-section-head">
                <h2 id="structures">{words.from_structure()}</h2>
                <span>{words.from_structure_hint()}</span>
            </div>
            <ul class="templates">
                {templates::all()
                    .map(|template| view! { <TemplateCard template /> })
                    .collect_view()}
            </ul>
        </section>
    }
}
