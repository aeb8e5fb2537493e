//! Where text may be cut between characters without breaking a character as a reader sees it.
//!
//! A subset of the extended grapheme clusters of Unicode's UAX #29, told from the line-breaking
//! classes that are at hand anyway: combining marks, variation selectors, joined emoji, skin
//! tones, flags and Korean syllables stay whole. Conjuncts of Indic scripts may be cut after
//! their virama.

use unicode_linebreak::{BreakClass, break_property};

/// The byte offset at which each grapheme of the text ends, in order.
pub(super) fn grapheme_ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut previous: Option<BreakClass> = None;
    let mut flag_halves = 0_u32;
    text.char_indices()
        .filter_map(move |(offset, character)| {
            let class = break_property(u32::from(character));
            let cut = previous.is_some_and(|previous| {
                !extends(character, class) && !joined(previous, class, flag_halves)
            });
            flag_halves = match class {
                BreakClass::RegionalIndicator => flag_halves + 1,
                _ => 0,
            };
            previous = Some(class);
            cut.then_some(offset)
        })
        .chain((!text.is_empty()).then_some(text.len()))
}

/// Whether the character belongs to the one before it, whatever that is.
pub(super) fn extends(character: char, class: BreakClass) -> bool {
    match class {
        BreakClass::CombiningMark | BreakClass::ZeroWidthJoiner | BreakClass::EmojiModifier => true,
        BreakClass::ComplexContext => south_east_asian_mark(character),
        // Marks whose class says something else: the joining double diacritics, and the
        // half-width voiced sound marks.
        _ => {
            matches!(
                character,
                '\u{34F}' | '\u{35C}'..='\u{362}' | '\u{FF9E}' | '\u{FF9F}'
            )
        }
    }
}

/// Whether a character of class `next` stays with one of class `previous` before it.
fn joined(previous: BreakClass, next: BreakClass, flag_halves: u32) -> bool {
    use BreakClass::{
        HangulLJamo, HangulLvSyllable, HangulLvtSyllable, HangulTJamo, HangulVJamo,
        RegionalIndicator, ZeroWidthJoiner,
    };
    match (previous, next) {
        (ZeroWidthJoiner, _) => true,
        (RegionalIndicator, RegionalIndicator) => flag_halves % 2 == 1,
        (HangulLJamo, HangulLJamo | HangulVJamo | HangulLvSyllable | HangulLvtSyllable) => true,
        (HangulLvSyllable | HangulVJamo, HangulVJamo | HangulTJamo) => true,
        (HangulLvtSyllable | HangulTJamo, HangulTJamo) => true,
        _ => false,
    }
}

/// The vowel signs and tone marks of Thai, Lao, Myanmar, Khmer and Tai Tham, which share a
/// line-breaking class with the letters.
fn south_east_asian_mark(character: char) -> bool {
    matches!(character,
        '\u{E31}' | '\u{E33}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}'
        | '\u{EB1}' | '\u{EB3}'..='\u{EBC}' | '\u{EC8}'..='\u{ECE}'
        | '\u{102B}'..='\u{103E}' | '\u{1056}'..='\u{1059}' | '\u{105E}'..='\u{1060}'
        | '\u{1062}'..='\u{1064}' | '\u{1067}'..='\u{106D}' | '\u{1071}'..='\u{1074}'
        | '\u{1082}'..='\u{108D}' | '\u{108F}' | '\u{109A}'..='\u{109D}'
        | '\u{17B4}'..='\u{17D3}' | '\u{17DD}'
        | '\u{1A55}'..='\u{1A7F}'
        | '\u{AA7B}'..='\u{AA7D}' | '\u{AAB0}' | '\u{AAB2}'..='\u{AAB4}'
        | '\u{AAB7}' | '\u{AAB8}' | '\u{AABE}' | '\u{AABF}' | '\u{AAC1}')
}
