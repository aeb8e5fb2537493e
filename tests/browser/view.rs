//! Looking at the drawing: zooming, panning, fitting.

use serde_json::json;

use crate::harness::{Held, Person, Rect, list_of, stories};

stories! {
    in_chinese:
        the_wheel_zooms_at_the_pointer,
        the_middle_button_moves_the_view_and_pastes_nothing,
        the_whole_chart_fits;
    in_english:
        the_background_is_dragged,
        the_chart_cannot_be_lost,
        keys_and_buttons_zoom;
}

const TEAM: &[&str] = &["Head", "  Anna", "    Rep", "  Ben", "  Cleo"];

/// Where on a card a point of the window is, as fractions of its size.
fn part_of(card: Rect, at: (f64, f64)) -> (f64, f64) {
    ((at.0 - card.x) / card.width, (at.1 - card.y) / card.height)
}

async fn the_wheel_zooms_at_the_pointer(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let card = person.card("Rep").await.place;
    let at = (card.x + 31.0, card.y + 11.0);
    let part = part_of(card, at);
    for (notch, times) in [(-120.0, 4), (120.0, 9)] {
        let before = person.card("Rep").await.place;
        for _ in 0..times {
            person.turns_wheel(at, 0.0, notch, Held::Nothing).await;
        }
        let larger = notch < 0.0;
        let look = async || person.card("Rep").await.place;
        let now = person
            .eventually("the card changes its size", look, |now| {
                if larger {
                    now.width > before.width * 1.5
                } else {
                    now.width < before.width * 0.6
                }
            })
            .await;
        // The same point is still under the pointer, within a px.
        let off_x = now.x + part.0 * now.width - at.0;
        let off_y = now.y + part.1 * now.height - at.1;
        assert!(
            off_x.abs() < 1.0 && off_y.abs() < 1.0,
            "off by {off_x} and {off_y}"
        );
    }
}

async fn the_background_is_dragged(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.clicks_card("Ben").await;
    let before = person.cards().await;
    let drawing = person.place_of(".drawing").await;
    let from = (drawing.x + 60.0, drawing.y + 60.0);
    person.presses_at(from, Held::Nothing).await;
    person.drags_on_to((from.0 + 90.0, from.1 - 40.0)).await;
    person.lets_go().await;
    for (before, after) in before.iter().zip(person.cards().await) {
        let way = (
            after.place.x - before.place.x,
            after.place.y - before.place.y,
        );
        assert!(
            (way.0 - 90.0).abs() < 0.1 && (way.1 + 40.0).abs() < 0.1,
            "{way:?}"
        );
    }
    // Dragging the background is not a click on it.
    person.expects_selected(&["Ben"]).await;
    // A trackpad moves in both directions.
    let before = person.card("Ben").await.place;
    person.turns_wheel(from, 30.0, 20.0, Held::Nothing).await;
    let look = async || person.card("Ben").await.place.x;
    person
        .eventually("the view moves", look, |x| {
            (before.x - 30.0 - x).abs() < 0.1
        })
        .await;
}

async fn the_middle_button_moves_the_view_and_pastes_nothing(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.clicks_card("Ben").await;
    let before = person.card("Ben").await.place;
    let (x, y) = before.middle();
    person
        .asks(
            "window.pasted = 0; addEventListener('paste', () => window.pasted += 1, true)",
            json!([]),
        )
        .await;
    person
        .drags_with_middle_button((x, y), (x + 50.0, y + 30.0))
        .await;
    let look = async || person.card("Ben").await.place;
    person
        .eventually("the view moves", look, |now| {
            (now.x - before.x - 50.0).abs() < 0.1 && (now.y - before.y - 30.0).abs() < 0.1
        })
        .await;
    assert_eq!(person.asks("return window.pasted", json!([])).await, 0);
    person.expects_selected(&["Ben"]).await;
}

async fn the_chart_cannot_be_lost(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let drawing = person.place_of(".drawing").await;
    let at = drawing.middle();
    let in_sight = |card: Rect| {
        card.right() > drawing.x + 20.0
            && card.x < drawing.right() - 20.0
            && card.bottom() > drawing.y + 20.0
            && card.y < drawing.bottom() - 20.0
    };
    for (right, down) in [(9_000.0, 9_000.0), (-9_000.0, 20.0), (-9_000.0, -9_000.0)] {
        person.turns_wheel(at, right, down, Held::Nothing).await;
        let look = async || person.cards().await;
        person
            .eventually("some of the chart is in the window", look, |cards| {
                cards.iter().any(|card| in_sight(card.place))
            })
            .await;
    }
}

async fn the_whole_chart_fits(person: &Person) {
    let mut lines = vec!["Head"];
    lines.extend(["  Lead", "    One", "    Two", "    Three"].repeat(3));
    person.opens(&list_of(&lines)).await;
    let at = person.place_of(".drawing").await.middle();
    for _ in 0..6 {
        person.turns_wheel(at, 0.0, -240.0, Held::Nothing).await;
    }
    person.presses_button(person.words.zoom_fit()).await;
    let drawing = person.place_of(".drawing").await;
    let look = async || person.cards().await.len();
    person
        .expects("all cards are drawn", look, lines.len())
        .await;
    for card in person.cards().await {
        let place = card.place;
        assert!(
            place.x >= drawing.x
                && place.y >= drawing.y
                && place.right() <= drawing.right()
                && place.bottom() <= drawing.bottom(),
            "{} is at {place:?}, outside of {drawing:?}",
            card.title
        );
    }
}

async fn keys_and_buttons_zoom(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.presses("Ctrl+0").await;
    let actual = person.card("Ben").await.place;
    person.reads("100%").await;
    person.presses("Ctrl+=").await;
    person.reads("125%").await;
    assert!((person.card("Ben").await.place.width / actual.width - 1.25).abs() < 0.01);
    person.presses_button(person.words.zoom_out()).await;
    person.reads("100%").await;
    assert!((person.card("Ben").await.place.width - actual.width).abs() < 0.1);
}
