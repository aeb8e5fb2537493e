use std::cmp::Reverse;

use super::index::{TemplateIndex, TemplateTree};
use super::table::{Template, all};
use crate::search::fold;
use crate::text::Locale;

/// A template that was found.
#[derive(Debug)]
pub struct TemplateHit {
    pub template: &'static Template,
    /// The title within it that matches, when its name and purpose do not show why it was found.
    pub within: Option<String>,
}

/// The templates that have every typed word in their name, their purpose, the words they are found
/// by, or a title within; in either language, because people mix them. An empty text finds all.
/// Without the index, titles are not searched.
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
    let tree = index.and_then(|index| index.tree(template.stem));
    let mut within = None;
    for word in words {
        if !said.contains(word) {
            let title = titled(tree?, word, words, locale)?;
            within.get_or_insert(title);
        }
    }
    Some(TemplateHit { template, within })
}

/// Everything that is said of a template, folded.
fn said(template: &Template) -> String {
    let phrases = [template.name, template.suits, template.found_by];
    let in_both = phrases
        .map(|phrase| [Locale::Chinese, Locale::English].map(phrase).join("\n"))
        .join("\n");
    fold(&in_both)
}

/// The title with this word, in the person's language. Of several, the one that has most of the
/// other words too, so that "purchasing specialist" does not find another specialist.
fn titled(tree: &TemplateTree, word: &str, words: &[&str], locale: Locale) -> Option<String> {
    let has = |(chinese, english): &(&str, &str), word: &str| {
        fold(chinese).contains(word) || fold(english).contains(word)
    };
    let (chinese, english) = tree
        .titles(Locale::Chinese)
        .zip(tree.titles(Locale::English))
        .filter(|titles| has(titles, word))
        // `min_by_key` takes the first of equals, `max_by_key` would take the last.
        .min_by_key(|titles| Reverse(words.iter().filter(|word| has(titles, word)).count()))?;
    Some(locale.pick(chinese, english).to_owned())
}
