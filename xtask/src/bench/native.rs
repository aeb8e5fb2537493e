//! The core, measured natively by benches/core.rs.

use super::output_of;
use crate::failure::{Failure, Outcome};
use crate::project::Project;

/// What one function took.
#[derive(Debug, PartialEq, Eq)]
pub struct Native {
    pub function: String,
    /// The number of positions.
    pub positions: usize,
    /// The median, with its unit: "3.1 ms".
    pub median: String,
}

/// Measures all functions.
pub fn measure(project: &Project) -> Outcome<Vec<Native>> {
    let mut command = project.command("cargo");
    command.args([
        "bench",
        "--package",
        "banyan-core",
        "--bench",
        "core",
        "--",
        "--sample-count",
        "15",
    ]);
    let (text, succeeded) = output_of(&mut command)?;
    print!("{text}");
    if succeeded {
        Ok(read(&text))
    } else {
        Err(Failure::because("benches/core.rs failed."))
    }
}

/// Reads the table that the runner prints: a line for each function, below it a line for each size, with
/// the columns fastest, slowest, median, mean, samples and iterations.
fn read(text: &str) -> Vec<Native> {
    let mut function = String::new();
    let mut found = Vec::new();
    for line in text.lines() {
        let (branch, columns) = match line.split_once("─ ") {
            Some((branch, columns)) => (branch, columns),
            None => continue,
        };
        let cells: Vec<&str> = columns.split('│').map(str::trim).collect();
        let name = cells[0].split_whitespace().next().unwrap_or_default();
        // A function starts at the margin, its sizes are indented.
        if branch.chars().count() <= 1 {
            name.clone_into(&mut function);
        } else if let (Ok(positions), Some(&median)) = (name.parse(), cells.get(2)) {
            found.push(Native {
                function: function.clone(),
                positions,
                median: median.to_owned(),
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read() {
        let text = "\
Timer precision: 20 ns
core           fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ open_file                 │               │               │               │         │
│  ├─ 1000     2.533 ms      │ 6.12 ms       │ 2.698 ms      │ 3.332 ms      │ 5       │ 5
│  ╰─ 10000    33.92 ms      │ 38.82 ms      │ 37.07 ms      │ 36.64 ms      │ 5       │ 5
╰─ write_file                │               │               │               │         │
   ╰─ 1000     430.1 µs      │ 495.5 µs      │ 433.2 µs      │ 446.7 µs      │ 5       │ 5
";
        let row = |function: &str, positions, median: &str| Native {
            function: function.to_owned(),
            positions,
            median: median.to_owned(),
        };
        let expected = [
            row("open_file", 1000, "2.698 ms"),
            row("open_file", 10_000, "37.07 ms"),
            row("write_file", 1000, "433.2 µs"),
        ];
        assert_eq!(read(text), expected);
    }
}
