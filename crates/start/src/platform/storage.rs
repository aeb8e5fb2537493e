//! The browser's local storage, typed.
//!
//! Every key begins with [`PREFIX`], because pages opened from disk share one storage. Values are
//! small records or whole chart files; a failed write is returned as an error.

use gloo_storage::{LocalStorage, Storage as _};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What every key of ours begins with.
pub const PREFIX: &str = "banyan:";

/// In characters. No browser gives a site this much room: the most generous allow 5 Mi.
const HOPELESS: usize = 6 * 1024 * 1024;

/// Why a value was not stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser denies storage to this page (a privacy setting, or no storage at all).
    Denied,
    Full,
    /// The browser's own words.
    Other(String),
}

fn raw() -> Result<web_sys::Storage, StoreError> {
    // gloo's `raw` panics where storage is denied, so ask the window first.
    match web_sys::window().map(|window| window.local_storage()) {
        Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
        _ => Err(StoreError::Denied),
    }
}

/// The text under a key; `None` when there is none or storage is denied.
pub fn read(key: &str) -> Option<String> {
    raw().ok()?.get_item(&format!("{PREFIX}{key}")).ok()?
}

/// Writes a text under a key.
///
/// # Errors
/// When storage is denied or full. The value before is kept then.
pub fn write(key: &str, value: &str) -> Result<(), StoreError> {
    let storage = raw()?;
    // Passing a text of many MB to the browser takes longer than a person should wait.
    if value.chars().count() > HOPELESS {
        return Err(StoreError::Full);
    }
    storage
        .set_item(&format!("{PREFIX}{key}"), value)
        .map_err(|error| why(&error))
}

/// Removes a key.
///
/// # Errors
/// When storage is denied.
pub fn remove(key: &str) -> Result<(), StoreError> {
    raw()?
        .remove_item(&format!("{PREFIX}{key}"))
        .map_err(|error| why(&error))
}

/// A record under a key; `None` when there is none or it does not read back.
pub fn get<T: DeserializeOwned>(key: &str) -> Option<T> {
    raw().ok()?;
    LocalStorage::get(format!("{PREFIX}{key}")).ok()
}

/// Writes a record under a key.
///
/// # Errors
/// When storage is denied or full.
pub fn put<T: Serialize>(key: &str, value: &T) -> Result<(), StoreError> {
    let text = serde_json::to_string(value).map_err(|e| StoreError::Other(e.to_string()))?;
    write(key, &text)
}

/// All keys that begin with this, without [`PREFIX`], sorted.
pub fn keys(begin: &str) -> Vec<String> {
    let Ok(storage) = raw() else {
        return Vec::new();
    };
    let count = storage.length().unwrap_or(0);
    let mut keys: Vec<String> = (0..count)
        .filter_map(|index| storage.key(index).ok().flatten())
        .filter_map(|key| key.strip_prefix(PREFIX).map(str::to_owned))
        .filter(|key| key.starts_with(begin))
        .collect();
    keys.sort_unstable();
    keys
}

/// Whether another tab's change to the storage made room.
pub fn made_room(event: &web_sys::StorageEvent) -> bool {
    let size = |value: Option<String>| value.map_or(0, |value| value.len());
    // Without a key, the whole storage was cleared.
    event.key().is_none() || size(event.new_value()) < size(event.old_value())
}

/// Whether the browser lets this page store anything.
pub fn available() -> bool {
    raw().is_ok()
}

fn why(error: &wasm_bindgen::JsValue) -> StoreError {
    use wasm_bindgen::JsCast as _;
    match error.dyn_ref::<web_sys::DomException>() {
        Some(e) if e.name() == "QuotaExceededError" => StoreError::Full,
        Some(e) if e.name() == "SecurityError" => StoreError::Denied,
        Some(e) => StoreError::Other(e.message()),
        None => StoreError::Other(format!("{error:?}")),
    }
}
