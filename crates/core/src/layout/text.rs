//! Breaks text into lines that fit a width.

use unicode_linebreak::{BreakClass, BreakOpportunity, break_property, linebreaks};

use crate::clusters;

/// The font that text is set in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FontSpec {
    /// Font size (the em), in px.
    pub size: f32,
    pub bold: bool,
}

/// How wide a piece of text is, in px, for a given face.
pub trait TextMetrics {
    /// The advance of the text set on one line.
    fn width(&self, text: &str, face: FontSpec) -> f32;
}

/// Text no longer than this, in bytes, is first tried as a single line.
const SHORT: usize = 256;

/// How many graphemes earlier a forced break may move to find a better place.
const GIVE_WAY: usize = 4;

/// Breaks the text into lines no wider than `max_width` px.
///
/// Lines end where Unicode's UAX #14 allows, so closing punctuation such as 、，。） never begins a
/// line. A word longer than a line is cut between graphemes, so only a single grapheme can be wider
/// than a line. Newlines in the text are honoured; one at the very end adds no line. Lines neither
/// begin nor end with white space; inside a line it is kept, as spaces. There is always at least
/// one line, empty for empty text.
///
/// Each stretch of text is measured a fixed number of times, so the time is linear in the text's
/// length.
pub fn wrap(text: &str, max_width: f32, face: FontSpec, measure: &impl TextMetrics) -> Vec<String> {
    let wrapper = Wrapper {
        text,
        max_width,
        face,
        measure,
    };
    let trimmed = text.trim();
    if trimmed.len() <= SHORT
        && !text.contains(is_newline)
        && wrapper.fits(measure.width(trimmed, face))
    {
        return vec![line(trimmed)];
    }
    let mut lines = Vec::new();
    let mut words = Vec::new();
    let mut start = 0;
    for (end, opportunity) in linebreaks(text) {
        let stretch = &text[start..end];
        let from = start + (stretch.len() - stretch.trim_start().len());
        let to = start + stretch.trim_end().len();
        if from < to {
            words.push((from, to));
        }
        start = end;
        if opportunity == BreakOpportunity::Mandatory {
            wrapper.paragraph(&words, &mut lines);
            words.clear();
        }
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// A word's extent in the text, in bytes, without the white space around it.
type Word = (usize, usize);

struct Wrapper<'a, M> {
    text: &'a str,
    max_width: f32,
    face: FontSpec,
    measure: &'a M,
}

impl<M: TextMetrics> Wrapper<'_, M> {
    /// Fills lines with the words of a paragraph.
    fn paragraph(&self, words: &[Word], lines: &mut Vec<String>) {
        if words.is_empty() {
            lines.push(String::new());
        }
        let mut rest = words;
        while let Some((&(mut start, mut end), mut after)) = rest.split_first() {
            let mut width = self.width(start, end);
            if !self.fits(width) {
                (start, width) = self.cut((start, end), lines);
            }
            // The sum of the pieces may be a little less than the width of the whole line, so that
            // is checked below.
            while let Some((&(_, next_end), next_after)) = after.split_first() {
                let more = self.width(end, next_end);
                if !self.fits(width + more) {
                    break;
                }
                width += more;
                end = next_end;
                after = next_after;
            }
            let mut taken = rest.len() - after.len();
            while taken > 1 && !self.fits(self.width(start, end)) {
                taken -= 1;
                end = rest[taken - 1].1;
            }
            lines.push(line(&self.text[start..end]));
            rest = &rest[taken..];
        }
    }

    /// Cuts a word that is wider than a line into lines. Returns where its last piece starts, after
    /// which the next word may fit, and that piece's width.
    fn cut(&self, (start, end): Word, lines: &mut Vec<String>) -> (usize, f32) {
        let mut graphemes = Vec::new();
        let mut from = start;
        for grapheme_end in clusters::ends(&self.text[start..end]) {
            let to = start + grapheme_end;
            graphemes.push((from, to, self.width(from, to)));
            from = to;
        }
        let mut piece = 0;
        loop {
            // A word may contain spaces that UAX #14 does not break at; a cut there swallows them.
            while graphemes
                .get(piece)
                .is_some_and(|&(from, to, _)| self.text[from..to].trim().is_empty())
            {
                piece += 1;
            }
            let mut width = 0.0;
            let mut next = piece;
            while next < graphemes.len() && (next == piece || self.fits(width + graphemes[next].2))
            {
                width += graphemes[next].2;
                next += 1;
            }
            if next < graphemes.len() {
                next = self.better_cut(&graphemes, piece, next);
            }
            let start = graphemes.get(piece).map_or(end, |grapheme| grapheme.0);
            while next > piece + 1 && !self.fits(self.width(start, graphemes[next - 1].1)) {
                next -= 1;
            }
            if next >= graphemes.len() {
                return (start, width);
            }
            lines.push(line(&self.text[start..graphemes[next].0]));
            piece = next;
        }
    }

    /// The last place before `cut` where no line would end with an opening bracket or begin with
    /// closing punctuation; `cut` itself if there is none nearby.
    fn better_cut(&self, graphemes: &[(usize, usize, f32)], piece: usize, cut: usize) -> usize {
        let class = |grapheme: usize| {
            graphemes
                .get(grapheme)
                .and_then(|&(from, to, _)| self.text[from..to].chars().next())
                .map(|character| break_property(u32::from(character)))
        };
        let good = |cut: usize| {
            !class(cut).is_some_and(begins_no_line)
                && class(cut - 1) != Some(BreakClass::OpenPunctuation)
        };
        (piece + 1..=cut)
            .rev()
            .take(GIVE_WAY)
            .find(|&cut| good(cut))
            .unwrap_or(cut)
    }

    fn width(&self, start: usize, end: usize) -> f32 {
        self.measure.width(&self.text[start..end], self.face)
    }

    /// Whether a line of this width fits; a width that is not a number does not.
    fn fits(&self, width: f32) -> bool {
        width <= self.max_width
    }
}

fn begins_no_line(class: BreakClass) -> bool {
    matches!(
        class,
        BreakClass::ClosePunctuation
            | BreakClass::CloseParenthesis
            | BreakClass::Exclamation
            | BreakClass::InfixSeparator
            | BreakClass::NonStarter
            | BreakClass::ConditionalJapaneseStarter
    )
}

/// The characters after which a line must end.
fn is_newline(character: char) -> bool {
    matches!(character, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A finished line. A tab has no width of its own, so it becomes a space.
fn line(text: &str) -> String {
    text.trim().replace('\t', " ")
}
