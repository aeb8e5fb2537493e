//! Keys in the gallery: arrows go from the search field to the cards and from card to card as they
//! are on the screen, and typing goes back to the field.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::platform::focus;

/// The cards that can be opened.
const CARDS: &str = ".template:not([hidden]) .template-card";
const FIELD: &str = ".templates-field";
/// The first card that was found.
const FIRST: &str = ".template-card.first";

/// Keys in the field.
pub(super) fn in_field(event: &KeyboardEvent, clear: impl Fn()) {
    // Keys of an input method; Safari sends the last one after the composition has ended.
    if event.is_composing() || event.key_code() == 229 {
        return;
    }
    match event.key().as_str() {
        "ArrowDown" => focus_card(cards().first()),
        "Enter" => open_first(),
        "Escape" => clear(),
        _ => return,
    }
    event.prevent_default();
}

/// Keys on a card.
pub(super) fn on_cards(event: &KeyboardEvent) {
    let key = event.key();
    let with_others = event.ctrl_key() || event.alt_key() || event.meta_key();
    let direction = match key.as_str() {
        "ArrowLeft" => (-1.0, 0.0),
        "ArrowRight" => (1.0, 0.0),
        "ArrowUp" => (0.0, -1.0),
        "ArrowDown" => (0.0, 1.0),
        "Escape" => {
            focus::focus_first(FIELD);
            return;
        }
        // Typing belongs in the field, including this first letter.
        letter if letter.chars().count() == 1 && letter != " " && !with_others => {
            focus::focus_first(FIELD);
            return;
        }
        _ => return,
    };
    event.prevent_default();
    let here = event.target().and_then(|target| target.dyn_into().ok());
    if let Some(here) = here {
        step(&here, direction);
    }
}

/// Goes to the nearest card in this direction; upwards from the first row, to the field.
fn step(here: &HtmlElement, direction: (f64, f64)) {
    let cards = cards();
    let from = middle(here);
    let ahead = |card: &&HtmlElement| {
        let (x, y) = distance(from, middle(card));
        // Sideways only within the row.
        x * direction.0 + y * direction.1 > 1.0 && (direction.0 == 0.0 || y.abs() < 1.0)
    };
    let cost = |card: &HtmlElement| {
        let (x, y) = distance(from, middle(card));
        // The nearest row first, and in it the card that is straight ahead.
        (y.abs() * 1_000.0 + x.abs()).to_bits()
    };
    let next = cards.iter().filter(ahead).min_by_key(|card| cost(card));
    match next {
        Some(_) => focus_card(next),
        None if direction.1 < 0.0 => {
            focus::focus_first(FIELD);
        }
        None if direction.0 != 0.0 => focus_card(neighbour(&cards, here, direction.0 > 0.0)),
        None => {}
    }
}

/// At the end of a row: the next or previous card in the order of the page.
fn neighbour<'a>(
    cards: &'a [HtmlElement],
    here: &HtmlElement,
    forward: bool,
) -> Option<&'a HtmlElement> {
    let at = cards.iter().position(|card| card == here)?;
    let next = if forward {
        at.checked_add(1)
    } else {
        at.checked_sub(1)
    };
    cards.get(next?)
}

fn open_first() {
    let first = document().query_selector(FIRST).ok().flatten();
    if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        first.click();
    }
}

fn focus_card(card: Option<&HtmlElement>) {
    if let Some(card) = card {
        focus::move_to(card);
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        card.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

fn distance(from: (f64, f64), to: (f64, f64)) -> (f64, f64) {
    (to.0 - from.0, to.1 - from.1)
}

fn middle(element: &HtmlElement) -> (f64, f64) {
    let rect = element.get_bounding_client_rect();
    (
        rect.x() + rect.width() / 2.0,
        rect.y() + rect.height() / 2.0,
    )
}

fn cards() -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(CARDS) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}
