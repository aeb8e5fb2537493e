//! docs/benchmarks.md: what was measured, as tables.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::aims;
use super::figures::{grouped, written};
use super::labels::{BESIDE, HOW_TO_READ, ROWS};
use super::machine::Machine;
use super::native::Native;
use super::page::{self, Subject};
use super::peers;

/// Writes the report.
pub fn write(
    machine: &Machine,
    native: &[Native],
    page: &page::Measured,
    peers: Option<&peers::Measured>,
) -> String {
    let mut text = String::from(
        "# Benchmarks\n\nWritten by `cargo xtask bench`, which measures everything from scratch.\n\n| | |\n|---|---|\n",
    );
    for (name, fact) in &machine.facts {
        let _ = writeln!(text, "| {name} | {fact} |");
    }
    aims::write(&mut text, page);
    the_start(&mut text, page);
    the_page(&mut text, page);
    match peers {
        Some(peers) => the_peers(&mut text, page, peers),
        None => text.push_str("\nOther programs were not measured in this run.\n"),
    }
    the_core(&mut text, native);
    text + "\n" + HOW_TO_READ
}

fn the_start(text: &mut String, page: &page::Measured) {
    let of = Subject::page();
    let value = |what: &str| page.median(&of, what);
    text.push_str("\n## The page itself\n\n| | |\n|---|---:|\n");
    if let Some(start) = value("start") {
        let _ = writeln!(
            text,
            "| address → start screen, from this machine, ms | {} |",
            written(start)
        );
    }
    for (what, label) in [
        (
            "bytes_brotli",
            "all files loaded for the start screen, Brotli 11, bytes",
        ),
        ("bytes", "the same files uncompressed, bytes"),
        (
            "second_brotli",
            "what is loaded after the first paint, Brotli 11, bytes",
        ),
    ] {
        if let Some(bytes) = value(what) {
            let _ = writeln!(text, "| {label} | {} |", grouped(bytes as i64));
        }
    }
}

fn the_page(text: &mut String, page: &page::Measured) {
    let subjects = page.subjects();
    text.push_str("\n## The page in Chromium, ms\n\n| positions |");
    for subject in &subjects {
        let made = subject.name == "made";
        let name = if made {
            String::new()
        } else {
            format!(" ({})", subject.name)
        };
        let _ = write!(text, " {}{name} |", grouped(subject.positions as i64));
    }
    text.push_str("\n|---|");
    text.push_str(&"---:|".repeat(subjects.len()));
    text.push('\n');
    let mut reasons = BTreeSet::new();
    for &(what, label) in ROWS {
        let _ = write!(text, "| {label} |");
        for subject in &subjects {
            let _ = write!(
                text,
                " {} |",
                page.median(subject, what).map_or("–".to_owned(), written)
            );
        }
        text.push('\n');
    }
    for subject in &subjects {
        for what in ["open", "edits", "find", "fitted_p95"] {
            if let Some(why) = page.failure(subject, what) {
                let size = grouped(subject.positions as i64);
                reasons.insert(format!("- {size} positions, from “{what}” on: {why}.\n"));
            }
        }
    }
    if !reasons.is_empty() {
        text.push_str("\nNot measured:\n\n");
        text.extend(reasons);
    }
}

fn the_peers(text: &mut String, page: &page::Measured, peers: &peers::Measured) {
    text.push_str("\n## Compared with other programs, in the same run\n\n| | positions | Banyan |");
    for (name, version) in &peers.versions {
        let _ = write!(text, " {name} {version} |");
    }
    text.push_str("\n|---|---:|---:|");
    text.push_str(&"---:|".repeat(peers.versions.len()));
    text.push('\n');
    let subjects = page.subjects();
    for &(label, theirs, ours) in BESIDE {
        for subject in subjects.iter().filter(|subject| subject.name == "made") {
            let own: Option<f64> = ours.iter().map(|what| page.median(subject, what)).sum();
            let others: Vec<Option<f64>> = peers
                .versions
                .iter()
                .map(|(name, _)| peers.median(name, subject.positions, theirs))
                .collect();
            if others.iter().all(Option::is_none) {
                continue;
            }
            let size = grouped(subject.positions as i64);
            let _ = write!(
                text,
                "| {label} | {size} | {} |",
                own.map_or("–".to_owned(), written)
            );
            for other in others {
                let _ = write!(text, " {} |", beside(other, own));
            }
            text.push('\n');
        }
    }
}

/// A peer's figure, and how many times ours it is.
fn beside(other: Option<f64>, own: Option<f64>) -> String {
    match (other, own) {
        (Some(other), Some(own)) if own > 0.0 => {
            format!("{} (×{:.1})", written(other), other / own)
        }
        (Some(other), _) => written(other),
        (None, _) => "–".to_owned(),
    }
}

fn the_core(text: &mut String, native: &[Native]) {
    let sizes: BTreeSet<usize> = native.iter().map(|row| row.positions).collect();
    text.push_str("\n## The core, natively\n\n| positions |");
    for &size in &sizes {
        let _ = write!(text, " {} |", grouped(size as i64));
    }
    text.push_str("\n|---|");
    text.push_str(&"---:|".repeat(sizes.len()));
    text.push('\n');
    let functions: BTreeSet<&str> = native.iter().map(|row| row.function.as_str()).collect();
    for function in functions {
        let _ = write!(text, "| `{function}` |");
        for &size in &sizes {
            let row = native
                .iter()
                .find(|row| row.function == function && row.positions == size);
            let _ = write!(text, " {} |", row.map_or("–", |row| &row.median));
        }
        text.push('\n');
    }
}
