//! What a hand does, through the browser's own protocol where it has one, otherwise in the standard's
//! words.

use serde_json::{Value, json};

use super::{Person, protocol};

/// A key as the browser's protocol describes it.
pub(super) struct Key {
    pub key: String,
    pub code: String,
    pub number: u32,
    pub text: Option<String>,
    /// In the standard's terms.
    pub name: char,
}

/// Modifier keys that are held, as bits of the browser's protocol.
#[derive(Clone, Copy, Default)]
pub(super) struct Modifiers(pub u8);

impl Modifiers {
    pub const ALT: Self = Self(1);
    pub const CTRL: Self = Self(2);
    pub const SHIFT: Self = Self(8);

    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a key means something other than its character while these are held.
    pub fn command(self) -> bool {
        self.0 & (Self::ALT.0 | Self::CTRL.0) != 0
    }

    /// The keys themselves, as the standard names them.
    fn keys(self) -> Vec<char> {
        let all = [
            (Self::ALT, '\u{e00a}'),
            (Self::CTRL, '\u{e009}'),
            (Self::SHIFT, '\u{e008}'),
        ];
        let held = all.iter().filter(|(one, _)| self.0 & one.0 != 0);
        held.map(|(_, key)| *key).collect()
    }
}

/// A button of the mouse.
#[derive(Clone, Copy)]
pub(super) enum Button {
    Left,
    Middle,
    Right,
}

/// What the mouse does at a place.
#[derive(Clone, Copy)]
pub(super) enum Mouse {
    /// It moves there, with one button held or none.
    Move(Option<Button>),
    /// A button is pressed, for the first or the second time.
    Press(Button, u8),
    /// A button is released.
    Release(Button, u8),
}

/// What fingers do on a screen.
#[derive(Clone, Copy)]
pub(super) enum Touch {
    Start,
    Move,
    End,
}

impl Person {
    /// Strikes keys one after another, each with its own modifiers.
    pub(super) async fn strikes(&self, strokes: &[(Key, Modifiers)]) {
        if let Some((devtools, page)) = self.line() {
            let events = strokes
                .iter()
                .flat_map(|(key, held)| key_events(key, *held));
            devtools.ask_page(&page, events.collect());
            return;
        }
        let mut acts = Vec::new();
        for (key, held) in strokes {
            let held = held.keys();
            let act = |kind: &str, key: &char| json!({ "type": kind, "value": key });
            acts.extend(held.iter().map(|key| act("keyDown", key)));
            acts.push(act("keyDown", &key.name));
            acts.push(act("keyUp", &key.name));
            acts.extend(held.iter().map(|key| act("keyUp", key)));
        }
        let keys = json!({ "type": "key", "id": "keys", "actions": acts });
        self.acts(json!([keys])).await;
    }

