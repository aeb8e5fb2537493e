use leptos::prelude::*;

use banyan_core::model::Headcount;

use super::list::List;
use crate::ui::panel::fields::headcount_field::HeadcountField;

/// Below a level of a unit's establishment: how many the unit is authorised for at that level.
pub fn establishment_headcount(list: List, row: u32) -> AnyView {
    let editor = list.editor;
    let index = Memo::new(move |_| list.rows.with(|rows| rows.item(row)));
    let level = Memo::new(move |_| {
        editor.revision.track();
        index.get().and_then(|index| {
            editor.read(|document| document.card(list.node).establishment.get(index).cloned())
        })
    });
    let value = Memo::new(move |_| {
        level.with(|level| {
            level
                .as_ref()
                .map_or(Headcount::NotStated, |of| of.headcount.clone())
        })
    });
    let write = Callback::new(move |(headcount, joins): (Headcount, bool)| {
        if let Some(index) = index.get_untracked() {
            list.edit(index, joins, |card| {
                if let Some(of) = card.establishment.get_mut(index) {
                    of.headcount = headcount;
                }
            });
        }
    });
    let of = Signal::derive(move || {
        level.with(|level| {
            level
                .as_ref()
                .map_or_else(String::new, |of| of.level.clone())
        })
    });
    view! { <HeadcountField value write id=format!("establishment-{row}") of /> }.into_any()
}
