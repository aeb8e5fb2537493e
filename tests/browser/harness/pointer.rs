//! The mouse.

use serde_json::json;

use super::Person;
use super::eyes::Rect;
use super::hand::{Button, Modifiers, Mouse};

/// The number of steps in a drag from one place to the next: a hand does not jump.
const STEPS: u32 = 8;

/// A modifier key that is held while the mouse is used.
#[derive(Clone, Copy)]
pub enum Held {
    Nothing,
    Ctrl,
    Shift,
}

impl Held {
    fn modifiers(self) -> Modifiers {
        match self {
            Self::Nothing => Modifiers::default(),
            Self::Ctrl => Modifiers::CTRL,
            Self::Shift => Modifiers::SHIFT,
        }
    }
}

impl Person {
    /// Clicks the middle of the first matching element.
    pub async fn clicks(&self, selector: &str) {
        self.lets_the_page_do_its_work().await;
        let place = self.place_of(selector).await;
        self.clicks_at(place.middle(), Held::Nothing).await;
    }

    /// Clicks a button, a link or a menu item with this name.
    pub async fn presses_button(&self, name: &str) {
        self.lets_the_page_do_its_work().await;
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

    /// Moves the view until the pointer can reach a card. Returns the card's centre.
    async fn brings_into_reach(&self, title: &str) -> (f64, f64) {
        const HIDDEN: &str = "const at = document.elementFromPoint(...arguments);
            return !at?.closest('.card, .world')";
        let at = self.card(title).await.place.middle();
        if self.glances(HIDDEN, json!([at.0, at.1])).await == false {
            return at;
        }
        let middle = self.place_of(".drawing").await.middle();
        let look = async || {
            let at = self.card(title).await.place.middle();
            let way = (at.0 - middle.0, at.1 - middle.1);
            let is_near = way.0.abs() < 2.0 && way.1.abs() < 2.0;
            if !is_near {
                // Sideways too, as only a trackpad does: straight up and down, a wheel zooms.
                let right = way.0.abs().max(1.0).copysign(way.0);
                self.turns_wheel(middle, right, way.1, Held::Nothing).await;
            }
            (is_near, at)
        };
        let near = |(is_near, _): &(bool, (f64, f64))| *is_near;
        let seen = self.eventually("the card in the middle", look, near);
        seen.await.1
    }

    pub async fn clicks_at(&self, at: (f64, f64), held: Held) {
        self.lets_the_page_do_its_work().await;
        self.clicks_with(Button::Left, at, held).await;
    }

    async fn clicks_with(&self, button: Button, at: (f64, f64), held: Held) {
        let acts = [
            Mouse::Move(None),
            Mouse::Press(button, 1),
            Mouse::Release(button, 1),
        ];
        self.mouse(&acts.map(|act| (act, at)), held.modifiers())
            .await;
    }

    /// Double-clicks a card.
    pub async fn double_clicks_card(&self, title: &str) {
        let at = self.brings_into_reach(title).await;
        let left = Button::Left;
        let acts = [
            Mouse::Move(None),
            Mouse::Press(left, 1),
            Mouse::Release(left, 1),
            Mouse::Press(left, 2),
            Mouse::Release(left, 2),
        ];
        self.mouse(&acts.map(|act| (act, at)), Modifiers::default())
            .await;
    }

    /// Clicks a card with the right button.
    pub async fn right_clicks_card(&self, title: &str) {
        let at = self.brings_into_reach(title).await;
        self.clicks_with(Button::Right, at, Held::Nothing).await;
    }

    /// Picks up a card and drags it there, without letting go.
    pub async fn drags_card_to(&self, title: &str, to: (f64, f64)) {
        let from = self.card(title).await.place.middle();
        self.presses_at(from, Held::Nothing).await;
        self.drags_on_to(to).await;
    }

    /// Drags a card onto another one and drops it.
    pub async fn drops_card_on(&self, title: &str, onto: &str) {
        let to = self.card(onto).await.place.middle();
        self.drags_card_to(title, to).await;
        self.lets_go().await;
    }

    /// Presses the mouse button.
    pub async fn presses_at(&self, at: (f64, f64), held: Held) {
        self.lets_the_page_do_its_work().await;
        let acts = [Mouse::Move(None), Mouse::Press(Button::Left, 1)];
        self.mouse(&acts.map(|act| (act, at)), held.modifiers())
            .await;
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
            let act = Mouse::Move(Some(Button::Left));
            self.mouse(&[(act, at)], Modifiers::default()).await;
        }
    }

    /// Drags with the middle button, which moves the view wherever it is pressed.
    pub async fn drags_with_middle_button(&self, from: (f64, f64), to: (f64, f64)) {
        let middle = Button::Middle;
        let acts = [
            (Mouse::Move(None), from),
            (Mouse::Press(middle, 1), from),
            (Mouse::Move(Some(middle)), to),
            (Mouse::Release(middle, 1), to),
        ];
        self.mouse(&acts, Modifiers::default()).await;
    }

    /// Releases the button.
    pub async fn lets_go(&self) {
        let act = Mouse::Release(Button::Left, 1);
        self.mouse(&[(act, self.pointer.get())], Modifiers::default())
            .await;
    }

    pub async fn moves_to(&self, at: (f64, f64)) {
        self.mouse(&[(Mouse::Move(None), at)], Modifiers::default())
            .await;
    }

    /// Turns the wheel at a place: down and to the right are positive.
    pub async fn turns_wheel(&self, at: (f64, f64), right: f64, down: f64, held: Held) {
        self.wheel(at, (right, down), held.modifiers()).await;
    }

    /// Where the button with this name is; the pointer must be able to reach it too.
    pub async fn button(&self, name: &str) -> Rect {
        let find = async || Rect::read(&self.glances(FIND_BUTTON, json!([name])).await);
        let what = format!("a button “{name}” that can be clicked");
        let found = self.eventually(&what, find, Option::is_some).await;
        found.unwrap_or_default()
    }
}

/// Buttons are known by their label, their text, or the first part of it (the rest is a hint).
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
