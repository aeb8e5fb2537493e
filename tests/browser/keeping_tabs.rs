//! The same chart in two tabs: nothing is lost in either.

use serde_json::json;

use crate::harness::{Person, list_of, stories};

stories! {
    in_chinese:
        the_other_tab_follows,
        two_edits_at_once_become_two_charts;
    in_english:
        the_list_follows,
        a_copy_goes_on_with_its_history;
}

const TEAM: &[&str] = &["Head", "  Anna"];

async fn renames(person: &Person, from: &str, to: &str) {
    person.clicks_card(from).await;
    person.types(to).await;
    person.presses("Enter").await;
}

async fn the_other_tab_follows(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.presses("Ctrl+s").await;
    let first = person.opens_another_tab(&person.fragment().await).await;
    renames(person, "Anna", "Berta").await;
    person.presses("Ctrl+s").await;
    person.goes_to_tab(&first).await;
    person.card("Berta").await;
    renames(person, "Head", "Chief").await;
    person.expects_tree(&["Chief", "  Berta"]).await;
    assert_eq!(person.library().await.len(), 1);
}

async fn two_edits_at_once_become_two_charts(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.presses("Ctrl+s").await;
    let address = person.fragment().await;
    // For now, the first tab cannot save its edit.
    person.fills_the_storage().await;
    renames(person, "Anna", "From the first").await;
    person.sees(".save-mark.failed").await;
    // Meanwhile the second one saves another.
    let first = person.opens_another_tab(&address).await;
    renames(person, "Anna", "From the second").await;
    person.expects_tree(&["Head", "  From the second"]).await;
    let second = person.goes_to_tab(&first).await;
    person.makes_room_in_the_storage().await;
    person.presses("Ctrl+s").await;
    person.reads(person.words.continued_as_copy()).await;
    person.expects_tree(&["Head", "  From the first"]).await;
    assert_ne!(person.fragment().await, address);
    // Each goes on with its own chart.
    renames(person, "Head", "Chief").await;
    person.expects_tree(&["Chief", "  From the first"]).await;
    person.goes_to_tab(&second).await;
    person.expects_tree(&["Head", "  From the second"]).await;
    assert_eq!(person.fragment().await, address);
    assert_eq!(person.library().await.len(), 2);
}

async fn a_copy_goes_on_with_its_history(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.presses("Ctrl+s").await;
    let address = person.fragment().await;
    // Another tab changes the storage, before the browser has told this one.
    const WRITTEN_ELSEWHERE: &str = "const id = location.hash.slice('#/chart/'.length);
        const about = JSON.parse(localStorage.getItem('banyan:about:' + id));
        about.stamp += 1;
        localStorage.setItem('banyan:about:' + id, JSON.stringify(about));
        localStorage.setItem('banyan:chart:' + id, arguments[0]);";
    let other = list_of(&["Head", "  From elsewhere"]);
    person.asks(WRITTEN_ELSEWHERE, json!([other])).await;
    renames(person, "Anna", "From here").await;
    person.expects_tree(&["Head", "  From here"]).await;
    person.reads(person.words.continued_as_copy()).await;
    assert_ne!(person.fragment().await, address);
    assert!(person.library().await.values().any(|text| *text == other));
    person.expects_selected(&["From here"]).await;
    person.presses("Ctrl+z").await;
    person.expects_tree(TEAM).await;
}

async fn the_list_follows(person: &Person) {
    person.sees(".charts-empty").await;
    let first = person.opens_another_tab("").await;
    person.opens(&list_of(TEAM)).await;
    person.presses("Ctrl+s").await;
    person.goes_to_tab(&first).await;
    let look = async || person.texts_of(".chart-name").await;
    person
        .expects("the list", look, vec!["Team".to_owned()])
        .await;
}
