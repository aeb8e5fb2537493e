//! Where things are, and the environment that every child process gets.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};

/// The project's folder.
pub struct Project {
    /// The folder with the workspace's Cargo.toml.
    pub root: PathBuf,
}

impl Project {
    /// Finds the project that this program was built from.
    pub fn find() -> Outcome<Self> {
        let manifest_folder =
            env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        match Path::new(&manifest_folder).parent() {
            Some(root) if root.join("Cargo.lock").is_file() => Ok(Project {
                root: root.to_owned(),
            }),
            _ => Err(Failure::because(
                "This is not the project's folder: Cargo.lock is missing.",
            )),
        }
    }

    /// Where the tools are that the project installs for itself.
    pub fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }

    /// Where programs installed through npm are.
    pub fn npm_programs(&self) -> PathBuf {
        self.tools().join("npm/node_modules/.bin")
    }

    /// Where the built page goes by default.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where cargo builds.
    pub fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.root.join("target"), |folder| self.root.join(folder))
    }

    /// A command that runs in the project's folder and finds the project's tools first.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        let known = env::var_os("PATH").unwrap_or_default();
        let folders = [self.tools().join("bin"), self.npm_programs()];
        // Joining fails only where a folder's name contains a colon; the tools are then not found, and
        // reported as missing.
        if let Ok(path) = env::join_paths(folders.into_iter().chain(env::split_paths(&known))) {
            command.env("PATH", path);
        }
        // What `cargo run` set for this program would only make cargo build things again.
        for (name, _) in env::vars_os() {
            let text = name.to_string_lossy();
            if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
                command.env_remove(&name);
            }
        }
        command
    }

    /// trunk, told never to fetch a tool by itself.
    pub fn trunk(&self, arguments: &[&str]) -> Command {
        let mut command = self.command("trunk");
        // trunk 0.21 takes NO_COLOR=1 for a bad argument and stops; when it fails, its own backtrace
        // helps nobody.
        command
            .args(arguments)
            .env("TRUNK_OFFLINE", "true")
            .env("RUST_BACKTRACE", "0")
            .env_remove("NO_COLOR");
        command
    }
}

/// The program with this name on the search path.
pub fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}
