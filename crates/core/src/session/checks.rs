use std::sync::Arc;

use crate::check::{self, Checking, Finding};

use super::state::{Host, Session};
use super::{CheckDue, Notice, Part};

impl<H: Host> Session<H> {
    pub(super) fn have_checked(&mut self, checking: Checking) {
        let findings = Some(Arc::new(checking.findings()));
        if self.findings != findings {
            self.findings = findings;
            self.mark(Part::Findings);
        }
    }

    /// Puts right what was found, and looks at once whether it is gone.
    pub(super) fn fix(&mut self, finding: &Finding) {
        let (document, words) = (&self.document, self.locale);
        let fix = check::mending(finding).zip(check::fix(document, finding));
        match fix {
            Some((quick_fix, command)) => {
                let subject = words.finding_subject(document, finding);
                let done = words.mending(document, quick_fix);
                if self.edit(&command) {
                    self.tell(Notice::Fixed { subject, done });
                }
            }
            None => self.tell(Notice::FixGone),
        }
        self.check_due(CheckDue::Now);
    }

    /// Takes the person to what was found: to its card, or to what is said of the whole chart.
    pub(super) fn look_at(&mut self, finding: &Finding) {
        let document = &self.document;
        let node = finding
            .node()
            .filter(|&node| document.get(node).is_some() && document.contains(node));
        match node {
            Some(node) => self.jump_to(node),
            None => self.set_selection(Vec::new()),
        }
    }
}
