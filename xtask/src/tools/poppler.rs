//! Poppler's programs, with which the tests read what was printed.

use super::{Tool, system};
use crate::failure::Outcome;
use crate::project::{Project, on_path};

/// The programs as a tool to set up.
pub struct Poppler;

impl Tool for Poppler {
    fn name(&self) -> String {
        "pdftotext and pdfinfo".to_owned()
    }

    fn work(&self) -> &'static str {
        "installing Debian's package, some seconds"
    }

    fn is_ready(&self, _: &Project) -> bool {
        on_path("pdftotext").is_some() && on_path("pdfinfo").is_some()
    }

    fn install(&self, project: &Project) -> Outcome {
        system::install(
            project,
            &["poppler-utils"],
            "Poppler's command line programs, pdftotext and pdfinfo",
        )
    }
}
