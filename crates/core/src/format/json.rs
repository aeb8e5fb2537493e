//! Writing JSON text: strings escaped in one fixed way, so that the same value is always the same bytes.

/// Appends a text in quotes. Escaped are what JSON requires (quotes, backslash, control characters)
/// and what is invisible and breaks lines or terminals elsewhere: DEL, the C1 controls, U+2028 and
/// U+2029. Everything else is written as it is.
pub(super) fn push_text(out: &mut String, text: &str) {
    out.push('"');
    // Nearly every text needs no escape, and bytes are quicker to check than characters: C1
    // controls begin with C2, the two separators with E2.
    let suspect = |b: u8| matches!(b, b'"' | b'\\' | 0..=0x1f | 0x7f | 0xc2 | 0xe2);
    if !text.bytes().any(suspect) {
        out.push_str(text);
        out.push('"');
        return;
    }
    let mut done = 0;
    for (at, c) in text.char_indices() {
        let short = match c {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\u{8}' => "\\b",
            '\u{c}' => "\\f",
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' => "",
            _ => continue,
        };
        out.push_str(&text[done..at]);
        done = at + c.len_utf8();
        if short.is_empty() {
            push_code(out, c);
        } else {
            out.push_str(short);
        }
    }
    out.push_str(&text[done..]);
    out.push('"');
}

/// A text in quotes.
pub(super) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    push_text(&mut out, text);
    out
}

/// Appends `"key":`.
pub(super) fn push_key(out: &mut String, key: &str) {
    push_text(out, key);
    out.push(':');
}

fn push_code(out: &mut String, c: char) {
    out.push_str("\\u");
    for shift in [12, 8, 4, 0] {
        let digit = (u32::from(c) >> shift) & 0xf;
        out.push(char::from_digit(digit, 16).unwrap_or('0'));
    }
}
