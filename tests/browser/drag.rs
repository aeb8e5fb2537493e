//! Dragging cards with the mouse.

use crate::harness::{Held, Person, list_of, stories};

stories! {
    in_chinese:
        onto_a_card_it_reports_there,
        escape_leaves_everything_as_it_was,
        several_cards_go_together;
    in_english:
        between_two_cards_it_takes_that_place,
        at_the_edge_the_view_follows,
        a_click_that_shakes_is_no_drag;
}

const TEAM: &[&str] = &["Head", "  Anna", "    Rep", "  Ben", "  Cleo"];

async fn onto_a_card_it_reports_there(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let cleo = person.card("Cleo").await.place;
    person.drags_card_to("Rep", cleo.middle()).await;
    // During the drag, the page shows where it would go.
    person.sees(".ghost").await;
    let frame = person.place_of(".drop-onto").await;
    assert!(frame.x < cleo.x && frame.right() > cleo.right());
    person.lets_go().await;
    person.no_longer_sees(".drop-onto").await;
    person
        .expects_tree(&["Head", "  Anna", "  Ben", "  Cleo", "    Rep"])
        .await;
    person.expects_selected(&["Rep"]).await;
}

async fn between_two_cards_it_takes_that_place(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let (anna, ben) = (person.card("Anna").await, person.card("Ben").await);
    let gap = (
        f64::midpoint(anna.place.right(), ben.place.x),
        ben.place.middle().1,
    );
    person.drags_card_to("Cleo", gap).await;
    let bar = person.place_of(".drop-between").await;
    assert!(bar.x >= anna.place.right() && bar.right() <= ben.place.x);
    person.lets_go().await;
    person
        .expects_tree(&["Head", "  Anna", "    Rep", "  Cleo", "  Ben"])
        .await;
}

async fn escape_leaves_everything_as_it_was(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let before = person.exports().await;
    let ben = person.card("Ben").await.place;
    person.drags_card_to("Rep", ben.middle()).await;
    person.sees(".drop-onto").await;
    person.presses("Escape").await;
    person.no_longer_sees(".ghost").await;
    person.lets_go().await;
    assert_eq!(person.exports().await, before);
    person.expects_selected(&["Rep"]).await;
    // There is nothing to undo either.
    let undo = format!(
        "button[aria-label=\"{}\"][disabled]",
        person.words.nothing_to_undo()
    );
    person.sees(&undo).await;
}

async fn at_the_edge_the_view_follows(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let drawing = person.place_of(".drawing").await;
    let (before, anna) = (
        person.card("Head").await.place,
        person.card("Anna").await.place,
    );
    let edge = (drawing.right() - 4.0, anna.middle().1);
    person.drags_card_to("Cleo", edge).await;
    // The pointer rests, and the drawing keeps moving under it.
    let look = async || person.card("Head").await.place.x;
    person
        .eventually("the view should move", look, |x| *x < before.x - 60.0)
        .await;
    person.presses("Escape").await;
    person.lets_go().await;
    let rested = person.card("Head").await.place;
    person.presses("Ctrl+s").await;
    assert_eq!(person.card("Head").await.place, rested);
}

async fn several_cards_go_together(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.clicks_card("Rep").await;
    person.clicks_card_holding("Cleo", Held::Ctrl).await;
    person.drops_card_on("Rep", "Ben").await;
    person
        .expects_tree(&["Head", "  Anna", "  Ben", "    Rep", "    Cleo"])
        .await;
    person.presses("Ctrl+z").await;
    person.expects_tree(TEAM).await;
}

async fn a_click_that_shakes_is_no_drag(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let before = person.exports().await;
    let (x, y) = person.card("Ben").await.place.middle();
    person.presses_at((x, y), Held::Nothing).await;
    person.drags_on_to((x + 2.0, y - 2.0)).await;
    person.lets_go().await;
    person.expects_selected(&["Ben"]).await;
    assert_eq!(person.exports().await, before);
}
