//! chromedriver, for as long as one browser needs it.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

/// What chromedriver prints once it listens.
const STARTED: &str = "started successfully on port ";

/// A running chromedriver, stopped when dropped.
pub struct Driver {
    process: Child,
    /// Kept open: a driver that cannot print would stop.
    _output: BufReader<ChildStdout>,
    pub address: String,
}

impl Driver {
    /// Starts one on a free port.
    pub fn start() -> Self {
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        let port: u16 = loop {
            line.clear();
            let read = output.read_line(&mut line).unwrap();
            assert!(read > 0, "chromedriver stopped before it listened");
            if let Some((_, port)) = line.split_once(STARTED) {
                break port.trim().trim_end_matches('.').parse().unwrap();
            }
        };
        Self {
            process,
            _output: output,
            address: format!("http://127.0.0.1:{port}"),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
