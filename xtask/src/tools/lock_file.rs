//! Reads versions from Cargo.lock, so that no version is written in two places.

use std::fs;

use toml::{Table, Value};

use crate::failure::{Failure, Outcome, at};
use crate::project::Project;

/// The locked version of a package.
pub fn version_of(project: &Project, package: &str) -> Outcome<String> {
    let path = project.root.join("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(at("read", &path))?;
    find(&text, package).ok_or_else(|| {
        Failure::because(format!(
            "Cargo.lock names no single version of {package}; is it a dependency?"
        ))
    })
}

/// The version of a package in the text of a lock file, unless there is none or more than one.
fn find(lock_file: &str, package: &str) -> Option<String> {
    let lock_file: Table = lock_file.parse().ok()?;
    let packages = lock_file.get("package")?.as_array()?.iter();
    let text = |entry: &Value, key: &str| Some(entry.get(key)?.as_str()?.to_owned());
    let mut found = packages.filter(|entry| text(entry, "name").as_deref() == Some(package));
    let version = text(found.next()?, "version");
    version.filter(|_| found.next().is_none())
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
        assert_eq!(find(LOCK, "wasm-bindgen"), Some("0.2.130".to_owned()));
        assert_eq!(find(LOCK, "wasm-bindgen-macro"), Some("0.2.129".to_owned()));
    }

    #[test]
    fn an_unclear_version_is_none() {
        assert_eq!(find(LOCK, "leptos"), None);
        assert_eq!(find(LOCK, "syn"), None);
    }
}
