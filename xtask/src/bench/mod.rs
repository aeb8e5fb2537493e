//! `cargo xtask bench`: measures the core, the page and, where they are given, its peers, and
//! writes what was measured to docs/benchmarks.md.

mod aims;
mod figures;
mod labels;
mod machine;
mod native;
mod page;
mod peers;
mod report;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome, at};
use crate::project::Project;
use crate::tools::browser;
use crate::{dist, setup};

/// What is measured.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// The folder with the programs that draw the same organisations in the same run.
    pub peers: Option<PathBuf>,
    /// A table with an organisation to measure as well.
    pub csv: Option<PathBuf>,
    /// How many positions the made organisations have.
    pub sizes: Vec<usize>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            peers: None,
            csv: None,
            sizes: vec![1_000, 10_000, 100_000],
        }
    }
}

/// Measures everything and writes the report.
pub fn run(project: &Project, options: &Options) -> Outcome {
    setup::everything(project)?;
    let browser = browser::find()?;
    dist::build(project, &project.dist())?;
    // Read before the measurements themselves keep the machine busy.
    let machine = machine::Machine::look(project, &browser);
    let options = &without_missing_table(options);

    println!("\n== the core, natively ==");
    let native = native::measure(project)?;
    println!("\n== the page in Chromium ==");
    let page = page::measure(project, &browser, options)?;
    let peers = match &options.peers {
        None => None,
        Some(folder) => {
            println!("\n== peers ==");
            // What was measured until here took long: it is reported whatever becomes of the peers.
            let measured = peers::measure(project, folder, &options.sizes);
            measured
                .map_err(|failure| {
                    if let Failure::Because(reason) = failure {
                        eprintln!("Without peers: {reason}");
                    }
                })
                .ok()
        }
    };

    let text = report::write(&machine, &native, &page, peers.as_ref());
    let file = project.root.join("docs/benchmarks.md");
    fs::write(&file, text).map_err(at("write", &file))?;
    println!("\n{} is written.", file.display());
    Ok(())
}

/// A table that is not there is left out, and that is said.
fn without_missing_table(options: &Options) -> Options {
    let csv = options.csv.clone().filter(|table| {
        let is_there = table.is_file();
        if !is_there {
            eprintln!("{} is not there, so it is not measured.", table.display());
        }
        is_there
    });
    Options {
        csv,
        peers: options.peers.clone(),
        sizes: options.sizes.clone(),
    }
}

/// Runs a program whose errors are shown as they come, and takes what it prints.
fn output_of(command: &mut Command) -> Outcome<(String, bool)> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::because(format!("{name} does not start: {error}.")))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok((text, output.status.success()))
}
