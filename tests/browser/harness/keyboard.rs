//! The keyboard.

use serde_json::json;

use super::Person;
use super::hand::{Key, Modifiers};
use super::input_method::INPUT_METHOD;

/// Keys with a name instead of a character, with their code number and the character that represents
/// them in the standard.
const NAMED: &[(&str, u32, char)] = &[
    ("Backspace", 8, '\u{e003}'),
    ("Tab", 9, '\u{e004}'),
    ("Enter", 13, '\u{e007}'),
    ("Escape", 27, '\u{e00c}'),
    ("End", 35, '\u{e010}'),
    ("Home", 36, '\u{e011}'),
    ("ArrowLeft", 37, '\u{e012}'),
    ("ArrowUp", 38, '\u{e013}'),
    ("ArrowRight", 39, '\u{e014}'),
    ("ArrowDown", 40, '\u{e015}'),
    ("Insert", 45, '\u{e016}'),
    ("Delete", 46, '\u{e017}'),
    ("F2", 113, '\u{e032}'),
    ("F6", 117, '\u{e036}'),
    ("F8", 119, '\u{e038}'),
    ("F9", 120, '\u{e039}'),
];

/// Characters on keys that are neither letter nor digit: code number and the key's position.
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

impl Key {
    fn named(name: &str) -> Self {
        if let Some(&(name, number, standard)) = NAMED.iter().find(|named| named.0 == name) {
            return Self {
                name: standard,
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
            // A character that is on no key of this keyboard.
            None => (String::new(), 0),
        };
        Self {
            name: character,
            key: character.to_string(),
            code,
            number,
            text: Some(character.to_string()),
        }
    }
}

impl Person {
    /// Presses a key, written after its modifiers: "Enter", "Ctrl+k", "Ctrl+Shift+z".
    pub async fn presses(&self, keys: &str) {
        // The plus key is its own separator.
        let (held, name) = match keys.strip_suffix("++") {
            Some(held) => (held, "+"),
            None => keys.rsplit_once('+').unwrap_or(("", keys)),
        };
        let held = held.split('+').filter(|held| !held.is_empty());
        let held = held.fold(Modifiers::default(), |all, held| {
            all.and(match held {
                "Alt" => Modifiers::ALT,
                "Ctrl" => Modifiers::CTRL,
                "Shift" => Modifiers::SHIFT,
                other => panic!("no modifier is called {other:?}"),
            })
        });
        self.lets_the_page_do_its_work().await;
        self.strikes(&[(Key::named(name), held)]).await;
    }

    /// Presses keys one after another.
    pub async fn presses_each(&self, keys: &[&str]) {
        for keys in keys {
            self.presses(keys).await;
        }
    }

    /// Types on the keys; characters that have no key are composed with an input method.
    pub async fn types(&self, text: &str) {
        self.lets_the_page_do_its_work().await;
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let has_key = first.is_ascii();
            let end = rest.find(|c: char| c.is_ascii() != has_key);
            let (run, after) = rest.split_at(end.unwrap_or(rest.len()));
            if has_key {
                self.strikes_characters(run).await;
            } else {
                self.composes(run).await;
            }
            rest = after;
        }
    }

    /// Strikes characters one after another, with Shift where they need it.
    pub(super) async fn strikes_characters(&self, text: &str) {
        let strokes: Vec<(Key, Modifiers)> = text.chars().map(stroke).collect();
        self.strikes(&strokes).await;
    }

    /// Replaces the content of a field: all of it is selected and typed over.
    pub async fn fills_in(&self, selector: &str, text: &str) {
        self.clicks(selector).await;
        self.presses("Ctrl+a").await;
        self.types(text).await;
    }

    /// Presses Tab until focus is at a matching element; it must get there before long.
    pub async fn tabs_to(&self, selector: &str) {
        self.tabs("Tab", selector).await;
    }

    /// Like [`Self::tabs_to`], backwards.
    pub async fn tabs_back_to(&self, selector: &str) {
        self.tabs("Shift+Tab", selector).await;
    }

    async fn tabs(&self, key: &str, selector: &str) {
        const SCRIPT: &str = "return document.activeElement.matches(arguments[0])";
        for _ in 0..80 {
            self.presses(key).await;
            if self.glances(SCRIPT, json!([selector])).await == true {
                return;
            }
        }
        panic!("{key} does not lead to {selector}");
    }

    /// A key that an input method takes while it composes: the page gets its event anyway.
    pub(super) fn strikes_for_input_method(&self, name: &str) {
        let code = Key::named(name).code;
        let event = json!({
            "type": "rawKeyDown", "key": "Process", "code": code, "windowsVirtualKeyCode": 229,
        });
        self.devtools(INPUT_METHOD, "Input.dispatchKeyEvent", event);
    }

    /// Like [`Self::strikes_for_input_method`] on a Mac, where the key keeps its name.
    pub async fn strikes_while_composing(&self, name: &str) {
        let key = Key::named(name);
        let event = json!({
            "type": "rawKeyDown", "key": key.key, "code": key.code, "windowsVirtualKeyCode": 229,
        });
        self.devtools(INPUT_METHOD, "Input.dispatchKeyEvent", event);
    }
}

/// How a character is typed.
fn stroke(character: char) -> (Key, Modifiers) {
    let shift = character.is_ascii_uppercase() || "?+".contains(character);
    let held = if shift {
        Modifiers::SHIFT
    } else {
        Modifiers::default()
    };
    (Key::of(character), held)
}
