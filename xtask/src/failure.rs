//! How a command fails: with one sentence for the person at the terminal.

use std::path::Path;

/// The result of a command or of a part of one.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Why a command failed.
#[derive(Debug)]
pub enum Failure {
    /// One sentence, still to be shown.
    Because(String),
    /// Everything there is to say has been printed already.
    Told,
}

impl Failure {
    /// A failure explained by this sentence.
    pub fn because(reason: impl Into<String>) -> Self {
        Failure::Because(reason.into())
    }
}

/// Turns an error of the file system into a sentence: "Cannot <doing> <path>: …".
pub fn at<'a, E: std::fmt::Display>(doing: &'a str, path: &'a Path) -> impl Fn(E) -> Failure + 'a {
    move |error| Failure::Because(format!("Cannot {doing} {}: {error}.", path.display()))
}
