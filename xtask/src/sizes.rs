//! How large the built page is, as files and as a server would send them.

use std::fs;
use std::path::Path;

use crate::dist::SINGLE_FILE;
use crate::failure::{Failure, Outcome, at};
use crate::parts::{CHARTS, Parts};
use crate::project::Project;
use crate::run;

/// Compresses files with Node, which wasm-opt runs on, each at Brotli's highest quality.
const COMPRESS: &str = "const { brotliCompressSync } = require('zlib');
    const { readFileSync } = require('fs');
    const length = (file) => brotliCompressSync(readFileSync(file)).length;
    console.log(process.argv.slice(1).map(length).join(' '));";

/// Prints the sizes of what is sent over the network, and of the single file.
pub fn print(project: &Project, site: &Path, parts: &Parts) -> Outcome {
    let start = start_screen(site, parts)?;
    let mut first_edit = start.clone();
    first_edit.extend(parts.files.get(CHARTS).into_iter().flatten().cloned());
    let mut rows = vec![
        ("to the start screen", start),
        ("to the first edit", first_edit),
    ];
    let charts = parts.files.get(CHARTS).into_iter().flatten();
    let charts: Vec<_> = charts.cloned().collect();
    for (part, files) in &parts.files {
        // All other parts are loaded when the part for charts is there already.
        let more = files
            .iter()
            .filter(|file| part == CHARTS || !charts.contains(file));
        rows.push((part, more.cloned().collect()));
    }
    for (label, files) in rows {
        let plain: u64 = files.iter().try_fold(0, |sum, file| {
            length(&site.join(file)).map(|length| sum + length)
        })?;
        println!(
            "  {label:<20} {:>8}   brotli {:>8}   files {:>2}",
            kilobytes(plain),
            kilobytes(compressed(project, site, &files)?),
            files.len()
        );
    }
    let single = length(&site.join(SINGLE_FILE))?;
    println!("  {SINGLE_FILE:<20} {:>8}", kilobytes(single));
    Ok(())
}

/// The files without which nothing is visible: the page, its style sheets, its scripts, and the part of
/// the program that starts it.
fn start_screen(site: &Path, parts: &Parts) -> Outcome<Vec<String>> {
    let mut files = vec![parts.start.clone(), parts.loader.clone()];
    for entry in fs::read_dir(site).map_err(at("read", site))? {
        let name = entry.map_err(at("read", site))?.file_name();
        let name = name.to_string_lossy();
        if name == "index.html" || name.ends_with(".css") || name.ends_with(".js") {
            files.push(name.into_owned());
        }
    }
    Ok(files)
}

fn length(file: &Path) -> Outcome<u64> {
    fs::metadata(file)
        .map(|it| it.len())
        .map_err(at("read", file))
}

/// The sum of the files' sizes when each is compressed.
fn compressed(project: &Project, site: &Path, files: &[String]) -> Outcome<u64> {
    let files = files.iter().map(|file| site.join(file));
    let lengths = run::first_line(
        project
            .command("node")
            .args(["-e", COMPRESS, "--"])
            .args(files),
    );
    let lengths = lengths.as_deref().unwrap_or_default().split(' ');
    let lengths: Option<Vec<u64>> = lengths.map(|length| length.parse().ok()).collect();
    lengths
        .map(|lengths| lengths.iter().sum())
        .ok_or_else(|| Failure::because("Node does not compress the parts of the program."))
}

fn kilobytes(bytes: u64) -> String {
    format!("{} kB", bytes.div_ceil(1000))
}
