//! Cuts the program into parts: what the start screen needs comes first, and the others are
//! fetched when something needs them.
//!
//! Where it is cut, the code says (`#[wasm_split(…)]`); the linker leaves its relocations in
//! (`build.rs`), and by them each function and each piece of data goes to the part that reaches
//! it, or to a chunk that comes with each of the parts that reach it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use wasm_split_cli_support::{Options, transform};

use crate::failure::{Failure, Outcome, at};
use crate::program::{Program, WASM, bind};
use crate::project::Project;

/// The part without which no chart can be shown.
pub const CHARTS: &str = "charts";
/// Lets the page start parts on servers that do not know WebAssembly, as it starts the first.
const ON_ANY_SERVER: &str = include_str!("page/on_any_server.js");
/// Asks for what a chart needs while the first part is still coming.
const AHEAD: &str = include_str!("page/ahead.js");

/// The program as a server sends it. Files are named by their addresses from the page.
pub struct Parts {
    /// The file of the part that starts the page.
    pub start: String,
    /// The files of each part that comes later, with the chunks that it shares with others.
    pub files: BTreeMap<String, Vec<String>>,
    /// The script that fetches and starts them.
    pub loader: String,
    /// WebAssembly that is still to be optimised, and where to.
    pub rough: Vec<(PathBuf, PathBuf)>,
}

/// Puts the parts into the place of the whole program in the folder that trunk built.
pub fn cut(project: &Project, program: &Program, site: &Path) -> Outcome<Parts> {
    let work = project.target().join("parts");
    if work.exists() {
        fs::remove_dir_all(&work).map_err(at("remove", &work))?;
    }
    // Like trunk's, the name changes with what is inside.
    let folder = format!("parts-{}", program.hash());
    let loader = format!("./{folder}/loader.js");
    for place in [&work, site] {
        let place = place.join(&folder);
        fs::create_dir_all(&place).map_err(at("make", &place))?;
    }

    let first = work.join(format!("{}.wasm", program.stem));
    let main_module = format!("../{}.js", program.stem);
    let mut options = Options::new(&program.linked);
    options.output_dir = &work;
    options.main_out_path = &first;
    options.link_name = &loader;
    options.main_module = &main_module;
    let split = transform(options)
        .map_err(|error| Failure::because(format!("The program cannot be split: {error:#}.")))?;

    let bound = work.join("bound");
    bind(
        project,
        &first,
        &program.stem,
        &bound,
        &["--keep-lld-exports"],
    )?;
    let script = format!("{}.js", program.stem);
    for (from, to) in [
        (bound.join(&script), script.as_str()),
        (work.join(&loader), loader.as_str()),
    ] {
        fs::copy(&from, site.join(to)).map_err(at("copy", &from))?;
    }
    let start = format!("{}{WASM}", program.stem);
    let mut rough = vec![(bound.join(&start), site.join(&start))];
    for part in split.split_modules {
        let to = part.file_name().unwrap_or_default();
        let to = site.join(&folder).join(to);
        rough.push((part, to));
    }
    let address = |stem: String| format!("./{folder}/{stem}.wasm");
    let files = split.prefetch_map.into_iter();
    let files = files.map(|(part, stems)| (part, stems.into_iter().map(address).collect()));
    Ok(Parts {
        start: format!("./{start}"),
        files: files.collect(),
        loader,
        rough,
    })
}

impl Parts {
    /// The page that starts with the first part and asks at once for what its address needs.
    pub fn lead_from(&self, page: &str) -> Outcome<String> {
        let charts = self.files.get(CHARTS).ok_or_else(|| {
            Failure::because(format!("No part of the program is called {CHARTS:?}."))
        })?;
        let charts = serde_json::Value::from(charts.clone());
        let head = format!(
            "<link rel=\"modulepreload\" href=\"{}\">\n\
             <script>{{\n{ON_ANY_SERVER}}}</script>\n\
             <script>{{\nconst charts = {charts};\n{AHEAD}}}</script>\n</head>",
            self.loader
        );
        Ok(page.replacen("</head>", &head, 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_knows_its_loader_and_what_charts_need() {
        let mut parts = Parts {
            start: String::new(),
            files: BTreeMap::new(),
            loader: "./parts-1/loader.js".to_owned(),
            rough: Vec::new(),
        };
        let page = "<head></head>";
        assert!(parts.lead_from(page).is_err());
        let files = vec!["./parts-1/split_charts.wasm".to_owned()];
        parts.files.insert(CHARTS.to_owned(), files);
        let page = parts.lead_from(page).unwrap();
        for piece in [
            "<link rel=\"modulepreload\" href=\"./parts-1/loader.js\">",
            "const charts = [\"./parts-1/split_charts.wasm\"];",
        ] {
            assert!(page.contains(piece), "{page}");
        }
    }
}
