//! Whether the page has to be built again: hashes of its sources and of the result.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::failure::{Failure, Outcome, at};
use crate::project::Project;
use crate::run;

/// The project's folders that no build reads. All others count as sources, so that a new one cannot be
/// forgotten.
const NO_SOURCES: &[&str] = &["benches", "dist", "docs", "node_modules", "target", "tests"];
/// The only hidden folder that a build reads.
const CARGO_SETTINGS: &str = ".cargo";
/// Prefixes of the environment variables that change what cargo and trunk build.
const SETTINGS: &[&str] = &[
    "CARGO_BUILD_",
    "CARGO_ENCODED_",
    "CARGO_PROFILE_",
    "CARGO_TARGET_",
    "RUSTC",
    "RUSTFLAGS",
    "TRUNK_",
];

/// The record of the last build: the folder, its sources, its result.
#[derive(Debug, PartialEq, Eq)]
pub struct Note(String);

impl Note {
    /// The record for a page made from the present sources.
    pub fn of(project: &Project, sources: &Sources, out: &Path) -> Outcome<Self> {
        let made = hash_of(project, &files_in(out, &|_| true)?)?;
        Ok(Self(format!("{}\n{}\n{made}\n", out.display(), sources.0)))
    }

    /// The stored record.
    pub fn kept(project: &Project) -> Option<Self> {
        fs::read_to_string(file(project)).ok().map(Self)
    }

    pub fn keep(&self, project: &Project) -> Outcome {
        let file = file(project);
        fs::write(&file, &self.0).map_err(at("write", &file))
    }
}

fn file(project: &Project) -> PathBuf {
    project.target().join("dist.note")
}

/// Everything that a page is made from: files, tools and settings.
pub struct Sources(String);

impl Sources {
    pub fn look(project: &Project, out: &Path) -> Outcome<Self> {
        let target = project.target();
        let is_source = |path: &Path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let at_top = path.parent() == Some(&project.root);
            let is_left_out = name.ends_with(".md") || NO_SOURCES.contains(&&*name);
            let is_hidden = name.starts_with('.') && name != CARGO_SETTINGS;
            !(at_top && (is_left_out || is_hidden) || path == target || path == out)
        };
        let mut files = files_in(&project.root, &is_source)?;
        let home = env::var_os("CARGO_HOME").map(PathBuf::from);
        let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
        files.extend(
            home.map(|home| home.join("config.toml"))
                .filter(|it| it.is_file()),
        );

        let mut hash = Sha256::new();
        hash.update(hash_of(project, &files)?);
        for tool in ["rustc", "trunk", "wasm-bindgen", "wasm-opt"] {
            // trunk 0.21 takes NO_COLOR=1 for a bad argument.
            let mut command = project.command(tool);
            let version = run::first_line(command.arg("--version").env_remove("NO_COLOR"));
            let version = version.ok_or_else(|| {
                Failure::because(format!("{tool} does not say which version it is."))
            })?;
            hash.update(version);
        }
        let mut settings: Vec<_> = env::vars_os()
            .map(|(name, value)| (name.to_string_lossy().into_owned(), value))
            .filter(|(name, _)| SETTINGS.iter().any(|it| name.starts_with(it)))
            .collect();
        settings.sort();
        hash.update(format!("{settings:?}"));
        Ok(Self(hex(hash)))
    }
}

/// All files below a folder, except unwanted ones, in a stable order.
fn files_in(folder: &Path, is_wanted: &dyn Fn(&Path) -> bool) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(at("read", &folder))? {
            let path = entry.map_err(at("read", &folder))?.path();
            match is_wanted(&path) {
                false => {}
                true if path.is_dir() => folders.push(path),
                true => files.push(path),
            }
        }
    }
    files.sort();
    Ok(files)
}

/// The hash of the files' names and contents.
fn hash_of(project: &Project, files: &[PathBuf]) -> Outcome<String> {
    let mut hash = Sha256::new();
    for file in files {
        let bytes = fs::read(file).map_err(at("read", file))?;
        let name = file.strip_prefix(&project.root).unwrap_or(file);
        hash.update(format!("{} {}\n", name.display(), bytes.len()));
        hash.update(bytes);
    }
    Ok(hex(hash))
}

fn hex(hash: Sha256) -> String {
    let bytes = hash.finalize();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_changes_the_hash_and_what_is_not_does_not() {
        let root = env::temp_dir().join(format!("banyan-fingerprint-{}", std::process::id()));
        let project = Project { root: root.clone() };
        let write = |name: &str, text: &str| {
            let file = root.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        };
        let is_source = |path: &Path| !path.ends_with("docs");
        let look = || hash_of(&project, &files_in(&root, &is_source).unwrap()).unwrap();
        write("src/a.rs", "one");
        write("docs/a.md", "one");
        let first = look();
        write("docs/a.md", "two");
        assert_eq!(look(), first);
        for (name, text) in [("src/a.rs", "two"), ("src/b.rs", ""), ("src/c/d.rs", "")] {
            let before = look();
            write(name, text);
            assert_ne!(look(), before, "{name}");
        }
        // A name is not part of a file's content.
        let before = look();
        fs::rename(root.join("src/b.rs"), root.join("src/e.rs")).unwrap();
        assert_ne!(look(), before);
        fs::remove_dir_all(root).unwrap();
    }
}
