//! A value back to JSON text: no blanks, keys in their order, numbers as they were written.

use super::json;
use super::tape::{Shape, Value};

/// A container that is being written.
struct Open {
    /// How many slots of it are still to come.
    left: usize,
    shape: Shape,
    /// Whether the next slot directly inside is a key.
    key_next: bool,
    /// Whether nothing stands directly inside yet.
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
            // What is inside the value is counted off here, all at once.
            container.left -= size;
            is_key = container.key_next;
            if !container.empty && (is_key || container.shape == Shape::Array) {
                out.push(',');
            }
            container.empty = false;
            container.key_next = container.shape == Shape::Object && !is_key;
        }
        match value.shape() {
            Shape::True => out.push_str("true"),
            Shape::False => out.push_str("false"),
            Shape::Null => out.push_str("null"),
            Shape::Number => out.push_str(value.number().unwrap_or("0")),
            Shape::Text | Shape::Unescaped => {
                json::push_text(&mut out, value.text().unwrap_or_default());
                if is_key {
                    out.push(':');
                }
            }
            shape @ (Shape::Object | Shape::Array) => {
                out.push(if shape == Shape::Object { '{' } else { '[' });
                open.push(Open {
                    left: size - 1,
                    shape,
                    key_next: shape == Shape::Object,
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
        out.push(if container.shape == Shape::Object {
            '}'
        } else {
            ']'
        });
    }
}
