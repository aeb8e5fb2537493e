use banyan_core::format::{file_name, limits};

#[track_caller]
fn check(title: &str, expected: &str) {
    assert_eq!(file_name(title, "json"), expected);
}

#[test]
fn titles_become_names_that_every_system_accepts() {
    check("榕树科技 2026", "榕树科技 2026.json");
    check("Q3/Q4: \"plan\" <a|b>?*", "Q3-Q4- -plan- -a-b---.json");
    check("  two\n\n lines\t ", "two lines.json");
    check("ends. . .", "ends.json");
    check("..hidden", "hidden.json");
    check("a\u{202e}gpj.exe\u{200b}\u{0}\u{7f}", "agpj.exe.json");
    check("v1.2", "v1.2.json");
}

#[test]
fn a_title_of_which_nothing_is_left_becomes_chart() {
    for title in ["", "  ", "...", "///", "\u{202e}\u{feff}", "\u{1}"] {
        check(title, "chart.json");
    }
}

#[test]
fn names_of_devices_are_avoided() {
    check("CON", "chart CON.json");
    check("con.report", "chart con.report.json");
    check("Lpt1 .x", "chart Lpt1 .x.json");
    check("console", "console.json");
}

#[test]
fn long_titles_are_cut_at_a_character() {
    for title in [
        "榕".repeat(200),
        "con.".to_owned() + &"榕a".repeat(200),
        "👩".repeat(99),
    ] {
        let name = file_name(&title, "banyan.json");
        assert!(name.len() <= limits::FILE_NAME_BYTES, "{name}");
        assert!(name.len() > limits::FILE_NAME_BYTES - 12, "{name}");
        assert!(name.ends_with(".banyan.json"));
    }
}
