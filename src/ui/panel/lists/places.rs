//! The lists of a card.

use banyan_core::edit::Field;
use banyan_core::model::{
    Authority, Competency, DocumentReference, Duty, Establishment, Holder, Metric, Requirement,
    TextItem,
};
use banyan_core::text::Locale;

use super::items::{Items, ListField, ListName};

/// A list: its field on the card, and its words.
macro_rules! place {
    ($field:ident, $slug:literal, $undo:expr, $item:expr, $add:expr) => {
        ListField {
            name: ListName {
                slug: $slug,
                item: $item,
                add: $add,
                field: $undo,
            },
            of: |card| &card.$field,
            of_mut: |card| &mut card.$field,
        }
    };
}

/// Other names.
pub static ALIASES: ListField<TextItem> = place!(
    aliases,
    "alias",
    Field::Aliases,
    Locale::alias,
    Locale::add_alias
);
/// Who holds the post.
pub static HOLDERS: ListField<Holder> = place!(
    holders,
    "holder",
    Field::Holders,
    Locale::holder,
    Locale::add_holder
);
/// What it is responsible for.
pub static DUTIES: ListField<Duty> = place!(
    duties,
    "duty",
    Field::Duties,
    Locale::duty,
    Locale::add_duty
);
/// What it helps with.
pub static AUXILIARY_DUTIES: ListField<Duty> = place!(
    auxiliary_duties,
    "auxiliary-duty",
    Field::AuxiliaryDuties,
    Locale::auxiliary_duty,
    Locale::add_auxiliary_duty
);
/// What it may do.
pub static AUTHORITY: ListField<Authority> = place!(
    authority,
    "authority",
    Field::Authority,
    Locale::authority_item,
    Locale::add_authority
);
/// What a holder must bring.
pub static REQUIREMENTS: ListField<Requirement> = place!(
    requirements,
    "requirement",
    Field::Requirements,
    Locale::requirement,
    Locale::add_requirement
);
/// Skills on a scale.
pub static COMPETENCIES: ListField<Competency> = place!(
    competencies,
    "competency",
    Field::Competencies,
    Locale::competency,
    Locale::add_competency
);
/// What the work is judged by.
pub static MEASURES: ListField<Metric> = place!(
    measures,
    "measure",
    Field::Measures,
    Locale::measure,
    Locale::add_measure
);
/// What the work is done with.
pub static TOOLS: ListField<TextItem> =
    place!(tools, "tool", Field::Tools, Locale::tool, Locale::add_tool);
/// Documents about it.
pub static DOCUMENTS: ListField<DocumentReference> = place!(
    documents,
    "document",
    Field::Documents,
    Locale::document,
    Locale::add_document
);
/// What a unit is authorised for, level by level.
pub static ESTABLISHMENT: ListField<Establishment> = place!(
    establishment,
    "establishment",
    Field::Establishment,
    Locale::establishment_level,
    Locale::add_establishment
);

/// All of them.
pub static ALL: [&dyn Items; 11] = [
    &ALIASES,
    &HOLDERS,
    &DUTIES,
    &AUXILIARY_DUTIES,
    &AUTHORITY,
    &REQUIREMENTS,
    &COMPETENCIES,
    &MEASURES,
    &TOOLS,
    &DOCUMENTS,
    &ESTABLISHMENT,
];
