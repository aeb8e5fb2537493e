use std::cmp::Reverse;

use super::index::{TemplateIndex, TemplateTree};
use super::table::{Template, all};
use crate::search::fold;
use crate::text::Locale;

/// A structure that is found.
#[derive(Debug)]
pub struct TemplateHit {
    /// The structure.
    pub template: &'static Template,
    /// The title within it that a word was found in, when its name and purpose do not say why.
    pub within: Option<String>,
}

/// The structures that have every word of what was typed in their name, their purpose, the words
/// they are found by, or a title within; in either language, as people mix them. Nothing typed
/// finds all. Without the index, titles are not looked at.
pub fn find(typed: &str, index: Option<&TemplateIndex>, locale: Locale) -> Vec<TemplateHit> {
    let folded = fold(typed);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let answers = |template| answer(template, &words, index, locale);
    all().filter_map(answers).collect()
}

fn answer(
    template: &'static Template,
    words: &[&str],
    index: Option<&TemplateIndex>,
    locale: Locale,
) -> Option<TemplateHit> {
    let said = said(template);
    let shape = index.and_then(|index| index.shape(template.stem));
    let mut within = None;
    for word in words {
        if !said.contains(word) {
            let title = titled(shape?, word, words, locale)?;
            within.get_or_insert(title);
        }
    }
    Some(TemplateHit { template, within })
}

/// All that is said of a structure, folded.
fn said(template: &Template) -> String {
    let phrases = [template.name, template.suits, template.found_by];
    let in_both = phrases
        .map(|phrase| [Locale::Chinese, Locale::English].map(phrase).join("\n"))
        .join("\n");
    fold(&in_both)
}

/// The title with this word, as the person reads it: the one that has most of the other words
/// too, so that "purchasing specialist" does not answer with another specialist.
fn titled(shape: &TemplateTree, word: &str, words: &[&str], locale: Locale) -> Option<String> {
    let has = |(chinese, english): &(&str, &str), word: &str| {
        fold(chinese).contains(word) || fold(english).contains(word)
    };
    let (chinese, english) = shape
        .titles(Locale::Chinese)
        .zip(shape.titles(Locale::English))
        .filter(|titles| has(titles, word))
        // The first of those that have equally many.
        .min_by_key(|titles| Reverse(words.iter().filter(|word| has(titles, word)).count()))?;
    Some(locale.pick(chinese, english).to_owned())
}
