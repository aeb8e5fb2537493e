use std::cell::RefCell;

use crate::platform::measure::PageTextMetrics;
use crate::platform::timing::{self, Span};
use banyan_core::layout::{FontSpec, TextMetrics};
use banyan_core::session::{Host, Phase};

/// What the page provides to its session: text measured in its fonts, and phases recorded in the
/// browser's timeline.
pub struct PageHost {
    metrics: PageTextMetrics,
    /// The phases in progress.
    phases: RefCell<Vec<Span>>,
}

impl PageHost {
    pub(super) fn new(metrics: PageTextMetrics) -> Self {
        Self {
            metrics,
            phases: RefCell::default(),
        }
    }
}

impl TextMetrics for PageHost {
    fn width(&self, text: &str, face: FontSpec) -> f32 {
        self.metrics.width(text, face)
    }
}

impl Host for PageHost {
    fn begins(&self, phase: Phase) {
        let span = timing::span(match phase {
            Phase::Layout => timing::LAYOUT,
            Phase::Draw => timing::DRAW,
        });
        self.phases.borrow_mut().push(span);
    }

    fn ends(&self, _: Phase) {
        self.phases.borrow_mut().pop();
    }
}
