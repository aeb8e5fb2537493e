//! Fingers on the drawing.

use serde_json::json;

use crate::harness::{Person, Rect, list_of, stories};

stories! {
    in_chinese:
        two_fingers_zoom,
        a_finger_that_rests_takes_the_card;
    in_english: one_finger_moves_the_view;
}

const TEAM: &[&str] = &["Head", "  Anna", "    Rep", "  Ben"];

async fn two_fingers_zoom(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let before = person.card("Head").await.place;
    let (x, y) = before.middle();
    person.touches(&[(x - 50.0, y), (x + 50.0, y)]).await;
    for spread in [60.0, 75.0, 100.0] {
        person
            .moves_fingers(&[(x - spread, y), (x + spread, y)])
            .await;
    }
    person.lifts_fingers().await;
    let look = async || person.card("Head").await.place;
    let twice = |after: &Rect| (after.width / before.width - 2.0).abs() < 0.05;
    let after = person.eventually("twice as large", look, twice).await;
    let (now_x, now_y) = after.middle();
    assert!(
        (now_x - x).abs() < 1.5 && (now_y - y).abs() < 1.5,
        "{now_x}, {now_y}"
    );
    person.expects_tree(TEAM).await;
}

async fn one_finger_moves_the_view(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let before = person.card("Head").await.place;
    let (x, y) = before.middle();
    // Even when it begins on a card, because it moves before it rests, however busy the machine is.
    person
        .asks(
            "const real = window.setTimeout;
            window.setTimeout = (act, wait, ...rest) =>
                real(act, wait === 320 ? 60_000 : wait, ...rest);",
            json!([]),
        )
        .await;
    person.touches(&[(x, y)]).await;
    for step in 1..=5 {
        let way = f64::from(step) * 20.0;
        person.moves_fingers(&[(x + way, y + way)]).await;
    }
    person.lifts_fingers().await;
    let look = async || person.card("Head").await.place;
    let has_moved = |after: &Rect| after.x - before.x > 70.0 && after.y - before.y > 70.0;
    person.eventually("it moves", look, has_moved).await;
    person.expects_tree(TEAM).await;
}

async fn a_finger_that_rests_takes_the_card(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let from = person.card("Rep").await.place.middle();
    let to = person.card("Ben").await.place.middle();
    person.touches(&[from]).await;
    person.sees(".ghost").await;
    for step in 1..=5 {
        let part = f64::from(step) / 5.0;
        let at = (
            from.0 + (to.0 - from.0) * part,
            from.1 + (to.1 - from.1) * part,
        );
        person.moves_fingers(&[at]).await;
    }
    person.sees(".drop-onto").await;
    person.lifts_fingers().await;
    person
        .expects_tree(&["Head", "  Anna", "  Ben", "    Rep"])
        .await;
}
