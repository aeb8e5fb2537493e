//! Cuts the WebAssembly in two: what the start screen needs comes first, and what only charts
//! need comes behind it, so that a person sees the page after half the bytes.
//!
//! Where it is cut, the code says (`src/ui/chart_part.rs`); the linker leaves its relocations in
//! (`build.rs`), and by them each function and each piece of data goes to the part that reaches it.

use std::fs;
use std::path::{Path, PathBuf};

use wasm_split_cli_support::{Options, transform};

use crate::failure::{Failure, Outcome, at};
use crate::html::elements;
use crate::project::Project;
use crate::run;
use crate::single_file::{WASM, read_text, the_only};
use crate::tools::wasm_target::TARGET;

/// How the name of the second part ends, after the name that trunk gave the page.
pub const SECOND: &str = "_charts.wasm";
/// The name of the second part in the code.
const NAME: &str = "charts";
/// The program's name without ending.
const PROGRAM: &str = "banyan-page";
/// What the splitter calls the script that loads the second part.
const LOADER: &str = "./__wasm_split.js";

/// Puts the two parts into the place of the whole program in the folder that trunk built.
pub fn cut(project: &Project, site: &Path) -> Outcome {
    let folder = project.target().join("two-parts");
    let (linked, bound) = (folder.join("linked"), folder.join("bound"));
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(at("remove", &folder))?;
    }
    let second = split(project, &linked)?;
    run::openly(
        project
            .command("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
            .args(["--out-name", PROGRAM, "--out-dir"])
            .arg(&bound)
            .arg(linked.join(format!("{PROGRAM}.wasm"))),
    )?;

    let wasm = the_only(site, WASM)?;
    let glue = the_only(site, ".js")?;
    let name = glue.file_stem().unwrap_or_default().to_string_lossy();
    let second_name = format!("{name}{SECOND}");
    optimise(project, &bound.join(format!("{PROGRAM}{WASM}")), &wasm)?;
    optimise(project, &second, &site.join(&second_name))?;

    let script = read_text(&bound.join(format!("{PROGRAM}.js")))?;
    let loader = read_text(&linked.join(LOADER))?;
    let script = with_loader(&script, &loader, &second_name)?;
    fs::write(&glue, script).map_err(at("write", &glue))
}

/// Splits what was linked; returns the file with the second part.
fn split(project: &Project, folder: &Path) -> Outcome<PathBuf> {
    let whole = project
        .target()
        .join(format!("{TARGET}/release/{PROGRAM}.wasm"));
    let bytes = fs::read(&whole).map_err(at("read", &whole))?;
    let first = folder.join(format!("{PROGRAM}.wasm"));
    let mut options = Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &first;
    let parts = transform(options).map_err(|error| {
        Failure::because(format!("Cannot split {}: {error:#}.", whole.display()))
    })?;
    match <[PathBuf; 1]>::try_from(parts.split_modules) {
        Ok([second]) => Ok(second),
        Err(parts) => Err(Failure::because(format!(
            "The page comes in one part and {} others, not in two.",
            parts.len()
        ))),
    }
}

/// Makes a part smaller, in the way that index.html asks trunk to.
fn optimise(project: &Project, from: &Path, to: &Path) -> Outcome {
    let page = read_text(&project.root.join("index.html"))?;
    let program = elements(&page, "link")
        .into_iter()
        .find(|link| link.attribute("rel") == Some("rust"));
    let asked = |name| program.as_ref().and_then(|link| link.attribute(name));
    let level = asked("data-wasm-opt").unwrap_or("z");
    let features = asked("data-wasm-opt-params").unwrap_or_default();
    run::openly(
        project
            .command("wasm-opt")
            .arg(format!("-O{level}"))
            .args(features.split_whitespace())
            .arg("-o")
            .args([to, from]),
    )
}

/// The script that wasm-bindgen wrote, with the loader of the second part inside it. The loader
/// starts that part as the script starts the first, on servers that do not know WebAssembly too.
fn with_loader(script: &str, loader: &str, second: &str) -> Outcome<String> {
    let load = format!("__wasm_split_load_{NAME}");
    let mut loader = loader.to_owned();
    for (old, new) in [
        ("import { initSync } from \"./main.js\";\n", String::new()),
        (&format!("export const {load} ="), format!("const {load} =")),
        (&format!("./split_{NAME}.wasm"), format!("./{second}")),
        (
            "WebAssembly.instantiateStreaming(src, imports)",
            "src.then((answer) => __wbg_load(answer, imports))".to_owned(),
        ),
    ] {
        if loader.matches(old).count() != 1 {
            return Err(Failure::because(format!(
                "The loader of the second part does not say {old:?} once."
            )));
        }
        loader = loader.replace(old, &new);
    }
    let from_loader = format!(" from \"{LOADER}\"");
    for line in script.lines() {
        let imported = line.strip_suffix(&from_loader);
        match imported.and_then(|line| line.strip_prefix("import * as ")) {
            Some(name) => loader.push_str(&format!("const {name} = {{ {load} }};\n")),
            None => loader.push_str(&format!("{line}\n")),
        }
    }
    Ok(loader)
}

/// The page that asks for both parts at once where its address names a chart.
pub fn with_hint(site: &Path, page: &str) -> Outcome<String> {
    let second = the_only(site, SECOND)?;
    let second = second.file_name().unwrap_or_default().to_string_lossy();
    let hint = format!(
        "<script>if (location.hash.startsWith(\"#/chart/\")) {{\n  \
         const link = document.createElement(\"link\");\n  \
         Object.assign(link, {{ rel: \"preload\", as: \"fetch\", crossOrigin: \"anonymous\", href: \"./{second}\" }});\n  \
         document.head.append(link);\n}}</script>\n</head>"
    );
    Ok(page.replacen("</head>", &hint, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER_TEXT: &str = "import { initSync } from \"./main.js\";\n\
        export const __wasm_split_load_charts = load(() => {\n\
        const src = fetch(new URL(\"./split_charts.wasm\", import.meta.url));\n\
        return (imports) => (WebAssembly.instantiateStreaming(src, imports));\n});\n";

    #[test]
    fn the_script_has_its_loader_inside() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\nexport { start as default };\n";
        let script = with_loader(glue, LOADER_TEXT, "page_charts.wasm").unwrap();
        assert_eq!(
            script,
            "const __wasm_split_load_charts = load(() => {\n\
            const src = fetch(new URL(\"./page_charts.wasm\", import.meta.url));\n\
            return (imports) => (src.then((answer) => __wbg_load(answer, imports)));\n});\n\
            const import1 = { __wasm_split_load_charts };\nexport { start as default };\n"
        );
    }

    #[test]
    fn another_loader_is_refused() {
        assert!(with_loader("", &LOADER_TEXT.replace("split_", "part_"), "x").is_err());
    }
}
