//! The project's own commands, run as `cargo xtask <command>`.
//!
//! Everything a command needs is installed into `.tools/` by [`setup`]; nothing else on the
//! machine is changed, except for system packages (Node, Chromium) where root runs it on Debian.

mod arguments;
mod bench;
mod csp;
mod dist;
mod failure;
mod fingerprint;
mod html;
mod merge;
mod parts;
mod program;
mod project;
mod run;
mod screenshots;
mod serve;
mod setup;
mod single_file;
mod sizes;
mod styles;
#[path = "../../tests/browser/harness/switches.rs"]
mod switches;
mod test;
mod tools;
mod totals;
mod whole;

use std::process::ExitCode;

use arguments::CargoXtaskCmd as Command;
use failure::{Failure, Outcome};
use project::Project;

fn main() -> ExitCode {
    let command = match arguments::parse(std::env::args_os().skip(1)) {
        Ok(command) => command,
        Err(help) if help.is_help() => {
            // The program is run through cargo, so help shows the command as it is typed.
            println!("{}", help.to_string().replace("cargo-xtask", "cargo xtask"));
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprintln!("error: {error}; `cargo xtask help` lists what can be asked for.");
            return ExitCode::FAILURE;
        }
    };
    match obey(command) {
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
        Command::Setup(_) => setup::everything(&project),
        Command::Dist(dist) => {
            setup::for_building(&project)?;
            dist::build(&project, &dist.out.unwrap_or_else(|| project.dist()))
        }
        Command::Serve(serve) => {
            setup::for_building(&project)?;
            serve::serve(&project, serve.port, serve.release)
        }
        Command::Bench(bench) => bench::run(&project, bench),
        Command::Test(test) => test::run(&project, test.quick, test.filter.as_deref()),
        Command::Screenshots(_) => screenshots::take(&project),
    }
}
