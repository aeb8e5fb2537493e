//! Charts so large that they take time: what is said meanwhile, how to cancel it, and how few
//! elements are on the page.

use std::fmt::Write as _;

use serde_json::json;

use crate::harness::{Person, field, list_of, stories};

stories! {
    in_chinese:
        a_large_file_that_is_given_up_leaves_everything_as_it_was,
        laying_out_is_given_up,
        a_large_chart_is_kept_while_its_title_is_typed;
    in_english:
        a_person_goes_on_typing_while_a_large_file_opens,
        a_large_chart_is_opened_and_expanded,
        a_card_is_found_among_a_hundred_thousand;
}

/// Enough to make opening take seconds.
const LONG: usize = 250_000;
const LARGE: usize = 100_000;

/// A chart file with this many positions, each reporting to the one that `above` gives.
fn posts(count: usize, above: impl Fn(usize) -> usize) -> String {
    let mut nodes = String::new();
    for number in 1..=count {
        let _ = write!(
            nodes,
            "{}{{\"id\":\"{number}\"",
            if number > 1 { ",\n" } else { "" }
        );
        if number > 1 {
            let _ = write!(nodes, ",\"parent\":\"{}\"", above(number));
        }
        let _ = write!(
            nodes,
            ",\"kind\":\"position\",\"title\":\"Post {number}\"}}"
        );
    }
    format!(
        "{{\"format\":\"banyan-chart\",\"version\":1,\"title\":\"Large\",\"nodes\":[\n{nodes}\n]}}"
    )
}

/// Five report to each.
fn bushy(count: usize) -> String {
    posts(count, |number| (number + 3) / 5)
}

/// How many elements on the page match.
async fn count(person: &Person, selector: &str) -> u64 {
    let script = "return document.querySelectorAll(arguments[0]).length";
    let count = person.asks(script, json!([selector])).await;
    count.as_u64().unwrap_or_default()
}

async fn expects_few_elements(person: &Person) {
    let (cards, rows) = (
        count(person, ".card").await,
        count(person, ".outline-row").await,
    );
    assert!(cards <= 400, "{cards} cards");
    assert!((1..=60).contains(&rows), "{rows} rows");
    let all = count(person, "*").await;
    assert!(all < 6_000, "{all} elements");
}

/// How many rows the outline would have if all of them existed.
async fn all_rows(person: &Person) -> u64 {
    let script = "return document.querySelector('.outline-room').clientHeight / 28";
    let rows = person.asks(script, json!([])).await;
    rows.as_f64().unwrap_or_default() as u64
}

async fn a_large_file_that_is_given_up_leaves_everything_as_it_was(person: &Person) {
    let words = person.words;
    person.opens(&list_of(&["Head", "  Anna"])).await;
    let kept = person.saves().await;
    person.presses_button(words.back_to_start()).await;
    person.sees(".chart-row").await;
    let library = person.library().await;

    for by_key in [true, false] {
        person.chooses_file("large.json", &bushy(LONG)).await;
        person.reads(&words.opening_file("large.json")).await;
        person.sees("[role=progressbar]").await;
        if by_key {
            person.presses("Escape").await;
        } else {
            person.presses_button(words.cancel()).await;
        }
        person.no_longer_sees("[role=progressbar]").await;
        // Cancelled work that is still going on would show itself now.
        person.waits_until_nothing_is_due().await;
        person.sees(".chart-row").await;
        assert_eq!(person.library().await, library);
        assert_eq!(person.fragment().await, "#/");
    }

    // So does opening a chart of the library.
    person.clicks(".chart-row a").await;
    person.card("Anna").await;
    assert_eq!(person.saves().await, kept);
}

