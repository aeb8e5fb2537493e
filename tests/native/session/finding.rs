use banyan_core::session::{Intent, Part};

use super::{Story, play};

const TEAM: &str = "
    Head
      Anna @Maria
        Trainee
      Ben";

fn hits(story: &Story) -> Vec<String> {
    let hits = story.session.answer().found.hits.iter();
    let document = story.session.document();
    hits.map(|hit| document.card(hit.node).title.clone())
        .collect()
}

#[test]
fn finding_goes_to_a_card() {
    let mut story = play(TEAM, "find trai");
    assert_eq!(hits(&story), ["Trainee"]);
    assert!(!story.session.is_looking());
    let node = story.session.answer().found.hits[0].node;
    story.send(Intent::JumpTo(node));
    assert_eq!(story.selected(), ["Trainee"]);
}

#[test]
fn holders_are_found() {
    assert_eq!(hits(&play(TEAM, "find maria")), ["Anna"]);
}

#[test]
fn the_answer_follows_an_edit() {
    let mut story = play(TEAM, "find ann\nclick Ben");
    assert_eq!(hits(&story), ["Anna"]);
    story.act("type Joanna");
    assert_eq!(hits(&story), ["Anna", "Joanna"]);
    story.act("press Ctrl+z");
    assert_eq!(hits(&story), ["Anna"]);
}

#[test]
fn a_newer_query_overtakes_an_older() {
    use banyan_core::search::Query;
    let mut story = play(TEAM, "");
    let first = story.session.dispatch(Intent::LookFor(Query::new("anna")));
    let second = story.session.dispatch(Intent::LookFor(Query::new("ben")));
    assert!(story.session.is_looking());
    let late = story.session.dispatch(Intent::GoOn(first.work[0]));
    assert!(!late.parts.has(Part::Answer));
    let answered = story.session.dispatch(Intent::GoOn(second.work[0]));
    assert!(answered.parts.has(Part::Answer));
    assert_eq!(hits(&story), ["Ben"]);
}

#[test]
fn nothing_is_found_by_nothing() {
    assert!(hits(&play(TEAM, "find anna\nfind ")).is_empty());
}
