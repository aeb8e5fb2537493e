//! Time in the page: pauses that are cut short, long work that is held, pauses that are waited for.

use serde_json::{Value, json};

use super::Person;

impl Person {
    /// Waits until the page has done everything that it has scheduled, also after a short pause: what
    /// has not happened then will not happen.
    pub async fn waits_until_nothing_is_due(&self) {
        const SCRIPT: &str = "return window.harness.waits()";
        let look = async || self.glances(SCRIPT, json!([])).await;
        self.expects("something is still due", look, json!(false))
            .await;
    }

    /// From now on, long pauses of the page, of seconds or minutes, are over in a moment. They are
    /// recorded.
    /// recorded.
    pub async fn cuts_pauses_short(&self) {
        self.asks("window.harness.cuts = true", json!([])).await;
    }

    /// From now on, pauses that begin do not end while the story lasts. They are recorded. Returns how
    /// many there were before.
    pub async fn lets_pauses_last(&self) -> u64 {
        const SCRIPT: &str = "window.harness.lasts = true; return window.harness.pauses.length";
        let before = self.asks(SCRIPT, json!([])).await;
        before.as_u64().unwrap_or_default()
    }

    /// The long pauses that the page has made so far, in milliseconds.
    pub async fn pauses(&self) -> Vec<u64> {
        let pauses = self.asks("return window.harness.pauses", json!([])).await;
        let pauses = pauses.as_array().into_iter().flatten();
        pauses.filter_map(Value::as_u64).collect()
    }

    /// From now on, long work of the page stops after its first slice; nothing else waits.
    pub async fn holds_long_work(&self) {
        self.asks("window.harness.held = []", json!([])).await;
    }

    /// Whether long work is held.
    pub async fn work_is_held(&self) -> bool {
        const SCRIPT: &str = "return window.harness.held?.length > 0";
        self.asks(SCRIPT, json!([])).await == true
    }

    /// Lets what was held continue.
    pub async fn lets_work_go_on(&self) {
        const SCRIPT: &str = "const held = window.harness.held;
            window.harness.held = null;
            held.forEach(one => one.go())";
        self.asks(SCRIPT, json!([])).await;
    }
}
