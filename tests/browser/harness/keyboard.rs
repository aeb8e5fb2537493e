//! The keyboard.

use serde_json::json;

use super::Person;

/// Keys that have a name instead of a character, with their code number.
const NAMED: &[(&str, u32)] = &[
    ("Backspace", 8),
    ("Tab", 9),
    ("Enter", 13),
    ("Escape", 27),
    ("End", 35),
    ("Home", 36),
    ("ArrowLeft", 37),
    ("ArrowUp", 38),
    ("ArrowRight", 39),
    ("ArrowDown", 40),
    ("Insert", 45),
    ("Delete", 46),
    ("F2", 113),
    ("F6", 117),
    ("F8", 119),
    ("F9", 120),
];

/// Characters on keys that are neither letter nor digit: code number and the key's place.
const SYMBOLS: &[(char, u32, &str)] = &[
    (' ', 32, "Space"),
    ('=', 187, "Equal"),
    ('+', 187, "Equal"),
    (',', 188, "Comma"),
    ('-', 189, "Minus"),
    ('.', 190, "Period"),
    ('/', 191, "Slash"),
    ('?', 191, "Slash"),
    ('[', 219, "BracketLeft"),
    (']', 221, "BracketRight"),
];

/// A key as the browser's protocol describes it.
struct Key {
    key: String,
    code: String,
    number: u32,
    text: Option<String>,
}

impl Key {
    fn named(name: &str) -> Self {
        if let Some(&(name, number)) = NAMED.iter().find(|named| named.0 == name) {
            return Self {
                key: name.to_owned(),
                code: name.to_owned(),
                number,
                text: (name == "Enter").then(|| "\r".to_owned()),
            };
        }
        let mut characters = name.chars();
        match (characters.next(), characters.next()) {
            (Some(character), None) => Self::of(character),
            _ => panic!("no key is called {name:?}"),
        }
    }

    fn of(character: char) -> Self {
        let upper = character.to_ascii_uppercase();
        let symbol = SYMBOLS.iter().find(|symbol| symbol.0 == character);
        let (code, number) = match symbol {
            Some((_, number, code)) => ((*code).to_owned(), *number),
            None if upper.is_ascii_digit() => (format!("Digit{upper}"), upper.into()),
            None if upper.is_ascii_uppercase() => (format!("Key{upper}"), upper.into()),
            // A character that no key of this keyboard has.
            None => (String::new(), 0),
        };
        Self {
            key: character.to_string(),
            code,
            number,
            text: Some(character.to_string()),
        }
    }
}

impl Person {
    /// Presses a key, with modifiers before it: "Enter", "Ctrl+k", "Ctrl+Shift+z".
    pub async fn presses(&self, keys: &str) {
        // The plus key is its own separator.
        let (held, name) = match keys.strip_suffix("++") {
            Some(held) => (held, "+"),
            None => keys.rsplit_once('+').unwrap_or(("", keys)),
        };
        let mut modifiers = 0;
        for held in held.split('+').filter(|held| !held.is_empty()) {
            modifiers |= match held {
                "Alt" => 1,
                "Ctrl" => 2,
                "Shift" => 8,
                other => panic!("no modifier is called {other:?}"),
            };
        }
        let mut key = Key::named(name);
        if modifiers & 3 != 0 {
            key.text = None;
        }
        self.strikes(&key, modifiers).await;
    }

    /// Presses keys one after the other.
    pub async fn presses_each(&self, keys: &[&str]) {
        for keys in keys {
            self.presses(keys).await;
        }
    }

    /// Types on the keys; what no key has is composed with an input method.
    pub async fn types(&self, text: &str) {
        let mut composed = String::new();
        for character in text.chars() {
            if !character.is_ascii() {
                composed.push(character);
                continue;
            }
            self.composes(&std::mem::take(&mut composed)).await;
            let shift = character.is_ascii_uppercase() || "?+".contains(character);
            self.strikes(&Key::of(character), if shift { 8 } else { 0 })
                .await;
        }
        self.composes(&composed).await;
    }

    /// Replaces what a field holds: all of it is selected and typed over.
    pub async fn fills_in(&self, selector: &str, text: &str) {
        self.clicks(selector).await;
        self.presses("Ctrl+a").await;
        self.types(text).await;
    }

    /// Presses Tab until the keyboard is at something; it must come there before long.
    pub async fn tabs_to(&self, selector: &str) {
        self.tabs("Tab", selector).await;
    }

    /// As [`Self::tabs_to`], backwards.
    pub async fn tabs_back_to(&self, selector: &str) {
        self.tabs("Shift+Tab", selector).await;
    }

    async fn tabs(&self, key: &str, selector: &str) {
        const SCRIPT: &str = "return document.activeElement.matches(arguments[0])";
        for _ in 0..80 {
            self.presses(key).await;
            if self.asks(SCRIPT, json!([selector])).await == true {
                return;
            }
        }
        panic!("{key} does not lead to {selector}");
    }

    async fn strikes(&self, key: &Key, modifiers: u8) {
        let mut event = json!({
            "type": if key.text.is_some() { "keyDown" } else { "rawKeyDown" },
            "key": key.key, "code": key.code, "windowsVirtualKeyCode": key.number,
            "modifiers": modifiers,
        });
        if let Some(text) = &key.text {
            event["text"] = json!(text);
        }
        self.devtools("Input.dispatchKeyEvent", event.clone()).await;
        event["type"] = json!("keyUp");
        if let Some(event) = event.as_object_mut() {
            event.remove("text");
        }
        self.devtools("Input.dispatchKeyEvent", event).await;
    }

    /// A key that an input method takes while it composes: the page is told of it all the same.
    pub(super) async fn strikes_for_input_method(&self, name: &str) {
        let code = Key::named(name).code;
        let event = json!({
            "type": "rawKeyDown", "key": "Process", "code": code, "windowsVirtualKeyCode": 229,
        });
        self.devtools("Input.dispatchKeyEvent", event).await;
    }

    /// As [`Self::strikes_for_input_method`] on a Mac, where the key keeps its name.
    pub async fn strikes_while_composing(&self, name: &str) {
        let key = Key::named(name);
        let event = json!({
            "type": "rawKeyDown", "key": key.key, "code": key.code, "windowsVirtualKeyCode": 229,
        });
        self.devtools("Input.dispatchKeyEvent", event).await;
    }
}
