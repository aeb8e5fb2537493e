//! Texts of cards and of the chart in the form that fields take.

use leptos::prelude::*;

use crate::app::Editor;
use banyan_core::model::fields::Value;
use banyan_core::model::{AboutField, Field, NodeKey};

/// One text, to read and to write.
#[derive(Clone, Copy)]
pub struct Text {
    /// What the document says.
    pub value: Memo<String>,
    /// Called with what was typed.
    pub write: Callback<String>,
}

impl Text {
    /// A text of a card.
    pub fn of_card(editor: Editor, node: NodeKey, field: Field) -> Self {
        Self {
            value: Memo::new(move |_| {
                editor.revision.track();
                editor.read(|document| document.card(node).field(field).text().to_owned())
            }),
            write: Callback::new(move |typed| {
                editor.edit_card(node, field, true, |card| {
                    card.set_field(field, Value::Text(typed));
                });
            }),
        }
    }

    /// A text of the chart's description.
    pub fn of_chart(editor: Editor, field: AboutField) -> Self {
        Self {
            value: Memo::new(move |_| {
                editor.revision.track();
                editor.read(|document| document.about().field(field).text().to_owned())
            }),
            write: Callback::new(move |typed| {
                editor.edit_about(true, |about| about.set_field(field, Value::Text(typed)));
            }),
        }
    }
}
