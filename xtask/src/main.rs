//! The project's own commands, run as `cargo xtask <command>`.
//!
//! Everything a command needs is installed into `.tools/` by [`setup`]; nothing else on the
//! machine is changed, except for system packages (Node, Chromium) where root runs it on Debian.

mod arguments;
mod bench;
mod csp;
mod dist;
mod failure;
mod html;
mod project;
mod run;
mod screenshots;
mod serve;
mod setup;
mod single_file;
mod sizes;
#[path = "../../tests/browser/harness/switches.rs"]
mod switches;
mod test;
mod tools;
mod totals;
mod two_parts;

use std::process::ExitCode;

use arguments::Command;
use failure::{Failure, Outcome};
use project::Project;

fn main() -> ExitCode {
    match arguments::parse(std::env::args().skip(1)).and_then(obey) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Told) => ExitCode::FAILURE,
        Err(Failure::Because(reason)) => {
            eprintln!("error: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn obey(command: Command) -> Outcome {
    let project = Project::find()?;
    match command {
        Command::Help => {
            print!("{}", arguments::HELP);
            Ok(())
        }
        Command::Setup => setup::everything(&project),
        Command::Dist { out } => {
            setup::for_building(&project)?;
            dist::build(&project, &out.unwrap_or_else(|| project.dist()))
        }
        Command::Serve { port, release } => {
            setup::for_building(&project)?;
            serve::serve(&project, port, release)
        }
        Command::Bench(options) => bench::run(&project, &options),
        Command::Test { quick, filter } => test::run(&project, quick, filter.as_deref()),
        Command::Screenshots => screenshots::take(&project),
    }
}
