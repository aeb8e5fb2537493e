//! The links and scripts of a page that trunk wrote: read with the tokenizer of the HTML standard, and
//! changed in place, so that everything else stays byte for byte.

use std::collections::BTreeMap;
use std::ops::Range;

use html5gum::{DefaultEmitter, Token, Tokenizer};

use crate::failure::Outcome;

/// A `<link>` or `<script>` of a page.
#[derive(Debug, PartialEq, Eq)]
pub struct Element<'a> {
    name: &'static str,
    attributes: BTreeMap<String, String>,
    /// The text between the opening and the closing tag; empty for a link.
    pub content: &'a str,
    range: Range<usize>,
}

impl Element<'_> {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// Whether this is the module script that starts the application.
    pub fn starts_application(&self) -> bool {
        self.attribute("type") == Some("module") && self.attribute("src").is_none()
    }

    /// Whether the browser runs this script, as opposed to keeping its text as data.
    pub fn runs_inline(&self) -> bool {
        self.attribute("src").is_none()
            && matches!(
                self.attribute("type"),
                None | Some("module" | "text/javascript")
            )
    }
}

/// Replaces elements of a page: `edit` gets each `<name>` in turn and returns its replacement, or `None`
/// to leave it.
pub fn rewrite(
    page: &str,
    name: &str,
    mut edit: impl FnMut(&Element) -> Outcome<Option<String>>,
) -> Outcome<String> {
    let mut result = String::with_capacity(page.len());
    let mut copied = 0;
    for element in elements(page, name) {
        if let Some(replacement) = edit(&element)? {
            result.push_str(&page[copied..element.range.start]);
            result.push_str(&replacement);
            copied = element.range.end;
        }
    }
    result.push_str(&page[copied..]);
    Ok(result)
}

/// All links or all scripts of a page.
pub fn elements<'a>(page: &'a str, name: &str) -> Vec<Element<'a>> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // Markup inside a script is only text.
    emitter.naively_switch_states(true);
    let mut found: Vec<Element<'a>> = Vec::new();
    for Ok(token) in Tokenizer::new_with_emitter(page, emitter) {
        match token {
            Token::StartTag(tag) => {
                let Some(name) = ["link", "script"]
                    .into_iter()
                    .find(|name| *tag.name == name.as_bytes())
                else {
                    continue;
                };
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                found.push(Element {
                    name,
                    attributes: tag
                        .attributes
                        .iter()
                        .map(|(name, value)| (text(name), text(&value.value)))
                        .collect(),
                    content: "",
                    range: tag.span.start..tag.span.end,
                });
            }
            Token::EndTag(tag) if *tag.name == b"script"[..] => {
                if let Some(script) = found.last_mut().filter(|last| last.name == "script") {
                    script.content = &page[script.range.end..tag.span.start];
                    script.range.end = tag.span.end;
                }
            }
            _ => {}
        }
    }
    found.retain(|element| element.name == name);
    found
}

/// Makes a text safe to put between `<script>` and `</script>`: the same JSON, and the same string
/// literals of a script, but nothing in it looks like markup.
pub fn script_safe(text: &str) -> String {
    text.replace("</", "<\\/").replace("<!--", "<\\u0021--")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><!-- <link rel=\"no\"> --><link rel=\"icon\" href=\"./a.svg\">\
        <script>const text = '<link rel=\"neither\">';</script>\n<linked>\
        <link rel=x href='b'/><script type=\"module\">go()</script></head>";

    #[test]
    fn only_real_elements_are_found() {
        let links = elements(PAGE, "link");
        let hrefs: Vec<_> = links.iter().map(|link| link.attribute("href")).collect();
        assert_eq!(hrefs, [Some("./a.svg"), Some("b")]);
        let scripts = elements(PAGE, "script");
        assert_eq!(scripts.len(), 2);
        assert_eq!(scripts[1].content, "go()");
        assert!(scripts[1].starts_application() && !scripts[0].starts_application());
    }

    #[test]
    fn rewriting_touches_what_it_is_told_to() {
        let page = rewrite(PAGE, "link", |link| {
            Ok((link.attribute("rel") == Some("icon")).then(|| "ICON".to_owned()))
        });
        let expected = PAGE.replace("<link rel=\"icon\" href=\"./a.svg\">", "ICON");
        assert_eq!(page.unwrap(), expected);
        let page = rewrite(PAGE, "script", |script| {
            Ok(script.starts_application().then(|| "SCRIPT".to_owned()))
        });
        let expected = PAGE.replace("<script type=\"module\">go()</script>", "SCRIPT");
        assert_eq!(page.unwrap(), expected);
    }

    #[test]
    fn an_unchanged_page_stays_as_it_is() {
        assert_eq!(rewrite(PAGE, "script", |_| Ok(None)).unwrap(), PAGE);
    }

    #[test]
    fn data_of_a_script_is_not_what_runs() {
        let page = "<script type=\"application/json\">{}</script><script src=\"a.js\"></script>\
            <script>run()</script>";
        let running: Vec<_> = elements(page, "script")
            .iter()
            .map(Element::runs_inline)
            .collect();
        assert_eq!(running, [false, false, true]);
    }

    #[test]
    fn nothing_in_a_script_looks_like_markup() {
        let json = script_safe("{\"a\":\"</script><!-- <script>\"}");
        assert_eq!(json, "{\"a\":\"<\\/script><\\u0021-- <script>\"}");
    }
}
