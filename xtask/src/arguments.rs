//! The command line.

use std::path::PathBuf;

use crate::bench::Options;
use crate::failure::{Failure, Outcome};

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
cargo xtask <command>

  setup                        install what building and testing need, into .tools/
  serve [--port N] [--release] build, serve on this machine, rebuild on every change
  dist [--out DIR]             build the page into dist/ (or DIR), with banyan.html beside it:
                               the whole application in one file
  test [--quick] [FILTER]      everything CI checks; --quick: format, lints and native tests
  screenshots                  take the pictures of docs/screenshots/ anew
  bench [--sizes N,N,…]        measure the core and the page, and write docs/benchmarks.md
        [--csv FILE]           with an organisation from a table as well
        [--peers DIR]          and with the programs that DIR/run.mjs draws with
  help                         this text

Each command sets up what it needs first.
";

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "HELP explains each one")]
pub enum Command {
    Help,
    Setup,
    Dist { out: Option<PathBuf> },
    Serve { port: Option<u16>, release: bool },
    Test { quick: bool, filter: Option<String> },
    Screenshots,
    Bench(Options),
}

/// Reads the arguments that follow `cargo xtask`.
pub fn parse(arguments: impl IntoIterator<Item = String>) -> Outcome<Command> {
    let mut words = arguments.into_iter();
    let command = match words.next().as_deref() {
        None | Some("help" | "--help" | "-h") => return Ok(Command::Help),
        Some("setup") => Command::Setup,
        Some("dist") => dist(&mut words)?,
        Some("serve") => serve(&mut words)?,
        Some("test") => test(&mut words)?,
        Some("screenshots") => Command::Screenshots,
        Some("bench") => bench(&mut words)?,
        Some(other) => return Err(unknown(other)),
    };
    match words.next() {
        None => Ok(command),
        Some(extra) => Err(unknown(&extra)),
    }
}

fn dist(words: &mut impl Iterator<Item = String>) -> Outcome<Command> {
    let mut out = None;
    while let Some(word) = words.next() {
        match word.as_str() {
            "--out" => out = Some(PathBuf::from(value_of("--out", words)?)),
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::Dist { out })
}

fn serve(words: &mut impl Iterator<Item = String>) -> Outcome<Command> {
    let (mut port, mut release) = (None, false);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--release" => release = true,
            "--port" => {
                let text = value_of("--port", words)?;
                let number = text.parse().map_err(|_| {
                    Failure::because(format!(
                        "{text:?} is not a port: give a number up to 65535."
                    ))
                })?;
                port = Some(number);
            }
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::Serve { port, release })
}

fn test(words: &mut impl Iterator<Item = String>) -> Outcome<Command> {
    let (mut quick, mut filter) = (false, None);
    for word in words {
        match word.as_str() {
            "--quick" => quick = true,
            option if option.starts_with('-') => return Err(unknown(option)),
            _ if filter.is_some() => return Err(unknown(&word)),
            _ => filter = Some(word),
        }
    }
    Ok(Command::Test { quick, filter })
}

fn bench(words: &mut impl Iterator<Item = String>) -> Outcome<Command> {
    let mut options = Options::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--peers" => options.peers = Some(PathBuf::from(value_of("--peers", words)?)),
            "--csv" => options.csv = Some(PathBuf::from(value_of("--csv", words)?)),
            "--sizes" => options.sizes = sizes(&value_of("--sizes", words)?)?,
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::Bench(options))
}

fn sizes(text: &str) -> Outcome<Vec<usize>> {
    let sizes = text
        .split(',')
        .map(|size| size.parse().ok().filter(|&size| size > 1));
    sizes.collect::<Option<_>>().ok_or_else(|| {
        Failure::because(format!(
            "{text:?} are no sizes: give numbers above 1 with commas between them."
        ))
    })
}

fn value_of(option: &str, words: &mut impl Iterator<Item = String>) -> Outcome<String> {
    words
        .next()
        .ok_or_else(|| Failure::because(format!("{option} needs a value after it.")))
}

fn unknown(word: &str) -> Failure {
    Failure::because(format!(
        "{word:?} is not understood here; `cargo xtask help` lists the commands."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Outcome<Command> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn every_command_is_understood() {
        let cases = [
            ("", Command::Help),
            ("setup", Command::Setup),
            ("screenshots", Command::Screenshots),
            ("dist", Command::Dist { out: None }),
            (
                "dist --out site",
                Command::Dist {
                    out: Some("site".into()),
                },
            ),
            (
                "serve",
                Command::Serve {
                    port: None,
                    release: false,
                },
            ),
            (
                "serve --release --port 9",
                Command::Serve {
                    port: Some(9),
                    release: true,
                },
            ),
            (
                "test",
                Command::Test {
                    quick: false,
                    filter: None,
                },
            ),
            (
                "bench --sizes 10,20 --peers p",
                Command::Bench(Options {
                    peers: Some("p".into()),
                    csv: None,
                    sizes: vec![10, 20],
                }),
            ),
            ("bench", Command::Bench(Options::default())),
            (
                "test --quick undo",
                Command::Test {
                    quick: true,
                    filter: Some("undo".into()),
                },
            ),
        ];
        for (line, expected) in cases {
            assert_eq!(parsed(line).unwrap(), expected, "{line}");
        }
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for line in [
            "bake",
            "setup now",
            "dist --in x",
            "dist --out",
            "serve --port many",
            "test a b",
            "bench --sizes few",
            "bench --csv",
        ] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }
}
