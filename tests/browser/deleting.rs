//! Deleting cards and branches, and getting them back.

use crate::harness::{Person, list_of, stories};

stories! {
    in_english:
        deleted_alone_the_reports_move_up,
        the_menu_at_the_pointer_deletes_too;
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

async fn the_menu_at_the_pointer_deletes_too(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.right_clicks_card("Anna").await;
    person.expects_selected(&["Anna"]).await;
    person.presses_button(person.words.delete_branch()).await;
    person.no_longer_sees(".context-menu").await;
    person.expects_tree(&["Head", "  Ben"]).await;
}
