//! An input method for Chinese.

use serde_json::json;

use super::Person;

/// What a driver without input methods lacks.
pub(super) const INPUT_METHOD: &str = "an input method";

impl Person {
    /// Composes a text and commits it. Where there is no input method, the driver strikes its characters
    /// as if there were keys for them.
    pub async fn composes(&self, text: &str) {
        if self.line().is_none() {
            self.strikes_characters(text).await;
            return;
        }
        self.begins_composing("pin yin").await;
        self.commits_composition(text).await;
    }

    /// Types letters into the input method, which shows them underlined.
    pub async fn begins_composing(&self, letters: &str) {
        self.lets_the_page_do_its_work().await;
        for end in 1..=letters.chars().count() {
            let shown: String = letters.chars().take(end).collect();
            let typed = shown.chars().last().unwrap_or(' ').to_string();
            self.strikes_for_input_method(&typed);
            let length = shown.chars().count();
            let composition =
                json!({ "text": shown, "selectionStart": length, "selectionEnd": length });
            self.devtools(INPUT_METHOD, "Input.imeSetComposition", composition);
        }
    }

    /// Accepts what the input method offers; a press of Space or Enter that the page must ignore.
    pub async fn commits_composition(&self, text: &str) {
        self.strikes_for_input_method(" ");
        let text = json!({ "text": text });
        self.devtools(INPUT_METHOD, "Input.insertText", text);
    }

    /// Cancels the composition: the letters disappear.
    pub async fn gives_up_composition(&self) {
        self.strikes_for_input_method("Escape");
        let nothing = json!({ "text": "", "selectionStart": 0, "selectionEnd": 0 });
        self.devtools(INPUT_METHOD, "Input.imeSetComposition", nothing);
    }
}
