//! chromedriver, for as long as one test needs it.

use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// What chromedriver prints once it listens.
const STARTED: &str = "started successfully on port ";
/// How long it may take to close its browser, before it is killed.
const FAREWELL: Duration = Duration::from_secs(5);

/// A running chromedriver. Dropped, also while a test panics, it takes its browser with it.
pub struct Driver {
    process: Child,
    /// Kept open: a driver that cannot print would stop.
    _output: BufReader<ChildStdout>,
    port: u16,
}

impl Driver {
    /// Starts one on a port that is free.
    pub fn start() -> Self {
        // It looks for a port that is free in IPv6 and gives up when IPv4 has it taken.
        for _ in 0..5 {
            if let Ok(driver) = Self::try_start() {
                return driver;
            }
        }
        Self::try_start().unwrap_or_else(|said| panic!("chromedriver stopped, saying: {said}"))
    }

    fn try_start() -> Result<Self, String> {
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let mut said = String::new();
        let port = loop {
            let before = said.len();
            output.read_line(&mut said).unwrap();
            let line = &said[before..];
            if line.is_empty() {
                let _ = process.wait();
                return Err(said);
            }
            if let Some((_, port)) = line.split_once(STARTED) {
                break port.trim().trim_end_matches('.').parse().unwrap();
            }
        };
        Ok(Self {
            process,
            _output: output,
            port,
        })
    }

    /// Its address.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks it to close its browser and itself.
    fn ask_to_leave(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(FAREWELL))?;
        write!(
            stream,
            "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.port
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).map(|_| ())
    }

    fn has_left(&mut self) -> bool {
        self.process.try_wait().is_ok_and(|status| status.is_some())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let asked = Instant::now();
        let polite = self.ask_to_leave().is_ok();
        while polite && !self.has_left() && asked.elapsed() < FAREWELL {
            std::thread::sleep(Duration::from_millis(10));
        }
        if !self.has_left() {
            let _ = self.process.kill();
            let _ = self.process.wait();
        }
    }
}
