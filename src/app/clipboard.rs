//! Cut, copy and paste, as text on the system's clipboard.

use banyan_core::edit::{Command, Fragment};
use banyan_core::format;
use banyan_core::model::Gap;

use super::{Editor, opening};

impl Editor {
    /// The selected branches as clipboard text; `None` when nothing is selected.
    pub fn copy(self) -> Option<String> {
        let tops = self.tops();
        if tops.is_empty() {
            return None;
        }
        let text = self.read(|document| format::write_fragment(&Fragment::of(document, &tops)));
        let cards = self.cards_in(&tops);
        self.app.say(self.app.words().on_clipboard(cards));
        Some(text)
    }

    /// As [`Self::copy`], and the branches leave the chart.
    pub fn cut(self) -> Option<String> {
        let text = self.copy()?;
        let nodes = self.tops();
        self.run(&Command::DeleteBranches { nodes, cut: true });
        Some(text)
    }

    /// Pastes branches below the leading card (or at the top); any other chart opens beside this one.
    pub fn paste(self, text: &str) {
        match format::read_fragment(text) {
            Some(Ok(fragment)) => {
                let parent = self.lead();
                if let Some(node) = parent {
                    self.set_folded(node, false);
                }
                self.run(&Command::Insert {
                    fragment,
                    at: Gap::last_below(parent),
                    duplicate: false,
                });
            }
            None if text.trim_start().starts_with(['{', '[']) => {
                opening::open_text(self.app, "", text.to_owned())
            }
            Some(Err(_)) | None => self.app.say(self.app.words().not_a_branch().to_owned()),
        }
    }
}
