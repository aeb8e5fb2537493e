//! How large the built page is, as files and as a server would send them.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// Prints the size of a file and, where the tools are there, of the file compressed.
pub fn print(label: &str, file: &Path) {
    let Ok(metadata) = fs::metadata(file) else {
        return;
    };
    let mut line = format!("  {label:<12} {:>8}", kilobytes(metadata.len()));
    for (program, options) in [
        ("gzip", &["-9", "-c"][..]),
        ("brotli", &["-q", "11", "-c"][..]),
    ] {
        if let Some(length) = compressed(program, options, file) {
            line.push_str(&format!("   {program} {:>8}", kilobytes(length)));
        }
    }
    println!("{line}");
}

fn compressed(program: &str, options: &[&str], file: &Path) -> Option<u64> {
    let output = Command::new(program)
        .args(options)
        .arg(file)
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then_some(output.stdout.len() as u64)
}

fn kilobytes(bytes: u64) -> String {
    format!("{} kB", bytes.div_ceil(1000))
}
