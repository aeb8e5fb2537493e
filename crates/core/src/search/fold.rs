/// A text as it is compared: small letters, full-width letters and figures as their half-width
/// ones, every white space as a blank.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// As [`fold`], into a buffer that is used again.
pub(super) fn fold_into(text: &str, folded: &mut String) {
    // What stands as it is is taken over in one piece: most texts have nothing else.
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

/// Whether a letter is its own folded one. Chinese, Japanese and Korean have no small letters: not
/// asking for them saves most of the time of a search.
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
