//! The lists of a card.

use banyan_core::model::{
    Authority, Competency, DocumentReference, Duty, Establishment, Field, Holder, Metric,
    Requirement, TextItem,
};

use super::items::{ListField, ListName};

/// A list, by its place on the card.
macro_rules! place {
    ($field:ident, $slug:literal, $declared:ident) => {
        ListField {
            name: ListName {
                slug: $slug,
                field: Field::$declared,
            },
            of: |card| &card.$field,
            of_mut: |card| &mut card.$field,
        }
    };
}

/// Other names.
pub static ALIASES: ListField<TextItem> = place!(aliases, "alias", Aliases);
/// Who holds the post.
pub static HOLDERS: ListField<Holder> = place!(holders, "holder", Holders);
/// What it is responsible for.
pub static DUTIES: ListField<Duty> = place!(duties, "duty", Duties);
/// What it assists with.
pub static AUXILIARY_DUTIES: ListField<Duty> =
    place!(auxiliary_duties, "auxiliary-duty", AuxiliaryDuties);
/// What it may decide.
pub static AUTHORITY: ListField<Authority> = place!(authority, "authority", Authority);
/// What a holder must bring.
pub static REQUIREMENTS: ListField<Requirement> = place!(requirements, "requirement", Requirements);
/// Skills rated on a scale.
pub static COMPETENCIES: ListField<Competency> = place!(competencies, "competency", Competencies);
/// What the work is measured by.
pub static MEASURES: ListField<Metric> = place!(measures, "measure", Measures);
/// What the work is done with.
pub static TOOLS: ListField<TextItem> = place!(tools, "tool", Tools);
/// Documents about it.
pub static DOCUMENTS: ListField<DocumentReference> = place!(documents, "document", Documents);
/// What a unit is authorised for, level by level.
pub static ESTABLISHMENT: ListField<Establishment> =
    place!(establishment, "establishment", Establishment);
