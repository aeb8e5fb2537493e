//! What the figures depend on.

use std::fs;
use std::thread;

use crate::project::Project;
use crate::run;
use crate::tools::browser::BrowserPaths;

/// The machine and the programs on it, as lines of a table.
pub struct Machine {
    /// A name and a value each.
    pub facts: Vec<(&'static str, String)>,
}

impl Machine {
    /// Looks around. Anything that cannot be determined is left out.
    pub fn look(project: &Project, browser: &BrowserPaths) -> Self {
        let said = |program: &str, arguments: &[&str]| {
            run::first_line(project.command(program).args(arguments))
        };
        let changed = said("git", &["status", "--porcelain"]).is_some_and(|line| !line.is_empty());
        let commit = said("git", &["log", "-1", "--format=%h"]).map(|commit| {
            if changed {
                commit + ", with changes"
            } else {
                commit
            }
        });
        let browser = browser.browser.to_string_lossy();
        let facts = [
            ("date", said("date", &["-u", "+%Y-%m-%d %H:%M UTC"])),
            ("commit", commit),
            ("processor", processor()),
            ("memory", memory()),
            ("system", said("uname", &["-s", "-r", "-m"])),
            ("load before measuring", load()),
            ("browser", said(&browser, &["--version"])),
            ("compiler", said("rustc", &["--version"])),
        ];
        let facts = facts
            .into_iter()
            .filter_map(|(name, fact)| Some((name, fact?)));
        Self {
            facts: facts.collect(),
        }
    }
}

fn processor() -> Option<String> {
    let cores = thread::available_parallelism().ok()?;
    let text = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = text
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(':'))
        .map_or_else(String::new, |(_, model)| format!(", {}", model.trim()));
    Some(format!("{cores} cores{model}"))
}

fn memory() -> Option<String> {
    let text = fs::read_to_string("/proc/meminfo").ok()?;
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(format!("{:.0} GB", kilobytes * 1024.0 / 1e9))
}

/// How many programs wanted to run in the last minute: anything near the number of cores spoils the
/// figures.
fn load() -> Option<String> {
    let text = fs::read_to_string("/proc/loadavg").ok()?;
    text.split(' ').next().map(str::to_owned)
}
