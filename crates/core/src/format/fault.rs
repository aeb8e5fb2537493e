//! What the JSON parser reports, as data: the place as people count it, and the kind of error.

use json_event_parser::JsonSyntaxError;

use super::error::{JsonFault, OpenError};

/// The error for a text that is not JSON.
pub(super) fn not_json(text: &str, error: &JsonSyntaxError) -> OpenError {
    let mut at = usize::try_from(error.location().start.offset)
        .unwrap_or(usize::MAX)
        .min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let (line, column) = place(text, at);
    OpenError::NotJson {
        line,
        column,
        fault: fault(error.message(), &text[at..]),
    }
}

/// Line and column of a byte, both from 1, the column in characters.
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text[..at].strip_prefix('\u{feff}').unwrap_or(&text[..at]);
    let mut line = 1;
    let mut start = 0;
    for (index, c) in before.char_indices() {
        // A carriage return before a line feed is part of the same line break.
        if c == '\n' || (c == '\r' && !before[index + 1..].starts_with('\n')) {
            line += 1;
            start = index + 1;
        }
    }
    (line, before[start..].chars().count() + 1)
}

/// The parser's messages are for programmers, but their words are the only way to tell errors
/// apart.
fn fault(message: &str, rest: &str) -> JsonFault {
    const WORDS: [(&str, JsonFault); 9] = [
        ("Trailing commas", JsonFault::TrailingComma),
        ("followed by a comma", JsonFault::CommaMissing),
        ("keys must be strings", JsonFault::KeyExpected),
        ("one root element", JsonFault::TextAfterEnd),
        ("escape", JsonFault::BadEscape),
        ("surrogate", JsonFault::BadEscape),
        ("not allowed in JSON strings", JsonFault::ControlCharacter),
        ("A number", JsonFault::BadNumber),
        (" expected", JsonFault::BadWord),
    ];
    if rest.is_empty() || message.contains("end of file") {
        // An unclosed string is reported at its opening quote.
        return if rest.starts_with('"') {
            JsonFault::UnclosedText
        } else {
            JsonFault::UnexpectedEnd
        };
    }
    WORDS
        .iter()
        .find(|(words, _)| message.contains(words))
        .map_or(JsonFault::UnexpectedCharacter, |&(_, fault)| fault)
}
