//! The start screen comes first, and what charts need comes behind it.

use std::io::Write as _;

use serde_json::json;

use crate::harness::{Person, dist, list_of, stories};

stories! {
    in_chinese:
        a_part_that_does_not_come_is_said_and_fetched_again,
        an_address_of_a_chart_waits_for_its_part;
    in_english: the_start_screen_stands_before_the_part_for_charts_is_asked_for;
}

/// How the name of the second part ends.
const SECOND: &str = "_charts.wasm";
/// What the start screen may take over the line, compressed.
const LIMIT: usize = 300_000;

async fn a_part_that_does_not_come_is_said_and_fetched_again(person: &Person) {
    let words = person.words;
    person.loses_the_line_for(SECOND);
    person.reloads().await;
    person.presses_button(words.new_chart()).await;
    person.reads(words.part_failed()).await;
    // What the start screen does by itself goes on.
    person.sees(".template-size").await;
    person.has_the_line_again().await;
    person.presses_button(words.new_chart()).await;
    person.sees(".editor").await;
}

async fn the_start_screen_stands_before_the_part_for_charts_is_asked_for(person: &Person) {
    person.sees(".template-size").await;
    // The second part is asked for when the program of the first is there and has drawn.
    let first = "const files = performance.getEntriesByType('resource');
        const part = files.find(one => one.name.endsWith(arguments[0]));
        const program = files.find(one => one.name.endsWith('_bg.wasm'));
        return part && part.startTime >= program.responseEnd && files
            .filter(one => one !== part && !one.name.includes('/templates/'))
            .map(one => one.name.slice(new URL('.', location.href).href.length))";
    let look = async || person.asks(first, json!([SECOND])).await;
    let names = person
        .eventually("both parts", look, |names| names.is_array())
        .await;
    let names = names.as_array().into_iter().flatten();
    let names = names.filter_map(|name| name.as_str()).chain(["index.html"]);
    let sizes: Vec<(&str, usize)> = names
        .map(|name| {
            let text = std::fs::read(dist().join(name)).unwrap();
            let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 9, 22);
            writer.write_all(&text).unwrap();
            (name, writer.into_inner().len())
        })
        .collect();
    assert!(sizes.len() > 3, "{sizes:?}");
    let sum: usize = sizes.iter().map(|(_, size)| size).sum();
    assert!(sum <= LIMIT, "{sum} bytes: {sizes:?}");
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
        .filter(one => one.name.endsWith(arguments[0])).map(one => one.initiatorType)";
    assert_eq!(person.asks(asked, json!([SECOND])).await, json!(["link"]));
    person.loses_the_line_for(SECOND);
    person.goes_elsewhere().await;
    person.goes_to(&chart).await;
    // Without the part the library is shown, and from there the chart opens.
    person.sees(".start").await;
    person.reads(person.words.part_failed()).await;
    person.has_the_line_again().await;
    person.clicks(".chart-name").await;
    person.card("Anna").await;
}
