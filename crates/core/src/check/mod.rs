//! What a consultant would say of a chart: posts without duties, spans that are too wide, links
//! to nothing. Each finding names its nodes, and many can be mended by one command.
//!
//! Rules: pure. The chart is gone through in steps, between which it may not change: whoever
//! gives the steps begins anew when it has. The whole takes time in proportion to the chart.
//! What each check means is written in docs/checks.md.

mod cards;
mod duties;
mod establishment;
mod finding;
mod fix;
mod people;
mod superiors;
mod walk;

pub use finding::{Check, Finding, Findings};
pub use fix::{QuickFix, fix, mending};
pub use walk::Checking;

use crate::model::Document;

/// The span of control above which the checks speak unless the chart says otherwise: the upper
/// end of the five to eight that handbooks of management commonly give.
pub const USUAL_SPAN: u32 = 8;

/// All findings of a chart, in one go.
pub fn check(document: &Document) -> Findings {
    let mut checking = Checking::of(document);
    while !checking.step(usize::MAX, document) {}
    checking.findings()
}
