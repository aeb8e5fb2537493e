//! Damaged files: every issue is shown with its cards, and the person decides.

use crate::harness::{Person, list_of, stories};

stories! {
    in_both_languages: two_cards_with_one_id;
    in_chinese:
        a_superior_who_is_not_there,
        several_tops_side_by_side,
        declined_it_leaves_no_trace;
    in_english:
        a_circle,
        several_tops_under_a_new_one;
}

/// A chart file with these lines as its nodes.
fn chart(nodes: &[&str]) -> String {
    format!(
        "{{\"format\":\"banyan-chart\",\"version\":1,\"title\":\"Damaged\",\"nodes\":[{}]}}",
        nodes.join(",")
    )
}

/// A node of such a file.
fn node(id: &str, parent: &str, title: &str) -> String {
    let parent = match parent {
        "" => String::new(),
        parent => format!("\"parent\":\"{parent}\","),
    };
    format!("{{\"id\":\"{id}\",{parent}\"kind\":\"position\",\"title\":\"{title}\"}}")
}

/// Expects an import issue to be shown with these cards.
async fn is_told(person: &Person, what: &str, cards: &[&str]) {
    person.reads(what).await;
    for card in cards {
        person.reads(card).await;
    }
    let listed = person.texts_of(".node-list li span").await;
    assert_eq!(listed, cards);
}

async fn agrees(person: &Person) {
    person.presses_button(person.words.open_repaired()).await;
    person.no_longer_sees("dialog").await;
}

async fn two_cards_with_one_id(person: &Person) {
    let nodes = [
        node("a", "", "Head"),
        node("b", "a", "Anna"),
        node("b", "a", "Ben"),
    ];
    let nodes = nodes.each_ref().map(String::as_str);
    person.chooses_file("damaged.json", &chart(&nodes)).await;
    let what = person.reads_as("2 张卡片的编号都是“b”。", "2 cards have the same id, “b”.");
    is_told(person, what, &["Anna", "Ben"]).await;
    agrees(person).await;
    person.expects_tree(&["Head", "  Anna", "  Ben"]).await;
    assert!(person.exports().await.contains("\"id\":\"b-2\""));
}

async fn a_superior_who_is_not_there(person: &Person) {
    let nodes = [node("a", "", "Head"), node("b", "ghost", "Anna")];
    let nodes = nodes.each_ref().map(String::as_str);
    person.chooses_file("damaged.json", &chart(&nodes)).await;
    let what = person.reads_as(
        "1 张卡片的上级写作“ghost”，文件里没有。",
        "1 card reports to “ghost”, which is not in the file.",
    );
    person.reads(what).await;
    person.reads("Anna").await;
    agrees(person).await;
    person.expects_tree(&["Head", "Anna"]).await;
    assert!(
        person
            .exports()
            .await
            .contains("\"unresolved_parent\":\"ghost\"")
    );
}

async fn a_circle(person: &Person) {
    let nodes = [
        node("a", "", "Head"),
        node("b", "c", "Anna"),
        node("c", "b", "Ben"),
    ];
    let nodes = nodes.each_ref().map(String::as_str);
    person.chooses_file("damaged.json", &chart(&nodes)).await;
    let what = person.reads_as(
        "2 张卡片互为上下级，绕成一圈。",
        "2 cards report to one another in a circle.",
    );
    person.reads(what).await;
    for name in ["Anna", "Ben"] {
        person.reads(name).await;
    }
    agrees(person).await;
    person.expects_tree(&["Head", "Anna", "  Ben"]).await;
}

async fn several_tops_side_by_side(person: &Person) {
    let nodes = [node("a", "", "North"), node("b", "", "South")];
    let nodes = nodes.each_ref().map(String::as_str);
    person.chooses_file("tops.json", &chart(&nodes)).await;
    let what = person.reads_as(
        "最上层有 2 张卡片，怎么放？",
        "2 cards are at the top. Where should they go?",
    );
    is_told(person, what, &["North", "South"]).await;
    person.presses_button(person.words.open_it()).await;
    person.expects_tree(&["North", "South"]).await;
}

async fn several_tops_under_a_new_one(person: &Person) {
    let nodes = [node("a", "", "North"), node("b", "", "South")];
    let nodes = nodes.each_ref().map(String::as_str);
    person.chooses_file("tops.json", &chart(&nodes)).await;
    person.clicks(".roots label:nth-of-type(2) input").await;
    person.fills_in(".roots input.field", "Both").await;
    person.presses_button(person.words.open_it()).await;
    person.expects_tree(&["Both", "  North", "  South"]).await;
}

async fn declined_it_leaves_no_trace(person: &Person) {
    person.opens(&list_of(&["Head", "  Anna"])).await;
    person.presses("Ctrl+s").await;
    let before = person.library().await;
    let address = person.fragment().await;
    let nodes = [node("b", "", "Anna"), node("b", "", "Ben")];
    let nodes = nodes.each_ref().map(String::as_str);
    person
        .drops_file("damaged.json", &chart(&nodes), (700.0, 400.0))
        .await;
    person.presses_button(person.words.do_not_open()).await;
    person.no_longer_sees("dialog").await;
    assert_eq!(person.library().await, before);
    assert_eq!(person.fragment().await, address);
    person.expects_tree(&["Head", "  Anna"]).await;
}
