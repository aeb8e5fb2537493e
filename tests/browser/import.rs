//! Files of other programs, opened in every way that the page accepts.

use crate::harness::{Person, stories};

stories! {
    in_both_languages: a_flat_list_is_chosen;
    in_chinese:
        a_nested_tree_is_dropped,
        a_file_dropped_beside_an_open_chart;
    in_english:
        a_list_is_pasted,
        a_very_deep_file_does_not_freeze_the_page;
}

/// A list as another program writes it.
const LIST: &str = r#"[
{"employeeId": 1, "name": "Ann Lee", "jobTitle": "Director", "managerId": null},
{"employeeId": 2, "name": "Bo Chen", "jobTitle": "Engineer", "managerId": 1},
{"employeeId": 3, "name": "Cy Day", "jobTitle": "Analyst", "managerId": 1}
]"#;

const NESTED: &str = r#"{"name": "Centre", "children": [
{"name": "Sales", "children": [{"name": "Rep"}]},
{"name": "Ops"}
]}"#;

/// Agrees to open the file, and sees this tree.
async fn opens_it(person: &Person, lines: &[&str]) {
    person.presses_button(person.words.open_it()).await;
    person.no_longer_sees("dialog").await;
    person.expects_tree(lines).await;
    person.presses("Ctrl+9").await;
    assert_eq!(person.cards().await.len(), lines.len());
}

async fn a_flat_list_is_chosen(person: &Person) {
    person.chooses_file("staff.json", LIST).await;
    person
        .reads(person.reads_as("打开“staff.json”？", "Open “staff.json”?"))
        .await;
    person
        .reads(person.reads_as(
            "读作写明上级的名单，共 3 张卡片。",
            "Read as a flat list that names superiors, with 3 cards.",
        ))
        .await;
    // The page says field by field how it was read.
    for name in ["employeeId", "jobTitle", "managerId"] {
        person.reads(&format!("“{name}”")).await;
    }
    opens_it(person, &["Director", "  Engineer", "  Analyst"]).await;
    let engineer = person.card("Engineer").await.name;
    assert!(engineer.contains("Bo Chen"), "{engineer}");
}

async fn a_nested_tree_is_dropped(person: &Person) {
    person.drops_file("tree.json", NESTED, (700.0, 500.0)).await;
    person
        .reads(person.reads_as(
            "读作层层嵌套的树，共 4 张卡片。",
            "Read as a nested tree, with 4 cards.",
        ))
        .await;
    opens_it(person, &["Centre", "  Sales", "    Rep", "  Ops"]).await;
}

async fn a_list_is_pasted(person: &Person) {
    person.pastes(LIST).await;
    person
        .reads(person.reads_as("打开粘贴的内容？", "Open the pasted text?"))
        .await;
    opens_it(person, &["Director", "  Engineer", "  Analyst"]).await;
}

async fn a_file_dropped_beside_an_open_chart(person: &Person) {
    person
        .opens(&crate::harness::list_of(&["Head", "  Anna"]))
        .await;
    person.clicks_card("Anna").await;
    person.types("Unsaved").await;
    let first = person.fragment().await;
    person.drops_file("tree.json", NESTED, (700.0, 500.0)).await;
    opens_it(person, &["Centre", "  Sales", "    Rep", "  Ops"]).await;
    assert_ne!(person.fragment().await, first);
    // The chart that was open is exactly as it was left.
    person.goes_back().await;
    person.card("Unsaved").await;
    person.expects_tree(&["Head", "  Unsaved"]).await;
    assert_eq!(person.library().await.len(), 2);
}

async fn a_very_deep_file_does_not_freeze_the_page(person: &Person) {
    const LEVELS: usize = 10_000;
    let mut text = "{\"name\":\"top\"".to_owned();
    for level in 1..LEVELS {
        text += &format!(",\"children\":[{{\"name\":\"level {level}\"");
    }
    text += "}";
    text += &"]}".repeat(LEVELS - 1);
    person.chooses_file("deep.json", &text).await;
    person.reads("10000").await;
    person.presses_button(person.words.open_it()).await;
    person.sees(".editor .card").await;
    // The page answers: a card at the far end is found and shown.
    person.presses("Ctrl+k").await;
    person.types("level 9999").await;
    person.sees(".found").await;
    person.presses("Enter").await;
    person.expects_selected(&["level 9999"]).await;
}
