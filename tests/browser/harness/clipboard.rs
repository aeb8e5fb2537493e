//! The clipboard.

use serde_json::json;

use super::Person;

impl Person {
    /// Has copied a text in some other program.
    pub async fn has_copied(&self, text: &str) {
        let allowed = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.devtools("Browser.grantPermissions", allowed).await;
        self.asks(
            "return navigator.clipboard.writeText(arguments[0])",
            json!([text]),
        )
        .await;
    }

    /// Pastes a text that was copied in some other program.
    pub async fn pastes(&self, text: &str) {
        self.has_copied(text).await;
        self.presses("Ctrl+v").await;
    }
}
