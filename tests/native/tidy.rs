//! Rules of the code that a text scan can check: which module may use which, how long a file may be, and
//! where visible words may be.

use std::fs;
use std::path::PathBuf;

/// Which modules of the core each of its modules may name. The map in ARCHITECTURE.md says the same.
const CORE: &[(&str, &[&str])] = &[
    ("work", &[]),
    ("model", &[]),
    ("layout", &["model"]),
    ("edit", &["model"]),
    ("check", &["model", "edit"]),
    ("search", &["model"]),
    ("format", &["work", "model", "edit"]),
    ("bytes", &["model", "edit", "format"]),
    ("text", &["model", "edit", "check", "format", "search"]),
    ("templates", &["model", "search", "text"]),
    ("drawing", &["model", "layout", "text"]),
    ("paper", &["model", "layout", "text"]),
    (
        "session",
        &[
            "model", "layout", "edit", "check", "search", "format", "bytes", "text", "drawing",
            "paper",
        ],
    ),
];

/// The same for the first part of the page, and for the page once a chart is open.
const START: &[(&str, &[&str])] = &[
    ("platform", &[]),
    ("app", &["platform"]),
    ("ui", &["platform", "app"]),
];
const CHART: &[(&str, &[&str])] = &[("app", &[]), ("ui", &["app"])];

/// A source file longer than this cannot be read in one go.
const LONGEST: usize = 400;

fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let root = crate::root();
    let mut folders = vec![root.join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} file in {folder}");
    found
}

/// The code of a file without its comments.
fn code(text: &str) -> String {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The modules of `root` that its modules name without permission.
fn forbidden(root: &str, rules: &[(&str, &[&str])]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (module, may) in rules {
        for (path, text) in files(&format!("{root}/{module}"), "rs") {
            let code = code(&text);
            for (other, _) in rules {
                let named = names(&code, other);
                if named && other != module && !may.contains(other) {
                    wrong.push(format!("{} uses {other}", path.display()));
                }
            }
        }
    }
    wrong
}

/// Whether this code names a module of its own crate.
fn names(code: &str, module: &str) -> bool {
    [format!("crate::{module}"), format!("crate::{{{module}")]
        .iter()
        .any(|path| {
            code.match_indices(path.as_str()).any(|(at, _)| {
                let next = code[at + path.len()..].chars().next();
                !next.is_some_and(|next| next.is_alphanumeric() || next == '_')
            })
        })
}

#[test]
fn modules_use_only_what_they_may() {
    let mut wrong = forbidden("crates/core/src", CORE);
    wrong.extend(forbidden("crates/start/src", START));
    wrong.extend(forbidden("src", CHART));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_module_is_told_from_one_whose_name_begins_alike() {
    assert!(names("use crate::text::Locale;", "text"));
    assert!(names("use crate::{text, model};", "text"));
    assert!(!names("use crate::textual::Locale;", "text"));
}

#[test]
fn files_can_be_read_in_one_go() {
    for folder in ["crates", "src", "xtask"] {
        for (path, text) in files(folder, "rs") {
            let lines = text.lines().count();
            assert!(lines <= LONGEST, "{}: {lines} lines", path.display());
        }
    }
    for (path, text) in files("style", "css") {
        let lines = text.lines().count();
        assert!(lines <= LONGEST, "{}: {lines} lines", path.display());
    }
}

#[test]
fn components_hold_no_words_of_their_own() {
    let components = files("src/ui", "rs")
        .into_iter()
        .chain(files("crates/start/src/ui", "rs"));
    for (path, text) in components {
        for line in code(&text).lines() {
            let chinese = line.chars().any(|c| {
                ('\u{3000}'..='\u{9fff}').contains(&c) || ('\u{ff00}'..='\u{ffef}').contains(&c)
            });
            assert!(!chinese, "{}: {line}", path.display());
        }
    }
}

#[test]
fn text_is_measured_in_the_font_that_shows_it() {
    let root = crate::root();
    let measure = fs::read_to_string(root.join("crates/start/src/platform/measure.rs")).unwrap();
    let tokens = fs::read_to_string(root.join("style/tokens.css")).unwrap();
    let stack = tokens
        .split("--font: ")
        .nth(1)
        .and_then(|rest| rest.split(';').next())
        .unwrap();
    assert!(stack.contains("sans-serif"));
    assert!(measure.contains(stack), "style/tokens.css says {stack}");
}

#[test]
fn nothing_is_fetched_from_elsewhere() {
    let pages = files("style", "css")
        .into_iter()
        .chain(files("src", "rs"))
        .chain(files("crates", "rs"))
        .chain([(
            PathBuf::from("index.html"),
            fs::read_to_string(crate::root().join("index.html")).unwrap(),
        )]);
    for (path, text) in pages {
        for line in code(&text).lines() {
            let elsewhere = line.contains("http://") || line.contains("https://");
            // The name of the SVG language is an address that nothing fetches.
            let names_svg = line.contains("http://www.w3.org/");
            assert!(!elsewhere || names_svg, "{}: {line}", path.display());
        }
    }
}
