//! Where each field of a card stands on paper.

use crate::model::{Card, Field};
use crate::text::Locale;

use super::parts::cell;

/// Where a field stands on a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// In a place and with a name that the sheet chooses itself.
    Sheet,
    /// Among the facts at the head of the job description, after the level, under its own name.
    Fact,
    /// Nowhere, because it only says how the chart is drawn.
    Nowhere,
}

fn place(field: Field) -> Place {
    match field {
        Field::Kind
        | Field::Title
        | Field::SecondTitle
        | Field::Aliases
        | Field::UnitType
        | Field::Level
        | Field::Head
        | Field::Assistant
        | Field::Outsourced
        | Field::PartTime
        | Field::Summary
        | Field::Headcount
        | Field::HeadcountNote
        | Field::InPost
        | Field::LikeUnits
        | Field::Establishment
        | Field::Holders
        | Field::Duties
        | Field::AuxiliaryDuties
        | Field::Authority
        | Field::Requirements
        | Field::Competencies
        | Field::Measures
        | Field::Tools
        | Field::Documents
        | Field::Links
        | Field::LineNote
        | Field::Note => Place::Sheet,
        Field::PayGrade => Place::Fact,
        Field::Columns => Place::Nowhere,
    }
}

/// The facts of a post that appear under their own names.
pub(super) fn facts(card: &Card, words: Locale) -> impl Iterator<Item = (&'static str, String)> {
    let fields = Field::ALL.iter().copied();
    let fields = fields.filter(|&field| place(field) == Place::Fact);
    fields.map(move |field| {
        (
            words.field_words(field).name,
            cell(card.field(field).text()),
        )
    })
}
