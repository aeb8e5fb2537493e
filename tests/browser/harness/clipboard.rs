//! The clipboard.

use serde_json::json;

use super::Person;

impl Person {
    /// Copies a text in some other program.
    pub async fn has_copied(&self, text: &str) {
        self.may_use_the_clipboard();
        self.asks(
            "return navigator.clipboard.writeText(arguments[0])",
            json!([text]),
        )
        .await;
    }

    /// Leaves nothing in the clipboard that could be pasted as text: it belongs to the browser, and the
    /// story before may have left something there.
    pub(super) fn empties_the_clipboard(&self) {
        const SCRIPT: &str = "document.addEventListener('copy', event => {
            event.preventDefault();
            event.clipboardData.setData('text/x-nothing', ' ');
        }, { once: true });
        document.execCommand('copy')";
        let wish = json!({ "expression": SCRIPT, "userGesture": true });
        self.devtools("a clipboard", "Runtime.evaluate", wish);
    }

    /// Pastes a text that was copied in some other program.
    pub async fn pastes(&self, text: &str) {
        self.has_copied(text).await;
        self.presses("Ctrl+v").await;
    }
}
