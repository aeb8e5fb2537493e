//! Undo and redo give back the very bytes.

use crate::harness::{Person, list_of, stories};

stories! {
    in_english:
        a_new_edit_ends_redo;
}

async fn a_new_edit_ends_redo(person: &Person) {
    person.opens(&list_of(&["Head", "  Anna", "  Ben"])).await;
    person.clicks_card("Anna").await;
    person.presses_each(&["Delete", "Ctrl+z"]).await;
    person.clicks_card("Ben").await;
    person.presses("Delete").await;
    let nothing = format!(
        "button[aria-label=\"{}\"][disabled]",
        person.words.nothing_to_redo()
    );
    person.sees(&nothing).await;
    person.presses("Ctrl+y").await;
    person.expects_tree(&["Head", "  Anna"]).await;
}
