//! How much a save writes, and how often it is tried: the chart once after an edit, nothing while
//! nothing has changed, and less and less often while it does not fit.

use serde_json::json;

use crate::harness::{Person, list_of, stories};

stories! {
    in_chinese:
        an_edit_writes_the_chart_once,
        a_chart_that_does_not_fit_is_tried_more_and_more_seldom;
    in_english:
        what_is_no_edit_writes_the_view_at_most,
        room_that_another_tab_makes_is_used_at_once;
}

const TEAM: &[&str] = &["Head", "  Anna", "  Ben", "    Cleo", "    Dan"];
/// More bytes than a chart's summary for the start screen takes, or the saved view.
const RECORD: u64 = 400;

/// What was written, once nothing more is going to be.
async fn written_in_all(person: &Person) -> Vec<(String, u64)> {
    person.waits_until_nothing_is_due().await;
    person.written().await
}

/// How many records of this kind there are.
fn of(written: &[(String, u64)], kind: &str) -> usize {
    written.iter().filter(|(of, _)| of == kind).count()
}

async fn an_edit_writes_the_chart_once(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.clicks_card("Ben").await;
    person.watches_the_storage().await;
    written_in_all(person).await;
    let edits: &[(&str, &[&str])] = &[
        ("moved", &["Alt+ArrowLeft"]),
        ("renamed", &["X", "Enter"]),
        ("added", &["Tab", "Escape"]),
        ("deleted", &["Delete"]),
        ("a branch deleted", &["Ctrl+Delete"]),
        ("undone", &["Ctrl+z"]),
        ("done again", &["Ctrl+y"]),
    ];
    for (what, keys) in edits {
        let before = person.kept().await;
        person.presses_each(keys).await;
        let written = written_in_all(person).await;
        let kept = person.kept().await;
        assert_ne!(kept, before, "{what}");
        let chart: Vec<u64> = sizes(&written, "chart");
        assert_eq!(chart, [kept.len() as u64], "{what}: {written:?}");
        assert_eq!(of(&written, "about"), 1, "{what}: {written:?}");
        assert!(of(&written, "view") <= 1, "{what}: {written:?}");
        assert!(written.len() <= 3, "{what}: {written:?}");
        let others = written.iter().filter(|(kind, _)| kind != "chart");
        assert!(
            others.into_iter().all(|(_, bytes)| *bytes < RECORD),
            "{what}: {written:?}"
        );
    }
}

fn sizes(written: &[(String, u64)], kind: &str) -> Vec<u64> {
    let of_kind = written.iter().filter(|(of, _)| of == kind);
    of_kind.map(|(_, bytes)| *bytes).collect()
}

async fn what_is_no_edit_writes_the_view_at_most(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.clicks_card("Ben").await;
    person.watches_the_storage().await;
    written_in_all(person).await;
    for (what, key) in [("folded", " "), ("walked", "ArrowUp"), ("zoomed", "Ctrl+=")] {
        person.presses(key).await;
        let written = written_in_all(person).await;
        assert_eq!(written.len(), 1, "{what}: {written:?}");
        let (kind, bytes) = &written[0];
        assert_eq!(kind, "view", "{what}");
        assert!(*bytes < RECORD, "{what}: {bytes}");
    }
    // Nothing has changed, however often the page is hidden and told to save.
    person.presses("Ctrl+s").await;
    let put_away = "document.dispatchEvent(new Event('visibilitychange'));
        window.dispatchEvent(new Event('pagehide'))";
    person.asks(put_away, json!([])).await;
    assert_eq!(written_in_all(person).await, []);
}

async fn a_chart_that_does_not_fit_is_tried_more_and_more_seldom(person: &Person) {
    const MINUTE: u64 = 60_000;
    let words = person.words;
    let tries = async || of(&person.written().await, "chart");
    person.opens(&list_of(TEAM)).await;
    person.clicks_card("Ben").await;
    let kept = person.saves().await;
    person.fills_the_storage().await;
    person.cuts_pauses_short().await;
    person.presses("Alt+ArrowLeft").await;
    person.sees(".save-mark.failed").await;
    let look = async || person.pauses().await;
    let pauses = person
        .eventually("pauses", look, |pauses| pauses.len() >= 10)
        .await;
    assert_eq!(pauses[0], 5_000);
    assert!(pauses.is_sorted(), "{pauses:?}");
    let longest = pauses[pauses.len() - 1];
    assert!((MINUTE..=10 * MINUTE).contains(&longest), "{pauses:?}");
    assert!(pauses[..10].iter().sum::<u64>() > 15 * MINUTE, "{pauses:?}");
    // Nothing else happens.
    let before = person.lets_pauses_last().await;
    // The pause that was under way ends, and the one after it lasts.
    let count = async || person.pauses().await.len() as u64;
    person.expects("the last pause", count, before + 1).await;
    assert!(tries().await >= 9);
    person.presses("ArrowRight").await;
    person.waits_until_nothing_is_due().await;
    assert_eq!(tries().await, 0, "looking elsewhere is no reason");
    // An edit is saved at once, and then retried soon.
    person.presses("Alt+ArrowLeft").await;
    let soon = async || person.pauses().await.last().copied();
    person.expects("the next pause", soon, Some(5_000)).await;
    assert_eq!(tries().await, 1);
    // So it is when the person tries again, who sees the answer.
    let told = words.not_saved(words.store_full());
    assert_eq!(person.text_of(".save-words").await, told);
    person.presses_button(words.try_again()).await;
    person
        .expects("told", async || person.text_of(".toast").await, told)
        .await;
    assert_eq!(tries().await, 1);
    assert_eq!(person.kept().await, kept);
    // It can be exported, and once there is room it is saved.
    let exported = person.exports().await;
    person.makes_room_in_the_storage().await;
    person.presses_button(words.try_again()).await;
    person.no_longer_sees(".save-mark.failed").await;
    person.keyboard_is_at(".title-input").await;
    assert_eq!(person.kept().await, exported);
}

async fn room_that_another_tab_makes_is_used_at_once(person: &Person) {
    // Another chart that takes all the room, to the last character.
    const FILL: &str = "const about = JSON.stringify({ title: 'Big', saved_at: 1, stamp: 1 });
        localStorage.setItem('banyan:about:big', about);
        let [fits, not] = [0, 1 << 24];
        while (not - fits > 1) {
            const middle = (fits + not) >> 1;
            try { localStorage.setItem('banyan:chart:big', 'x'.repeat(middle)); fits = middle; }
            catch { not = middle; }
        }
        localStorage.setItem('banyan:chart:big', 'x'.repeat(fits));";
    let words = person.words;
    person.opens(&list_of(TEAM)).await;
    person.clicks_card("Ben").await;
    person.presses("Ctrl+s").await;
    person.cuts_pauses_short().await;
    person.lets_pauses_last().await;
    person.asks(FILL, json!([])).await;
    person.types("A longer title").await;
    person.presses("Enter").await;
    person.sees(".save-mark.failed").await;
    assert!(!person.kept().await.contains("A longer title"));

    let first = person.opens_another_tab("").await;
    let delete = words.on_chart(words.delete_chart(), "Big");
    person.presses_button(&delete).await;
    // Before anybody returns to the first tab.
    let look = async || {
        let library = person.library().await;
        library
            .values()
            .any(|chart| chart.contains("A longer title"))
    };
    person.expects("the chart is kept", look, true).await;
    person.goes_to_tab(&first).await;
    person.no_longer_sees(".save-mark.failed").await;
}
