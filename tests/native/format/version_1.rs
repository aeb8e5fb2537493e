//! Files written by an earlier build are still read, and written back byte for byte.

use std::fs;

use banyan_core::format::{RootsChoice, Source, write};

use super::support::read;

/// Opens every file of the folder and writes it back.
#[track_caller]
fn are_written_back(folder: &str, files: usize) {
    let folder = crate::root().join("tests/data/version-1").join(folder);
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let reading = read(&text);
        assert_eq!(reading.source, Source::Native, "{}", path.display());
        assert_eq!(reading.findings, [], "{}", path.display());
        let written = write(&reading.document(RootsChoice::KeepApart));
        assert_eq!(written, text, "{}", path.display());
        seen += 1;
    }
    assert_eq!(seen, files, "a file is missing or was added");
}

#[test]
fn the_ready_structures_of_the_build_before_are_written_back_byte_for_byte() {
    are_written_back("templates", 36);
}

#[test]
fn the_charts_of_the_build_before_are_written_back_byte_for_byte() {
    are_written_back("charts", 5);
}
