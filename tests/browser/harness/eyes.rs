//! What a person sees.

use serde_json::{Value, json};

use super::Person;

/// A rectangle in the window, px.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    /// In the form in which the page describes rectangles.
    pub(super) fn read(value: &Value) -> Option<Self> {
        let number = |name: &str| value.get(name)?.as_f64();
        Some(Self {
            x: number("x")?,
            y: number("y")?,
            width: number("width")?,
            height: number("height")?,
        })
    }

    /// Its centre.
    pub fn middle(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Its right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Its bottom edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }
}

/// A card on the drawing.
#[derive(Clone, Debug)]
pub struct Card {
    /// Its title, with the lines joined again.
    pub title: String,
    /// What a screen reader says of it.
    pub name: String,
    /// Where it is.
    pub place: Rect,
    /// Whether it is selected.
    pub selected: bool,
}

impl Person {
    /// Waits until an element that matches the selector is visible in the window.
    pub async fn sees(&self, selector: &str) {
        let look = async || self.place_if_shown(selector).await;
        let what = format!("{selector} should be shown");
        self.eventually(&what, look, Option::is_some).await;
    }

    /// Waits until no element that matches the selector is visible any more.
    pub async fn no_longer_sees(&self, selector: &str) {
        let look = async || self.place_if_shown(selector).await;
        let what = format!("{selector} should be gone");
        self.eventually(&what, look, Option::is_none).await;
    }

    /// Waits until the document contains a matching element, visible or not.
    pub(super) async fn sees_in_document(&self, selector: &str) {
        let script = "return document.querySelector(arguments[0]) !== null";
        let look = async || self.glances(script, json!([selector])).await;
        self.expects(selector, look, json!(true)).await;
    }

    /// Where the first matching element is, once nothing is about to move it.
    pub async fn place_of(&self, selector: &str) -> Rect {
        self.sees(selector).await;
        self.lets_the_page_do_its_work().await;
        let look = async || self.place_if_shown(selector).await;
        let what = format!("{selector} should still be shown");
        let found = self.eventually(&what, look, Option::is_some).await;
        found.unwrap_or_default()
    }

    async fn place_if_shown(&self, selector: &str) -> Option<Rect> {
        const SCRIPT: &str = "for (const found of document.querySelectorAll(arguments[0])) {
            found.scrollIntoView({ block: 'nearest' });
            const rect = found.getBoundingClientRect();
            if (rect.width > 0 && rect.height > 0) return rect.toJSON();
        }
        return null;";
        Rect::read(&self.glances(SCRIPT, json!([selector])).await)
    }

    /// The text of the first matching element; empty when there is none.
    pub async fn text_of(&self, selector: &str) -> String {
        const SCRIPT: &str =
            "return document.querySelector(arguments[0])?.textContent.trim() ?? ''";
        self.text(SCRIPT, selector).await
    }

    /// The texts of all matching elements.
    pub async fn texts_of(&self, selector: &str) -> Vec<String> {
        const SCRIPT: &str = "return [...document.querySelectorAll(arguments[0])]
            .map(found => found.textContent.trim())";
        strings(&self.asks(SCRIPT, json!([selector])).await)
    }

    /// The content of the first matching field.
    pub async fn value_of(&self, selector: &str) -> String {
        self.text(
            "return document.querySelector(arguments[0])?.value ?? ''",
            selector,
        )
        .await
    }

    async fn text(&self, script: &str, selector: &str) -> String {
        let text = self.asks(script, json!([selector])).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a text can be read somewhere on the page.
    pub async fn reads(&self, text: &str) {
        let look = async || {
            let page = self
                .glances("return document.body.innerText", json!([]))
                .await;
            page.as_str().unwrap_or_default().to_owned()
        };
        let what = format!("the page should say “{text}”");
        self.eventually(&what, look, |page| page.contains(text))
            .await;
    }

    /// Whether focus is at an element that matches the selector.
    pub async fn keyboard_is_at(&self, selector: &str) {
        const SCRIPT: &str = "const at = document.activeElement;
            return at.matches(arguments[0]) ? '' : at.outerHTML.slice(0, 200)";
        let look = async || self.glances(SCRIPT, json!([selector])).await;
        let what = format!("the keyboard should be at {selector}");
        self.eventually(&what, look, |elsewhere| elsewhere == "")
            .await;
    }

    /// All cards on the page, in document order.
    pub async fn cards(&self) -> Vec<Card> {
        const SCRIPT: &str = "return window.harness.cards()";
        read_cards(&self.asks(SCRIPT, json!([])).await)
    }

    /// The card with this title, once it has come to rest: nobody aims at a card that moves.
    pub async fn card(&self, title: &str) -> Card {
        const SCRIPT: &str = "return window.harness.glides() || window.harness.moves()
            ? [] : window.harness.cards()";
        let look = async || read_cards(&self.glances(SCRIPT, json!([])).await);
        let is_it = |card: &Card| together(&card.title) == together(title);
        let what = format!("a card “{title}” at rest");
        let is_there = |cards: &Vec<Card>| cards.iter().any(is_it);
        let cards = self.eventually(&what, look, is_there).await;
        let found = cards.into_iter().find(is_it);
        found.unwrap_or_else(|| unreachable!("it was there just now"))
    }

    /// The titles of the selected cards, sorted: the order in which they were selected is not visible.
    async fn selected(&self) -> Vec<String> {
        const SCRIPT: &str = "return window.harness.cards()";
        let cards = read_cards(&self.glances(SCRIPT, json!([])).await).into_iter();
        let mut titles: Vec<String> = cards
            .filter(|card| card.selected)
            .map(|card| card.title.replace('\n', " "))
            .collect();
        titles.sort();
        titles
    }

    /// Expects exactly these cards to be selected.
    pub async fn expects_selected(&self, titles: &[&str]) {
        let mut expected: Vec<String> = titles.iter().map(|&title| together(title)).collect();
        expected.sort();
        let look = async || {
            let selected = self.selected().await;
            selected
                .iter()
                .map(|title| together(title))
                .collect::<Vec<_>>()
        };
        let sorted = |seen: &Vec<String>| {
            let mut seen = seen.clone();
            seen.sort();
            seen == expected
        };
        self.eventually(&format!("selected: {expected:?}"), look, sorted)
            .await;
    }
}

fn read_cards(cards: &Value) -> Vec<Card> {
    let cards = cards.as_array().into_iter().flatten();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    cards
        .map(|card| Card {
            title: text(&card["title"]),
            name: text(&card["name"]),
            place: Rect::read(&card["place"]).unwrap_or_default(),
            selected: card["selected"] == true,
        })
        .collect()
}

/// A text without its spaces: where a title is broken into lines is up to the layout.
fn together(title: &str) -> String {
    title.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The texts in a list of texts.
pub(super) fn strings(value: &Value) -> Vec<String> {
    let items = value.as_array().into_iter().flatten();
    items.filter_map(Value::as_str).map(str::to_owned).collect()
}
