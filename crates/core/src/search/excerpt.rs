use std::ops::Range;

use crate::clusters;

use super::Query;
use super::fold::fold_letter;

/// How many characters of a long text are shown before the first word that was found.
const BEFORE: usize = 12;

/// A piece of a text that is shown as a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExcerptPiece {
    /// As it is written.
    pub text: String,
    /// Whether it is what was looked for.
    pub found: bool,
}

/// A text with the words of the query marked. If the first of them is far inside, the text begins
/// shortly before it.
pub fn excerpt(text: &str, query: &Query) -> Vec<ExcerptPiece> {
    let found = places(text, query);
    let mut pieces = Vec::new();
    let mut at = found.first().map_or(0, |first| begin(text, first.start));
    if at > 0 {
        push(&mut pieces, "…", false);
    }
    for place in found {
        push(&mut pieces, &text[at..place.start], false);
        push(&mut pieces, &text[place.clone()], true);
        at = place.end;
    }
    push(&mut pieces, &text[at..], false);
    pieces
}

fn push(pieces: &mut Vec<ExcerptPiece>, text: &str, found: bool) {
    if text.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(last) if last.found == found => last.text.push_str(text),
        _ => pieces.push(ExcerptPiece {
            text: text.to_owned(),
            found,
        }),
    }
}

fn begin(text: &str, first: usize) -> usize {
    let ends: Vec<usize> = clusters::ends(&text[..first]).collect();
    // Replacing a single character with an ellipsis would gain nothing.
    match ends.len().checked_sub(BEFORE + 1) {
        None | Some(0) => 0,
        Some(last_cut) => ends[last_cut],
    }
}

/// Where the words are in the text, in order and without overlap.
fn places(text: &str, query: &Query) -> Vec<Range<usize>> {
    let mut folded = String::with_capacity(text.len());
    // For each byte of the folded text, the start of the character that it came from.
    let mut origin: Vec<usize> = Vec::with_capacity(text.len() + 1);
    for (index, letter) in text.char_indices() {
        fold_letter(letter, &mut folded);
        origin.resize(folded.len(), index);
    }
    origin.push(text.len());
    let mut places: Vec<Range<usize>> = Vec::new();
    for word in query.words() {
        let matches = folded.match_indices(word.as_str());
        places.extend(matches.map(|(at, _)| origin[at]..origin[at + word.len()]));
    }
    places.sort_by_key(|place| (place.start, place.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for place in places {
        match apart.last_mut() {
            Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
            _ => apart.push(place),
        }
    }
    apart
}
