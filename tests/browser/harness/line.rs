//! A connection to the server that breaks.

use serde_json::json;

use super::Person;

impl Person {
    /// From the next visit on, the page cannot fetch files whose names contain this.
    pub fn loses_the_line_for(&self, named: &str) {
        // The browser itself would report on the console what is done here on purpose.
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

    /// Lets the page fetch those files again.
    pub async fn has_the_line_again(&self) {
        self.asks("window.lineIsBack = true", json!([])).await;
    }
}
