//! Every template, opened and looked through at 100 %: no text overflows its card, and no card
//! overlaps another.

use std::collections::BTreeMap;

use banyan_core::templates::{Template, all};
use serde_json::{Value, json};

use crate::harness::{Person, Rect, stories};
use crate::text_fits::OVERFLOWING;

stories! {
    in_both_languages: every_template;
}

/// Two cards that overlap.
const OVERLAPPING: &str = "
const cards = [...document.querySelectorAll('.card')];
const places = cards.map(card => card.getBoundingClientRect());
const out = [];
for (let one = 0; one < cards.length; one++)
    for (let other = 0; other < one; other++) {
        const [a, b] = [places[one], places[other]];
        const apart = a.right <= b.left + 0.5 || b.right <= a.left + 0.5
            || a.bottom <= b.top + 0.5 || b.bottom <= a.top + 0.5;
        if (!apart) out.push([cards[one].ariaLabel, cards[other].ariaLabel]);
    }
return out;";

async fn every_template(person: &Person) {
    for template in all() {
        person.presses_button((template.name)(person.words)).await;
        person.sees(".editor .card").await;
        walks_through(person, template).await;
        person.presses_button(person.words.back_to_start()).await;
        person.sees(".template-size").await;
    }
}

/// Where the cards are, by title; no title occurs twice in a template.
async fn places(person: &Person) -> BTreeMap<String, Rect> {
    let cards = person.cards().await.into_iter();
    cards.map(|card| (card.title, card.place)).collect()
}

async fn walks_through(person: &Person, template: &Template) {
    let name = template.stem;
    // From far away, to know where everything is.
    person.presses("Ctrl+9").await;
    let zoom =
        "return new DOMMatrix(getComputedStyle(document.querySelector('.world')).transform).a";
    let scale = async || person.asks(zoom, json!([])).await.as_f64().unwrap_or(0.0);
    let all = outline_size(person).await;
    let look = async || places(person).await;
    let map = person
        .eventually("all cards", look, |seen| seen.len() == all)
        .await;
    let small = scale().await;
    // Then at full size, a window at a time.
    person.presses("Ctrl+0").await;
    person
        .eventually("100 %", scale, |scale| (scale - 1.0).abs() < 0.001)
        .await;
    let drawing = person.place_of(".drawing").await;
    let mut unseen: BTreeMap<&String, &Rect> = map.iter().collect();
    loop {
        for (script, what) in [(OVERFLOWING, "too large"), (OVERLAPPING, "overlapping")] {
            let bad = person.asks(script, json!([])).await;
            assert_eq!(bad, Value::Array(Vec::new()), "{name}: {what}");
        }
        let here = places(person).await;
        unseen.retain(|title, _| !here.contains_key(*title));
        let Some((_, next)) = unseen.iter().next() else {
            return;
        };
        // Pan by the distance between a visible card and the next one not yet seen.
        let (known, place) = here.iter().next().unwrap();
        let far = &map[known];
        let goal = (
            place.x + (next.x - far.x) / small,
            place.y + (next.y - far.y) / small,
        );
        let middle = drawing.middle();
        let way = (goal.0 - middle.0, goal.1 - middle.1);
        let wheel = crate::harness::Held::Nothing;
        let right = way.0.abs().max(1.0).copysign(way.0);
        person.turns_wheel(middle, right, way.1, wheel).await;
        let moved = async || {
            person
                .cards()
                .await
                .iter()
                .any(|card| unseen.contains_key(&card.title))
        };
        person.eventually(name, moved, |moved| *moved).await;
    }
}

/// How many nodes the outline lists.
async fn outline_size(person: &Person) -> usize {
    person.outline().await.len()
}
