//! Sums what test runners say they ran.

/// How many tests passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
}

impl Totals {
    /// Adds a line of a test runner, if it is one like
    /// "test result: ok. 3 passed; 0 failed; 0 ignored; …".
    pub fn add(&mut self, line: &str) {
        let line = without_colours(line);
        let Some((_, result)) = line.split_once("test result: ") else {
            return;
        };
        let words: Vec<&str> = result.split_whitespace().collect();
        for pair in words.windows(2) {
            let Ok(count) = pair[0].parse::<u64>() else {
                continue;
            };
            match pair[1].trim_end_matches([';', ',', '.']) {
                "passed" => self.passed += count,
                "failed" => self.failed += count,
                _ => {}
            }
        }
    }
}

/// The line without the escape sequences that colour it on a terminal.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            characters.by_ref().find(|end| end.is_ascii_alphabetic());
        } else {
            plain.push(character);
        }
    }
    plain
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
