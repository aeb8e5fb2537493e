//! Duties inside duties: moving, nesting and numbering.

use banyan_core::model::Duty;

/// Duties from lines: two spaces for each level of nesting, `#` before a heading.
fn duties(lines: &[&str]) -> Vec<Duty> {
    let duty = |line: &&str| {
        let text = line.trim_start();
        Duty {
            heading: text.starts_with('#'),
            text: text.to_owned(),
            depth: u8::try_from((line.len() - text.len()) / 2).unwrap_or(Duty::DEEPEST),
            ..Duty::default()
        }
    };
    lines.iter().map(duty).collect()
}

fn lines(duties: &[Duty]) -> Vec<String> {
    let line = |duty: &Duty| "  ".repeat(duty.depth.into()) + &duty.text;
    duties.iter().map(line).collect()
}

const PLAN: &[&str] = &["a", "  a1", "    a11", "  a2", "b", "# c", "d"];

#[track_caller]
fn check_shift(index: usize, forward: bool, to: Option<usize>, after: &[&str]) {
    let mut list = duties(PLAN);
    assert_eq!(Duty::shift(&mut list, index, forward), to);
    assert_eq!(lines(&list), after);
}

#[test]
fn a_duty_moves_with_its_parts() {
    check_shift(
        0,
        true,
        Some(1),
        &["b", "a", "  a1", "    a11", "  a2", "# c", "d"],
    );
    check_shift(
        4,
        false,
        Some(0),
        &["b", "a", "  a1", "    a11", "  a2", "# c", "d"],
    );
    check_shift(
        1,
        true,
        Some(2),
        &["a", "  a2", "  a1", "    a11", "b", "# c", "d"],
    );
    check_shift(
        4,
        true,
        Some(5),
        &["a", "  a1", "    a11", "  a2", "# c", "b", "d"],
    );
    check_shift(
        5,
        false,
        Some(4),
        &["a", "  a1", "    a11", "  a2", "# c", "b", "d"],
    );
}

#[test]
fn at_the_ends_it_stays_and_beyond_its_duty_it_becomes_one() {
    check_shift(0, false, None, PLAN);
    check_shift(6, true, None, PLAN);
    check_shift(9, true, None, PLAN);
    // Above its own duty, there is nothing that it could be a part of.
    check_shift(
        1,
        false,
        Some(0),
        &["a1", "  a11", "a", "  a2", "b", "# c", "d"],
    );
    // Past the next duty, it becomes a part of that one.
    check_shift(
        3,
        true,
        Some(4),
        &["a", "  a1", "    a11", "b", "  a2", "# c", "d"],
    );
}

#[test]
fn nesting_takes_the_parts_along_and_stops_at_sense() {
    let mut list = duties(PLAN);
    // A first duty, one after a heading, and one that is nested as deep as possible.
    for index in [0, 1, 5, 6] {
        assert!(!Duty::nest(&mut list, index, true), "{index}");
    }
    assert!(!Duty::nest(&mut list, 4, false));
    assert!(Duty::nest(&mut list, 1, false));
    assert!(Duty::nest(&mut list, 4, true));
    let after = ["a", "a1", "  a11", "  a2", "  b", "# c", "d"];
    assert_eq!(lines(&list), after);
    assert!(Duty::nest(&mut list, 1, true));
    let after = ["a", "  a1", "    a11", "    a2", "    b", "# c", "d"];
    assert_eq!(lines(&list), after);
    let mut deep = duties(&["a", "  b", "    c", "      d", "        e", "          f"]);
    assert!(!Duty::nest(&mut deep, 5, true));
    assert!(Duty::nest(&mut deep, 5, false));
}

#[test]
fn numbers_count_in_each_group() {
    let list = duties(&["a", "  a1", "  a2", "b", "# c", "d", "  d1", "e"]);
    let numbers: Vec<String> = (0..9).map(|index| Duty::number(&list, index)).collect();
    assert_eq!(numbers, ["1", "1.1", "1.2", "2", "", "1", "1.1", "2", ""]);
}

#[test]
fn a_part_of_nothing_is_numbered_as_on_paper() {
    let list = duties(&["      a", "          b", "  c", "d"]);
    let numbers: Vec<String> = (0..4).map(|index| Duty::number(&list, index)).collect();
    assert_eq!(numbers, ["1", "1.1", "1.2", "2"]);
}
