//! Marks the phases of the page's work in the browser's timeline (the User Timing API), so that
//! anybody can measure the page from outside, without a special build.

use std::cell::Cell;

use web_sys::Performance;

/// From having a chart's text until its first drawing.
pub const OPEN: &str = "banyan:open";
/// Working out what every card shows and where it is.
pub const LAYOUT: &str = "banyan:layout";
/// Choosing what the window shows and updating the page; from far away, painting it.
pub const DRAW: &str = "banyan:draw";
/// An edit as a whole: planned, applied, laid out and drawn; undo and redo too.
pub const EDIT: &str = "banyan:edit";
/// Writing the chart to the browser's storage.
pub const SAVE: &str = "banyan:save";

/// How many entries may pile up before they are cleared. A `PerformanceObserver` gets every one
/// nevertheless.
const KEPT: u32 = 500;

thread_local! {
    static WRITTEN: Cell<u32> = const { Cell::new(0) };
}

/// A phase in progress. It ends when this is dropped.
///
/// Phases with the same name do not nest: the inner one would end the outer one's mark.
#[derive(Debug)]
#[must_use = "a phase that is dropped at once lasts no time"]
pub struct Span {
    name: &'static str,
}

pub fn span(name: &'static str) -> Span {
    if let Some(performance) = performance() {
        let _ = performance.mark(name);
    }
    Span { name }
}

impl Span {
    /// Ends the phase without recording it, because it did not get to do what its name says.
    pub fn discard(self) {
        if let Some(performance) = performance() {
            performance.clear_marks_with_mark_name(self.name);
        }
        std::mem::forget(self);
    }
}

impl Drop for Span {
    fn drop(&mut self) {
        let Some(performance) = performance() else {
            return;
        };
        let written = WRITTEN.with(|written| written.replace(written.get() + 1));
        if written >= KEPT {
            WRITTEN.with(|written| written.set(1));
            for name in [OPEN, LAYOUT, DRAW, EDIT, SAVE] {
                performance.clear_measures_with_measure_name(name);
            }
        }
        // A phase that could not be marked does no harm to the person who uses the page.
        let _ = performance.measure_with_start_mark(self.name, self.name);
        performance.clear_marks_with_mark_name(self.name);
    }
}

fn performance() -> Option<Performance> {
    web_sys::window()?.performance()
}
