//! wasm-opt, which makes the WebAssembly smaller.

use std::fs;

use super::{Tool, system};
use crate::failure::Outcome;
use crate::project::{Project, on_path};
use crate::run;

/// The version of the npm package `binaryen`. Older ones, such as Debian's, do not support everything
/// that today's compiler writes.
const VERSION: &str = "132.0.0";

/// wasm-opt, from the npm package `binaryen`; it runs on Node.
pub struct WasmOpt;

impl Tool for WasmOpt {
    fn name(&self) -> String {
        format!("wasm-opt {VERSION}")
    }

    fn work(&self) -> &'static str {
        "installing from npm, some seconds"
    }

    fn is_ready(&self, project: &Project) -> bool {
        let manifest = project
            .tools()
            .join("npm/node_modules/binaryen/package.json");
        let wanted = format!("\"version\": \"{VERSION}\"");
        on_path("node").is_some()
            && project.npm_programs().join("wasm-opt").is_file()
            && fs::read_to_string(manifest).is_ok_and(|text| text.contains(&wanted))
    }

    fn install(&self, project: &Project) -> Outcome {
        if on_path("node").is_none() || on_path("npm").is_none() {
            system::install(
                project,
                &["nodejs", "npm"],
                "Node with npm, from https://nodejs.org",
            )?;
        }
        let package = format!("binaryen@{VERSION}");
        run::quietly(
            project
                .command("npm")
                .args([
                    "install",
                    &package,
                    "--no-audit",
                    "--no-fund",
                    "--ignore-scripts",
                    "--prefix",
                ])
                .arg(project.tools().join("npm")),
        )
    }
}
