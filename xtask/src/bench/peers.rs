//! The programs that the page is compared with. They are not part of the project: a folder contains a
//! script `run.mjs` that draws the same organisations with them and prints a line of JSON for each run.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{figures, output_of};
use crate::failure::{Failure, Outcome, at};
use crate::project::Project;
use crate::run;

/// A program by its names in the script and on npm.
struct Peer {
    name: &'static str,
    package: &'static str,
    /// The largest organisation that it draws in reasonable time.
    most: usize,
}

const PEERS: &[Peer] = &[
    Peer {
        name: "d3-org-chart",
        package: "d3-org-chart",
        most: 10_000,
    },
    Peer {
        name: "orgchart",
        package: "orgchart",
        most: 10_000,
    },
    Peer {
        name: "gojs",
        package: "gojs",
        most: 100_000,
    },
    Peer {
        name: "basicprimitives",
        package: "basicprimitives",
        most: 100_000,
    },
    Peer {
        name: "antv-g6",
        package: "@antv/g6",
        most: 1_000,
    },
];

/// What the script and the programs need in addition.
const ALSO_NEEDED: &[&str] = &["playwright-core", "esbuild", "d3", "jquery"];

/// All measurements of the peers.
pub struct Measured {
    /// Name and version of each.
    pub versions: Vec<(&'static str, String)>,
    rows: Vec<Value>,
}

/// Runs the script of the folder for every peer and size, several times where that is quick.
pub fn measure(project: &Project, folder: &Path, sizes: &[usize]) -> Outcome<Measured> {
    let script = std::path::absolute(folder.join("run.mjs")).map_err(at("find", folder))?;
    if !script.is_file() {
        return Err(Failure::because(format!(
            "{} holds no run.mjs to measure peers with.",
            folder.display()
        )));
    }
    let packages = packages(project, folder)?;
    let mut rows = Vec::new();
    for &size in sizes {
        let able = PEERS
            .iter()
            .filter(|peer| size <= peer.most)
            .map(|peer| peer.name);
        let names = able.collect::<Vec<_>>().join(",");
        if names.is_empty() {
            continue;
        }
        for _ in 0..rounds(size) {
            let mut command = project.command("node");
            command
                .arg(&script)
                .arg(&packages)
                .arg(size.to_string())
                .arg(&names);
            let (text, succeeded) = output_of(&mut command)?;
            print!("{text}");
            rows.extend(
                text.lines()
                    .filter_map(|line| serde_json::from_str(line).ok()),
            );
            if !succeeded {
                eprintln!("The script stopped; the report holds what was measured until then.");
            }
        }
    }
    let versions = PEERS
        .iter()
        .map(|peer| (peer.name, version(&packages, peer.package)));
    Ok(Measured {
        versions: versions.collect(),
        rows,
    })
}

/// How often everything is drawn: less often if it takes minutes.
fn rounds(size: usize) -> usize {
    match size {
        0..=1_000 => 5,
        1_001..=10_000 => 3,
        _ => 1,
    }
}

/// Where the packages are: in the folder itself, or installed just for this run.
fn packages(project: &Project, folder: &Path) -> Outcome<PathBuf> {
    if folder.join("node_modules").is_dir() {
        return std::path::absolute(folder).map_err(at("find", folder));
    }
    let place = project.target().join("peers");
    fs::create_dir_all(&place).map_err(at("make", &place))?;
    let wanted = PEERS
        .iter()
        .map(|peer| peer.package)
        .chain(ALSO_NEEDED.iter().copied());
    let missing: Vec<&str> = wanted
        .filter(|package| !place.join("node_modules").join(package).is_dir())
        .collect();
    if !missing.is_empty() {
        let mut command = project.command("npm");
        command.args([
            "install",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            "--prefix",
        ]);
        run::quietly(command.arg(&place).args(missing))?;
    }
    Ok(place)
}

fn version(packages: &Path, package: &str) -> String {
    let manifest = packages
        .join("node_modules")
        .join(package)
        .join("package.json");
    let text = fs::read_to_string(manifest).unwrap_or_default();
    let manifest: Value = serde_json::from_str(&text).unwrap_or_default();
    manifest["version"].as_str().unwrap_or("?").to_owned()
}

impl Measured {
    /// The median of a measurement of a peer.
    pub fn median(&self, peer: &str, positions: usize, what: &str) -> Option<f64> {
        let rows = self
            .rows
            .iter()
            .filter(|row| row["peer"] == peer && row["n"] == positions);
        figures::median(
            &rows
                .filter_map(|row| row[what].as_f64())
                .collect::<Vec<_>>(),
        )
    }
}
