//! The style sheets of a page as one: together they compress to two thirds, and need only one request.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::failure::{Outcome, at};
use crate::html::{Element, elements, rewrite};

/// Replaces all style sheets that the page loads by one, in their order.
pub fn join(site: &Path, page: &str) -> Outcome<String> {
    let mut joined = String::new();
    for link in elements(page, "link").iter().filter(is_joined) {
        let file = site.join(link.attribute("href").unwrap_or_default());
        joined.push_str(&fs::read_to_string(&file).map_err(at("read", &file))?);
        joined.push('\n');
        fs::remove_file(&file).map_err(at("remove", &file))?;
    }
    let hash = Sha256::digest(&joined);
    let hash: String = hash[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let name = format!("style-{hash}.css");
    let file = site.join(&name);
    fs::write(&file, joined).map_err(at("write", &file))?;

    let mut link = Some(format!("<link rel=\"stylesheet\" href=\"./{name}\">"));
    rewrite(page, "link", |it| {
        Ok(is_joined(&it).then(|| link.take().unwrap_or_default()))
    })
}

/// A sheet for some media only stays separate.
fn is_joined(link: &&Element) -> bool {
    link.attribute("rel") == Some("stylesheet") && link.attribute("media").is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheets_of_a_page_become_one_in_their_order() {
        let site = std::env::temp_dir().join(format!("banyan-styles-{}", std::process::id()));
        fs::create_dir_all(&site).unwrap();
        for (name, text) in [("a.css", "a{}"), ("b.css", "b{}"), ("print.css", "p{}")] {
            fs::write(site.join(name), text).unwrap();
        }
        let page = "<link rel=\"stylesheet\" href=\"./b.css\"/><link rel=\"icon\" href=\"x\">\
            <link rel=\"stylesheet\" href=\"./print.css\" media=\"print\">\
            <link rel=\"stylesheet\" href=\"./a.css\"/>";
        let page = join(&site, page).unwrap();
        let links = elements(&page, "link");
        let hrefs: Vec<_> = links
            .iter()
            .map(|it| it.attribute("href").unwrap())
            .collect();
        assert_eq!(hrefs[1..], ["x", "./print.css"]);
        assert_eq!(
            fs::read_to_string(site.join(hrefs[0])).unwrap(),
            "b{}\na{}\n"
        );
        assert!(!site.join("a.css").exists() && site.join("print.css").exists());
        fs::remove_dir_all(site).unwrap();
    }
}
