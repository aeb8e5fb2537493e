//! Deleting cards and branches, and getting them back.

use crate::harness::{Held, Person, list_of, stories};

stories! {
    in_chinese:
        a_branch_goes_whole,
        several_are_deleted_at_once;
    in_english:
        deleted_alone_the_reports_move_up,
        the_menu_at_the_pointer_deletes_too,
        nothing_selected_deletes_nothing;
}

const TEAM: &[&str] = &["Head", "  Anna", "    Rep", "    Clerk", "  Ben"];

async fn deleted_alone_the_reports_move_up(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let before = person.exports().await;
    person.clicks_card("Anna").await;
    person.presses("Delete").await;
    person
        .reads(person.reads_as(
            "已删除 Anna，2 个下属上移",
            "Deleted Anna; 2 reports moved up",
        ))
        .await;
    // The message offers to undo it, for as long as it is shown.
    person.presses_button(person.words.undo()).await;
    assert_eq!(person.exports().await, before);
    person.expects_selected(&["Anna"]).await;
    person.presses("Ctrl+y").await;
    person
        .expects_tree(&["Head", "  Rep", "  Clerk", "  Ben"])
        .await;
}

async fn a_branch_goes_whole(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let before = person.exports().await;
    person.clicks_card("Anna").await;
    person.presses("Ctrl+Delete").await;
    let said = person.reads_as(
        "已删除 Anna 的分支，共 3 张卡片",
        "Deleted the branch of Anna: 3 cards",
    );
    person.reads(said).await;
    person.expects_tree(&["Head", "  Ben"]).await;
    let deleted = person.exports().await;
    person.presses("Ctrl+z").await;
    assert_eq!(person.exports().await, before);
    person.presses("Ctrl+y").await;
    assert_eq!(person.exports().await, deleted);
}

async fn the_menu_at_the_pointer_deletes_too(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.right_clicks_card("Anna").await;
    person.expects_selected(&["Anna"]).await;
    person.presses_button(person.words.delete_branch()).await;
    person.no_longer_sees(".context-menu").await;
    person.expects_tree(&["Head", "  Ben"]).await;
}

async fn several_are_deleted_at_once(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let before = person.exports().await;
    person.clicks_card("Anna").await;
    person.clicks_card_holding("Rep", Held::Ctrl).await;
    person.presses("Delete").await;
    person.expects_tree(&["Head", "  Clerk", "  Ben"]).await;
    person.presses("Ctrl+z").await;
    assert_eq!(person.exports().await, before);
    // The top goes too, and its reports become tops.
    person.clicks_card("Head").await;
    person.presses("Delete").await;
    person
        .expects_tree(&["Anna", "  Rep", "  Clerk", "Ben"])
        .await;
    person.presses("Ctrl+z").await;
    assert_eq!(person.exports().await, before);
}

async fn nothing_selected_deletes_nothing(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let before = person.exports().await;
    person.clicks_card("Head").await;
    person.presses("Escape").await;
    person.expects_selected(&[]).await;
    person
        .presses_each(&["Delete", "Ctrl+Delete", "Backspace"])
        .await;
    assert_eq!(person.exports().await, before);
}
