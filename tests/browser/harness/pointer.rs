//! The mouse.

use serde_json::json;

use super::Person;
use super::eyes::Rect;

/// How many steps a drag takes from one place to the next: a hand does not jump.
const STEPS: u32 = 8;

/// A modifier key that is held while the mouse is used.
#[derive(Clone, Copy)]
pub enum Held {
    Nothing,
    Ctrl,
    Shift,
}

impl Held {
    /// As the browser's protocol counts modifiers.
    fn bits(self) -> u8 {
        match self {
            Self::Nothing => 0,
            Self::Ctrl => 2,
            Self::Shift => 8,
        }
    }
}

impl Person {
    /// Clicks in the middle of what a selector finds.
    pub async fn clicks(&self, selector: &str) {
        let place = self.place_of(selector).await;
        self.clicks_at(place.middle(), Held::Nothing).await;
    }

    /// Clicks a button, a link or an item of a menu that is called so.
    pub async fn presses_button(&self, name: &str) {
        let place = self.button(name).await;
        self.clicks_at(place.middle(), Held::Nothing).await;
    }

    /// Clicks a card.
    pub async fn clicks_card(&self, title: &str) {
        self.clicks_card_holding(title, Held::Nothing).await;
    }

    /// Clicks a card while a key is held.
    pub async fn clicks_card_holding(&self, title: &str, held: Held) {
        let at = self.brings_into_reach(title).await;
        self.clicks_at(at, held).await;
    }

    /// Moves the view until the pointer can reach a card. Returns its middle.
    async fn brings_into_reach(&self, title: &str) -> (f64, f64) {
        const HIDDEN: &str = "const at = document.elementFromPoint(...arguments);
            return !at?.closest('.card, .world')";
        let at = self.card(title).await.place.middle();
        if self.asks(HIDDEN, json!([at.0, at.1])).await == false {
            return at;
        }
        let middle = self.place_of(".drawing").await.middle();
        let way = (at.0 - middle.0, at.1 - middle.1);
        // Sideways too, as only a trackpad does: straight up and down, a wheel zooms.
        let right = way.0.abs().max(1.0).copysign(way.0);
        self.turns_wheel(middle, right, way.1, Held::Nothing).await;
        let look = async || self.card(title).await.place.middle();
        let near = |at: &(f64, f64)| (at.0 - middle.0).abs() < 2.0 && (at.1 - middle.1).abs() < 2.0;
        self.eventually("the card in the middle", look, near).await
    }

    /// Clicks somewhere.
    pub async fn clicks_at(&self, at: (f64, f64), held: Held) {
        self.moves_to(at).await;
        self.mouse("mousePressed", at, "left", 1, held).await;
        self.mouse("mouseReleased", at, "left", 1, held).await;
    }

    /// Double-clicks a card.
    pub async fn double_clicks_card(&self, title: &str) {
        let at = self.brings_into_reach(title).await;
        self.clicks_at(at, Held::Nothing).await;
        self.mouse("mousePressed", at, "left", 2, Held::Nothing)
            .await;
        self.mouse("mouseReleased", at, "left", 2, Held::Nothing)
            .await;
    }

    /// Clicks a card with the right button.
    pub async fn right_clicks_card(&self, title: &str) {
        let at = self.brings_into_reach(title).await;
        self.moves_to(at).await;
        self.mouse("mousePressed", at, "right", 1, Held::Nothing)
            .await;
        self.mouse("mouseReleased", at, "right", 1, Held::Nothing)
            .await;
    }

    /// Takes hold of a card and drags it there, without letting go.
    pub async fn drags_card_to(&self, title: &str, to: (f64, f64)) {
        let from = self.card(title).await.place.middle();
        self.presses_at(from, Held::Nothing).await;
        self.drags_on_to(to).await;
    }

