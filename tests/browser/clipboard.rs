//! Cut, copy, paste and duplicate.

use crate::harness::{Held, Person, list_of, tree, stories};

stories! {
    in_chinese:
        branches_go_from_chart_to_chart;
    in_english:
        other_text_is_not_a_branch,
        in_a_field_the_clipboard_is_text;
}

const TEAM: &[&str] = &["Head", "  Anna", "    Rep", "  Ben"];

async fn branches_go_from_chart_to_chart(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.clicks_card("Rep").await;
    person.clicks_card_holding("Ben", Held::Ctrl).await;
    person.presses("Ctrl+c").await;
    person.presses_button(person.words.back_to_start()).await;
    person.presses_button(person.words.new_chart()).await;
    person.sees(".drawing-empty").await;
    person.presses("Ctrl+v").await;
    person.expects_tree(&["Rep", "Ben"]).await;
}

async fn in_a_field_the_clipboard_is_text(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.clicks_card("Ben").await;
    person.clicks(".panel-title").await;
    person.presses_each(&["Ctrl+a", "Ctrl+c", "End"]).await;
    person.presses("Ctrl+v").await;
    person
        .expects_tree(&["Head", "  Anna", "    Rep", "  BenBen"])
        .await;
}

async fn other_text_is_not_a_branch(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let before = person.exports().await;
    person.clicks_card("Ben").await;
    person.pastes("Minutes of the meeting").await;
    person.reads(person.words.not_a_branch()).await;
    assert_eq!(person.exports().await, before);
    assert_eq!(tree(&before), TEAM);
}
