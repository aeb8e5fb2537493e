//! What a consultant would remark on in a chart: posts without duties, spans that are too wide,
//! links that lead nowhere. Each finding names its nodes, and many can be fixed by one command.
//!
//! Rules: pure. The chart is checked in steps, between which it must not change: if it does, the
//! caller starts again. The whole takes time proportional to the chart. docs/checks.md says what
//! each check means.

mod cards;
mod duties;
mod establishment;
mod finding;
mod fix;
mod people;
mod superiors;
mod walk;

pub use finding::{Check, Finding, Findings};
pub use fix::{QuickFix, fix, quick_fix};
pub use walk::Checking;

use crate::model::Document;

/// The span of control above which the checks report unless the chart says otherwise: the upper end
/// of the five to eight that management handbooks commonly give.
pub const USUAL_SPAN: u32 = 8;

/// All findings of a chart, in one go.
pub fn check(document: &Document) -> Findings {
    let mut checking = Checking::of(document);
    while !checking.step(usize::MAX, document) {}
    checking.findings()
}