    /// Drags a card onto another one and lets go.
    pub async fn drops_card_on(&self, title: &str, onto: &str) {
        let to = self.card(onto).await.place.middle();
        self.drags_card_to(title, to).await;
        self.lets_go().await;
    }

    /// Presses the button of the mouse.
    pub async fn presses_at(&self, at: (f64, f64), held: Held) {
        self.moves_to(at).await;
        self.mouse("mousePressed", at, "left", 1, held).await;
    }

    /// Moves the pointer with the button down, not in one jump.
    pub async fn drags_on_to(&self, to: (f64, f64)) {
        let from = self.pointer.get();
        for step in 1..=STEPS {
            let part = f64::from(step) / f64::from(STEPS);
            let at = (
                from.0 + (to.0 - from.0) * part,
                from.1 + (to.1 - from.1) * part,
            );
            self.mouse("mouseMoved", at, "left", 0, Held::Nothing).await;
        }
        self.pointer.set(to);
    }

    /// Drags with the middle button, which moves the view wherever it is pressed.
    pub async fn drags_with_middle_button(&self, from: (f64, f64), to: (f64, f64)) {
        self.moves_to(from).await;
        for (kind, at) in [
            ("mousePressed", from),
            ("mouseMoved", to),
            ("mouseReleased", to),
        ] {
            self.mouse(kind, at, "middle", 1, Held::Nothing).await;
        }
        self.pointer.set(to);
    }

    /// Lets go of the button.
    pub async fn lets_go(&self) {
        let at = self.pointer.get();
        self.mouse("mouseReleased", at, "left", 1, Held::Nothing)
            .await;
    }

    /// Moves the pointer.
    pub async fn moves_to(&self, at: (f64, f64)) {
        self.mouse("mouseMoved", at, "none", 0, Held::Nothing).await;
        self.pointer.set(at);
    }

    /// Turns the wheel at a place: down and to the right are more than zero.
    pub async fn turns_wheel(&self, at: (f64, f64), right: f64, down: f64, held: Held) {
        let wheel = json!({
            "type": "mouseWheel", "x": at.0, "y": at.1, "deltaX": right, "deltaY": down,
            "modifiers": held.bits(),
        });
        self.devtools("Input.dispatchMouseEvent", wheel).await;
    }

    async fn mouse(&self, kind: &str, at: (f64, f64), button: &str, clicks: u8, held: Held) {
        let down = match (kind, button) {
            ("mousePressed" | "mouseMoved", "left") => 1,
            ("mousePressed" | "mouseMoved", "middle") => 4,
            _ => 0,
        };
        let event = json!({
            "type": kind, "x": at.0, "y": at.1, "button": button, "buttons": down,
            "clickCount": clicks, "modifiers": held.bits(),
        });
        self.devtools("Input.dispatchMouseEvent", event).await;
    }

    /// Where the button of this name is; it must be there for the pointer too.
    pub async fn button(&self, name: &str) -> Rect {
        let find = async || Rect::read(&self.asks(FIND_BUTTON, json!([name])).await);
        let what = format!("a button “{name}” that can be clicked");
        let found = self.eventually(&what, find, Option::is_some).await;
        found.unwrap_or_default()
    }
}

/// Buttons are called by their label, their text, or the first part of it (the rest is a hint).
const FIND_BUTTON: &str = r#"
const called = element => [
    element.getAttribute('aria-label'),
    element.textContent.trim(),
    element.firstElementChild?.textContent.trim(),
    element.querySelector('strong')?.textContent.trim(),
].includes(arguments[0]);
const all = [...document.querySelectorAll('button, a, [role^=menuitem], [role=option]')];
for (const element of all.filter(called)) {
    if (element.disabled) continue;
    element.scrollIntoView({ block: 'nearest' });
    const rect = element.getBoundingClientRect();
    const top = document.elementFromPoint(rect.x + rect.width / 2, rect.y + rect.height / 2);
    if (rect.width > 0 && (element.contains(top))) return rect.toJSON();
}
return null;"#;
