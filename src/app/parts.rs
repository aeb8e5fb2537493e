//! The parts of the program that are loaded after a chart is open, when something first needs them.

use std::sync::OnceLock;

use leptos::prelude::AnyView;

use banyan_core::format::OtherPrograms;
use banyan_core::paper::{PrintScope, What};

use super::{Editor, Part};

/// The parts, named once, where the program is split.
static NAMED: OnceLock<&Parts> = OnceLock::new();

/// The parts that the part for charts leads to.
pub struct Parts {
    /// The panel that shows and edits the selected card.
    pub panel: Part<PanelPart>,
    /// Sheets on paper.
    pub paper: Part<PaperPart>,
    /// Checking a chart, and the list of findings.
    pub checks: Part<ChecksPart>,
    /// Reading what other programs wrote.
    pub import: Part<OtherPrograms>,
}

#[derive(Clone, Copy)]
pub struct PanelPart {
    /// The panel next to the drawing.
    pub panel: fn() -> AnyView,
}

#[derive(Clone, Copy)]
pub struct PaperPart {
    /// The preview of this kind of paper, over the whole page.
    pub screen: fn(What, PrintScope) -> AnyView,
}

#[derive(Clone, Copy)]
pub struct ChecksPart {
    /// The list of findings.
    pub list: fn() -> AnyView,
    /// Checks the chart as it is.
    pub check: fn(Editor),
}

impl Parts {
    /// Names the parts; the first call counts.
    pub fn name(&'static self) {
        NAMED.get_or_init(|| self);
    }
}

/// The parts that the part for charts leads to.
///
/// # Panics
/// When they have not been named, which opening the page does.
pub fn parts() -> &'static Parts {
    NAMED
        .get()
        .expect("the parts are named before a chart opens")
}
