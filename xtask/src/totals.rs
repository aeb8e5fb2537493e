//! Adds up the results that test runners print.

use std::sync::LazyLock;

use regex::Regex;

/// The last line of a test runner: "test result: ok. 3 passed; 0 failed; 0 ignored; …", in colours or
/// not.
static RESULT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"test result: .*?(\d+) passed; (\d+) failed").expect("a pattern that never changes")
});

/// How many tests passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    pub passed: u64,
    pub failed: u64,
}

impl Totals {
    /// Adds a line of a test runner, if it is the one with the results.
    pub fn add(&mut self, line: &str) {
        let Some(result) = RESULT.captures(line) else {
            return;
        };
        let count = |group: usize| result[group].parse::<u64>().unwrap_or_default();
        self.passed += count(1);
        self.failed += count(2);
    }
}

#[cfg(test)]
mod tests {
    use super::Totals;

    fn sum(lines: &[&str]) -> Totals {
        let mut totals = Totals::default();
        lines.iter().for_each(|line| totals.add(line));
        totals
    }

    #[test]
    fn the_results_of_all_runners_are_summed() {
        let totals = sum(&[
            "running 3 tests\n",
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n",
            "test result: FAILED. 4 passed; 2 failed; 0 ignored; 7 filtered out\n",
        ]);
        assert_eq!(
            totals,
            Totals {
                passed: 7,
                failed: 2
            }
        );
    }

    #[test]
    fn colours_do_not_hide_a_result() {
        let totals =
            sum(&["test result: \u{1b}[32mok\u{1b}(B\u{1b}[m. 5 passed; 0 failed; 0 ignored\n"]);
        assert_eq!(
            totals,
            Totals {
                passed: 5,
                failed: 0
            }
        );
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(
            sum(&["test a ... ok", "12 passed, 3 failed"]),
            Totals::default()
        );
    }
}
