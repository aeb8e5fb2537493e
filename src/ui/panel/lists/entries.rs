//! What the items of each list say, and what is particular to them.

use banyan_core::model::{
    Authority, Competency, DocumentReference, Duty, Establishment, Extra, Holder, Metric, Nature,
    Requirement, Right, TextItem,
};
use banyan_core::text::{Locale, Phrase};

use super::details::{Detail, DetailShape, Input, YES, choice, chosen, mark, number};
use super::items::{ListStyle, ListedItem};

/// The text of an item and what this program does not know of it.
macro_rules! main_is {
    ($field:ident) => {
        fn main(&self) -> &String {
            &self.$field
        }
        fn main_mut(&mut self) -> &mut String {
            &mut self.$field
        }
        fn extra(&mut self) -> &mut Extra {
            &mut self.extra
        }
    };
}

/// A detail that is a text field of the item.
macro_rules! text_detail {
    ($field:ident, $slug:literal, $label:expr, $hint:expr, $input:expr) => {
        Detail {
            shape: DetailShape::of($slug, $label, $hint, $input),
            get: |item| item.$field.clone(),
            set: |item, value| value.clone_into(&mut item.$field),
        }
    };
}

/// A detail that is a number of the item; `$shape` says its bounds.
macro_rules! number_detail {
    ($field:ident, $shape:expr) => {
        Detail {
            shape: $shape,
            get: |item| number(item.$field),
            set: |item, value| item.$field = value.parse().ok(),
        }
    };
}

/// A detail that is yes or no.
macro_rules! mark_detail {
    ($field:ident, $slug:literal, $label:expr) => {
        Detail {
            shape: DetailShape::of($slug, $label, $label, Input::Mark),
            get: |item| mark(item.$field),
            set: |item, value| item.$field = value == YES,
        }
    };
}

impl ListedItem for TextItem {
    main_is!(text);
}

impl ListedItem for Holder {
    const DETAILS: &'static [Detail<Self>] = &[
        number_detail!(
            share,
            DetailShape::of("share", Locale::share, Locale::share, Input::Number(1, 100))
                .after("%")
        ),
        text_detail!(
            note,
            "note",
            Locale::holder_note,
            Locale::holder_note_hint,
            Input::Text
        ),
    ];

    main_is!(name);

    fn look(list: &[Self], index: usize) -> ListStyle {
        let name = list.get(index).map_or("", |holder| holder.name.trim());
        let initial = name.chars().next();
        ListStyle {
            mark: initial.map_or_else(String::new, |letter| letter.to_uppercase().collect()),
            ..ListStyle::default()
        }
    }
}

impl ListedItem for Duty {
    const DETAILS: &'static [Detail<Self>] = &[
        text_detail!(
            when,
            "when",
            Locale::duty_when,
            Locale::duty_when_hint,
            Input::Text
        ),
        Detail {
            shape: DetailShape::of("heading", Locale::heading, Locale::heading, Input::Mark),
            get: |duty| mark(duty.heading),
            set: |duty, value| {
                duty.heading = value == YES;
                if duty.heading {
                    // A heading is a part of nothing.
                    duty.depth = 0;
                }
            },
        },
    ];
    const NESTS: bool = true;

    main_is!(text);

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

/// The kinds of right, strongest first.
const RIGHTS: [Right; 6] = [
    Right::Decide,
    Right::Approve,
    Right::Review,
    Right::Execute,
    Right::Propose,
    Right::TakePart,
];

/// Their words in the same order.
const RIGHT_WORDS: &[Phrase] = &[
    |words| words.right(Right::Decide),
    |words| words.right(Right::Approve),
    |words| words.right(Right::Review),
    |words| words.right(Right::Execute),
    |words| words.right(Right::Propose),
    |words| words.right(Right::TakePart),
];

impl ListedItem for Authority {
    const DETAILS: &'static [Detail<Self>] = &[Detail {
        shape: DetailShape::of(
            "right",
            Locale::right_kind,
            Locale::right_kind,
            Input::Choice(RIGHT_WORDS),
        ),
        get: |authority| choice(&RIGHTS, authority.right.as_ref()),
        set: |authority, value| authority.right = chosen(&RIGHTS, value),
    }];

    main_is!(text);
}

impl ListedItem for Requirement {
    const DETAILS: &'static [Detail<Self>] =
        &[mark_detail!(preferred, "preferred", Locale::preferred_only)];

    main_is!(text);
}

impl ListedItem for Competency {
    const DETAILS: &'static [Detail<Self>] = &[
        number_detail!(
            required,
            DetailShape::of(
                "required",
                Locale::required_level,
                Locale::required_level_hint,
                Input::Number(0, 100)
            )
        ),
        number_detail!(
            scale,
            DetailShape::of(
                "scale",
                Locale::scale,
                Locale::scale_hint,
                Input::Number(1, 100)
            )
            .before("/")
        ),
        text_detail!(
            description,
            "description",
            Locale::competency_description,
            Locale::competency_description_hint,
            Input::Text
        ),
    ];

    main_is!(name);

    fn next(&self) -> Self {
        // All competencies of a post are measured on one scale, as a rule.
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

/// How measures are taken.
const NATURES: [Nature; 2] = [Nature::Quantitative, Nature::Qualitative];

/// Their words in the same order.
const NATURE_WORDS: &[Phrase] = &[Locale::by_figures, Locale::by_judgement];

impl ListedItem for Metric {
    const DETAILS: &'static [Detail<Self>] = &[
        Detail {
            shape: DetailShape::of(
                "nature",
                Locale::nature_kind,
                Locale::nature_kind,
                Input::Choice(NATURE_WORDS),
            ),
            get: |measure| choice(&NATURES, measure.nature.as_ref()),
            set: |measure, value| measure.nature = chosen(&NATURES, value),
        },
        text_detail!(
            period,
            "period",
            Locale::period,
            Locale::period_hint,
            Input::Text
        ),
        text_detail!(
            target,
            "target",
            Locale::target,
            Locale::target_hint,
            Input::Text
        ),
    ];

    main_is!(name);
}

impl ListedItem for DocumentReference {
    const DETAILS: &'static [Detail<Self>] = &[
        text_detail!(
            paper_type,
            "type",
            Locale::document_type,
            Locale::document_type_hint,
            Input::Text
        ),
        text_detail!(
            link,
            "link",
            Locale::document_link,
            Locale::document_link_hint,
            Input::Text
        ),
        text_detail!(
            text,
            "text",
            Locale::document_text,
            Locale::document_text_hint,
            Input::Lines
        ),
    ];

    main_is!(title);
}

/// Its headcount has a field of its own beside the list, see `establishment.rs`.
impl ListedItem for Establishment {
    main_is!(level);
}
