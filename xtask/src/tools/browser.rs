//! Chromium and its driver, which run the tests of the page.

use std::env;
use std::path::PathBuf;

use super::{Tool, system};
use crate::failure::{Failure, Outcome};
use crate::project::{Project, on_path};

/// The browser as a tool to set up.
pub struct Browser;

/// Where the browser and its driver are.
pub struct BrowserPaths {
    /// Chromium or Chrome; CHROME names it where it is not on the search path.
    pub browser: PathBuf,
    /// chromedriver; CHROMEDRIVER names it where it is not on the search path.
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

    fn is_ready(&self, _: &Project) -> bool {
        find().is_ok()
    }

    fn install(&self, project: &Project) -> Outcome {
        system::install(
            project,
            &["chromium", "chromium-driver", "fonts-noto-cjk"],
            "Chromium (or Chrome), a chromedriver of the same version, and a font with Chinese characters",
        )
    }
}

fn named(variable: &str, programs: &[&str]) -> Option<PathBuf> {
    let chosen = env::var_os(variable)
        .map(PathBuf::from)
        .filter(|file| file.is_file());
    chosen.or_else(|| programs.iter().find_map(|program| on_path(program)))
}
