use std::sync::Arc;

use crate::edit::{Command, Field};
use crate::model::{Card, NodeKey};

use super::state::{Host, Session};
use super::{ActionId, Intent, KeyPress, Part, TitleStart};

/// A title that is being typed on its card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rename {
    pub node: NodeKey,
    /// What the typing began with.
    pub start: TitleStart,
    /// The title as it was, for Escape.
    pub before: String,
}

impl<H: Host> Session<H> {
    pub(super) fn begin_renaming(&mut self, node: NodeKey, start: TitleStart) {
        self.bring_into_view(node);
        let before = self.document.card(node).title.clone();
        self.rename = Some(Rename {
            node,
            start,
            before,
        });
        self.mark(Part::Rename);
    }

    /// Each keystroke goes into the chart at once, so that nothing is lost when the page is closed.
    pub(super) fn type_title(&mut self, title: String) {
        let Some(node) = self.rename.as_ref().map(|rename| rename.node) else {
            return;
        };
        let title = title.replace(['\n', '\r'], " ");
        let card = Card {
            title,
            ..self
                .document
                .get(node)
                .map(Arc::as_ref)
                .cloned()
                .unwrap_or_default()
        };
        self.type_in(&Command::SetCard {
            node,
            place: Field::Title.into(),
            card,
        });
    }

    pub(super) fn take_title_back(&mut self) {
        if let Some(before) = self.rename.as_ref().map(|rename| rename.before.clone()) {
            self.type_title(before);
            self.end_renaming();
        }
    }

    /// What was typed has been committed by now.
    pub(super) fn end_renaming(&mut self) {
        if self.rename.take().is_some() {
            self.mark(Part::Rename);
            self.history.close();
        }
    }

    /// What a key does while a title is being typed; nothing when it belongs to the text.
    pub fn title_key(&self, press: &KeyPress) -> Vec<Intent> {
        if self.rename.is_none() {
            return Vec::new();
        }
        match press.name.as_str() {
            "Enter" | "F2" => vec![Intent::EndRenaming],
            "Tab" if press.shift => vec![Intent::EndRenaming, Intent::Act(ActionId::AddManager)],
            "Tab" => vec![Intent::EndRenaming, Intent::Act(ActionId::AddReport)],
            "Escape" => vec![Intent::TakeTitleBack],
            _ => Vec::new(),
        }
    }
}
