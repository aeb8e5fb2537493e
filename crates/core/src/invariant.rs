//! What cannot be. When it is so after all, the program has a fault: tests stop there, and a
//! person's work goes on with what the caller makes of it, while the page is told.

use std::panic::Location;
use std::sync::OnceLock;

/// Takes note of a fault: what is so, and where in the code that was noticed.
pub type Report = fn(what: &str, noticed: &Location<'_>);

static REPORT: OnceLock<Report> = OnceLock::new();

/// Sets who is told of faults. The first one stays.
pub fn report_to(report: Report) {
    // A second reporter would be a fault of its own, and has nobody to tell.
    let _ = REPORT.set(report);
}

/// Whether something is so that cannot be. Say what to do then: a build for tests stops here.
#[track_caller]
pub fn never(is_so: bool, what: &str) -> bool {
    if is_so {
        if let Some(report) = REPORT.get() {
            report(what, Location::caller());
        }
        debug_assert!(!is_so, "{what}");
    }
    is_so
}

/// A value that is always there.
pub trait Always<T> {
    /// The value; when there is none after all, its default, and that is reported.
    fn always(self, what: &str) -> T;
}

impl<T: Default> Always<T> for Option<T> {
    #[track_caller]
    fn always(self, what: &str) -> T {
        never(self.is_none(), what);
        self.unwrap_or_default()
    }
}

impl<T: Default, E> Always<T> for Result<T, E> {
    #[track_caller]
    fn always(self, what: &str) -> T {
        never(self.is_err(), what);
        self.unwrap_or_default()
    }
}
