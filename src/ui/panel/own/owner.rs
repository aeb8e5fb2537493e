use crate::app::Editor;
use banyan_core::edit::FieldPlace;
use banyan_core::format::{OwnerKind, own_name};
use banyan_core::model::{Extra, NodeKey};

/// Whose fields they are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    Card(NodeKey),
    /// The chart's own.
    Chart,
}

impl Owner {
    /// The fields as they are now.
    pub fn read<T>(self, editor: Editor, look: impl FnOnce(&Extra) -> T) -> T {
        editor.read(|document| match self {
            Self::Card(node) => look(&document.card(node).extra),
            Self::Chart => look(&document.about().extra),
        })
    }

    /// Changes the field at this index; keystrokes in one field merge.
    pub fn edit(self, editor: Editor, index: usize, joins: bool, with: impl FnOnce(&mut Extra)) {
        match self {
            Self::Card(node) => {
                let place = FieldPlace::Own(index);
                editor.edit_card(node, place, joins, |card| with(&mut card.extra));
            }
            Self::Chart => editor.edit_about(joins, |about| with(&mut about.extra)),
        }
    }

    /// Takes the name that a person typed for a new field, or for the one at an index. A name that
    /// cannot be used is reported.
    pub fn name(self, editor: Editor, typed: &str, index: Option<usize>) -> Option<String> {
        let kind = match self {
            Self::Card(_) => OwnerKind::Node,
            Self::Chart => OwnerKind::Chart,
        };
        match self.read(editor, |fields| own_name(kind, fields, typed, index)) {
            Ok(name) => Some(name),
            Err(fault) => {
                let words = editor.app.words();
                editor.app.say(words.own_name_fault(typed.trim(), fault));
                None
            }
        }
    }
}
