//! The start screen comes first; what charts need comes after it, and the rest when it is used.

use serde_json::{Value, json};

use crate::harness::{Person, dist, list_of, stories};

stories! {
    in_chinese:
        a_part_that_does_not_come_is_said_and_fetched_again,
        an_address_of_a_chart_waits_for_its_part,
        the_panel_says_that_it_has_not_come_and_is_fetched_again;
    in_english:
        the_start_screen_stands_before_the_part_for_charts_is_asked_for,
        paper_that_does_not_come_is_said_and_fetched_again,
        checks_that_do_not_come_are_said_and_fetched_again,
        a_file_of_another_program_waits_for_its_reader;
}

/// How the addresses of the parts end.
const CHARTS: &str = "/charts.wasm";
const PANEL: &str = "/panel.wasm";
const PAPER: &str = "/paper.wasm";
const CHECKS: &str = "/checks.wasm";
const IMPORT: &str = "/import.wasm";
/// What the start screen may take over the line, compressed with Brotli's highest quality.
const TO_THE_START_SCREEN: usize = 250_000;
/// What may be needed until a chart can be edited.
const TO_THE_FIRST_EDIT: usize = 510_000;

async fn a_part_that_does_not_come_is_said_and_fetched_again(person: &Person) {
    let words = person.words;
    person.loses_the_line_for(CHARTS);
    person.reloads().await;
    person.presses_button(words.new_chart()).await;
    person.reads(words.part_failed()).await;
    // What the start screen does by itself goes on.
    person.sees(".template-size").await;
    person.has_the_line_again().await;
    person.presses_button(words.new_chart()).await;
    person.sees(".editor").await;
}

/// The files that the page has asked for when it asks for this part, without those that only the
/// gallery draws.
async fn asked_for(person: &Person, part: &str) -> Vec<String> {
    let all = "const files = performance.getEntriesByType('resource');
        return files.some(one => one.name.includes(arguments[0])) && files
            .filter(one => !one.name.includes('/templates/'))
            .map(one => one.name.slice(new URL('./', location.href).href.length))";
    let look = async || person.asks(all, json!([part])).await;
    let names = person.eventually("the part", look, Value::is_array).await;
    let names = names.as_array().into_iter().flatten();
    let names = names.filter_map(Value::as_str).chain(["index.html"]);
    names.map(str::to_owned).collect()
}

/// What these files take over the line. Node compresses them, which wasm-opt runs on: as a part of
/// a test that is not optimised, the highest quality would take a minute.
fn compressed(names: &[String]) -> Vec<(&str, usize)> {
    let script = "const { brotliCompressSync } = require('zlib');
        const { readFileSync } = require('fs');
        const length = (file) => brotliCompressSync(readFileSync(file)).length;
        console.log(process.argv.slice(1).map(length).join(' '));";
    let files = names.iter().map(|name| dist().join(name));
    let node = std::process::Command::new("node")
        .args(["-e", script, "--"])
        .args(files)
        .output()
        .unwrap();
    let lengths = String::from_utf8(node.stdout).unwrap();
    let lengths = lengths.split_whitespace().map(|it| it.parse().unwrap());
    let sizes: Vec<(&str, usize)> = names.iter().map(String::as_str).zip(lengths).collect();
    assert_eq!(sizes.len(), names.len(), "{sizes:?}");
    sizes
}

async fn the_start_screen_stands_before_the_part_for_charts_is_asked_for(person: &Person) {
    person.sees(".template-size").await;
    // The part for charts is asked for when the first is there and has drawn.
    let names = asked_for(person, CHARTS).await;
    let late = "const files = performance.getEntriesByType('resource');
        const program = files.find(one => one.name.endsWith('_bg.wasm'));
        return files.filter(one => one.name.endsWith('.wasm') && one !== program)
            .every(one => one.startTime >= program.responseEnd)";
    assert_eq!(person.asks(late, json!([])).await, json!(true), "{names:?}");
    let sizes = compressed(&names);
    let is_first = |name: &str| !name.ends_with(".wasm") || name.ends_with("_bg.wasm");
    let (first, charts): (Vec<_>, Vec<_>) = sizes.iter().partition(|(name, _)| is_first(name));
    assert!(first.len() > 3 && !charts.is_empty(), "{sizes:?}");
    let sum: usize = first.iter().map(|(_, size)| size).sum();
    assert!(sum <= TO_THE_START_SCREEN, "{sum} bytes: {first:?}");
    let sum: usize = sizes.iter().map(|(_, size)| size).sum();
    assert!(sum <= TO_THE_FIRST_EDIT, "{sum} bytes: {sizes:?}");
}

async fn an_address_of_a_chart_waits_for_its_part(person: &Person) {
    person.opens(&list_of(&["Head", "  Anna"])).await;
    person.saves().await;
    let chart = person.fragment().await;
    // Both parts are asked for at once there, and none twice.
    person.goes_elsewhere().await;
    person.goes_to(&chart).await;
    person.card("Anna").await;
    let asked = "return performance.getEntriesByType('resource')
        .filter(one => one.name.includes(arguments[0])).map(one => one.initiatorType)";
    assert_eq!(person.asks(asked, json!([CHARTS])).await, json!(["link"]));
    person.loses_the_line_for(CHARTS);
    person.goes_elsewhere().await;
    person.goes_to(&chart).await;
    // Without the part the library is shown, and from there the chart opens.
    person.sees(".start").await;
    person.reads(person.words.part_failed()).await;
    person.has_the_line_again().await;
    person.clicks(".chart-name").await;
    person.card("Anna").await;
}

async fn the_panel_says_that_it_has_not_come_and_is_fetched_again(person: &Person) {
    let words = person.words;
    person.loses_the_line_for(PANEL);
    person.reloads().await;
    person.presses_button(words.new_chart()).await;
    person.reads(words.part_missing()).await;
    // The chart is edited without it.
    person.sees(".drawing").await;
    person.presses_button(words.try_again()).await;
    person.reads(words.part_missing()).await;
    person.has_the_line_again().await;
    person.presses_button(words.try_again()).await;
    person.sees(".panel .panel-head").await;
}

/// A key that needs a part which does not come says so, and does its work when the line is back.
async fn says_and_tries_again(person: &Person, part: &str, key: &str, sign: &str) {
    let words = person.words;
    person.loses_the_line_for(part);
    person.reloads().await;
    person.presses_button(words.new_chart()).await;
    person.sees(".panel .panel-head").await;
    person.presses(key).await;
    person.reads(words.part_missing()).await;
    person.has_the_line_again().await;
    person.presses(key).await;
    person.sees(sign).await;
}

async fn paper_that_does_not_come_is_said_and_fetched_again(person: &Person) {
    says_and_tries_again(person, PAPER, "Ctrl+p", ".paper-screen").await;
}

async fn checks_that_do_not_come_are_said_and_fetched_again(person: &Person) {
    says_and_tries_again(person, CHECKS, "F8", ".checks").await;
}

async fn a_file_of_another_program_waits_for_its_reader(person: &Person) {
    let list = r#"[{"id": 1, "name": "Ann"}, {"id": 2, "name": "Bo", "managerId": 1}]"#;
    person.loses_the_line_for(IMPORT);
    person.reloads().await;
    person.chooses_file("staff.json", list).await;
    person.reads(person.words.part_missing()).await;
    person.has_the_line_again().await;
    person.chooses_file("staff.json", list).await;
    person.presses_button(person.words.open_it()).await;
    person.card("Ann").await;
}
