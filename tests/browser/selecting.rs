//! Selecting one card, and several.

use crate::harness::{Held, Person, list_of, stories};

stories! {
    in_chinese:
        all_are_selected_and_counted,
        a_click_on_nothing_selects_nothing;
    in_english:
        ctrl_and_click_adds_and_takes_away,
        a_frame_selects_what_it_touches,
        a_click_on_one_of_several_leaves_that_one;
}

const TEAM: &[&str] = &["Head", "  Anna", "    Rep", "  Ben", "  Cleo"];

async fn ctrl_and_click_adds_and_takes_away(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.clicks_card("Anna").await;
    person.clicks_card_holding("Cleo", Held::Ctrl).await;
    person.expects_selected(&["Anna", "Cleo"]).await;
    person.clicks_card_holding("Rep", Held::Shift).await;
    person.expects_selected(&["Anna", "Cleo", "Rep"]).await;
    person.clicks_card_holding("Anna", Held::Ctrl).await;
    person.expects_selected(&["Cleo", "Rep"]).await;
}

async fn a_frame_selects_what_it_touches(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    let (ben, cleo) = (
        person.card("Ben").await.place,
        person.card("Cleo").await.place,
    );
    let from = (ben.x - 5.0, ben.y - 5.0);
    person.presses_at(from, Held::Shift).await;
    person
        .drags_on_to((cleo.x + 10.0, cleo.bottom() + 10.0))
        .await;
    person.sees(".marquee").await;
    person.lets_go().await;
    person.no_longer_sees(".marquee").await;
    person.expects_selected(&["Ben", "Cleo"]).await;
}

async fn a_click_on_nothing_selects_nothing(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.clicks_card("Anna").await;
    let drawing = person.place_of(".drawing").await;
    let nowhere = (drawing.middle().0, drawing.y + 20.0);
    person.clicks_at(nowhere, Held::Nothing).await;
    person.expects_selected(&[]).await;
}

async fn a_click_on_one_of_several_leaves_that_one(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.clicks_card("Anna").await;
    person.presses("Ctrl+a").await;
    person.expects_selected(TEAM).await;
    person.clicks_card("Ben").await;
    person.expects_selected(&["Ben"]).await;
}

async fn all_are_selected_and_counted(person: &Person) {
    person.opens(&list_of(TEAM)).await;
    person.clicks_card("Ben").await;
    person.presses("Ctrl+a").await;
    person.expects_selected(TEAM).await;
    person
        .reads(person.reads_as("已选 5 张", "5 selected"))
        .await;
    let before = person.exports().await;
    person.presses("Delete").await;
    person.sees(".drawing-empty").await;
    person.presses("Ctrl+z").await;
    assert_eq!(person.exports().await, before);
    // The restored branch is shown by its top.
    person.expects_selected(&["Head"]).await;
}
