//! The browser's storage: what is written to it, and when it is full.

use serde_json::{Value, json};

use super::Person;

/// Records every attempt to write, with the bytes of its value, and refuses it while it is full.
const WATCH: &str = "if (window.writes) return;
    window.writes = [];
    const bytes = text => new TextEncoder().encode(text).length;
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
        window.writes.push([key.split(':')[1], bytes(value)]);
        if (window.storageIsFull) throw new DOMException('full', 'QuotaExceededError');
        write.call(this, key, value);
    };";

impl Person {
    /// Looks from now on at what the page writes to the storage.
    pub async fn watches_the_storage(&self) {
        self.asks(WATCH, json!([])).await;
    }

    /// What the page has tried to write since this was last asked: what kind of record, and its
    /// bytes in UTF-8.
    pub async fn written(&self) -> Vec<(String, u64)> {
        let written = self.asks("return window.writes.splice(0)", json!([])).await;
        let read = |one: &Value| {
            let kind = one[0].as_str().unwrap_or_default().to_owned();
            (kind, one[1].as_u64().unwrap_or_default())
        };
        written.as_array().into_iter().flatten().map(read).collect()
    }

    /// From now on the storage takes nothing more.
    pub async fn fills_the_storage(&self) {
        self.watches_the_storage().await;
        self.asks("window.storageIsFull = true", json!([])).await;
    }

    /// The storage takes something again.
    pub async fn makes_room_in_the_storage(&self) {
        self.asks("window.storageIsFull = false", json!([])).await;
    }
}
