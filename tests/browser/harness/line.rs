//! A line to the server that breaks.

use serde_json::json;

use super::Person;

impl Person {
    /// From the next visit on the page cannot fetch files whose names have this in them.
    pub fn loses_the_line_for(&self, named: &str) {
        // The browser itself would say on the console what is said here on purpose.
        let source = format!(
            "const whole = window.fetch;
            window.lineIsBack = false;
            window.fetch = (what, ...more) => !window.lineIsBack && String(what).includes('{named}')
                ? Promise.reject(new TypeError('no line')) : whole(what, ...more);
            console.error = () => {{}};"
        );
        self.devtools(
            "scripts before the page",
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": source }),
        );
    }

    /// The page can fetch again what it could not.
    pub async fn has_the_line_again(&self) {
        self.asks("window.lineIsBack = true", json!([])).await;
    }
}
