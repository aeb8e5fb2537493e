//! The canvases have the page's colours, even when the system turns dark while the page is open.

use serde_json::json;

use crate::harness::{Person, list_of, stories};

stories! {
    in_chinese: the_minimap_turns_dark_with_the_system;
    in_english: the_drawing_from_far_away_turns_dark_with_the_system;
}

/// The colours of a canvas, as a picture.
async fn painted(person: &Person, canvas: &str) -> String {
    let script = "return document.querySelector(arguments[0]).toDataURL()";
    person.asks(script, json!([canvas])).await.to_string()
}

/// The system turns dark and light again, and the canvas with it; it then looks the same as with the
/// dark theme chosen by hand.
async fn turns_with_the_system(person: &Person, canvas: &str) {
    let words = person.words;
    let look = async || painted(person, canvas).await;
    person.sees(canvas).await;
    person.prefers_dark(false).await;
    person.rests_its_hand().await;
    let light = look().await;
    person.prefers_dark(true).await;
    let other = |seen: &String| *seen != light;
    let dark = person.eventually("other colours", look, other).await;
    person.prefers_dark(false).await;
    person
        .expects("the first colours", look, light.clone())
        .await;
    person.presses_button(words.view_menu()).await;
    person.presses_button(words.theme_dark()).await;
    person.expects("the dark colours", look, dark).await;
}

async fn the_minimap_turns_dark_with_the_system(person: &Person) {
    person.opens(&list_of(&["Head", "  Anna", "  Ben"])).await;
    for _ in 0..8 {
        person.presses("Ctrl+=").await;
    }
    turns_with_the_system(person, ".minimap canvas").await;
}

async fn the_drawing_from_far_away_turns_dark_with_the_system(person: &Person) {
    let posts: Vec<String> = (0..600).map(|n| format!("  Post {n}")).collect();
    let lines = std::iter::once("Head").chain(posts.iter().map(String::as_str));
    person.opens(&list_of(&lines.collect::<Vec<_>>())).await;
    person.presses("Ctrl+]").await;
    person.presses("Ctrl+9").await;
    turns_with_the_system(person, "canvas.far:not(.hidden)").await;
}
