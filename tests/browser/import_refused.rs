//! Files that are not charts: what is wrong, where, and what to do.

use crate::harness::{Person, list_of, stories};

stories! {
    in_both_languages: not_json_names_the_place;
    in_chinese: json_that_is_no_chart_names_what_is_missing;
    in_english:
        a_newer_format_is_left_alone,
        an_empty_file;
}

/// Opens a file while a chart is open, reads these messages, closes the dialog, and finds everything
/// as it was.
async fn is_refused(person: &Person, text: &str, told: &[&str]) {
    person.opens(&list_of(&["Head", "  Anna"])).await;
    person.presses("Ctrl+s").await;
    let before = person.library().await;
    person
        .drops_file("no-chart.json", text, (700.0, 400.0))
        .await;
    person.sees("dialog.refused").await;
    person
        .reads(person.reads_as("“no-chart.json”没有打开", "“no-chart.json” did not open"))
        .await;
    for told in told {
        person.reads(told).await;
    }
    person.reads(person.words.charts_unchanged()).await;
    person.presses("Enter").await;
    person.no_longer_sees("dialog").await;
    person.keyboard_is_at(".title-input").await;
    assert_eq!(person.library().await, before);
}

async fn not_json_names_the_place(person: &Person) {
    let place = person.reads_as("第 3 行第 3 个字符处", "at line 3, character 3");
    is_refused(person, "[\n  {\"id\": 1},\n  oops\n]", &["JSON", place]).await;
}

async fn json_that_is_no_chart_names_what_is_missing(person: &Person) {
    let missing = person.reads_as(
        "缺少写编号和写上级的字段",
        "it lacks fields with the id and the superior",
    );
    let text = r#"[{"colour": "red", "weight": 3}, {"colour": "blue", "weight": 4}]"#;
    is_refused(person, text, &[missing, "colour", "weight"]).await;
}

async fn a_newer_format_is_left_alone(person: &Person) {
    let newer = person.reads_as("文件格式是第 99 版", "its format is version 99");
    let text = r#"{"format":"banyan-chart","version":99,"nodes":[]}"#;
    is_refused(person, text, &[newer]).await;
}

async fn an_empty_file(person: &Person) {
    let nothing = person.reads_as("里面没有任何内容。", "There is nothing in it.");
    is_refused(person, " \n", &[nothing]).await;
}
