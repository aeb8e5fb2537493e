//! An input method for Chinese.

use serde_json::json;

use super::Person;

impl Person {
    /// Composes a text and commits it.
    pub async fn composes(&self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.begins_composing("pin yin").await;
        self.commits_composition(text).await;
    }

    /// Types letters into the input method, which shows them underlined.
    pub async fn begins_composing(&self, letters: &str) {
        for end in 1..=letters.chars().count() {
            let shown: String = letters.chars().take(end).collect();
            let typed = shown.chars().last().unwrap_or(' ').to_string();
            self.strikes_for_input_method(&typed).await;
            let length = shown.chars().count();
            let composition =
                json!({ "text": shown, "selectionStart": length, "selectionEnd": length });
            self.devtools("Input.imeSetComposition", composition).await;
        }
    }

    /// Chooses what the input method offers; a press of Space or Enter that the page must not take.
    pub async fn commits_composition(&self, text: &str) {
        self.strikes_for_input_method(" ").await;
        let text = json!({ "text": text });
        self.devtools("Input.insertText", text).await;
    }

    /// Gives the composition up: the letters disappear.
    pub async fn gives_up_composition(&self) {
        self.strikes_for_input_method("Escape").await;
        let nothing = json!({ "text": "", "selectionStart": 0, "selectionEnd": 0 });
        self.devtools("Input.imeSetComposition", nothing).await;
    }
}
