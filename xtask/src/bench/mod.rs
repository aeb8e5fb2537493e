//! `cargo xtask bench`: measures the core, the page and, if given, its peers, and writes the results to
//! docs/benchmarks.md.

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
use crate::{arguments, dist, setup};

/// How many positions the organisations generated for measuring have.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// What to measure.
struct Options {
    /// The folder with the programs that draw the same organisations in the same run.
    peers: Option<PathBuf>,
    /// A table with an organisation to measure as well.
    csv: Option<PathBuf>,
    /// How many positions the generated organisations have.
    sizes: Vec<usize>,
}

impl From<arguments::Bench> for Options {
    fn from(asked: arguments::Bench) -> Self {
        Self {
            peers: asked.peers,
            csv: asked.csv.and_then(if_there),
            sizes: asked.sizes.map_or(SIZES.to_vec(), |sizes| sizes.0),
        }
    }
}

/// Measures everything and writes the report.
pub fn run(project: &Project, asked: arguments::Bench) -> Outcome {
    let options = &Options::from(asked);
    setup::everything(project)?;
    let browser = browser::find()?;
    dist::build(project, &project.dist())?;
    // Read before the measurements themselves keep the machine busy.
    let machine = machine::Machine::look(project, &browser);

    println!("\n== the core, natively ==");
    let native = native::measure(project)?;
    println!("\n== the page in Chromium ==");
    let page = page::measure(project, &browser, options)?;
    let peers = match &options.peers {
        None => None,
        Some(folder) => {
            println!("\n== peers ==");
            // The measurements so far took long: they are reported whatever happens to the peers.
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

/// A table that does not exist is left out, with a message.
fn if_there(table: PathBuf) -> Option<PathBuf> {
    let is_there = table.is_file();
    if !is_there {
        eprintln!("{} is not there, so it is not measured.", table.display());
    }
    is_there.then_some(table)
}

/// Runs a program whose errors are shown as they come, and returns its output.
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
