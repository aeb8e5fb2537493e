//! The list of charts on the start screen.

use crate::harness::{Person, list_of, stories};

stories! {
    in_both_languages: charts_are_listed_and_opened;
    in_chinese: a_deleted_chart_comes_back;
    in_english:
        a_copy_is_a_chart_of_its_own,
        a_row_exports_what_is_kept;
}

/// Makes a chart of this name and goes back to the list.
async fn makes(person: &Person, name: &str) {
    let file = list_of(&["Head", "  Anna"]).replace("\"Team\"", &format!("\"{name}\""));
    person.opens(&file).await;
    person.presses_button(person.words.back_to_start()).await;
    person.sees(".start").await;
}

async fn names(person: &Person) -> Vec<String> {
    person.texts_of(".chart-name").await
}

async fn expects_names(person: &Person, expected: &[&str]) {
    let expected = expected.iter().map(|&name| name.to_owned()).collect();
    person
        .expects("the list", async || names(person).await, expected)
        .await;
}

async fn charts_are_listed_and_opened(person: &Person) {
    person.reads(person.words.no_charts()).await;
    makes(person, "North").await;
    makes(person, "South").await;
    // The newest comes first.
    expects_names(person, &["South", "North"]).await;
    person
        .reads(person.reads_as("2 个岗位", "2 positions"))
        .await;
    person.reads(person.words.no_file_yet()).await;
    person.presses_button("North").await;
    person.card("Anna").await;
    assert_eq!(person.value_of(".chart-title").await, "North");
    // An edit brings it to the top.
    person.clicks_card("Anna").await;
    person.presses("Shift+Enter").await;
    person.types("Ben").await;
    person.presses("Enter").await;
    person.presses_button(person.words.back_to_start()).await;
    expects_names(person, &["North", "South"]).await;
    person
        .reads(person.reads_as("3 个岗位", "3 positions"))
        .await;
}

async fn a_deleted_chart_comes_back(person: &Person) {
    makes(person, "North").await;
    makes(person, "South").await;
    let before = person.library().await;
    let delete = person.words.on_chart(person.words.delete_chart(), "South");
    person.presses_button(&delete).await;
    person
        .reads(person.reads_as("已删除“South”", "Deleted “South”"))
        .await;
    expects_names(person, &["North"]).await;
    assert_eq!(person.library().await.len(), 1);
    person.presses_button(person.words.undo()).await;
    expects_names(person, &["South", "North"]).await;
    assert_eq!(person.library().await, before);
    // Deleted and not restored, it is gone for good.
    person.presses_button(&delete).await;
    person.reloads().await;
    expects_names(person, &["North"]).await;
}

async fn a_copy_is_a_chart_of_its_own(person: &Person) {
    makes(person, "North").await;
    let copy = person.words.on_chart(person.words.duplicate(), "North");
    person.presses_button(&copy).await;
    expects_names(person, &["North (copy)", "North"]).await;
    person.presses_button("North (copy)").await;
    person.clicks_card("Anna").await;
    person.presses("Delete").await;
    person.presses_button(person.words.back_to_start()).await;
    person.presses_button("North").await;
    person.expects_tree(&["Head", "  Anna"]).await;
}

async fn a_row_exports_what_is_kept(person: &Person) {
    makes(person, "North").await;
    let export = person.words.on_chart(person.words.export_file(), "North");
    person.presses_button(&export).await;
    let file = person.takes_download().await;
    assert_eq!(file.name, "North.json");
    assert_eq!(person.library().await.into_values().next(), Some(file.text));
    // The row now says when.
    person.reads("file today").await;
}
