//! Charts are saved in the browser, and the page says whether they are.

use serde_json::json;

use crate::harness::{Person, list_of, stories};

stories! {
    in_both_languages: the_mark_says_when_it_is_saved;
    in_chinese:
        a_full_storage_is_said_and_recovers,
        what_was_just_typed_survives_leaving,
        a_chart_that_is_not_here_leads_to_the_start;
    in_english:
        a_chart_that_does_not_read_is_set_aside,
        what_was_just_typed_survives_going_home,
        a_repaired_chart_keeps_its_original;
}

const TEAM: &[&str] = &["Head", "  Anna"];

async fn the_mark_says_when_it_is_saved(person: &Person) {
    person.presses_button(person.words.new_chart()).await;
    person
        .presses_button(person.words.add_first_position())
        .await;
    person.types("Head").await;
    // It is saved without anybody doing anything.
    let look = async || person.text_of(".save-words").await;
    let saved = person.reads_as("已保存在此浏览器 ", "saved in this browser ");
    let said = person
        .eventually("the mark says saved", look, |said| said.starts_with(saved))
        .await;
    let time = said.trim_start_matches(saved);
    assert!(
        time.len() == 5 && time.contains(':'),
        "no time of day: {said:?}"
    );
    let look = async || person.kept().await;
    person
        .eventually("it is in the storage", look, |kept| kept.contains("Head"))
        .await;
}

async fn a_full_storage_is_said_and_recovers(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.presses("Ctrl+s").await;
    let before = person.kept().await;
    person.fills_the_storage().await;
    person.cuts_pauses_short().await;
    person.clicks_card("Anna").await;
    person.types("Unsafe").await;
    person.presses("Enter").await;
    let told = person.words.not_saved(person.words.store_full());
    person
        .expects(
            "the mark",
            async || person.text_of(".save-words").await,
            told,
        )
        .await;
    person.sees(".save-mark.failed").await;
    assert_eq!(person.kept().await, before);
    // It can still be exported, and the file is complete.
    assert!(person.exports().await.contains("Unsafe"));
    // Once there is room again, it is saved without anybody doing anything.
    person.makes_room_in_the_storage().await;
    person.no_longer_sees(".save-mark.failed").await;
    person.expects_tree(&["Head", "  Unsafe"]).await;
    person.reloads().await;
    person.card("Unsafe").await;
}

async fn a_chart_that_does_not_read_is_set_aside(person: &Person) {
    let broken = "{\"format\":\"banyan-chart\",\"version\":1,\"nodes\":[{\"id\"";
    put(person, "broken", broken).await;
    person.goes_to("#/chart/broken").await;
    person.reads(person.words.chart_set_aside()).await;
    person.reads(person.words.unreadable_charts()).await;
    // Its text can be downloaded unchanged.
    person.presses_button(person.words.download()).await;
    assert_eq!(person.takes_download().await.text, broken);
    // It is deleted only after a question.
    person.presses_button(person.words.delete_chart()).await;
    person.reads(person.words.last_copy()).await;
    person.presses_button(person.words.keep()).await;
    person.reloads().await;
    person.presses_button(person.words.delete_chart()).await;
    person.presses_button(person.words.delete_for_good()).await;
    person.no_longer_sees(".chart-row.unreadable").await;
    let left = person
        .asks("return JSON.stringify(localStorage)", json!([]))
        .await;
    assert!(!left.to_string().contains("banyan-chart"), "{left}");
}

async fn a_repaired_chart_keeps_its_original(person: &Person) {
    let faulty = list_of(TEAM).replace("\"parent\":\"n1\"", "\"parent\":\"ghost\"");
    put(person, "faulty", &faulty).await;
    person.goes_to("#/chart/faulty").await;
    person.reads(person.words.opened_repaired()).await;
    person.card("Anna").await;
    person.presses_button(person.words.back_to_start()).await;
    person.presses_button(person.words.download()).await;
    assert_eq!(person.takes_download().await.text, faulty);
}

async fn a_chart_that_is_not_here_leads_to_the_start(person: &Person) {
    person.goes_to("#/chart/nowhere").await;
    person.reads(person.words.no_such_chart()).await;
    person.sees(".start").await;
}

async fn what_was_just_typed_survives_leaving(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let address = person.fragment().await;
    person.clicks_card("Anna").await;
    person.types("In haste").await;
    // Without a pause and without Enter.
    person.goes_elsewhere().await;
    person.goes_to(&address).await;
    person.card("In haste").await;
    person.expects_selected(&["In haste"]).await;
}

async fn what_was_just_typed_survives_going_home(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.clicks_card("Anna").await;
    person.types("In haste").await;
    person.presses_button(person.words.back_to_start()).await;
    person.sees(".chart-row").await;
    person.goes_back().await;
    person.card("In haste").await;
}

/// Puts a text into the library as if it had been saved there.
async fn put(person: &Person, id: &str, text: &str) {
    let key = format!("banyan:chart:{id}");
    person
        .asks(
            "localStorage.setItem(arguments[0], arguments[1])",
            json!([key, text]),
        )
        .await;
    // Leave the page first: to the browser, another fragment would be the same page.
    person.goes_elsewhere().await;
}
