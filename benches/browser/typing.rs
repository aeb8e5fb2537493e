//! Keys pressed in fields.

use super::page::Page;
use super::results::Results;

/// How many keys are pressed.
const KEYS: usize = 9;
/// How many keys are pressed for each reading of the main thread's work, because reading it is work too.
const TOGETHER: usize = 4;

/// A key in the title field of the card panel: the time until painted, and the main thread's work.
pub async fn card_field(page: &Page, results: &Results) {
    page.asks("document.querySelector('.panel-title').focus()")
        .await;
    page.presses("End").await;
    let mut painted = Vec::new();
    for _ in 0..KEYS {
        painted.push(page.times_key("x").await);
    }
    let mut worked = Vec::new();
    for _ in 0..KEYS / 2 {
        // Wait until what was typed before has been stored.
        page.rests(600).await;
        let before = page.work().await;
        for _ in 0..TOGETHER {
            page.presses("x").await;
            page.rests(60).await;
        }
        worked.push((page.work().await - before) / TOGETHER as f64);
    }
    results.note("key_painted", &painted);
    results.note("key_work", &worked);
    // Back to the drawing; all the typing is undone in one step.
    page.presses("Escape").await;
    page.presses("Ctrl+z").await;
    page.rests(600).await;
}

/// Every key of a word in the find box: the time until the list is painted.
pub async fn find(page: &Page, results: &Results) {
    page.presses("Ctrl+k").await;
    let mut painted = Vec::new();
    for key in "research".chars() {
        painted.push(page.times_key(&key.to_string()).await);
    }
    let listed = page
        .number("return document.querySelectorAll('.found').length")
        .await;
    if listed > 0.0 {
        results.note("find", &painted);
    } else {
        results.note_failure("find", "nothing was listed");
    }
    page.presses("Escape").await;
    page.rests(300).await;
}
