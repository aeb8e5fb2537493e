//! `cargo xtask screenshots`: the pictures for the documentation, taken of the built page.

use crate::failure::Outcome;
use crate::project::Project;
use crate::tools::browser;
use crate::{dist, run, setup, test};

/// Builds the page and takes the pictures with the harness of the browser tests.
pub fn take(project: &Project) -> Outcome {
    setup::everything(project)?;
    dist::build(project, &project.dist())?;
    let mut command = test::page_tests(project, &browser::find()?);
    command.args(["--", "--ignored", "--exact", "screenshots::screenshots"]);
    run::openly(&mut command)
}
