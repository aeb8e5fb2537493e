//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;

xflags::xflags! {
    /// The project's own commands. Each of them sets up what it needs first.
    cmd cargo-xtask {
        /// Install what building and testing need, into .tools/.
        cmd setup {}

        /// Build, serve on this machine, and build again on every change.
        cmd serve {
            /// Where to serve: 8080 unless it is taken.
            optional --port number: u16
            /// Build as for release, which takes longer. Only dist makes the page as small as it gets.
            optional --release
        }

        /// Build the page for release, with banyan.html next to it: the whole application in one file.
        /// When nothing has changed since the last time, nothing is built.
        cmd dist {
            /// The folder to build into, instead of dist/.
            optional --out folder: PathBuf
        }

        /// Check everything that CI checks.
        cmd test {
            /// Only formatting, lints and native tests.
            optional --quick
            /// Only tests whose names contain this.
            optional filter: String
        }

        /// Take the pictures of docs/screenshots/ again.
        cmd screenshots {}

        /// Measure the core and the page, and write docs/benchmarks.md.
        cmd bench {
            /// How many positions the generated organisations have: 1000,10000,100000 unless given.
            optional --sizes list: Sizes
            /// An organisation from a table, measured as well.
            optional --csv file: PathBuf
            /// A folder with the programs that its run.mjs draws with, measured as well.
            optional --peers folder: PathBuf
        }
    }
}

/// Reads the words that follow `cargo xtask`; without any, help is asked for.
pub fn parse(words: impl Iterator<Item = OsString>) -> xflags::Result<CargoXtaskCmd> {
    let mut words: Vec<OsString> = words.collect();
    if words.is_empty() || words == ["help"] {
        words = vec!["--help".into()];
    }
    Ok(CargoXtask::from_vec(words)?.subcommand)
}

/// Sizes of organisations, written with commas between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sizes(pub Vec<usize>);

impl FromStr for Sizes {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let sizes = text.split(',').map(|size| size.parse().ok());
        let sizes: Option<Vec<usize>> = sizes.map(|size| size.filter(|&size| size > 1)).collect();
        sizes
            .map(Sizes)
            .ok_or("give numbers above 1 with commas between them")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> xflags::Result<CargoXtaskCmd> {
        parse(line.split_whitespace().map(Into::into))
    }

    macro_rules! assert_parsed {
        ($line:literal, $pattern:pat $(if $condition:expr)?) => {
            let command = parsed($line);
            assert!(matches!(&command, Ok($pattern) $(if $condition)?), "{command:?}");
        };
    }

    #[test]
    fn every_command_is_understood() {
        use CargoXtaskCmd as Cmd;
        assert_parsed!("setup", Cmd::Setup(_));
        assert_parsed!("screenshots", Cmd::Screenshots(_));
        assert_parsed!("dist", Cmd::Dist(Dist { out: None }));
        assert_parsed!("dist --out site", Cmd::Dist(Dist { out: Some(out) }) if out.ends_with("site"));
        assert_parsed!(
            "serve",
            Cmd::Serve(Serve {
                port: None,
                release: false
            })
        );
        assert_parsed!(
            "serve --release --port 9",
            Cmd::Serve(Serve {
                port: Some(9),
                release: true
            })
        );
        assert_parsed!(
            "test",
            Cmd::Test(Test {
                quick: false,
                filter: None
            })
        );
        assert_parsed!(
            "test --quick undo",
            Cmd::Test(Test { quick: true, filter: Some(filter) }) if filter == "undo"
        );
        assert_parsed!(
            "bench",
            Cmd::Bench(Bench {
                sizes: None,
                csv: None,
                peers: None
            })
        );
        assert_parsed!(
            "bench --sizes 10,20 --peers p",
            Cmd::Bench(Bench { sizes: Some(Sizes(sizes)), csv: None, peers: Some(_) })
                if *sizes == [10, 20]
        );
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
            "bench --sizes 1",
            "bench --csv",
        ] {
            assert!(parsed(line).is_err_and(|error| !error.is_help()), "{line}");
        }
    }

    #[test]
    fn help_names_every_command() {
        for line in ["", "help", "--help", "-h"] {
            let help = parsed(line).unwrap_err();
            assert!(help.is_help(), "{help}");
            let help = help.to_string();
            for command in ["setup", "serve", "dist", "test", "screenshots", "bench"] {
                assert!(help.contains(&format!("cargo-xtask {command}\n")), "{help}");
            }
        }
    }
}
