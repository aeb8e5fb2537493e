//! Texts of cards and of the chart as fields take them.

use leptos::prelude::*;

use crate::app::Editor;
use banyan_core::edit::Field;
use banyan_core::model::{About, Card, NodeKey};

/// One text, both ways.
#[derive(Clone, Copy)]
pub struct Text {
    /// What the document says.
    pub value: Memo<String>,
    /// Takes what was typed.
    pub write: Callback<String>,
}

impl Text {
    /// A text of a card; `part` gives its place.
    pub fn of_card(
        editor: Editor,
        node: NodeKey,
        field: Field,
        part: fn(&mut Card) -> &mut String,
    ) -> Self {
        Self {
            value: Memo::new(move |_| {
                editor.revision.track();
                // Only a copy can be changed, and one function that gives the place serves both ways.
                editor.read(|document| std::mem::take(part(&mut document.card(node).clone())))
            }),
            write: Callback::new(move |typed| {
                editor.edit_card(node, field, true, |card| *part(card) = typed);
            }),
        }
    }

    /// A text of the chart's description.
    pub fn of_chart(editor: Editor, part: fn(&mut About) -> &mut String) -> Self {
        Self {
            value: Memo::new(move |_| {
                editor.revision.track();
                editor.read(|document| std::mem::take(part(&mut About::clone(document.about()))))
            }),
            write: Callback::new(move |typed| {
                editor.edit_about(true, |about| *part(about) = typed);
            }),
        }
    }
}
