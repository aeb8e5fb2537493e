//! Just enough HTML to rewrite the links and scripts of a page that trunk wrote.

use crate::failure::Outcome;

/// A `<link>` or `<script>` of a page.
#[derive(Debug, PartialEq, Eq)]
pub struct Element<'a> {
    /// The opening tag, with its angle brackets.
    pub tag: &'a str,
    /// What stands between the opening and the closing tag; nothing for a link.
    pub content: &'a str,
}

impl<'a> Element<'a> {
    /// The value of an attribute that is written in quotes.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let start = self.tag.find(&format!(" {name}=\""))? + name.len() + 3;
        self.tag[start..].split('"').next()
    }

    /// Whether this is the module script that starts the application.
    pub fn starts_application(&self) -> bool {
        self.attribute("type") == Some("module") && self.attribute("src").is_none()
    }

    /// Whether the browser runs what stands in this script, as opposed to keeping it as data.
    pub fn runs_inline(&self) -> bool {
        self.attribute("src").is_none()
            && matches!(
                self.attribute("type"),
                None | Some("module" | "text/javascript")
            )
    }
}

/// Replaces elements of a page: `edit` sees each `<name>` in turn and answers what stands in its
/// place, or `None` to leave it.
pub fn rewrite(
    page: &str,
    name: &str,
    mut edit: impl FnMut(&Element) -> Outcome<Option<String>>,
) -> Outcome<String> {
    let mut result = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((start, length, element)) = next(rest, name) {
        let end = start + length;
        result.push_str(&rest[..start]);
        match edit(&element)? {
            Some(replacement) => result.push_str(&replacement),
            None => result.push_str(&rest[start..end]),
        }
        rest = &rest[end..];
    }
    result.push_str(rest);
    Ok(result)
}

/// All elements of this name.
pub fn elements<'a>(page: &'a str, name: &str) -> Vec<Element<'a>> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((start, length, element)) = next(rest, name) {
        found.push(element);
        rest = &rest[start + length..];
    }
    found
}

/// Makes a text safe to stand between `<script>` and `</script>`: the same JSON, and the same
/// string literals of a script, but nothing in it looks like markup.
pub fn script_safe(text: &str) -> String {
    text.replace("</", "<\\/").replace("<!--", "<\\u0021--")
}

/// The next element outside of a comment: where it starts, how long it is, and itself.
fn next<'a>(page: &'a str, name: &str) -> Option<(usize, usize, Element<'a>)> {
    let mut from = 0;
    loop {
        let start = from + page[from..].find('<')?;
        let here = &page[start..];
        if here.starts_with("<!--") {
            from = start + here.find("-->").map_or(here.len(), |end| end + 3);
            continue;
        }
        let after_name = here[1..].strip_prefix(name);
        if !after_name.is_some_and(|rest| rest.starts_with([' ', '\n', '>', '/'])) {
            // The content of another script is text, whatever it looks like.
            let is_script = here.starts_with("<script");
            from = start
                + if is_script {
                    here.find("</script>")?
                } else {
                    1
                };
            continue;
        }
        let tag = &here[..=here.find('>')?];
        if name == "link" {
            return Some((start, tag.len(), Element { tag, content: "" }));
        }
        let closing = format!("</{name}>");
        let end = here.find(&closing)?;
        let content = &here[tag.len()..end];
        return Some((start, end + closing.len(), Element { tag, content }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><!-- <link rel=\"no\"> --><link rel=\"icon\" href=\"./a.svg\">\
        <script>const text = '<link rel=\"neither\">';</script>\n<linked>\
        <link rel=\"x\" href=\"b\"/><script type=\"module\">go()</script></head>";

    #[test]
    fn only_real_elements_are_found() {
        let hrefs: Vec<_> = elements(PAGE, "link")
            .iter()
            .map(|link| link.attribute("href"))
            .collect();
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
