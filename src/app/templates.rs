//! Fetching the ready structures. Their files lie beside the page, or inside it when the page is
//! a single file.

use crate::format::{self, RootsChoice};
use crate::model::Document;
use crate::platform::files;
use crate::templates::Template;
use crate::text::Locale;

/// A structure as a chart in this language.
///
/// # Errors
/// When its file cannot be fetched or read, in words for the console: what the person can do
/// about it is always the same.
pub async fn load(template: &Template, locale: Locale) -> Result<Document, String> {
    let name = template.file(locale);
    let inlined = format!("template-{name}");
    let text = files::site_text(&inlined, &format!("templates/{name}.json")).await?;
    format::open(&text)
        .map(|reading| reading.document(RootsChoice::KeepApart))
        .map_err(|error| error.to_string())
}
