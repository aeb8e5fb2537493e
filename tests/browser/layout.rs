//! Choosing how a chart is laid out, as a whole and branch by branch.

use serde_json::json;

use crate::harness::{Person, Rect, list_of, stories};

stories! {
    in_chinese:
        the_drawing_turns_and_turns_back,
        columns_are_chosen_in_the_panel_by_keys,
        a_drop_in_a_column_goes_below_a_card;
    in_english:
        cards_glide_to_their_places_and_only_those_that_move;
}

const TEAM: &[&str] = &["Head", "  Anna", "    Rep", "  Ben", "  Cleo"];

const COLUMN: &[&str] = &["Head", "  A", "  B", "  C", "  D", "  E", "  F"];

/// Where these cards are on the screen.
async fn places<const N: usize>(person: &Person, titles: [&str; N]) -> [Rect; N] {
    let cards = person.cards().await;
    titles.map(|title| {
        let card = cards.iter().find(|card| card.title == title);
        card.unwrap_or_else(|| panic!("no card {title}")).place
    })
}

/// Waits until no card moves any more.
async fn comes_to_rest(person: &Person) {
    const CALM: &str = "return document.getAnimations().every(one => one.playState !== 'running')";
    let look = async || person.asks(CALM, json!([])).await;
    person.expects("nothing moves", look, json!(true)).await;
}

async fn nothing_overlaps(person: &Person) {
    let cards = person.cards().await;
    for (index, a) in cards.iter().enumerate() {
        for b in &cards[index + 1..] {
            let (one, other) = (a.place, b.place);
            let apart = one.right() <= other.x + 0.5
                || other.right() <= one.x + 0.5
                || one.bottom() <= other.y + 0.5
                || other.bottom() <= one.y + 0.5;
            assert!(apart, "{} lies on {}", a.title, b.title);
        }
    }
}

/// Chooses an item of the View menu.
async fn chooses(person: &Person, item: &str) {
    person.presses_button(person.words.view_menu()).await;
    person.presses_button(item).await;
}

/// Waits until the cards are where they should be.
async fn expects_places<const N: usize>(
    person: &Person,
    what: &str,
    titles: [&str; N],
    holds: impl Fn(&[Rect; N]) -> bool,
) {
    let look = async || places(person, titles).await;
    person.eventually(what, look, holds).await;
    comes_to_rest(person).await;
    nothing_overlaps(person).await;
}

async fn the_drawing_turns_and_turns_back(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let words = person.words;
    chooses(person, words.layout_right()).await;
    let titles = ["Head", "Anna", "Ben", "Cleo", "Rep"];
    let to_the_right = |[head, anna, ben, cleo, rep]: &[Rect; 5]| {
        anna.x > head.right()
            && (anna.x - ben.x).abs() < 1.0
            && ben.y > anna.y
            && cleo.y > ben.y
            && rep.x > anna.right()
    };
    expects_places(person, "reports are to the right", titles, to_the_right).await;
    // The arrows turn with it.
    person.clicks_card("Head").await;
    person.presses_each(&["ArrowRight", "ArrowDown"]).await;
    person.expects_selected(&["Cleo"]).await;
    person.presses("ArrowLeft").await;
    person.expects_selected(&["Head"]).await;
    let file = person.exports().await;
    assert!(
        file.contains(r#""drawing":{"direction":"right"}"#),
        "{file}"
    );
    person.presses("Ctrl+z").await;
    let down =
        |[head, anna, ben, ..]: &[Rect; 5]| anna.y > head.bottom() && (anna.y - ben.y).abs() < 1.0;
    expects_places(person, "undo turns it back", titles, down).await;
    person.presses("Ctrl+y").await;
    expects_places(person, "redo turns it again", titles, to_the_right).await;
    // It is a property of the chart: it is still there after a reload.
    person.saves().await;
    person.reloads().await;
    expects_places(person, "it stays when reloaded", titles, to_the_right).await;
}

async fn columns_are_chosen_in_the_panel_by_keys(person: &Person) {
    person.opens(&list_of(COLUMN)).await;
    person.clicks_card("Head").await;
    person.presses("F6").await;
    person.tabs_to(".panel .columns").await;
    // Automatic, not in columns, one, two.
    person
        .presses_each(&["ArrowDown", "ArrowDown", "ArrowDown"])
        .await;
    let two = |[a, c, d]: &[Rect; 3]| (a.x - c.x).abs() < 1.0 && d.x > c.right();
    expects_places(person, "two columns", ["A", "C", "D"], two).await;
    assert!(person.saves().await.contains(r#""columns":2"#));
    // A card without reports has nothing to choose.
    person.clicks_card("A").await;
    person.no_longer_sees(".panel .columns").await;
}

async fn a_drop_in_a_column_goes_below_a_card(person: &Person) {
    person.opens(&list_of(COLUMN)).await;
    let [b, c] = places(person, ["B", "C"]).await;
    let gap = (b.middle().0, f64::midpoint(b.bottom(), c.y));
    person.drags_card_to("F", gap).await;
    let bar = person.place_of(".drop-between").await;
    assert!(bar.width > bar.height, "the mark lies across the column");
    person.lets_go().await;
    person
        .expects_tree(&["Head", "  A", "  B", "  F", "  C", "  D", "  E"])
        .await;
}

async fn cards_glide_to_their_places_and_only_those_that_move(person: &Person) {
    person
        .opens(&list_of(&[
            "Head", "  Anna", "    Rep", "    Rob", "  Ben", "    Tom",
        ]))
        .await;
    person.clicks_card("Anna").await;
    let script = "window.glided = new Set();
        document.addEventListener('transitionrun', event => {
            if (event.target.matches('.card')) {
                window.glided.add(event.target.textContent + ' ' + event.propertyName);
            }
        });";
    person.asks(script, json!([])).await;
    // Anna stays where she is, Ben comes nearer with Tom, and Head stays over the middle of both.
    person.presses(" ").await;
    let look = async || {
        let glided = person
            .asks("return [...window.glided].sort()", json!([]))
            .await;
        glided.to_string()
    };
    let expected = r#"["Ben transform","Head transform","Tom transform"]"#.to_owned();
    person.expects("who moved", look, expected).await;
}