async fn a_person_goes_on_typing_while_a_large_file_opens(person: &Person) {
    let words = person.words;
    person.opens(&list_of(&["Head", "  Anna"])).await;
    person.clicks_card("Anna").await;
    person.clicks(&field(words.title())).await;
    person.presses("End").await;
    person
        .drops_file("large.json", &bushy(LONG), (700.0, 500.0))
        .await;
    person.sees("[role=progressbar]").await;
    person.types(" B").await;
    person.card("Anna B").await;
    // It is still going on, and ends with the other chart.
    person.sees("[role=progressbar]").await;
    person.card("Post 1").await;
    person.no_longer_sees("[role=progressbar]").await;
    // What was typed is kept.
    person.presses("Escape").await;
    let library = person.library().await;
    let typed = library.values().filter(|chart| chart.contains("Anna B"));
    assert_eq!(typed.count(), 1);
}

async fn a_large_chart_is_opened_and_expanded(person: &Person) {
    person.opens(&bushy(LARGE)).await;
    // The top layers are open, and the rest is counted.
    let rows = all_rows(person).await;
    assert!((50..=150).contains(&rows), "{rows} rows");
    person.card("Post 1").await;
    let folded = async || person.texts_of(".fold.closed").await.len();
    person
        .eventually("counts of what is folded", folded, |&counts| counts > 0)
        .await;
    expects_few_elements(person).await;

    person.presses("Ctrl+]").await;
    person
        .expects("all rows", async || all_rows(person).await, LARGE as u64)
        .await;
    expects_few_elements(person).await;
    person.sees("canvas.far").await;
    // To its far end, by keys.
    person.clicks(".outline-row").await;
    person.presses("End").await;
    // The last in tree order.
    let last = "Post 97656";
    person.expects_selected(&[last]).await;
    expects_few_elements(person).await;
    person.presses("Ctrl+0").await;
    person.card(last).await;
    expects_few_elements(person).await;
}

async fn laying_out_is_given_up(person: &Person) {
    person.opens(&bushy(LONG)).await;
    let rows = all_rows(person).await;
    person.presses("Ctrl+]").await;
    person.sees("[role=progressbar]").await;
    person.presses("Escape").await;
    person.no_longer_sees("[role=progressbar]").await;
    assert_eq!(all_rows(person).await, rows);
}

async fn a_card_is_found_among_a_hundred_thousand(person: &Person) {
    person.opens(&bushy(LARGE)).await;
    person.presses("Ctrl+k").await;
    // Enter may come before the answer is there, and takes its first result.
    person.types("post 77777").await;
    person.presses("Enter").await;
    person.expects_selected(&["Post 77777"]).await;
    person.presses("Ctrl+k").await;
    person.types("post 7777").await;
    let listed = async || count(person, ".found").await;
    person.expects("the list", listed, 19).await;
}

async fn a_large_chart_is_kept_while_its_title_is_typed(person: &Person) {
    // As large as the browser's storage takes.
    person.opens(&bushy(50_000)).await;
    person.clicks_card("Post 1").await;
    let look = async || person.kept().await.len();
    person
        .eventually("it is kept", look, |&bytes| bytes > 0)
        .await;
    person.waits_until_nothing_is_due().await;
    person.watches_the_storage().await;
    // Each letter comes while what the one before has changed is being written.
    person.holds_long_work().await;
    for letter in ["a", "b", "c"] {
        person.types(letter).await;
        person.lets_work_go_on().await;
        person.holds_long_work().await;
        let look = async || person.work_is_held().await;
        person.expects("the chart is being written", look, true).await;
    }
    person.lets_work_go_on().await;
    person.presses("Enter").await;
    let look = async || person.kept().await.contains("\"title\":\"abc\"");
    person.expects("what was typed is kept", look, true).await;
    // What was saved is complete.
    let kept = person.kept().await;
    assert_eq!(kept.matches("\"id\"").count(), 50_000);
    // Each letter writes it at most once, and not at all when the next letter comes before that.
    person.waits_until_nothing_is_due().await;
    let written = person.written().await;
    let (charts, records): (Vec<_>, Vec<_>) =
        written.into_iter().partition(|(kind, _)| kind == "chart");
    assert!((1..=3).contains(&charts.len()), "{charts:?}");
    assert_eq!(
        charts.last().map(|(_, bytes)| *bytes),
        Some(kept.len() as u64)
    );
    let others: u64 = records.iter().map(|(_, bytes)| bytes).sum();
    assert!(others < kept.len() as u64 / 20, "{records:?}");
}
