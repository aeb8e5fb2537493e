/// A text as it is compared: in lower case, with full-width letters and digits made half-width, and
/// any white space made a space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Like [`fold`], but appends to a buffer that can be reused.
pub(super) fn fold_into(text: &str, folded: &mut String) {
    // Letters that stay as they are are copied in one piece; most texts have no others.
    let mut from = 0;
    for (at, letter) in text.char_indices() {
        if !stays(letter) {
            folded.push_str(&text[from..at]);
            fold_letter(letter, folded);
            from = at + letter.len_utf8();
        }
    }
    folded.push_str(&text[from..]);
}

/// Whether folding leaves a letter as it is. Chinese, Japanese and Korean have no lower case; not
/// asking for it saves most of the time of a search.
fn stays(letter: char) -> bool {
    matches!(letter, ' '..='@' | '['..='~' | '\u{3001}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// The distance between a full-width character and its half-width one.
const FULL_WIDTH: u32 = 0xfee0;

pub(super) fn fold_letter(letter: char, folded: &mut String) {
    match letter {
        '\0'..='\x7f' if letter.is_ascii_whitespace() => folded.push(' '),
        '\0'..='\x7f' => folded.push(letter.to_ascii_lowercase()),
        '！'..='～' => {
            let half = char::from_u32(u32::from(letter) - FULL_WIDTH).unwrap_or(letter);
            folded.push(half.to_ascii_lowercase());
        }
        _ if stays(letter) => folded.push(letter),
        _ if letter.is_whitespace() => folded.push(' '),
        _ => folded.extend(letter.to_lowercase()),
    }
}
