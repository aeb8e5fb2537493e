//! Keys and pointer.

use serde_json::{Value, json};

use super::org::mark;
use super::page::Page;

/// The keys that the measurements press: name, code, number.
const KEYS: &[(&str, &str, u32)] = &[
    ("Enter", "Enter", 13),
    ("Escape", "Escape", 27),
    (" ", "Space", 32),
    ("End", "End", 35),
    ("ArrowDown", "ArrowDown", 40),
    ("0", "Digit0", 48),
    ("9", "Digit9", 57),
    ("]", "BracketRight", 221),
];

const ALT: u8 = 1;
const CTRL: u8 = 2;

impl Page {
    /// Presses a key: "Enter", "Ctrl+k", "Alt+ArrowDown".
    pub async fn presses(&self, keys: &str) {
        let (modifiers, name) = match keys.split_once('+') {
            Some(("Alt", name)) => (ALT, name),
            Some(("Ctrl", name)) => (CTRL, name),
            _ => (0, keys),
        };
        let known = KEYS.iter().find(|key| key.0 == name);
        let letter = name.chars().next().unwrap_or_default().to_ascii_uppercase();
        let code = known.map_or_else(|| format!("Key{letter}"), |key| key.1.to_owned());
        let number = known.map_or(u32::from(letter), |key| key.2);
        let text = match name {
            "Enter" => Some("\r"),
            _ if name.len() == 1 && modifiers == 0 => Some(name),
            _ => None,
        };
        let mut event = json!({
            "type": if text.is_some() { "keyDown" } else { "rawKeyDown" },
            "key": name, "code": code, "windowsVirtualKeyCode": number, "modifiers": modifiers,
        });
        if let Some(text) = text {
            event["text"] = json!(text);
        }
        self.devtools("Input.dispatchKeyEvent", event).await;
        let up = json!({
            "type": "keyUp", "key": name, "code": code, "windowsVirtualKeyCode": number,
            "modifiers": modifiers,
        });
        self.devtools("Input.dispatchKeyEvent", up).await;
    }

    /// The time from a key until its effect is painted, in milliseconds.
    pub async fn times_key(&self, keys: &str) -> f64 {
        self.times("keydown", async || self.presses(keys).await)
            .await
    }

    /// The time from a key until the chart, which it causes to be laid out again, is painted, in
    /// milliseconds.
    pub async fn times_layout(&self, keys: &str) -> f64 {
        self.asks("window.__bench.armLayout()").await;
        self.presses(keys).await;
        self.result().await
    }

    /// Goes to a position with the find box, which expands the branches above it.
    pub async fn goes_to(&self, position: usize) {
        self.presses("Ctrl+k").await;
        let mark = json!({ "text": mark(position) });
        self.devtools("Input.insertText", mark).await;
        self.presses("Enter").await;
        self.waits_for("return document.activeElement.matches('.title-input')")
            .await;
    }

    /// Drags the drawing with the middle button and turns the wheel over it, one event at a time.
    pub async fn pans_and_zooms(&self) {
        let (x, y) = (640.0, 700.0);
        self.mouse(json!({ "type": "mouseMoved", "x": x, "y": y }))
            .await;
        self.mouse(held("mousePressed", x, y)).await;
        for step in 0..60 {
            let step = f64::from(step);
            self.mouse(held("mouseMoved", x - step * 8.0, y - step * 3.0))
                .await;
        }
        self.mouse(held("mouseReleased", x - 472.0, y - 177.0))
            .await;
        let (x, y) = (640.0, 400.0);
        for step in 0..20 {
            let down = if step < 10 { 60 } else { -60 };
            let wheel =
                json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": down });
            self.mouse(wheel).await;
        }
    }

    async fn mouse(&self, event: Value) {
        self.devtools("Input.dispatchMouseEvent", event).await;
    }
}

/// The middle button drags the drawing even where there is a card.
fn held(kind: &str, x: f64, y: f64) -> Value {
    json!({ "type": kind, "x": x, "y": y, "button": "middle", "buttons": 4, "clickCount": 1 })
}
