//! Time in the page: pauses that are cut short, long work that is held.

use std::time::Duration;

use serde_json::{Value, json};

use super::Person;

impl Person {
    /// From now on long pauses of the page, of seconds or minutes, are over in a moment. They are
    /// recorded.
    pub async fn cuts_pauses_short(&self) {
        const SCRIPT: &str = "const wait = window.setTimeout;
            window.pauses = [];
            window.setTimeout = (act, pause, ...rest) => {
                if (!(pause >= 5000)) return wait(act, pause, ...rest);
                window.pauses.push(pause);
                return wait(act, window.pausesLast ? 1e9 : 20, ...rest);
            };";
        self.asks(SCRIPT, json!([])).await;
    }

    /// From now on pauses that begin do not end while the story lasts. They are recorded.
    pub async fn lets_pauses_last(&self) {
        self.asks("window.pausesLast = true", json!([])).await;
    }

    /// The long pauses that the page has made so far, milliseconds.
    pub async fn pauses(&self) -> Vec<u64> {
        let pauses = self.asks("return window.pauses", json!([])).await;
        let pauses = pauses.as_array().into_iter().flatten();
        pauses.filter_map(Value::as_u64).collect()
    }

    /// From now on long work of the page does not go on after its first slice; nothing else waits.
    pub async fn holds_long_work(&self) {
        const SCRIPT: &str = "window.held = [];
            window.MessageChannel = class extends MessageChannel {
                constructor() {
                    super();
                    const post = this.port2.postMessage.bind(this.port2);
                    this.port2.postMessage = said =>
                        window.held ? window.held.push(() => post(said)) : post(said);
                }
            };";
        self.asks(SCRIPT, json!([])).await;
    }

    /// Whether long work is held.
    pub async fn work_is_held(&self) -> bool {
        self.asks("return window.held?.length > 0", json!([])).await == true
    }

    /// What was held goes on.
    pub async fn lets_work_go_on(&self) {
        const SCRIPT: &str =
            "const held = window.held; window.held = null; held.forEach(go => go())";
        self.asks(SCRIPT, json!([])).await;
    }

    /// Lets so much time pass in which something could happen that should not.
    pub async fn waits(&self, seconds: f64) {
        tokio::time::sleep(Duration::from_secs_f64(seconds)).await;
    }
}
