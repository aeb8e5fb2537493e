//! Cuts the program into parts: what the start screen needs comes first, and the others are loaded when
//! something needs them.
//!
//! The code says where it is cut (`#[wasm_split(…)]`); the linker keeps its relocations (`build.rs`),
//! and from them each function and each piece of data goes to the part that reaches it, or to a chunk
//! for the parts that reach it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use wasm_split_cli_support::{Options, transform};

use crate::failure::{Failure, Outcome, at};
use crate::merge::merge;
use crate::program::{Program, WASM, bind};
use crate::project::Project;

/// The part without which no chart can be shown. All others are loaded from there, so it contains
/// everything that it shares with them.
pub const CHARTS: &str = "charts";
/// The file with what only the others share.
const SHARED: &str = "shared";
/// The script that loads and starts parts.
const LOADER: &str = include_str!("page/loader.js");
/// Requests what a chart needs while the first part is still loading.
const AHEAD: &str = include_str!("page/ahead.js");

/// The program as a server sends it. Files are named by their addresses relative to the page.
pub struct Parts {
    /// The file of the part that starts the page.
    pub start: String,
    /// The script that loads and starts the others.
    pub loader: String,
    /// The files of each part that comes later.
    pub files: BTreeMap<String, Vec<String>>,
    /// WebAssembly that is still to be optimised, and where to write it.
    pub rough: Vec<(PathBuf, PathBuf)>,
}

/// Replaces the whole program by its parts in the folder that trunk built.
pub fn cut(project: &Project, program: &Program, site: &Path) -> Outcome<Parts> {
    let work = project.target().join("parts");
    if work.exists() {
        fs::remove_dir_all(&work).map_err(at("remove", &work))?;
    }
    // Like trunk's names, this one changes with the content.
    let folder = format!("parts-{}", program.hash());
    let loader = format!("./{folder}/loader.js");
    for place in [&work, site] {
        let place = place.join(&folder);
        fs::create_dir_all(&place).map_err(at("make", &place))?;
    }

    let first = work.join(format!("{}.wasm", program.stem));
    let mut options = Options::new(&program.linked);
    options.output_dir = &work;
    options.main_out_path = &first;
    options.link_name = &loader;
    let split = transform(options)
        .map_err(|error| Failure::because(format!("The program cannot be split: {error:#}.")))?;
    let files = files_of(&split.prefetch_map);

    let bound = work.join("bound");
    bind(
        project,
        &first,
        &program.stem,
        &bound,
        &["--keep-lld-exports"],
    )?;
    let script = format!("{}.js", program.stem);
    let from = bound.join(&script);
    fs::copy(&from, site.join(&script)).map_err(at("copy", &from))?;
    let to = site.join(&loader);
    fs::write(&to, loader_text(&script, &files)).map_err(at("write", &to))?;

    let start = format!("{}{WASM}", program.stem);
    let mut rough = vec![(bound.join(&start), site.join(&start))];
    for (file, pieces) in &files.pieces {
        let pieces = pieces.iter().map(|piece| {
            let piece = work.join(format!("{piece}.wasm"));
            fs::read(&piece).map_err(at("read", &piece))
        });
        let merged = work.join(&folder).join(format!("{file}.wasm"));
        fs::write(&merged, merge(&pieces.collect::<Outcome<Vec<_>>>()?)?)
            .map_err(at("write", &merged))?;
        rough.push((merged, site.join(&folder).join(format!("{file}.wasm"))));
    }
    let address = |file: &String| format!("./{folder}/{file}.wasm");
    let addresses = files.needs.into_iter();
    let addresses = addresses.map(|(part, files)| (part, files.iter().map(address).collect()));
    Ok(Parts {
        start: format!("./{start}"),
        loader,
        files: addresses.collect(),
        rough,
    })
}

/// Which files there are, by their names without extension.
#[derive(Debug, Default, PartialEq, Eq)]
struct Files {
    /// The splitter's output that goes into each file.
    pieces: BTreeMap<String, BTreeSet<String>>,
    /// The files that each part needs.
    needs: BTreeMap<String, Vec<String>>,
}

