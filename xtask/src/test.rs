//! `cargo xtask test`: everything that CI checks, step by step, until one fails.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome, at};
use crate::project::Project;
use crate::run::{self, spoken};
use crate::switches::SWITCHES;
use crate::tools::browser::{self, BrowserPaths};
use crate::tools::wasm_target::TARGET;
use crate::totals::Totals;
use crate::{dist, setup};

/// Runs the checks; `quick` leaves out what needs WebAssembly or a browser, `filter` runs only the tests
/// whose names contain it. The last line printed is the total of all tests.
pub fn run(project: &Project, quick: bool, filter: Option<&str>) -> Outcome {
    let mut test = Test {
        project,
        filter,
        totals: Totals::default(),
        times: Vec::new(),
    };
    let result = if quick {
        test.quick_steps()
    } else {
        test.all_steps()
    };
    let result = result.and_then(|()| test.refuse_no_tests());
    test.print_summary();
    if let Err(Failure::Because(reason)) = &result {
        println!("error: {reason}");
    }
    println!(
        "{} passed, {} failed",
        test.totals.passed, test.totals.failed
    );
    result.map_err(|_| Failure::Told)
}

struct Test<'a> {
    project: &'a Project,
    filter: Option<&'a str>,
    totals: Totals,
    times: Vec<(&'static str, Duration)>,
}

impl Test<'_> {
    fn all_steps(&mut self) -> Outcome {
        self.step("set-up", |test| setup::everything(test.project))?;
        self.quick_checks()?;
        self.step("clippy, WebAssembly", Self::clippy_wasm)?;
        self.step("native tests", Self::native_tests)?;
        let browser = browser::find()?;
        self.step("WebAssembly tests", |test| test.wasm_tests(&browser))?;
        self.step("dist", |test| {
            dist::build(test.project, &test.project.dist())
        })?;
        self.step("browser tests", |test| test.browser_tests(&browser))
    }

    fn quick_steps(&mut self) -> Outcome {
        self.quick_checks()?;
        self.step("native tests", Self::native_tests)
    }

    fn quick_checks(&mut self) -> Outcome {
        self.step("format", |test| test.cargo("fmt --all --check"))?;
        self.step("clippy, native", |test| {
            test.cargo("clippy --workspace --all-targets --all-features -- -D warnings")
        })
    }

    fn clippy_wasm(&mut self) -> Outcome {
        // Only the tests made for WebAssembly; the native ones are checked natively.
        self.cargo(&format!(
            "clippy --target {TARGET} --lib --bins --test web -- -D warnings"
        ))
    }

    fn native_tests(&mut self) -> Outcome {
        let mut command = self.project.command("cargo");
        command.args(["test", "--workspace", "--no-fail-fast"]);
        self.count(&mut command)
    }

    fn wasm_tests(&mut self, browser: &BrowserPaths) -> Outcome {
        let options = self.browser_options_file(browser)?;
        let mut command = self.project.command("cargo");
        command
            .args(["test", "--target", TARGET, "--test", "web"])
            .env("CHROMEDRIVER", &browser.driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", options)
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        self.count(&mut command)
    }

    fn browser_tests(&mut self, browser: &BrowserPaths) -> Outcome {
        self.count(&mut page_tests(self.project, browser))
    }

    fn step(&mut self, title: &'static str, work: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
        println!("\n== {title} ==");
        let started = Instant::now();
        let result = work(self);
        self.times.push((title, started.elapsed()));
        result.map_err(|failure| match failure {
            Failure::Because(reason) => Failure::because(format!("{title}: {reason}")),
            Failure::Told => Failure::because(format!("{title} failed.")),
        })
    }

    fn cargo(&self, line: &str) -> Outcome {
        run::openly(self.project.command("cargo").args(line.split_whitespace()))
    }

    /// Runs tests and adds the runners' results to the totals.
    fn count(&mut self, command: &mut Command) -> Outcome {
        if let Some(filter) = self.filter {
            command.args(["--", filter]);
        }
        let totals = &mut self.totals;
        let succeeded = run::watched(command, |line| totals.add(line))?;
        if succeeded {
            Ok(())
        } else {
            Err(Failure::because("what failed is said above."))
        }
    }

    /// A run that tested nothing must not look like one in which everything passed.
    fn refuse_no_tests(&self) -> Outcome {
        match (self.totals == Totals::default(), self.filter) {
            (false, _) => Ok(()),
            (true, Some(filter)) => Err(Failure::because(format!(
                "No test's name contains {filter:?}."
            ))),
            (true, None) => Err(Failure::because("No test ran.")),
        }
    }

    /// Writes how wasm-bindgen's test runner should start the browser.
    fn browser_options_file(&self, browser: &BrowserPaths) -> Outcome<PathBuf> {
        let file = self.project.target().join("webdriver.json");
        let options: Vec<String> = SWITCHES
            .iter()
            .map(|option| format!("{option:?}"))
            .collect();
        let json = format!(
            "{{\"goog:chromeOptions\": {{\"binary\": {:?}, \"args\": [{}]}}}}\n",
            browser.browser.to_string_lossy(),
            options.join(", ")
        );
        fs::write(&file, json).map_err(at("write", &file))?;
        Ok(file)
    }

    fn print_summary(&self) {
        println!("\n== summary ==");
        for (title, time) in &self.times {
            println!("{title:<22}{:>12}", spoken(*time));
        }
        let total = self.times.iter().map(|(_, time)| *time).sum();
        println!("{:<22}{:>12}", "total", spoken(total));
    }
}

/// The tests that drive the built page in a browser.
pub fn page_tests(project: &Project, browser: &BrowserPaths) -> Command {
    let mut command = project.command("cargo");
    command
        .args(["test", "--features", "browser-tests", "--test", "browser"])
        .env("BANYAN_DIST", project.dist())
        .env("CHROMEDRIVER", &browser.driver)
        .env("CHROME", &browser.browser);
    command
}
