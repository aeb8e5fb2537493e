//! The width of text without a font.

use unicode_linebreak::{BreakClass, break_property};

use super::text::{FontSpec, TextMetrics};

/// Measures without a font, for native tests and thumbnails.
///
/// Ideographs and full-width forms are one em wide, combining marks nothing, and Latin letters fall
/// into a few classes, none narrower than in DejaVu Sans, the widest of the usual faces. It errs on
/// the wide side: text that fits here also fits on the page.
#[derive(Clone, Copy, Debug, Default)]
pub struct ApproximateMetrics;

/// How much wider letters are in bold. Ideographs keep their em.
const BOLD: f32 = 1.11;

impl TextMetrics for ApproximateMetrics {
    fn width(&self, text: &str, face: FontSpec) -> f32 {
        text.chars()
            .map(|character| ems(character, face.bold))
            .sum::<f32>()
            * face.size
    }
}

/// The advance of one character, in em.
fn ems(character: char, bold: bool) -> f32 {
    let class = break_property(u32::from(character));
    let skin_tone = class == BreakClass::EmojiModifier;
    if invisible(character) || (!skin_tone && extends(character, class) && !spacing(character)) {
        return 0.0;
    }
    if is_emoji(character) || class == BreakClass::RegionalIndicator {
        // A flag is two indicators. Fonts draw emoji wider than an em.
        return if class == BreakClass::RegionalIndicator {
            0.7
        } else {
            1.4
        };
    }
    if full_width(character) {
        return 1.0;
    }
    latin(character) * if bold { BOLD } else { 1.0 }
}

/// Marks that have a width of their own although they belong to the character before.
fn spacing(character: char) -> bool {
    matches!(
        character,
        '\u{E33}' | '\u{EB3}' | '\u{102B}' | '\u{102C}' | '\u{FF9E}' | '\u{FF9F}'
    )
}

/// Characters that only control the text: controls, joiners, direction marks.
fn invisible(character: char) -> bool {
    matches!(character,
        '\0'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{9F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

fn is_emoji(character: char) -> bool {
    matches!(character,
        '\u{231A}' | '\u{231B}' | '\u{23E9}'..='\u{23FA}' | '\u{2600}'..='\u{27BF}'
        | '\u{2B1B}' | '\u{2B1C}' | '\u{2B50}' | '\u{2B55}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Wide and full-width characters of East Asian Width (UAX #11), and the punctuation and symbols
/// that Chinese fonts give a full em.
fn full_width(character: char) -> bool {
    matches!(character,
        '\u{1100}'..='\u{115F}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}'
        | '\u{2100}'..='\u{2BFF}' | '\u{2E80}'..='\u{A4CF}' | '\u{A960}'..='\u{A97F}'
        | '\u{AC00}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE10}'..='\u{FE19}'
        | '\u{FE30}'..='\u{FE6F}' | '\u{FF01}'..='\u{FF60}' | '\u{FFE0}'..='\u{FFE6}'
        | '\u{1F000}'..='\u{3FFFD}')
}

/// The width of letters, by class. Scripts that are not listed get the width of the widest Cyrillic
/// letters.
fn latin(character: char) -> f32 {
    match character {
        ' ' | '\t' | '\u{A0}' => 0.35,
        'i' | 'j' | 'l' | '\'' | '|' | '.' | ',' | ':' | ';' | 'I' => 0.37,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '\\' | '-' | '·' | '!' => 0.46,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' | '?' | '*' | '_' | '`' | '"' => 0.6,
        'm' | 'M' | 'W' | '@' | '%' => 1.02,
        'w' | '+' | '<' | '=' | '>' | '~' | '#' | '^' => 0.85,
        'O' | 'Q' | 'G' | 'D' | 'H' | 'N' | 'U' | '&' => 0.8,
        'a'..='z' | '0'..='9' | '{' | '}' | '$' => 0.65,
        'A'..='Z' => 0.73,
        'à'..='å' | 'ç'..='ö' | 'ø'..='ÿ' => 0.66,
        'À'..='Å' | 'Ç'..='Ö' | 'Ø'..='ß' => 0.82,
        '\u{FF61}'..='\u{FFDC}' => 0.6,
        'Ĳ' | 'Œ' | 'œ' => 1.2,
        '\u{100}'..='\u{17F}' => 0.85,
        _ => 1.2,
    }
}

/// Whether the character always belongs to the one before it.
fn extends(character: char, class: BreakClass) -> bool {
    match class {
        BreakClass::CombiningMark | BreakClass::ZeroWidthJoiner | BreakClass::EmojiModifier => true,
        BreakClass::ComplexContext => south_east_asian_mark(character),
        // Marks that have another class: the joining double diacritics and the half-width voiced
        // sound marks.
        _ => {
            matches!(
                character,
                '\u{34F}' | '\u{35C}'..='\u{362}' | '\u{FF9E}' | '\u{FF9F}'
            )
        }
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