/// Assigns each piece to a file, by the parts that need it according to the splitter. One file for each
/// chunk would mean many small files: their number doubles with every part.
fn files_of(needed: &HashMap<String, Vec<String>>) -> Files {
    let mut files = Files::default();
    for (part, pieces) in needed {
        for piece in pieces {
            let is_shared = |other: &str| {
                needed
                    .get(other)
                    .is_some_and(|pieces| pieces.contains(piece))
            };
            let sharing = needed.keys().filter(|other| is_shared(other)).count();
            let file = match sharing {
                1 => part,
                _ if is_shared(CHARTS) => CHARTS,
                _ => SHARED,
            };
            let pieces = files.pieces.entry(file.to_owned()).or_default();
            pieces.insert(piece.clone());
        }
    }
    for part in needed.keys() {
        let candidates = [CHARTS, SHARED, part].map(str::to_owned);
        let mut needs: Vec<String> = candidates.to_vec();
        needs.retain(|file| files.pieces.contains_key(file));
        if part == CHARTS {
            needs.truncate(1);
        }
        files.needs.insert(part.clone(), needs);
    }
    files
}

/// The script that loads parts: our own, with the names of the files to load.
fn loader_text(script: &str, files: &Files) -> String {
    let mut text = format!(
        "import {{ initSync }} from \"../{script}\";\n\nconst needs = {};\n\n{LOADER}\n",
        json!(files.needs)
    );
    for part in files.needs.keys() {
        // wasm_split chose this name.
        text.push_str(&format!(
            "export const __wasm_split_load_{part} = (callback, data) => loadPart(\"{part}\", callback, data);\n"
        ));
    }
    text
}

impl Parts {
    /// The page that starts with the first part and immediately requests what its address needs.
    pub fn lead_from(&self, page: &str) -> Outcome<String> {
        let charts = self.files.get(CHARTS).ok_or_else(|| {
            Failure::because(format!("No part of the program is called {CHARTS:?}."))
        })?;
        let head = format!(
            "<link rel=\"modulepreload\" href=\"{}\">\n\
             <script>{{\nconst charts = {};\n{AHEAD}}}</script>\n</head>",
            self.loader,
            json!(charts)
        );
        Ok(page.replacen("</head>", &head, 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needed(parts: &[(&str, &[&str])]) -> HashMap<String, Vec<String>> {
        let owned = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        let parts = parts.iter();
        parts
            .map(|(part, pieces)| ((*part).to_owned(), owned(pieces)))
            .collect()
    }

    #[test]
    fn what_is_shared_comes_with_what_comes_first() {
        let files = files_of(&needed(&[
            ("charts", &["chunk_1", "split_charts"]),
            ("panel", &["chunk_1", "chunk_2", "split_panel"]),
            ("paper", &["chunk_2", "split_paper"]),
        ]));
        let pieces = |file: &str| {
            files.pieces[file]
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>()
        };
        assert_eq!(pieces("charts"), ["chunk_1", "split_charts"]);
        assert_eq!(pieces("shared"), ["chunk_2"]);
        assert_eq!(pieces("panel"), ["split_panel"]);
        assert_eq!(files.needs["charts"], ["charts"]);
        assert_eq!(files.needs["paper"], ["charts", "shared", "paper"]);
    }

    #[test]
    fn the_loader_names_every_part() {
        let files = files_of(&needed(&[("charts", &["split_charts"])]));
        let text = loader_text("page-1.js", &files);
        for piece in [
            "import { initSync } from \"../page-1.js\";",
            "const needs = {\"charts\":[\"charts\"]};",
            "export const __wasm_split_load_charts =",
        ] {
            assert!(text.contains(piece), "{text}");
        }
    }

    #[test]
    fn the_page_knows_its_loader_and_what_charts_need() {
        let mut parts = Parts {
            start: String::new(),
            loader: "./parts-1/loader.js".to_owned(),
            files: BTreeMap::new(),
            rough: Vec::new(),
        };
        let page = "<head></head>";
        assert!(parts.lead_from(page).is_err());
        let files = vec!["./parts-1/charts.wasm".to_owned()];
        parts.files.insert(CHARTS.to_owned(), files);
        let page = parts.lead_from(page).unwrap();
        for piece in [
            "<link rel=\"modulepreload\" href=\"./parts-1/loader.js\">",
            "const charts = [\"./parts-1/charts.wasm\"];",
        ] {
            assert!(page.contains(piece), "{page}");
        }
    }
}
