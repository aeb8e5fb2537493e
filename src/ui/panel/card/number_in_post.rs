use leptos::prelude::*;

use banyan_core::edit::Field;
use banyan_core::model::{Headcount, NodeKey};

use crate::ui::panel::fields::number_field::NumberField;

/// The number of people in post, where only their number is known and not their names.
#[component]
pub fn NumberInPost(node: NodeKey) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let value = Memo::new(move |_| {
        editor.revision.track();
        let given = editor.read(|document| document.card(node).in_post);
        given.map_or_else(String::new, |given| given.to_string())
    });
    let write = Callback::new(move |typed: String| {
        editor.edit_card(node, Field::InPost, true, |card| {
            card.in_post = typed.parse().ok()
        });
    });
    view! {
        <NumberField
            value
            write
            label=words.in_post_number()
            hint=words.in_post_hint()
            least=0
            most=Headcount::LIMIT
            class="field"
        />
    }
}
