use std::sync::Arc;

use crate::check::{self, Checking, Finding, Findings};
use crate::edit::Command;
use crate::model::Document;
use crate::text::Locale;

use super::state::{Host, Session};
use super::{CheckDue, Notice, Part};

/// The checks, passed in as functions: they may be a part of the program that is only loaded when
/// it is needed, so nothing else here refers to them.
#[derive(Clone, Copy, Debug)]
pub struct Checker {
    begin: fn(&Document) -> Checking,
    step: fn(&mut Checking, usize, &Document) -> bool,
    findings: fn(Checking) -> Findings,
    fix: fn(&Document, &Finding, Locale) -> Option<(Command, Notice)>,
}

impl Checker {
    /// All checks.
    pub fn all() -> Self {
        Self {
            begin: Checking::of,
            step: Checking::step,
            findings: Checking::findings,
            fix: quick_fix,
        }
    }
}

impl PartialEq for Checker {
    /// The only value is the one from [`Self::all`].
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The command that fixes a finding, and the message about it.
fn quick_fix(document: &Document, finding: &Finding, words: Locale) -> Option<(Command, Notice)> {
    let quick_fix = check::quick_fix(finding)?;
    let command = check::fix(document, finding)?;
    let subject = words.finding_subject(document, finding);
    let done = words.quick_fix(document, quick_fix);
    Some((command, Notice::Fixed { subject, done }))
}

impl<H: Host> Session<H> {
    /// Begins to check the chart as it is.
    pub(super) fn begin_checking(&mut self, checker: Checker) {
        self.checker = Some(checker);
        let checking = (checker.begin)(&self.document);
        self.have_begun_checking(checking);
    }

    /// Checks some more cards. Returns whether all have been checked.
    pub(super) fn check_some(&self, checking: &mut Checking, cards: usize) -> bool {
        let step = self.checker.map(|checker| checker.step);
        step.is_none_or(|step| step(checking, cards, &self.document))
    }

    pub(super) fn have_checked(&mut self, checking: Checking) {
        let findings = self.checker.map(|checker| (checker.findings)(checking));
        let findings = findings.map(Arc::new);
        if self.findings != findings {
            self.findings = findings;
            self.mark(Part::Findings);
        }
    }

    /// Fixes a finding, and checks at once whether it is gone.
    pub(super) fn fix(&mut self, finding: &Finding) {
        let fix = self.checker.and_then(|checker| {
            let fix = checker.fix;
            fix(&self.document, finding, self.locale)
        });
        match fix {
            Some((command, notice)) => {
                if self.edit(&command) {
                    self.tell(notice);
                }
            }
            None => self.tell(Notice::FixGone),
        }
        self.check_due(CheckDue::Now);
    }

    /// Takes the person to a finding: to its card, or to the chart's description.
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
