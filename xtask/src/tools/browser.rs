//! Chromium and its driver, which run the tests of the page.

use std::env;
use std::path::PathBuf;

use super::{Tool, system};
use crate::failure::{Failure, Outcome};
use crate::project::{Project, on_path};
use crate::run;

/// The browser as a tool to set up.
pub struct Browser;

/// Where the browser and its driver are.
pub struct BrowserPaths {
    /// Chromium or Chrome; CHROME is its path where it is not on the search path.
    pub browser: PathBuf,
    /// chromedriver; CHROMEDRIVER is its path where it is not on the search path.
    pub driver: PathBuf,
}

/// Finds the browser and its driver.
pub fn find() -> Outcome<BrowserPaths> {
    let browser = named("CHROME", &["chromium", "chromium-browser", "google-chrome"]);
    let driver = named("CHROMEDRIVER", &["chromedriver"]);
    match (browser, driver) {
        (Some(browser), Some(driver)) => Ok(BrowserPaths { browser, driver }),
        _ => Err(Failure::because(
            "Chromium and chromedriver are not both found: put them on PATH or name them in CHROME and CHROMEDRIVER.",
        )),
    }
}

impl Tool for Browser {
    fn name(&self) -> String {
        "Chromium with chromedriver and Chinese fonts".to_owned()
    }

    fn work(&self) -> &'static str {
        "installing Debian's packages, about a minute"
    }

    fn is_ready(&self, project: &Project) -> bool {
        // Without the fonts the tests still run, so where they cannot be installed nobody is asked to do
        // so.
        find().is_ok() && (has_chinese_font(project) || !system::can_install(project))
    }

    fn install(&self, project: &Project) -> Outcome {
        system::install(
            project,
            &["chromium", "chromium-driver", "fonts-noto-cjk"],
            "Chromium (or Chrome), a chromedriver of the same version, and a font with Chinese characters",
        )
    }
}

fn has_chinese_font(project: &Project) -> bool {
    on_path("fc-list").is_none()
        || run::first_line(project.command("fc-list").arg(":lang=zh"))
            .is_some_and(|font| !font.is_empty())
}

fn named(variable: &str, programs: &[&str]) -> Option<PathBuf> {
    let chosen = env::var_os(variable)
        .map(PathBuf::from)
        .filter(|file| file.is_file());
    chosen.or_else(|| programs.iter().find_map(|program| on_path(program)))
}
