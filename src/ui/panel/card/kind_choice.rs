use leptos::prelude::*;

use banyan_core::edit::Field;
use banyan_core::model::fields::Word as _;
use banyan_core::model::{Kind, NodeKey};

/// Unit, position or external.
#[component]
pub fn KindChoice(node: NodeKey) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let kind = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.card(node).kind)
    });
    let option = move |this: Kind| {
        view! {
            <label class="segment" class:chosen=move || kind.get() == this>
                <input
                    class="visually-hidden"
                    type="radio"
                    name="kind"
                    prop:checked=move || kind.get() == this
                    on:change=move |_| {
                        editor.edit_card(node, Field::Kind, false, |card| card.kind = this);
                    }
                />
                {words.kind(this)}
            </label>
        }
    };
    view! {
        <div class="segments" role="radiogroup" aria-label=words.node_kind()>
            {Kind::ALL.iter().copied().map(option).collect_view()}
        </div>
    }
}
