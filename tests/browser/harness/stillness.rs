//! What makes one picture of a page like the next: a stopped clock, a hand that rests.

use serde_json::json;

use super::Person;

/// The moment at which the clock is stopped for pictures: 2026-11-19 10:42 in the browser's zone.
const MOMENT: &str = "new Date(2026, 10, 19, 10, 42).getTime()";

impl Person {
    /// Switches the system to dark or light.
    pub async fn prefers_dark(&self, dark: bool) {
        let value = if dark { "dark" } else { "light" };
        let feature = json!({ "name": "prefers-color-scheme", "value": value });
        let media = json!({ "features": [feature] });
        self.devtools(
            "a colour scheme to prefer",
            "Emulation.setEmulatedMedia",
            media,
        );
    }

    /// Reloads the page with a stopped clock.
    pub async fn stops_the_clock(&self) {
        let source = format!(
            "{{ const Real = Date, now = {MOMENT};
                Date = class extends Real {{
                    constructor(...parts) {{ parts.length ? super(...parts) : super(now); }}
                    static now() {{ return now; }}
                }}; }}"
        );
        let script = json!({ "source": source });
        self.devtools(
            "scripts before the page",
            "Page.addScriptToEvaluateOnNewDocument",
            script,
        );
        self.reloads().await;
    }

    /// Takes the pointer out of the way and waits until messages and movements are over.
    pub async fn rests_its_hand(&self) {
        const CALM: &str = "return document.querySelector('.toast') === null
            && document.getAnimations().every(one => one.playState !== 'running')";
        self.moves_to((2.0, 2.0)).await;
        let look = async || self.glances(CALM, json!([])).await;
        self.expects("nothing moves", look, json!(true)).await;
        // The caret blinks; whether a picture shows it would be chance.
        self.asks(
            "document.documentElement.style.caretColor = 'transparent'",
            json!([]),
        )
        .await;
    }
}
