//! Programs compiled from crates.io: trunk and wasm-bindgen's command line.

use std::fs;
use std::path::PathBuf;

use super::{Tool, lock_file};
use crate::failure::{Outcome, at};
use crate::project::Project;
use crate::run;

/// The version of trunk that bundles the page. 0.22 needs a newer Rust than stable.
const TRUNK_VERSION: &str = "0.21.14";

/// A program that `cargo install` puts into `.tools/bin`.
pub struct CargoProgram {
    package: &'static str,
    /// The program whose `--version` shows whether the package is installed.
    program: &'static str,
    version: String,
    options: &'static [&'static str],
    work: &'static str,
}

/// trunk, which bundles the page.
pub fn trunk() -> CargoProgram {
    CargoProgram {
        package: "trunk",
        program: "trunk",
        version: TRUNK_VERSION.to_owned(),
        options: &["--locked", "--no-default-features", "--features", "rustls"],
        work: "compiling, about 4 minutes",
    }
}

/// wasm-bindgen's command line and its test runner, in the version that the page is compiled with.
pub fn wasm_bindgen(project: &Project) -> Outcome<CargoProgram> {
    Ok(CargoProgram {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen-test-runner",
        version: lock_file::version_of(project, "wasm-bindgen")?,
        // Not --locked: not every cargo can read the lock file that it is published with.
        options: &[],
        work: "compiling, 1 to 3 minutes",
    })
}

/// Removes what compiling the programs left over, once all of them are there.
pub fn remove_leftovers(project: &Project) -> Outcome {
    let folder = build_folder(project);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(at("remove", &folder))?;
    }
    Ok(())
}

impl Tool for CargoProgram {
    fn name(&self) -> String {
        format!("{} {}", self.package, self.version)
    }

    fn work(&self) -> &'static str {
        self.work
    }

    fn is_ready(&self, project: &Project) -> bool {
        let file = project.tools().join("bin").join(self.program);
        let answer = run::first_line(
            project
                .command(file)
                .arg("--version")
                .env_remove("NO_COLOR"),
        );
        answer
            .as_deref()
            .and_then(|line| line.split_whitespace().nth(1))
            == Some(self.version.as_str())
    }

    fn install(&self, project: &Project) -> Outcome {
        // Without optimising, it compiles in a quarter of the time and bundles as quickly. One build
        // folder for all of them, so that what they share is compiled once.
        run::quietly(
            project
                .command("cargo")
                .args([
                    "install",
                    self.package,
                    "--version",
                    &self.version,
                    "--debug",
                    "--force",
                ])
                .args(self.options)
                .arg("--root")
                .arg(project.tools())
                .env("CARGO_TARGET_DIR", build_folder(project))
                .env("CARGO_PROFILE_DEV_DEBUG", "0"),
        )
    }
}

fn build_folder(project: &Project) -> PathBuf {
    project.tools().join("build")
}
