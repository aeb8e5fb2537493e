//! Project teams across units: made by keys, shown on the drawing, kept in files.

use serde_json::{Value, json};

use crate::harness::{Person, list_of, stories};

stories! {
    in_chinese:
        a_team_made_by_keys_is_shown_and_kept,
        a_deleted_member_is_said_to_be_gone;
    in_english: a_card_leads_to_its_team;
}

const TEAM: &[&str] = &["Head", "  Anna", "  Ben", "    Cleo", "  Dora"];

fn with_team() -> String {
    let mut chart: Value = serde_json::from_str(&list_of(TEAM)).unwrap();
    chart["teams"] = json!([{ "title": "Launch", "lead": "n2", "members": ["n3", "n4"] }]);
    chart.to_string()
}

async fn tags_are(person: &Person, tags: &[&str]) {
    let look = async || person.texts_of(".team-tag").await;
    let tags = tags.iter().map(|&tag| tag.to_owned()).collect();
    person.expects("the tags of the team", look, tags).await;
}

async fn a_team_made_by_keys_is_shown_and_kept(person: &Person) {
    let words = person.words;
    person.opens(&list_of(TEAM)).await;
    person.sees(".card").await;
    person.clicks_card("Anna").await;
    person.presses_each(&["Escape", "F6"]).await;
    person.tabs_to("#add-team").await;
    person.presses("Enter").await;
    person.keyboard_is_at("#team-0 textarea").await;
    person.types("Launch").await;
    person.tabs_to("#team-0-lead").await;
    person.types("Ann").await;
    person.sees(".choice").await;
    person.presses("Enter").await;
    person.keyboard_is_at("#team-0-add").await;
    for (typed, count) in [("Ben", 1), ("Cleo", 2)] {
        person.types(typed).await;
        person.presses("Enter").await;
        let look = async || person.texts_of(".member-items .member").await.len();
        person.expects("members", look, count).await;
    }
    // A member cannot be added twice.
    person.types("Ben").await;
    person.presses("Enter").await;
    person.reads(words.team_already()).await;
    person.clicks(".team-show").await;
    let lead = words.team_tag("Launch", true, 0);
    tags_are(person, &[&lead, "Launch", "Launch"]).await;
    let file = person.exports().await;
    let chart: Value = serde_json::from_str(&file).unwrap();
    let expected = json!([{ "title": "Launch", "lead": "n2", "members": ["n3", "n4"] }]);
    assert_eq!(chart["teams"], expected);
    // A folded branch says how many of the team it hides.
    person.clicks_card("Ben").await;
    person.presses(" ").await;
    let with_one_more = words.team_tag("Launch", false, 1);
    tags_are(person, &[&lead, &with_one_more]).await;
    person.presses(" ").await;
    // The menu hides the team from the drawing, and it is still in the chart after a reload.
    person.presses_button(words.view_menu()).await;
    person.presses_button("Launch").await;
    tags_are(person, &[]).await;
    person.reloads().await;
    person.presses_button(words.back_to_start()).await;
    person.opens(&file).await;
    assert_eq!(person.exports().await, file);
}

async fn a_deleted_member_is_said_to_be_gone(person: &Person) {
    person.opens(&with_team()).await;
    person.clicks_card("Cleo").await;
    person.presses_each(&["Delete", "Escape"]).await;
    person.reads(person.words.team_gone()).await;
    let kept: Value = serde_json::from_str(&person.saves().await).unwrap();
    assert_eq!(kept["teams"][0]["members"], json!(["n3", "n4"]));
    person.presses_each(&["Ctrl+z", "Escape"]).await;
    person.no_longer_sees(".lost").await;
}

async fn a_card_leads_to_its_team(person: &Person) {
    person.opens(&with_team()).await;
    person.clicks_card("Cleo").await;
    person.clicks(".panel button.member").await;
    person.keyboard_is_at("#team-0 textarea").await;
    tags_are(person, &["Launch · lead", "Launch", "Launch"]).await;
}
