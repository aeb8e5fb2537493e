use leptos::prelude::*;

use banyan_core::edit::Field;
use banyan_core::model::{Headcount, NodeKey};

use crate::ui::panel::fields::headcount_field::HeadcountField;

/// How many units are like this one.
#[component]
pub fn LikeUnits(node: NodeKey) -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let value = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.card(node).like_units.clone())
    });
    let write = Callback::new(move |(number, joins): (Headcount, bool)| {
        editor.edit_card(node, Field::LikeUnits, joins, |card| {
            card.like_units = number
        });
    });
    let of = Signal::derive(move || words.like_units().to_owned());
    view! { <HeadcountField value write id="like-units" of /> }
}
