//! Fetching the ready structures. Their files lie beside the page, or inside it when the page is
//! a single file.

use crate::format::{self, RootsChoice};
use crate::model::Document;
use crate::platform::files;
use crate::templates::{Index, Template};
use crate::text::Locale;

/// A structure as a chart in this language.
///
/// # Errors
/// When its file cannot be fetched or read, in words for the console: what the person can do
/// about it is always the same.
pub async fn load(template: &Template, locale: Locale) -> Result<Document, String> {
    let text = file(&template.file(locale)).await?;
    format::open(&text)
        .map(|reading| reading.document(RootsChoice::KeepApart))
        .map_err(|error| error.to_string())
}

/// The trees of all structures.
///
/// # Errors
/// As [`load`].
pub async fn index() -> Result<Index, String> {
    Index::read(&file(Index::FILE).await?)
}

async fn file(name: &str) -> Result<String, String> {
    let inlined = format!("template-{name}");
    files::site_text(&inlined, &format!("templates/{name}.json")).await
}
