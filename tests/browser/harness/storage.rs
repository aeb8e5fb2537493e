//! The browser's storage: what is written to it, and a storage that is full.

use serde_json::{Value, json};

use super::Person;

/// Records every attempt to write, with the size of its value, and refuses it while the storage is full.
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
    /// From now on, watches what the page writes to the storage.
    pub async fn watches_the_storage(&self) {
        self.asks(WATCH, json!([])).await;
    }

    /// What the page has tried to write since the last call: the kind of each record, and its size in
    /// bytes of UTF-8.
    pub async fn written(&self) -> Vec<(String, u64)> {
        let written = self.asks("return window.writes.splice(0)", json!([])).await;
        let read = |one: &Value| {
            let kind = one[0].as_str().unwrap_or_default().to_owned();
            (kind, one[1].as_u64().unwrap_or_default())
        };
        written.as_array().into_iter().flatten().map(read).collect()
    }

    /// From now on the storage accepts nothing more.
    pub async fn fills_the_storage(&self) {
        self.watches_the_storage().await;
        self.asks("window.storageIsFull = true", json!([])).await;
    }

    /// Lets the storage accept writes again.
    pub async fn makes_room_in_the_storage(&self) {
        self.asks("window.storageIsFull = false", json!([])).await;
    }
}
