//! Makes the whole application one file that opens without a server.
//!
//! A page opened from a file may not load modules or fetch anything, so all of it is written
//! into the page: styles, icon, templates, the script, and the WebAssembly as base64.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::failure::{Failure, Outcome, at};
use crate::html::{Element, elements, rewrite, script_safe};
use crate::two_parts::SECOND;

/// The id of the script in index.html that has no place in the single file: it is what leads
/// from index.html to it.
const FILE_NOTICE: &str = "file-notice-script";
/// How the name of the first part of the program ends.
pub const WASM: &str = "_bg.wasm";

/// The single file, made from a folder with the page that trunk built.
pub fn make(site: &Path, index: &str) -> Outcome<String> {
    let page = rewrite(index, "link", |link| inline_link(site, link))?;
    let mut data = templates(site)?;
    data.push_str(&wasm(site)?);
    let starter = starter(site)?;

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

/// What stands in the place of a link: the file itself, or nothing where it would only load
/// something earlier.
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

/// Both parts of the program, as data scripts.
fn wasm(site: &Path) -> Outcome<String> {
    let mut scripts = String::new();
    for (id, ending) in [("banyan-wasm", WASM), ("banyan-wasm-charts", SECOND)] {
        let file = the_only(site, ending)?;
        let bytes = fs::read(&file).map_err(at("read", &file))?;
        scripts.push_str(&format!(
            "<script type=\"text/plain\" id=\"{id}\">{}</script>\n",
            STANDARD.encode(bytes)
        ));
    }
    Ok(scripts)
}

/// The script that wasm-bindgen wrote, and after it the call that starts the application.
fn starter(site: &Path) -> Outcome<String> {
    let file = the_only(site, ".js")?;
    let second = the_only(site, SECOND)?;
    let second = second.file_name().unwrap_or_default().to_string_lossy();
    let fetched = format!("fetch(new URL(\"./{second}\", import.meta.url))");
    let glue = read_text(&file)?;
    if glue.matches(&fetched).count() != 1 {
        return Err(Failure::because(format!(
            "{} does not fetch {second} once.",
            file.display()
        )));
    }
    let glue = glue.replace(&fetched, "unpacked(\"banyan-wasm-charts\")");
    if glue.lines().any(|line| line.starts_with("import ")) {
        return Err(Failure::because(format!(
            "{} imports another script, which the single file cannot: a dependency brings its own JavaScript.",
            file.display()
        )));
    }
    let start = start_function(&glue).ok_or_else(|| {
        Failure::because(format!(
            "{} exports no function to start with as its default.",
            file.display()
        ))
    })?;
    Ok(format!(
        "{}\nasync function unpacked(id) {{\n  const data = document.getElementById(id);\n  \
         const bytes = Uint8Array.from(atob(data.textContent), (letter) => letter.charCodeAt(0));\n  \
         data.remove();\n  \
         return bytes;\n}}\n\
         await {start}({{ module_or_path: await unpacked(\"banyan-wasm\") }});\n",
        script_safe(&glue)
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
    let links = elements(page, "link")
        .into_iter()
        .filter_map(|link| link.attribute("href"));
    let scripts = elements(page, "script")
        .into_iter()
        .filter_map(|script| script.attribute("src"));
    match links
        .chain(scripts)
        .find(|address| !address.starts_with("data:"))
    {
        None => Ok(()),
        Some(address) => Err(Failure::because(format!(
            "index.html loads {address}, which the single file cannot."
        ))),
    }
}

/// The one file of the page's program whose name ends so.
pub fn the_only(site: &Path, ending: &str) -> Outcome<PathBuf> {
    let starts = |file: &Path| {
        file.file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("banyan-page"))
    };
    let mut files = files_ending(site, ending)?
        .into_iter()
        .filter(|file| starts(file));
    match (files.next(), files.next()) {
        (Some(file), None) => Ok(file),
        _ => Err(Failure::because(format!(
            "The page's folder has not exactly one banyan-page…{ending}."
        ))),
    }
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

/// The text of a file of ours.
pub fn read_text(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(at("read", file))
}

#[cfg(test)]
#[path = "single_file_tests.rs"]
mod tests;
