//! Text cut between characters as a reader sees them: a flag, a family of emoji, a letter with its
//! accents or a syllable of Devanagari is one, however many code points it takes.
//!
//! These are the extended grapheme clusters of Unicode's UAX #29.

use icu_segmenter::GraphemeClusterSegmenter;

/// The byte offset at which each character of the text ends, in order.
pub fn ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    // The first boundary is the beginning.
    let segmenter = const { GraphemeClusterSegmenter::new() };
    segmenter.segment_str(text).skip(1)
}

/// The first `count` characters of a text, or all of it when it has no more.
pub fn first(text: &str, count: usize) -> &str {
    let end = count.checked_sub(1).and_then(|last| ends(text).nth(last));
    let none = if count == 0 { 0 } else { text.len() };
    &text[..end.unwrap_or(none)]
}

/// The first character of a name in capitals, for a round initial. Empty when there is no name.
pub fn initial(name: &str) -> String {
    first(name.trim(), 1).to_uppercase()
}
