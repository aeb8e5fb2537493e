//! The arrow keys in the gallery: from the field into the cards, from card to card as they stand,
//! and back to the field by typing on.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::platform::focus;

/// The cards that can be opened.
const FACES: &str = ".template:not([hidden]) .template-face";
const FIELD: &str = ".structures-field";
/// The card that answers what is typed before all others.
const FIRST: &str = ".template-face.first";

/// Keys in the field.
pub(super) fn in_field(event: &KeyboardEvent, clear: impl Fn()) {
    // An input method's own keys; Safari sends its last one after the composition.
    if event.is_composing() || event.key_code() == 229 {
        return;
    }
    match event.key().as_str() {
        "ArrowDown" => give(faces().first()),
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
    let way = match key.as_str() {
        "ArrowLeft" => (-1.0, 0.0),
        "ArrowRight" => (1.0, 0.0),
        "ArrowUp" => (0.0, -1.0),
        "ArrowDown" => (0.0, 1.0),
        "Escape" => {
            focus::focus_first(FIELD);
            return;
        }
        // What is typed belongs into the field, this very letter too.
        letter if letter.chars().count() == 1 && letter != " " && !with_others => {
            focus::focus_first(FIELD);
            return;
        }
        _ => return,
    };
    event.prevent_default();
    let here = event.target().and_then(|target| target.dyn_into().ok());
    if let Some(here) = here {
        step(&here, way);
    }
}

/// Goes to the nearest card on this way; upwards from the first row to the field.
fn step(here: &HtmlElement, way: (f64, f64)) {
    let faces = faces();
    let from = middle(here);
    let ahead = |face: &&HtmlElement| {
        let (x, y) = distance(from, middle(face));
        // Further along the way than beside it.
        x * way.0 + y * way.1 > 1.0 && (way.0 == 0.0 || y.abs() < 1.0)
    };
    let cost = |face: &HtmlElement| {
        let (x, y) = distance(from, middle(face));
        // The next row first, and in it the card that is straight ahead.
        (y.abs() * 1_000.0 + x.abs()).to_bits()
    };
    let next = faces.iter().filter(ahead).min_by_key(|face| cost(face));
    match next {
        Some(_) => give(next),
        None if way.1 < 0.0 => {
            focus::focus_first(FIELD);
        }
        None if way.0 != 0.0 => give(neighbour(&faces, here, way.0 > 0.0)),
        None => {}
    }
}

/// At the end of a row: the card that comes next in the order of the page.
fn neighbour<'a>(
    faces: &'a [HtmlElement],
    here: &HtmlElement,
    forth: bool,
) -> Option<&'a HtmlElement> {
    let at = faces.iter().position(|face| face == here)?;
    let next = if forth {
        at.checked_add(1)
    } else {
        at.checked_sub(1)
    };
    faces.get(next?)
}

fn open_first() {
    let first = document().query_selector(FIRST).ok().flatten();
    if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        first.click();
    }
}

fn give(face: Option<&HtmlElement>) {
    if let Some(face) = face {
        focus::give(face);
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        face.scroll_into_view_with_scroll_into_view_options(&options);
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

fn faces() -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(FACES) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}
