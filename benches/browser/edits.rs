//! Edits of the chart and their undo, measured until they are painted.

use super::org::Organisation;
use super::page::Page;
use super::results::Results;

/// The largest branch that is moved.
const MOVED: usize = 1_000;

/// Measures all edits, each `rounds` times.
pub async fn measure(page: &Page, organisation: &Organisation, results: &Results, rounds: usize) {
    page.phases("banyan:edit").await;
    // The first report of the top card, and the one after it.
    let (first, second) = (1, 2);
    page.goes_to(first).await;
    let mut rename = Vec::new();
    let mut undo = Vec::new();
    for _ in 0..rounds {
        page.rests(450).await;
        rename.push(page.times_key("r").await);
        page.presses("Enter").await;
        page.rests(450).await;
        undo.push(page.times_key("Ctrl+z").await);
    }
    results.note("rename", &rename);
    results.note("rename_undo", &undo);

    there_and_back(page, results, "collapse_first", (" ", " "), rounds).await;
    if let Some(largest) = organisation.largest_branch() {
        page.goes_to(largest).await;
        there_and_back(page, results, "collapse", (" ", " "), rounds).await;
    }
    let moving = ("Alt+ArrowDown", "Ctrl+z");
    if let Some(branch) = organisation.movable_branch(MOVED) {
        page.goes_to(branch).await;
        page.phases("banyan:layout").await;
        there_and_back(page, results, "move", moving, rounds).await;
        results.note("layout_again", &page.phases("banyan:layout").await);
        let size = organisation.branches()[branch];
        results.note("move_size", &[size as f64]);
    }
    page.goes_to(second).await;
    there_and_back(page, results, "move_second", moving, rounds).await;
    let edits = page.phases("banyan:edit").await.len();
    let expected = 2 * rounds * 3;
    if edits != expected {
        results.note_failure(
            "edits",
            &format!("{edits} edits were made instead of {expected}"),
        );
    }
}

async fn there_and_back(
    page: &Page,
    results: &Results,
    what: &str,
    (there, back): (&str, &str),
    rounds: usize,
) {
    let (mut done, mut undone) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        // Wait until the previous edit has been stored.
        page.rests(450).await;
        done.push(page.times_key(there).await);
        page.rests(450).await;
        undone.push(page.times_key(back).await);
    }
    results.note(what, &done);
    results.note(&format!("{what}_undo"), &undone);
}
