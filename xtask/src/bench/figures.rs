//! Numbers: medians, and how they are written.

/// The median of the values; `None` when there are none.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted: Vec<f64> = values
        .iter()
        .copied()
        .filter(|value| value.is_finite())
        .collect();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        sorted.get(middle).copied()
    } else {
        let (low, high) = (sorted.get(middle.checked_sub(1)?)?, sorted.get(middle)?);
        Some((low + high) / 2.0)
    }
}

/// A number with its significant digits: "1,234", "56.7", "0.12".
pub fn written(value: f64) -> String {
    if value.abs() >= 100.0 {
        grouped(value.round() as i64)
    } else if value.abs() >= 1.0 || value == 0.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.3}")
    }
}

/// A whole number in groups of three digits.
pub fn grouped(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut text = String::new();
    if value < 0 {
        text.push('-');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[f64::NAN]), None);
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
    }

    #[test]
    fn numbers_are_written_with_the_digits_that_matter() {
        let cases = [
            (0.0, "0.0"),
            (0.0312, "0.031"),
            (16.66, "16.7"),
            (123.4, "123"),
            (1_234_567.0, "1,234,567"),
        ];
        for (value, expected) in cases {
            assert_eq!(written(value), expected);
        }
    }
}
