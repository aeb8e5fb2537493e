use leptos::prelude::*;

use crate::app::actions;
use banyan_core::model::{Kind, NodeKey};
use banyan_core::text::{Locale, Phrase};

/// The sheets of a card, at the end of its panel.
#[component]
pub fn PaperOfCard(
    /// The node.
    node: NodeKey,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let kind = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.card(node).kind)
    });
    let sheets = move || {
        let labels: &[Phrase] = match kind.get() {
            Kind::Unit => &[Locale::paper_department, Locale::paper_booklet],
            Kind::Position => &[Locale::paper_job_description, Locale::paper_responsibility],
            Kind::External => &[Locale::paper_job_description],
        };
        let actions = labels.iter().copied().filter_map(actions::named);
        actions
            .map(|action| {
                view! {
                    <button class="button" on:click=move |_| (action.run)(editor)>
                        {(action.label)(words)}
                    </button>
                }
            })
            .collect_view()
    };
    view! {
        <section class="section paper-of-card" aria-label=words.paper_what()>
            {sheets}
        </section>
    }
}
