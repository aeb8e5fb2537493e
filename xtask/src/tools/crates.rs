//! The crates that the project depends on, fetched before trunk runs, which is kept offline.

use super::Tool;
use crate::failure::Outcome;
use crate::project::Project;
use crate::run;

/// All crates of Cargo.lock.
pub struct Crates;

impl Tool for Crates {
    fn name(&self) -> String {
        "crates of Cargo.lock".to_owned()
    }

    fn work(&self) -> &'static str {
        "downloading, some seconds"
    }

    fn is_ready(&self, project: &Project) -> bool {
        run::first_line(
            project
                .command("cargo")
                .args(["fetch", "--locked", "--offline"]),
        )
        .is_some()
    }

    fn install(&self, project: &Project) -> Outcome {
        run::quietly(project.command("cargo").args(["fetch", "--locked"]))
    }
}
