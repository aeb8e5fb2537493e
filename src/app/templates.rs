//! The ready structures that a chart can begin from. Their files lie beside the page, or inside
//! it when the page is a single file.

use crate::format::{self, RootsChoice};
use crate::model::Document;
use crate::platform::files;
use crate::text::{Locale, Phrase};

/// A ready structure.
pub struct Template {
    /// The file's name without language and ending.
    pub stem: &'static str,
    /// What it is called.
    pub name: Phrase,
    /// What it suits.
    pub suits: Phrase,
}

/// All structures, in the order of the start screen.
pub const TEMPLATES: &[Template] = &[
    Template {
        stem: "09-department-card",
        name: Locale::template_department,
        suits: Locale::template_department_suits,
    },
    Template {
        stem: "12-marketing-centre",
        name: Locale::template_centre,
        suits: Locale::template_centre_suits,
    },
];

impl Template {
    /// The structure as a chart in this language.
    ///
    /// # Errors
    /// When its file cannot be fetched or read, in words for the console: what the person can
    /// do about it is always the same.
    pub async fn load(&self, locale: Locale) -> Result<Document, String> {
        let language = locale.pick("zh", "en");
        let name = format!("{}.{language}", self.stem);
        let inlined = format!("template-{name}");
        let text = files::site_text(&inlined, &format!("templates/{name}.json")).await?;
        format::open(&text)
            .map(|reading| reading.document(RootsChoice::KeepApart))
            .map_err(|error| error.to_string())
    }
}
