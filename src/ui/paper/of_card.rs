use leptos::prelude::*;

use banyan_core::model::{Kind, NodeKey};
use banyan_core::session::ActionId;

/// The sheets of a card, at the end of its panel.
#[component]
pub fn PaperOfCard(node: NodeKey) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let kind = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.card(node).kind)
    });
    let sheets = move || {
        let actions: &[ActionId] = match kind.get() {
            Kind::Unit => &[ActionId::PaperDepartment, ActionId::PaperBooklet],
            Kind::Position => &[ActionId::PaperJobDescription, ActionId::PaperResponsibility],
            Kind::External => &[ActionId::PaperJobDescription],
        };
        let actions = actions.iter().copied();
        actions
            .map(|id| {
                view! {
                    <button class="button" on:click=move |_| editor.act(id)>
                        {(id.action().label)(words)}
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
