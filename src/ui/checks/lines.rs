use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use banyan_core::check::{Check, Finding, Findings, quick_fix};

/// The height of a heading in px; style/checks.css has the same, as for the two below.
const HEADING: f64 = 34.0;
/// The height in px of a finding without a quick fix.
const PLAIN: f64 = 62.0;
/// The height in px of a finding with a quick fix.
const FIXABLE: f64 = 90.0;

/// One row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckLine {
    /// The heading of a check, with the number of its findings.
    Heading {
        check: Check,
        found: usize,
        open: bool,
    },
    /// The finding with this index.
    Finding(usize),
}

/// The rows of the list and where they are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    findings: Arc<Findings>,
    /// Each with its top in px.
    rows: Vec<(CheckLine, f64)>,
    height: f64,
}

impl Lines {
    /// The rows of these findings, without those of folded checks.
    pub fn of(findings: Arc<Findings>, folded: &HashSet<Check>) -> Self {
        let mut lines = Self {
            rows: Vec::new(),
            height: 0.0,
            findings: findings.clone(),
        };
        let mut first = 0;
        for check in Check::ALL {
            let found = findings.of(check).len();
            let open = !folded.contains(&check);
            if found > 0 {
                lines.push(CheckLine::Heading { check, found, open }, HEADING);
            }
            if open {
                for (index, finding) in findings.of(check).iter().enumerate() {
                    let height = match quick_fix(finding) {
                        Some(_) => FIXABLE,
                        None => PLAIN,
                    };
                    lines.push(CheckLine::Finding(first + index), height);
                }
            }
            first += found;
        }
        lines
    }

    fn push(&mut self, line: CheckLine, height: f64) {
        self.rows.push((line, self.height));
        self.height += height;
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn row(&self, index: usize) -> Option<CheckLine> {
        self.rows.get(index).map(|&(line, _)| line)
    }

    /// The finding of a row; `None` for a heading.
    pub fn finding(&self, index: usize) -> Option<&Finding> {
        match self.row(index)? {
            CheckLine::Finding(finding) => self.findings.all().get(finding),
            CheckLine::Heading { .. } => None,
        }
    }

    /// The top and bottom of a row in px.
    pub fn extent(&self, index: usize) -> (f64, f64) {
        let top = |index: usize| self.rows.get(index).map_or(self.height, |&(_, top)| top);
        (top(index), top(index + 1))
    }

    /// The height of all rows in px.
    pub fn height(&self) -> f64 {
        self.height
    }

    /// The rows between these places in px, with a few before and after.
    pub fn within(&self, top: f64, bottom: f64) -> Range<usize> {
        const AHEAD: usize = 4;
        let from = self.rows.partition_point(|&(_, at)| at < top);
        let to = self.rows.partition_point(|&(_, at)| at < bottom);
        from.saturating_sub(AHEAD + 1)..(to + AHEAD).min(self.rows.len())
    }

    /// The heading above a row.
    pub fn heading_of(&self, index: usize) -> Option<usize> {
        let until = self.rows.get(..=index)?;
        until
            .iter()
            .rposition(|(line, _)| matches!(line, CheckLine::Heading { .. }))
    }
}
