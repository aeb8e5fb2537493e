//! Rust's standard library for WebAssembly.

use std::path::Path;

use super::Tool;
use crate::failure::{Failure, Outcome};
use crate::project::{Project, on_path};
use crate::run;

/// The name of the target, as rustup and cargo know it.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The target that the page is compiled for.
pub struct WasmTarget;

impl Tool for WasmTarget {
    fn name(&self) -> String {
        format!("Rust target {TARGET}")
    }

    fn work(&self) -> &'static str {
        "adding it with rustup, a few seconds"
    }

    fn is_ready(&self, project: &Project) -> bool {
        let folder = run::first_line(project.command("rustc").args([
            "--print",
            "target-libdir",
            "--target",
            TARGET,
        ]));
        folder.is_some_and(|folder| Path::new(&folder).is_dir())
    }

    fn install(&self, project: &Project) -> Outcome {
        if on_path("rustup").is_none() {
            return Err(Failure::because(format!(
                "Rust's {TARGET} target is missing and there is no rustup to add it: install Rust from https://rustup.rs."
            )));
        }
        run::quietly(project.command("rustup").args(["target", "add", TARGET]))
    }
}
