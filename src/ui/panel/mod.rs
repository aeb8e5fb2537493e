//! The panel next to the drawing: the card of the selected node, or the chart's own description.
//!
//! Rules: a keystroke is in the document before the next one comes, so that nothing typed can be lost;
//! what an input method composes is committed when it is complete. A field never loses its caret to its
//! own edit: values flow into fields only where they differ.

mod card;
mod chart;
mod fields;
mod figures;
mod hand;
mod level_table;
pub(super) mod links;
mod lists;
mod opened;
mod own;

use leptos::prelude::*;

use crate::ui::icon::{Icon, icons};
use crate::ui::paper::PaperOfCard;
use banyan_core::model::NodeKey;

pub use card::columns_field::LEAVES;

use card::card_form::CardForm;
use card::several::Several;
use chart::chart_form::ChartForm;
use hand::Hand;

/// What the panel shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject {
    Chart,
    Card(NodeKey),
    Cards,
}

/// The panel next to the drawing.
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

/// The classes of the dot in a level's colour; none without a level.
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
