//! Fetches the templates. Their files are next to the page, or inside it when the page is a single
//! file.

use crate::platform::files;
use banyan_core::templates::{Template, TemplateIndex};
use banyan_core::text::Locale;

/// The text of a template's file in this language.
///
/// # Errors
/// When it cannot be fetched, in words for the console: what the person can do about it is always
/// the same.
/// the same.
pub async fn text(template: &Template, locale: Locale) -> Result<String, String> {
    file(&template.file(locale)).await
}

/// The trees of all templates.
///
/// # Errors
/// When the file cannot be fetched or read, as for [`text`].
pub async fn index() -> Result<TemplateIndex, String> {
    TemplateIndex::read(&file(TemplateIndex::FILE).await?)
}

async fn file(name: &str) -> Result<String, String> {
    let inlined = format!("template-{name}");
    files::site_text(&inlined, &format!("templates/{name}.json")).await
}
