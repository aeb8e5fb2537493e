//! The panel beside the drawing: the card of the selected node, or the chart's own description.
//!
//! Rules: a keystroke is in the document before the next one comes, so that nothing typed can be
//! lost; what an input method composes is committed when it is done. A field never loses its
//! caret to its own edit: values flow into fields only where they differ.

mod card_form;
mod caret;
mod chart_facts;
mod chart_form;
mod columns_field;
mod detail_field;
mod details;
mod draft;
mod entries;
mod establishment;
mod figures;
mod hand;
mod headcount_field;
mod item_list;
mod item_row;
mod item_tools;
mod items;
mod kind_choice;
mod level_field;
mod level_list;
mod level_table;
mod like_units;
mod list;
mod list_text;
mod number_field;
mod number_in_post;
mod opened;
mod places;
mod post_marks;
mod rows;
mod same_person;
mod section_view;
mod sections;
mod several;
pub(super) mod text_field;
mod text_of;
mod unit_head;

use leptos::prelude::*;

use crate::ui::icon::{Icon, icons};
use crate::ui::paper::PaperOfCard;
use banyan_core::model::NodeKey;

pub use columns_field::LEAVES;

use card_form::CardForm;
use chart_form::ChartForm;
use hand::Hand;
use several::Several;

/// What the panel is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject {
    Chart,
    Card(NodeKey),
    Cards,
}

/// The panel beside the drawing.
#[component]
pub fn Panel() -> impl IntoView {
    let editor = crate::ui::editor();
    let app = editor.app;
    let words = app.words();
    provide_context(Hand::watched());
    let subject = Memo::new(move |_| {
        editor
            .selection
            .with(|selection| match selection.nodes.as_slice() {
                [] => Subject::Chart,
                [node] => Subject::Card(*node),
                _ => Subject::Cards,
            })
    });
    view! {
            <aside class="panel" aria-label=words.card_panel()>
                <button
                    class="button quiet square side-close"
                    title=words.hide_panel()
                    aria-label=words.hide_panel()
                    on:click=move |_| {
                        app.panel_hidden.set(true);
                        app.remember();
                    }
                >
                    <Icon path=icons::SIDE_RIGHT />
                </button>
                {move || match subject.get() {
                    Subject::Chart => view! { <ChartForm /> }.into_any(),
                    Subject::Card(node) => view! {
    <CardForm node />
    <PaperOfCard node />
    }
    .into_any(),
                    Subject::Cards => view! { <Several /> }.into_any(),
                }}
            </aside>
        }
}

/// The classes of the dot in a level's colour; without a level it has none.
pub(super) fn level_dot(level: Option<usize>) -> String {
    level.map_or_else(
        || "level-dot none".to_owned(),
        |level| {
            format!(
                "level-dot level-{}",
                banyan_core::drawing::level_colour(level)
            )
        },
    )
}
