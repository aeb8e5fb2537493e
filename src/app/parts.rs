//! The parts of the program that come when a chart is open and something first needs them.

use std::sync::OnceLock;

use leptos::prelude::AnyView;

use banyan_core::format::OtherPrograms;
use banyan_core::paper::{PrintScope, What};

use super::{Editor, Part};

/// The parts, named once where the program is cut.
static NAMED: OnceLock<&Parts> = OnceLock::new();

/// The parts that the part for charts leads to.
pub struct Parts {
    /// What is said of the selected card, to read and to write.
    pub panel: Part<PanelPart>,
    /// Sheets on paper.
    pub paper: Part<PaperPart>,
    /// Checking a chart, and the list of what was found.
    pub checks: Part<ChecksPart>,
    /// Reading what other programs wrote.
    pub import: Part<OtherPrograms>,
}

/// What the panel offers.
#[derive(Clone, Copy)]
pub struct PanelPart {
    /// The panel next to the drawing.
    pub panel: fn() -> AnyView,
}

/// What paper offers.
#[derive(Clone, Copy)]
pub struct PaperPart {
    /// The preview of this kind of paper, over the whole page.
    pub screen: fn(What, PrintScope) -> AnyView,
}

/// What the checks offer.
#[derive(Clone, Copy)]
pub struct ChecksPart {
    /// The list of what was found.
    pub list: fn() -> AnyView,
    /// Checks the chart as it is.
    pub check: fn(Editor),
}

impl Parts {
    /// Names the parts; they stay those that were named first.
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
