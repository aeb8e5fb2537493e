//! Runs other programs and shows their progress.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};

/// How many of the last lines are shown when a quiet program fails.
const KEPT_LINES: usize = 40;
/// How often a line is printed where there is no terminal on which to rewrite one line.
const PLAIN_INTERVAL: Duration = Duration::from_secs(20);

/// Runs a program whose output is shown as it comes.
pub fn openly(command: &mut Command) -> Outcome {
    let status = command
        .status()
        .map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(stopped(command))
    }
}

/// Runs a program, passes its standard output through as it comes, and shows each line of it to `watch`.
/// Returns whether the program succeeded.
pub fn watched(command: &mut Command, mut watch: impl FnMut(&str)) -> Outcome<bool> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_start(command, &error))?;
    if let Some(output) = child.stdout.take() {
        let mut reader = BufReader::new(output);
        let mut line = Vec::new();
        while reader
            .read_until(b'\n', &mut line)
            .is_ok_and(|read| read > 0)
        {
            let mut screen = std::io::stdout().lock();
            // A closed terminal is no reason to stop the work.
            let _ = screen.write_all(&line).and_then(|()| screen.flush());
            watch(&String::from_utf8_lossy(&line));
            line.clear();
        }
    }
    let status = child
        .wait()
        .map_err(|error| cannot_start(command, &error))?;
    Ok(status.success())
}

/// Runs a program that takes long, showing only its newest line and the time so far; its output is shown
/// if it fails.
pub fn quietly(command: &mut Command) -> Outcome {
    let started = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_start(command, &error))?;
    let (sender, lines) = mpsc::channel();
    if let Some(output) = child.stdout.take() {
        read_lines(output, sender.clone());
    }
    if let Some(output) = child.stderr.take() {
        read_lines(output, sender.clone());
    }
    drop(sender);

    let mut ticker = Ticker::new(started);
    let mut last_lines = VecDeque::new();
    loop {
        match lines.recv_timeout(Duration::from_millis(500)) {
            Ok(line) => {
                if last_lines.len() == KEPT_LINES {
                    last_lines.pop_front();
                }
                last_lines.push_back(line);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        ticker.show(last_lines.back().map_or("", String::as_str));
    }
    ticker.clear();
    let status = child
        .wait()
        .map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        return Ok(());
    }
    for line in &last_lines {
        eprintln!("    {line}");
    }
    Err(stopped(command))
}

/// The first line that a program prints, if it runs and succeeds.
pub fn first_line(command: &mut Command) -> Option<String> {
    let output = command
        .stderr(Stdio::null())
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output
        .status
        .success()
        .then(|| text.lines().next().unwrap_or_default().trim().to_owned())
}

/// A duration as people write it: "8.1 s", "3 min 05 s".
pub fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

fn read_lines(output: impl Read + Send + 'static, sender: Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let text = String::from_utf8_lossy(&line).trim_end().to_owned();
            if !text.is_empty() && sender.send(text).is_err() {
                break;
            }
        }
    });
}

/// Shows the newest line: rewritten in place on a terminal, every now and then elsewhere.
struct Ticker {
    started: Instant,
    shown: Instant,
    terminal: bool,
}

impl Ticker {
    fn new(started: Instant) -> Self {
        Ticker {
            started,
            shown: started,
            terminal: std::io::stderr().is_terminal(),
        }
    }

    fn show(&mut self, line: &str) {
        let interval = if self.terminal {
            Duration::from_millis(200)
        } else {
            PLAIN_INTERVAL
        };
        if self.shown.elapsed() < interval {
            return;
        }
        self.shown = Instant::now();
        let short: String = line.trim().chars().take(60).collect();
        let time = spoken(Duration::from_secs(self.started.elapsed().as_secs()));
        if self.terminal {
            eprint!("\r\x1b[2K    {time}  {short}");
        } else {
            eprintln!("    {time}  {short}");
        }
    }

    fn clear(&self) {
        if self.terminal {
            eprint!("\r\x1b[2K");
        }
    }
}

fn name(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args().take(2));
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Failure {
    Failure::because(format!("Cannot run `{}`: {error}.", name(command)))
}

fn stopped(command: &Command) -> Failure {
    Failure::because(format!(
        "`{}` failed; what it said is above.",
        name(command)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_spoken() {
        assert_eq!(spoken(Duration::from_millis(8149)), "8.1 s");
        assert_eq!(spoken(Duration::from_secs(185)), "3 min 05 s");
    }

    #[test]
    fn a_watched_program_shows_every_line() {
        let mut lines = Vec::new();
        let succeeded = watched(
            Command::new("sh").args(["-c", "echo one; echo two; exit 3"]),
            |line| {
                lines.push(line.trim_end().to_owned());
            },
        );
        assert!(!succeeded.unwrap());
        assert_eq!(lines, ["one", "two"]);
    }
}
