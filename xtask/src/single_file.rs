//! Makes the whole application one file that opens without a server.
//!
//! A page opened from a file may not load modules or fetch anything, so everything is written into the
//! page: styles, icon, templates, the script, and the WebAssembly as base64.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::failure::{Failure, Outcome, at};
use crate::html::{Element, elements, rewrite, script_safe};
use crate::whole::Whole;

/// The id of the script in index.html that has no use in the single file: it leads from index.html to
/// that file.
const FILE_NOTICE: &str = "file-notice-script";
/// The id of the program's WebAssembly in the single file.
const PROGRAM: &str = "banyan-wasm";

/// Makes the single file from a folder with the page that trunk built, and the program in one piece.
pub fn make(site: &Path, index: &str, whole: &Whole) -> Outcome<String> {
    let page = rewrite(index, "link", |link| inline_link(site, link))?;
    let mut data = templates(site)?;
    data.push_str(&wasm(whole)?);
    let starter = starter(whole)?;

    let mut started = false;
    let page = rewrite(&page, "script", |script| {
        if script.attribute("id") == Some(FILE_NOTICE) {
            return Ok(Some(String::new()));
        }
        if !script.starts_application() {
            return Ok(None);
        }
        started = true;
        Ok(Some(format!(
            "{data}<script type=\"module\">\n{starter}</script>"
        )))
    })?;
    if !started {
        return Err(Failure::because(
            "trunk's page has no module script that starts the application.",
        ));
    }
    refuse_left_over_addresses(&page)?;
    Ok(page)
}

/// What replaces a link: the file itself, or nothing where it would only load something earlier.
fn inline_link(site: &Path, link: &Element) -> Outcome<Option<String>> {
    let href = link.attribute("href").unwrap_or_default();
    let file = site.join(href.trim_start_matches("./"));
    match link.attribute("rel") {
        Some("stylesheet") => {
            let css = read_text(&file)?;
            if loads_another_file(&css) {
                return Err(Failure::because(format!(
                    "{} loads another file, which the single file cannot: write it as a data: address.",
                    file.display()
                )));
            }
            let media = link
                .attribute("media")
                .map(|media| format!(" media=\"{media}\""));
            let media = media.unwrap_or_default();
            let css = css.replace("</", "<\\/");
            Ok(Some(format!("<style{media}>\n{css}</style>")))
        }
        Some("icon") => {
            let bytes = fs::read(&file).map_err(at("read", &file))?;
            let address = format!("data:image/svg+xml;base64,{}", STANDARD.encode(bytes));
            Ok(Some(format!(
                "<link rel=\"icon\" type=\"image/svg+xml\" href=\"{address}\">"
            )))
        }
        Some("modulepreload" | "preload" | "manifest" | "apple-touch-icon") => {
            Ok(Some(String::new()))
        }
        _ => Ok(None),
    }
}

fn loads_another_file(css: &str) -> bool {
    let mut addresses = css
        .split("url(")
        .skip(1)
        .map(|rest| rest.trim_start_matches(['"', '\'']));
    css.contains("@import") || addresses.any(|it| !it.starts_with("data:") && !it.starts_with('#'))
}

/// The templates, as data scripts with the ids `template-<file stem>`.
fn templates(site: &Path) -> Outcome<String> {
    let folder = site.join("templates");
    let mut scripts = String::new();
    for file in files_ending(&folder, ".json")? {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        let json = script_safe(&read_text(&file)?);
        scripts.push_str(&format!(
            "<script type=\"application/json\" id=\"template-{stem}\">{json}</script>\n"
        ));
    }
    Ok(scripts)
}

/// The program, as a data script.
fn wasm(whole: &Whole) -> Outcome<String> {
    let bytes = fs::read(&whole.wasm).map_err(at("read", &whole.wasm))?;
    Ok(format!(
        "<script type=\"text/plain\" id=\"{PROGRAM}\">{}</script>\n",
        STANDARD.encode(bytes)
    ))
}

/// The script that wasm-bindgen wrote, followed by the call that starts the application.
fn starter(whole: &Whole) -> Outcome<String> {
    let script = read_text(&whole.script)?;
    if script.lines().any(|line| line.starts_with("import ")) {
        return Err(Failure::because(format!(
            "{} imports another script, which the single file cannot: a dependency brings its own JavaScript.",
            whole.script.display()
        )));
    }
    let start = start_function(&script).ok_or_else(|| {
        Failure::because(format!(
            "{} exports no function to start with as its default.",
            whole.script.display()
        ))
    })?;
    Ok(format!(
        "{}\nconst data = document.getElementById(\"{PROGRAM}\");\n\
         const program = Uint8Array.from(atob(data.textContent), (letter) => letter.charCodeAt(0));\n\
         data.remove();\n\
         await {start}({{ module_or_path: program }});\n",
        script_safe(&script)
    ))
}

/// The name in `export { …, name as default };`.
fn start_function(glue: &str) -> Option<&str> {
    glue.rsplit_once(" as default")?
        .0
        .rsplit(['{', ',', ' '])
        .next()
        .filter(|name| !name.is_empty())
}

fn refuse_left_over_addresses(page: &str) -> Outcome {
    for (name, attribute) in [("link", "href"), ("script", "src")] {
        for element in elements(page, name) {
            if let Some(address) = element.attribute(attribute)
                && !address.starts_with("data:")
            {
                return Err(Failure::because(format!(
                    "index.html loads {address}, which the single file cannot."
                )));
            }
        }
    }
    Ok(())
}

fn files_ending(folder: &Path, ending: &str) -> Outcome<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(at("read", folder))?;
    let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut files: Vec<_> = files
        .filter(|file| file.to_string_lossy().ends_with(ending))
        .collect();
    files.sort();
    Ok(files)
}

fn read_text(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(at("read", file))
}

#[cfg(test)]
#[path = "single_file_tests.rs"]
mod tests;
