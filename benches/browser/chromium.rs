//! Chromium, headless and drawing in software. It is started here and not by its driver, so that it can
//! be stopped when the page no longer responds.

use std::env;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::folder::Folder;
use super::switches::SWITCHES;

/// The inner size of the window, in px.
pub const WINDOW: (u32, u32) = (1280, 800);

/// In addition to [`SWITCHES`]: makes it report exactly how much memory it uses.
const ARGUMENTS: &[&str] = &[
    "--enable-precise-memory-info",
    "--js-flags=--max-old-space-size=8192",
    "--remote-debugging-port=0",
];

/// How long it may take to start.
const START: Duration = Duration::from_secs(30);

/// A running browser with a profile of its own, stopped when dropped.
pub struct Chromium {
    process: Child,
    /// The address of its DevTools protocol, such as "127.0.0.1:41234".
    pub address: String,
}

impl Chromium {
    pub fn start(folder: &Folder) -> Self {
        let profile = folder.subfolder("profile");
        let program = env::var_os("CHROME").unwrap_or_else(|| "chromium".into());
        let mut process = Command::new(&program)
            .args(SWITCHES.iter().chain(ARGUMENTS))
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(format!("--window-size={},{}", WINDOW.0, WINDOW.1))
            .arg("--lang=en")
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
        let address = wait_for_port(&profile).map(|port| format!("127.0.0.1:{port}"));
        if address.is_none() {
            let _ = process.kill();
        }
        let address = address.unwrap_or_else(|| panic!("the browser opens no port"));
        Self { process, address }
    }
}

/// The port, which the browser writes into its profile.
fn wait_for_port(profile: &Path) -> Option<u16> {
    let begun = Instant::now();
    while begun.elapsed() < START {
        if let Ok(text) = std::fs::read_to_string(profile.join("DevToolsActivePort"))
            && let Some(Ok(port)) = text.lines().next().map(str::parse)
        {
            return Some(port);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    None
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
