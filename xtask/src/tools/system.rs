//! Packages of the operating system, where they can be installed without asking.

use crate::failure::{Failure, Outcome};
use crate::project::{Project, on_path};
use crate::run;

/// Installs Debian packages when root runs this on Debian or a relative of it; anywhere else,
/// says what to install.
pub fn install(project: &Project, packages: &[&str], otherwise: &str) -> Outcome {
    if !can_install(project) {
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

/// Whether packages can be installed without asking: root runs this on a system with apt-get.
pub fn can_install(project: &Project) -> bool {
    on_path("apt-get").is_some()
        && run::first_line(project.command("id").arg("-u")).as_deref() == Some("0")
}
