//! Chinese is composed: until the word is finished, every key belongs to the input method.

use crate::harness::{Person, field, list_of, stories};

stories! {
    in_chinese:
        on_a_card,
        in_a_field_of_the_panel,
        in_the_charts_name;
    in_english:
        in_the_find_box,
        given_up_on_a_card;
}

const TEAM: &[&str] = &["Head", "  Anna", "  Ben"];

/// Keys that are shortcuts or end an edit when nothing is being composed.
const TEMPTING: &[&str] = &["Enter", "Tab", "Delete", "Backspace", " ", "ArrowUp", "F2"];

/// Presses keys that would otherwise do something else, in the forms in which systems report them.
async fn presses_tempting_keys(person: &Person) {
    for key in TEMPTING {
        person.strikes_while_composing(key).await;
    }
}

async fn on_a_card(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let before = person.exports().await;
    person.clicks_card("Anna").await;
    person.begins_composing("pinpai").await;
    presses_tempting_keys(person).await;
    person.keyboard_is_at(".title-input.renaming").await;
    person.expects_selected(&["Anna"]).await;
    // The chart never has half a word, however long the composition takes.
    person.presses("Ctrl+s").await;
    person.expects_tree(TEAM).await;
    assert_eq!(person.kept().await, before);
    person.commits_composition("品牌").await;
    person.card("品牌").await;
    // The edit goes on, and the next word is added to the first.
    person.keyboard_is_at(".title-input.renaming").await;
    person.composes("主管").await;
    person.presses("Enter").await;
    person.keyboard_is_at(".title-input:not(.renaming)").await;
    person.expects_tree(&["Head", "  品牌主管", "  Ben"]).await;
    person.presses("Ctrl+z").await;
    assert_eq!(person.exports().await, before);
}

async fn given_up_on_a_card(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.clicks_card("Anna").await;
    person.begins_composing("pin").await;
    person.gives_up_composition().await;
    person.presses("Escape").await;
    person.keyboard_is_at(".title-input:not(.renaming)").await;
    person.expects_tree(TEAM).await;
    // Keys work on the chart again.
    person.presses("Shift+Enter").await;
    person.types("Cleo").await;
    person.presses("Enter").await;
    person
        .expects_tree(&["Head", "  Anna", "  Cleo", "  Ben"])
        .await;
}

async fn in_a_field_of_the_panel(person: &Person) {
    let words = person.words;
    person.opens(&list_of(TEAM)).await;
    let before = person.exports().await;
    person.clicks_card("Anna").await;
    person.clicks("#add-duty").await;
    let first = field(&words.item_name(words.duty(), 1));
    person.keyboard_is_at(&first).await;
    person.begins_composing("fuze").await;
    for key in ["Enter", "Backspace", "Tab"] {
        person.strikes_while_composing(key).await;
    }
    person.keyboard_is_at(&first).await;
    assert_eq!(person.texts_of(".duty-items .item").await.len(), 1);
    person.presses("Ctrl+s").await;
    assert_eq!(person.kept().await, before);
    person.commits_composition("负责").await;
    person.composes("品牌").await;
    person.presses("Enter").await;
    person.composes("管理").await;
    let file = person.exports().await;
    let duties = "\"duties\":[{\"text\":\"负责品牌\"},{\"text\":\"管理\"}]";
    assert!(file.contains(duties), "{file}");
}

async fn in_the_find_box(person: &Person) {
    person
        .opens(&list_of(&["Head", "  品牌主管", "  品牌专员"]))
        .await;
    person.presses("Ctrl+k").await;
    person.begins_composing("pinpai").await;
    for key in ["ArrowDown", "Enter", "Escape"] {
        person.strikes_while_composing(key).await;
    }
    person.keyboard_is_at(".find-field").await;
    person.expects_selected(&[]).await;
    person.commits_composition("品牌").await;
    let look = async || person.texts_of(".found-title").await;
    let expected = vec!["品牌主管".to_owned(), "品牌专员".to_owned()];
    person.expects("what is found", look, expected).await;
    person.presses_each(&["ArrowDown", "Enter"]).await;
    person.expects_selected(&["品牌专员"]).await;
}

async fn in_the_charts_name(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.clicks(".chart-title").await;
    person.presses("Ctrl+a").await;
    person.begins_composing("zuzhi").await;
    person.strikes_while_composing("Enter").await;
    person.keyboard_is_at(".chart-title").await;
    person.presses("Ctrl+s").await;
    assert!(person.kept().await.contains("\"title\":\"Team\""));
    person.commits_composition("组织").await;
    person.presses("Enter").await;
    person.keyboard_is_at(".title-input").await;
    assert!(person.exports().await.contains("\"title\":\"组织\""));
}
