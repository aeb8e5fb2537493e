//! Reads versions from Cargo.lock, so that no version is written in two places.

use std::fs;

use crate::failure::{Failure, Outcome, at};
use crate::project::Project;

/// The version of a package that the project is locked to.
pub fn version_of(project: &Project, package: &str) -> Outcome<String> {
    let path = project.root.join("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(at("read", &path))?;
    find(&text, package).map(str::to_owned).ok_or_else(|| {
        Failure::because(format!(
            "Cargo.lock names no single version of {package}; is it a dependency?"
        ))
    })
}

/// The version of a package in the text of a lock file, unless there is none or more than one.
fn find<'a>(lock_file: &'a str, package: &str) -> Option<&'a str> {
    let wanted = format!("name = \"{package}\"");
    let mut versions = lock_file.split("[[package]]").filter_map(|entry| {
        let mut lines = entry.lines().map(str::trim);
        lines.by_ref().find(|line| *line == wanted)?;
        lines.find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
    });
    let version = versions.next()?;
    versions.next().is_none().then_some(version)
}

#[cfg(test)]
mod tests {
    use super::find;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = [
 "wasm-bindgen-macro",
]

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.129"

[[package]]
name = "syn"
version = "1.0.9"

[[package]]
name = "syn"
version = "2.0.1"
"#;

    #[test]
    fn the_version_is_that_of_the_very_package() {
        assert_eq!(find(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(find(LOCK, "wasm-bindgen-macro"), Some("0.2.129"));
    }

    #[test]
    fn an_unclear_version_is_none() {
        assert_eq!(find(LOCK, "leptos"), None);
        assert_eq!(find(LOCK, "syn"), None);
    }
}
