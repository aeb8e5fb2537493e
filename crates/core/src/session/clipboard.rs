use crate::edit::{Command, Fragment};
use crate::format;
use crate::model::{Gap, NodeKey};

use super::state::{Host, Session};
use super::{Fold, Notice, PageTask};

impl<H: Host> Session<H> {
    /// Puts the selected branches on the clipboard as text, and returns them.
    pub(super) fn copy(&mut self) -> Vec<NodeKey> {
        let tops = self.tops();
        if !tops.is_empty() {
            let text = format::write_fragment(&Fragment::of(&self.document, &tops));
            self.ask_page(PageTask::Clipboard(text));
            self.tell(Notice::OnClipboard(self.cards_in(&tops)));
        }
        tops
    }

    pub(super) fn cut(&mut self) {
        let nodes = self.copy();
        if !nodes.is_empty() {
            self.edit(&Command::DeleteBranches { nodes, cut: true });
        }
    }

    /// Pastes branches below the leading card (or at the top); any other chart opens next to this
    /// one.
    pub(super) fn paste(&mut self, text: String) {
        match format::read_fragment(&text) {
            Some(Ok(fragment)) => {
                let parent = self.lead();
                if let Some(node) = parent {
                    self.fold_now(node, Fold::Open);
                }
                self.edit(&Command::Insert {
                    fragment,
                    at: Gap::last_below(parent),
                    duplicate: false,
                });
            }
            None if text.trim_start().starts_with(['{', '[']) => {
                self.ask_page(PageTask::OpenText(text));
            }
            Some(Err(_)) | None => self.tell(Notice::NotABranch),
        }
    }
}
