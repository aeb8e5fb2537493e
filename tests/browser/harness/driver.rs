//! The program that drives a browser.

use std::env;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::engine::{Engine, Start};
use super::patience::PATIENCE;

/// How often to look whether it is listening or has exited.
const GLANCE: Duration = Duration::from_millis(5);

/// A running driver. When dropped, also while a test panics, it takes its browser with it.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the engine's driver and waits until it is listening.
    pub fn start(engine: &Engine, start: &Start) -> Self {
        // Another program may take the port that was free a moment before.
        (0..5)
            .find_map(|_| Self::try_start(engine, start))
            .unwrap_or_else(|| panic!("the driver of {} does not listen", engine.name))
    }

    fn try_start(engine: &Engine, start: &Start) -> Option<Self> {
        let (variable, name) = engine.driver;
        let program = env::var_os(variable).unwrap_or_else(|| name.into());
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let process = Command::new(&program)
            .arg(format!("--port={port}"))
            .envs((engine.environment)(start))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
        let mut driver = Self { process, port };
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if driver.has_left() {
                return None;
            }
            assert!(begun.elapsed() < PATIENCE, "{name} does not listen");
            std::thread::sleep(GLANCE);
        }
        Some(driver)
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks it to close its browser and itself. Only chromedriver does so: the others have been asked to
    /// close their session before.
    fn agrees_to_leave(&self) -> std::io::Result<bool> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.port
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(answer.starts_with(b"HTTP/1.1 200"))
    }

    fn has_left(&mut self) -> bool {
        self.process.try_wait().is_ok_and(|status| status.is_some())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let asked = Instant::now();
        let polite = self.agrees_to_leave().unwrap_or(false);
        while polite && !self.has_left() && asked.elapsed() < PATIENCE {
            std::thread::sleep(GLANCE);
        }
        if !self.has_left() {
            let _ = self.process.kill();
            let _ = self.process.wait();
        }
    }
}
