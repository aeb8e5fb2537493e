//! Packages of the operating system, where they can be installed without asking.

use std::fs;
use std::os::unix::fs::MetadataExt;

use crate::failure::{Failure, Outcome};
use crate::project::{Project, on_path};
use crate::run;

/// Installs Debian packages when root runs this on Debian or a relative of it; anywhere else,
/// says what to install.
pub fn install(project: &Project, packages: &[&str], otherwise: &str) -> Outcome {
    if !is_root() || on_path("apt-get").is_none() {
        return Err(Failure::because(format!(
            "Something is missing on this machine: please install {otherwise}."
        )));
    }
    run::quietly(project.command("apt-get").arg("update"))?;
    run::quietly(
        project
            .command("apt-get")
            .args(["install", "--yes", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|this_process| this_process.uid() == 0)
}
