//! A value back to JSON text: no whitespace, keys in their order, numbers as they were written.

use super::json;
use super::json_document::{JsonKind, Value};

/// A container that is being written.
struct Open {
    /// How many slots of it are still to come.
    left: usize,
    shape: JsonKind,
    /// Whether the next slot directly inside is a key.
    key_next: bool,
    /// Whether nothing has been written directly inside yet.
    empty: bool,
}

/// The value as compact JSON text. The same value is always the same bytes.
pub(super) fn compact(value: Value<'_>) -> String {
    let mut out = String::new();
    let mut open: Vec<Open> = Vec::new();
    for (value, size) in value.walk() {
        while open.last().is_some_and(|container| container.left == 0) {
            close(&mut out, &mut open);
        }
        let mut is_key = false;
        if let Some(container) = open.last_mut() {
            // Everything inside the value is counted here, all at once.
            container.left -= size;
            is_key = container.key_next;
            if !container.empty && (is_key || container.shape == JsonKind::Array) {
                out.push(',');
            }
            container.empty = false;
            container.key_next = container.shape == JsonKind::Object && !is_key;
        }
        match value.shape() {
            JsonKind::True => out.push_str("true"),
            JsonKind::False => out.push_str("false"),
            JsonKind::Null => out.push_str("null"),
            JsonKind::Number => out.push_str(value.number().unwrap_or("0")),
            JsonKind::Text | JsonKind::Unescaped => {
                json::push_text(&mut out, value.text().unwrap_or_default());
                if is_key {
                    out.push(':');
                }
            }
            shape @ (JsonKind::Object | JsonKind::Array) => {
                out.push(if shape == JsonKind::Object { '{' } else { '[' });
                open.push(Open {
                    left: size - 1,
                    shape,
                    key_next: shape == JsonKind::Object,
                    empty: true,
                });
            }
        }
    }
    while !open.is_empty() {
        close(&mut out, &mut open);
    }
    out
}

fn close(out: &mut String, open: &mut Vec<Open>) {
    if let Some(container) = open.pop() {
        out.push(if container.shape == JsonKind::Object {
            '}'
        } else {
            ']'
        });
    }
}