    /// Performs these mouse actions while keys are held.
    pub(super) async fn mouse(&self, acts: &[(Mouse, (f64, f64))], held: Modifiers) {
        if let Some(&(_, at)) = acts.last() {
            self.pointer.set(at);
        }
        if let Some((devtools, page)) = self.line() {
            let events = acts.iter().map(|(act, at)| mouse_event(*act, *at, held));
            devtools.ask_page(&page, events.collect());
            return;
        }
        let number = |button: Button| match button {
            Button::Left => 0,
            Button::Middle => 1,
            Button::Right => 2,
        };
        let acts = acts.iter().map(|&(act, (x, y))| match act {
            Mouse::Move(_) => json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y }),
            Mouse::Press(button, _) => json!({ "type": "pointerDown", "button": number(button) }),
            Mouse::Release(button, _) => json!({ "type": "pointerUp", "button": number(button) }),
        });
        let mouse = json!({ "type": "pointer", "id": "mouse" });
        self.acts_holding(mouse, acts.collect(), held).await;
    }

    /// Turns the wheel at a place.
    pub(super) async fn wheel(&self, at: (f64, f64), by: (f64, f64), held: Modifiers) {
        if let Some((devtools, page)) = self.line() {
            let event = json!({
                "type": "mouseWheel", "x": at.0, "y": at.1, "deltaX": by.0, "deltaY": by.1,
                "modifiers": held.0,
            });
            devtools.ask_page(&page, vec![("Input.dispatchMouseEvent", event)]);
            return;
        }
        let whole = |px: f64| px.round() as i64;
        let scroll = json!({
            "type": "scroll", "duration": 0, "x": whole(at.0), "y": whole(at.1),
            "deltaX": whole(by.0), "deltaY": whole(by.1),
        });
        let wheel = json!({ "type": "wheel", "id": "wheel" });
        self.acts_holding(wheel, vec![scroll], held).await;
    }

    /// Performs an action with all fingers that are on the screen.
    pub(super) async fn fingers(&self, touch: Touch, at: &[(f64, f64)]) {
        if let Some((devtools, page)) = self.line() {
            let kind = match touch {
                Touch::Start => "touchStart",
                Touch::Move => "touchMove",
                Touch::End => "touchEnd",
            };
            let point = |(id, at): (usize, &(f64, f64))| json!({ "x": at.0, "y": at.1, "id": id });
            let points: Vec<Value> = match touch {
                Touch::End => Vec::new(),
                Touch::Start | Touch::Move => at.iter().enumerate().map(point).collect(),
            };
            let event = json!({ "type": kind, "touchPoints": points });
            devtools.ask_page(&page, vec![("Input.dispatchTouchEvent", event)]);
            return;
        }
        let fingers = at.iter().enumerate().map(|(id, (x, y))| {
            let there = json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y });
            let acts = match touch {
                Touch::Start => json!([there, { "type": "pointerDown", "button": 0 }]),
                Touch::Move => json!([there]),
                Touch::End => json!([{ "type": "pointerUp", "button": 0 }]),
            };
            let touch = json!({ "pointerType": "touch" });
            let id = format!("finger {id}");
            json!({ "type": "pointer", "id": id, "parameters": touch, "actions": acts })
        });
        self.acts(fingers.collect()).await;
    }

    /// Lets one source act, with keys held around it.
    async fn acts_holding(&self, mut source: Value, acts: Vec<Value>, held: Modifiers) {
        let pause = json!({ "type": "pause", "duration": 0 });
        let held = held.keys();
        let act = |kind: &str, key: &char| json!({ "type": kind, "value": key });
        let rest = |count: usize| std::iter::repeat_n(pause.clone(), count);
        let down = held.iter().map(|key| act("keyDown", key));
        let up = held.iter().map(|key| act("keyUp", key));
        let keys: Vec<Value> = down.chain(rest(acts.len())).chain(up).collect();
        let acts: Vec<Value> = rest(held.len()).chain(acts).collect();
        source["actions"] = json!(acts);
        let keys = json!({ "type": "key", "id": "keys", "actions": keys });
        self.acts(json!([keys, source])).await;
    }

    async fn acts(&self, actions: Value) {
        let wish = json!({ "actions": actions });
        protocol::post(&self.browser.client, "actions", wish).await;
    }
}

fn key_events(key: &Key, held: Modifiers) -> [(&'static str, Value); 2] {
    const COMMAND: &str = "Input.dispatchKeyEvent";
    let text = key.text.as_ref().filter(|_| !held.command());
    let mut down = json!({
        "type": if text.is_some() { "keyDown" } else { "rawKeyDown" },
        "key": key.key, "code": key.code, "windowsVirtualKeyCode": key.number,
        "modifiers": held.0,
    });
    let mut up = down.clone();
    up["type"] = json!("keyUp");
    if let Some(text) = text {
        down["text"] = json!(text);
    }
    [(COMMAND, down), (COMMAND, up)]
}

fn mouse_event(act: Mouse, at: (f64, f64), held: Modifiers) -> (&'static str, Value) {
    let name = |button: Button| match button {
        Button::Left => "left",
        Button::Middle => "middle",
        Button::Right => "right",
    };
    let (kind, button, clicks) = match act {
        Mouse::Move(button) => ("mouseMoved", button, 0),
        Mouse::Press(button, clicks) => ("mousePressed", Some(button), clicks),
        Mouse::Release(button, clicks) => ("mouseReleased", Some(button), clicks),
    };
    let down = match (act, button) {
        (Mouse::Release(..), _) | (_, None) => 0,
        (_, Some(Button::Left)) => 1,
        (_, Some(Button::Right)) => 2,
        (_, Some(Button::Middle)) => 4,
    };
    let event = json!({
        "type": kind, "x": at.0, "y": at.1, "button": button.map_or("none", name),
        "buttons": down, "clickCount": clicks, "modifiers": held.0,
    });
    ("Input.dispatchMouseEvent", event)
}
