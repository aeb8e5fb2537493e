//! What was measured, as lines of JSON on standard output.

use serde_json::json;

/// Collects the measurements of one organisation.
pub struct Results {
    subject: String,
    positions: usize,
}

impl Results {
    /// For an organisation with this name and size.
    pub fn of(subject: &str, positions: usize) -> Self {
        Self {
            subject: subject.to_owned(),
            positions,
        }
    }

    /// Records the values of one measurement.
    pub fn note(&self, what: &str, values: &[f64]) {
        let line = json!({
            "subject": self.subject, "positions": self.positions, "what": what, "values": values,
        });
        println!("{line}");
        eprintln!("  {what}: {values:.2?}");
    }

    /// Records that something could not be measured, and why.
    pub fn note_failure(&self, what: &str, why: &str) {
        let line = json!({
            "subject": self.subject, "positions": self.positions, "what": what, "failed": why,
        });
        println!("{line}");
        eprintln!("  {what}: {why}");
    }
}
