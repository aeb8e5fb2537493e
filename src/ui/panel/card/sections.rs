//! Where each field of a card appears in the panel.

use leptos::prelude::*;

use banyan_core::model::{Card, Field, Kind, NodeKey};
use banyan_core::text::Locale;

use super::like_units::LikeUnits;
use super::number_in_post::NumberInPost;
use super::unit_head::UnitHead;
use crate::ui::panel::lists::establishment::establishment_headcount;
use crate::ui::panel::lists::item_list::RowExtra;
use crate::ui::panel::lists::items::Items;
use crate::ui::panel::lists::places;
use crate::ui::panel::lists::same_person::same_person;

/// Where a field appears.
enum Place {
    /// In the form itself, on every card that has the field.
    Form,
    /// Among the marks of a post.
    Mark,
    /// In a section of its own.
    Section(Group, Section),
}

/// The groups of sections, from the top of the panel down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Below the titles.
    Head,
    /// Among the facts.
    Facts,
    /// Below the headcount.
    InPost,
    /// Other figures.
    Counts,
    /// What the post or unit is for.
    Body,
    /// Remarks, at the end of the card.
    Notes,
}

/// A section of a card. It is shown when it has content; otherwise it is offered where it makes sense.
#[derive(Clone, Copy)]
pub struct Section {
    /// What it is about.
    pub subject: Subject,
    /// The kinds of node for which it is shown even when empty.
    pub always: &'static [Kind],
    pub body: Body,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    Field(Field),
    /// Which post leads a unit; this is stored on the posts.
    UnitHead,
}

/// The content of a section.
#[derive(Clone, Copy)]
pub enum Body {
    /// A list, and what is shown below each item.
    List(&'static dyn Items, Option<RowExtra>),
    /// A text on one line.
    Line,
    /// A text that may have several lines.
    Lines,
    /// A view of its own.
    View(fn(NodeKey) -> AnyView),
}

const NONE: &[Kind] = &[];
const ALL: &[Kind] = &[Kind::Unit, Kind::Position, Kind::External];

/// Where each field appears in the panel.
fn place(field: Field) -> Place {
    let section = |group, body| {
        Place::Section(
            group,
            Section {
                subject: Subject::Field(field),
                always: NONE,
                body,
            },
        )
    };
    let always = |group, always, body| {
        Place::Section(
            group,
            Section {
                subject: Subject::Field(field),
                always,
                body,
            },
        )
    };
    let list = |group, items| section(group, Body::List(items, None));
    match field {
        Field::Kind
        | Field::Title
        | Field::SecondTitle
        | Field::UnitType
        | Field::Level
        | Field::Headcount
        | Field::Links
        | Field::Columns => Place::Form,
        Field::Head | Field::Assistant | Field::Outsourced | Field::PartTime => Place::Mark,
        Field::Aliases => list(Group::Head, &places::ALIASES),
        Field::Holders => always(
            Group::Head,
            field.kinds(),
            Body::List(&places::HOLDERS, Some(same_person)),
        ),
        Field::LikeUnits => section(
            Group::Facts,
            Body::View(|node| view! { <LikeUnits node /> }.into_any()),
        ),
        Field::PayGrade => section(Group::Facts, Body::Line),
        Field::InPost => section(
            Group::InPost,
            Body::View(|node| view! { <NumberInPost node /> }.into_any()),
        ),
        Field::HeadcountNote => section(Group::Counts, Body::Lines),
        Field::Establishment => section(
            Group::Counts,
            Body::List(&places::ESTABLISHMENT, Some(establishment_headcount)),
        ),
        Field::Summary => section(Group::Body, Body::Lines),
        Field::Duties => always(Group::Body, ALL, Body::List(&places::DUTIES, None)),
        Field::AuxiliaryDuties => list(Group::Body, &places::AUXILIARY_DUTIES),
        Field::Authority => list(Group::Body, &places::AUTHORITY),
        Field::Requirements => list(Group::Body, &places::REQUIREMENTS),
        Field::Competencies => list(Group::Body, &places::COMPETENCIES),
        Field::Measures => list(Group::Body, &places::MEASURES),
        Field::Tools => list(Group::Body, &places::TOOLS),
        Field::Documents => list(Group::Body, &places::DOCUMENTS),
        Field::LineNote => section(Group::Notes, Body::Lines),
        Field::Note => always(Group::Notes, ALL, Body::Lines),
    }
}

/// The sections of a group, in order.
pub fn sections(group: Group) -> Vec<Section> {
    let unit_head = Section {
        subject: Subject::UnitHead,
        always: &[Kind::Unit],
        body: Body::View(|node| view! { <UnitHead node /> }.into_any()),
    };
    let of_facts = (group == Group::Facts).then_some(unit_head);
    let of_fields = Field::ALL.iter().filter_map(|&field| match place(field) {
        Place::Section(other, section) if other == group => Some(section),
        _ => None,
    });
    of_facts.into_iter().chain(of_fields).collect()
}

/// The marks of a post, in order.
pub fn marks() -> impl Iterator<Item = Field> {
    let fields = Field::ALL.iter().copied();
    fields.filter(|&field| matches!(place(field), Place::Mark))
}

impl Section {
    /// Its name in ids: the field's key in files.
    pub fn key(&self) -> &'static str {
        match self.subject {
            Subject::Field(field) => field.info().key,
            Subject::UnitHead => "unit_head",
        }
    }

    /// The heading above it.
    pub fn name(&self, words: Locale) -> &'static str {
        match self.subject {
            Subject::Field(field) => words.field_words(field).name,
            Subject::UnitHead => words.head_choice(),
        }
    }

    /// Whether it makes sense for this kind of node.
    pub fn suits(&self, kind: Kind) -> bool {
        match self.subject {
            Subject::Field(field) => field.is_of(kind),
            Subject::UnitHead => kind == Kind::Unit,
        }
    }

    /// Whether the card has content for it.
    pub fn is_filled(&self, card: &Card) -> bool {
        match self.subject {
            Subject::Field(field) => !card.field(field).is_empty(),
            Subject::UnitHead => false,
        }
    }
}
