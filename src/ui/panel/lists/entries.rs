//! What the items of each list say, and what is specific to each kind.

use banyan_core::clusters;
use banyan_core::model::fields::{
    AuthorityField, CompetencyField, DocumentField, DutyField, HolderField, MetricField,
    Record as _, RequirementField, Value, Word as _,
};
use banyan_core::model::{
    Authority, Competency, DocumentReference, Duty, Establishment, Holder, Metric, Nature,
    Requirement, Right, TextItem,
};
use banyan_core::text::Locale;

use super::details::DetailShape;
use super::items::{ListStyle, ListedItem};

/// A detail that is a declared field of the item.
macro_rules! detail {
    ($fields:ident::$field:ident, $label:ident, $hint:ident) => {
        DetailShape::of(
            $fields::$field as usize,
            $fields::INFO,
            Locale::$label,
            Locale::$hint,
        )
    };
}

impl ListedItem for TextItem {}

impl ListedItem for Holder {
    const DETAILS: &'static [DetailShape] = &[
        detail!(HolderField::Share, share, share).after("%"),
        detail!(HolderField::Note, holder_note, holder_note_hint),
    ];

    fn look(list: &[Self], index: usize) -> ListStyle {
        let name = list.get(index).map_or("", |holder| &holder.name);
        ListStyle {
            mark: clusters::initial(name),
            ..ListStyle::default()
        }
    }
}

impl ListedItem for Duty {
    const DETAILS: &'static [DetailShape] = &[
        detail!(DutyField::When, duty_when, duty_when_hint),
        detail!(DutyField::Heading, heading, heading),
    ];
    const NESTS: bool = true;

    fn set_detail(&mut self, at: usize, value: Value) {
        self.set(at, value);
        if self.heading {
            // A heading is not part of anything.
            self.depth = 0;
        }
    }

    fn next(&self) -> Self {
        Self {
            depth: self.depth,
            ..Self::default()
        }
    }

    fn look(list: &[Self], index: usize) -> ListStyle {
        let Some(duty) = list.get(index) else {
            return ListStyle::default();
        };
        ListStyle {
            mark: Self::number(list, index),
            depth: duty.depth,
            heading: duty.heading,
            bar: None,
        }
    }

    fn shift(list: &mut [Self], index: usize, forward: bool) -> Option<usize> {
        Self::shift(list, index, forward)
    }

    fn nest(list: &mut [Self], index: usize, deeper: bool) {
        Self::nest(list, index, deeper);
    }
}

impl ListedItem for Authority {
    const DETAILS: &'static [DetailShape] =
        &[detail!(AuthorityField::Right, right_kind, right_kind)
            .choices(|words, word| Right::of(word).map_or("", |right| words.right(right)))];
}

impl ListedItem for Requirement {
    const DETAILS: &'static [DetailShape] = &[detail!(
        RequirementField::Preferred,
        preferred_only,
        preferred_only
    )];
}

impl ListedItem for Competency {
    const DETAILS: &'static [DetailShape] = &[
        detail!(
            CompetencyField::Required,
            required_level,
            required_level_hint
        ),
        detail!(CompetencyField::Scale, scale, scale_hint).before("/"),
        detail!(
            CompetencyField::Description,
            competency_description,
            competency_description_hint
        ),
    ];

    fn next(&self) -> Self {
        // All competencies of a post are usually measured on one scale.
        Self {
            scale: self.scale,
            ..Self::default()
        }
    }

    fn look(list: &[Self], index: usize) -> ListStyle {
        let skill = list.get(index);
        ListStyle {
            bar: skill.and_then(|skill| skill.required.zip(skill.scale)),
            ..ListStyle::default()
        }
    }
}

impl ListedItem for Metric {
    const DETAILS: &'static [DetailShape] = &[
        detail!(MetricField::Nature, nature_kind, nature_kind)
            .choices(|words, word| Nature::of(word).map_or("", |nature| words.nature(nature))),
        detail!(MetricField::Period, period, period_hint),
        detail!(MetricField::Target, target, target_hint),
    ];
}

impl ListedItem for DocumentReference {
    const DETAILS: &'static [DetailShape] = &[
        detail!(DocumentField::Type, document_type, document_type_hint),
        detail!(DocumentField::Link, document_link, document_link_hint),
        detail!(DocumentField::Text, document_text, document_text_hint).lines(),
    ];
}

/// Its headcount has a field of its own apart from the list, see `establishment.rs`.
impl ListedItem for Establishment {}
