//! Cut, copy, paste and duplicate.

use crate::harness::{Held, Person, list_of, tree, stories};

stories! {
    in_chinese:
        cut_and_pasted_cards_stay_who_they_are,
        a_copy_is_someone_new,
        branches_go_from_chart_to_chart;
    in_english:
        other_text_is_not_a_branch,
        a_duplicate_stands_beside,
        in_a_field_the_clipboard_is_text;
}

const TEAM: &[&str] = &["Head", "  Anna", "    Rep", "  Ben"];

async fn cut_and_pasted_cards_stay_who_they_are(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let before = person.exports().await;
    person.clicks_card("Anna").await;
    person.presses("Ctrl+x").await;
    person
        .reads(person.reads_as("已放到剪贴板：2 张卡片", "On the clipboard: 2 cards"))
        .await;
    person.expects_tree(&["Head", "  Ben"]).await;
    let cut = person.exports().await;
    person.clicks_card("Ben").await;
    person.presses("Ctrl+v").await;
    person
        .expects_tree(&["Head", "  Ben", "    Anna", "      Rep"])
        .await;
    let pasted = person.exports().await;
    for id in ["\"n2\"", "\"n3\""] {
        assert!(pasted.contains(id), "{id} is gone: {pasted}");
    }
    person.presses("Ctrl+z").await;
    assert_eq!(person.exports().await, cut);
    person.presses("Ctrl+z").await;
    assert_eq!(person.exports().await, before);
}

async fn a_copy_is_someone_new(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let before = person.exports().await;
    person.clicks_card("Anna").await;
    person.presses("Ctrl+c").await;
    person.clicks_card("Ben").await;
    person.presses("Ctrl+v").await;
    person
        .expects_tree(&[
            "Head",
            "  Anna",
            "    Rep",
            "  Ben",
            "    Anna",
            "      Rep",
        ])
        .await;
    let pasted = person.exports().await;
    for id in ["\"id\":\"n2\"", "\"id\":\"n3\""] {
        assert_eq!(pasted.matches(id).count(), 1, "{pasted}");
    }
    person.presses("Ctrl+z").await;
    assert_eq!(person.exports().await, before);
}

async fn a_duplicate_stands_beside(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let before = person.exports().await;
    person.clicks_card("Anna").await;
    person.presses("Ctrl+d").await;
    person
        .expects_tree(&["Head", "  Anna", "    Rep", "  Anna", "    Rep", "  Ben"])
        .await;
    person.presses("Ctrl+z").await;
    assert_eq!(person.exports().await, before);
}

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
