//! What a card can hold, section by section, in the order in which it is shown.

use leptos::prelude::*;

use banyan_core::edit::Field;
use banyan_core::model::{Card, Headcount, Kind, NodeKey};
use banyan_core::text::{Locale, Phrase};

use super::establishment::establishment_headcount;
use super::item_list::RowExtra;
use super::items::Items;
use super::like_units::LikeUnits;
use super::number_in_post::NumberInPost;
use super::places;
use super::same_person::same_person;
use super::unit_head::UnitHead;

/// A section of a card. It is shown when it holds something, else offered where it makes sense.
pub struct Section {
    /// A word for ids.
    pub slug: &'static str,
    /// The heading over it.
    pub name: Phrase,
    /// For which kinds of node it makes sense.
    pub suits: fn(Kind) -> bool,
    /// For which kinds it is shown even when it is empty.
    pub always: fn(Kind) -> bool,
    /// What it holds.
    pub body: Body,
}

/// What a section holds.
pub enum Body {
    /// A list, with what stands under each item.
    List(&'static dyn Items, Option<RowExtra>),
    /// A text.
    Text {
        /// The field that undo names.
        field: Field,
        /// Its place on the card.
        part: fn(&mut Card) -> &mut String,
        /// What stands in it while it is empty.
        hint: Phrase,
    },
    /// Something of its own.
    Own {
        /// Whether the card says something of it.
        is_filled: fn(&Card) -> bool,
        /// Its fields.
        view: fn(NodeKey) -> AnyView,
    },
}

impl Section {
    /// Whether the card says something of it.
    pub fn is_filled(&self, card: &Card) -> bool {
        match &self.body {
            Body::List(items, _) => items.count(card) > 0,
            Body::Text { part, .. } => !part(&mut card.clone()).is_empty(),
            Body::Own { is_filled, .. } => is_filled(card),
        }
    }
}

fn any(_: Kind) -> bool {
    true
}

fn none(_: Kind) -> bool {
    false
}

fn unit(kind: Kind) -> bool {
    kind == Kind::Unit
}

fn position(kind: Kind) -> bool {
    kind == Kind::Position
}

fn not_unit(kind: Kind) -> bool {
    kind != Kind::Unit
}

fn not_external(kind: Kind) -> bool {
    kind != Kind::External
}

/// A section that is a list.
const fn list(
    items: &'static dyn Items,
    name: Phrase,
    slug: &'static str,
    suits: fn(Kind) -> bool,
) -> Section {
    Section {
        slug,
        name,
        suits,
        always: none,
        body: Body::List(items, None),
    }
}

/// Under the titles.
pub static HEAD: [Section; 2] = [
    list(&places::ALIASES, Locale::aliases, "aliases", any),
    Section {
        slug: "holders",
        name: Locale::holders,
        suits: not_unit,
        always: not_unit,
        body: Body::List(&places::HOLDERS, Some(same_person)),
    },
];

/// Among the facts.
pub static FACTS: [Section; 2] = [
    Section {
        slug: "unit-head",
        name: Locale::head_choice,
        suits: unit,
        always: unit,
        body: Body::Own {
            is_filled: |_| false,
            view: |node| view! { <UnitHead node /> }.into_any(),
        },
    },
    Section {
        slug: "like-units",
        name: Locale::like_units,
        suits: unit,
        always: none,
        body: Body::Own {
            is_filled: |card| card.like_units != Headcount::NotStated,
            view: |node| view! { <LikeUnits node /> }.into_any(),
        },
    },
];

/// Under the headcount.
pub static COUNTS: [Section; 3] = [
    Section {
        slug: "in-post",
        name: Locale::in_post_number,
        suits: position,
        always: none,
        body: Body::Own {
            is_filled: |card| card.in_post.is_some(),
            view: |node| view! { <NumberInPost node /> }.into_any(),
        },
    },
    Section {
        slug: "headcount-note",
        name: Locale::headcount_note,
        suits: not_external,
        always: none,
        body: Body::Text {
            field: Field::HeadcountNote,
            part: |card| &mut card.headcount_note,
            hint: Locale::headcount_note_hint,
        },
    },
    Section {
        slug: "establishment",
        name: Locale::establishment,
        suits: unit,
        always: none,
        body: Body::List(&places::ESTABLISHMENT, Some(establishment_headcount)),
    },
];

/// What the post or unit is for.
pub static BODY: [Section; 9] = [
    Section {
        slug: "summary",
        name: Locale::summary,
        suits: any,
        always: none,
        body: Body::Text {
            field: Field::Summary,
            part: |card| &mut card.summary,
            hint: Locale::summary_hint,
        },
    },
    Section {
        slug: "duties",
        name: Locale::duties,
        suits: any,
        always: any,
        body: Body::List(&places::DUTIES, None),
    },
    list(
        &places::AUXILIARY_DUTIES,
        Locale::auxiliary_duties,
        "auxiliary-duties",
        not_external,
    ),
    list(
        &places::AUTHORITY,
        Locale::authority,
        "authority",
        not_external,
    ),
    list(
        &places::REQUIREMENTS,
        Locale::requirements,
        "requirements",
        position,
    ),
    list(
        &places::COMPETENCIES,
        Locale::competencies,
        "competencies",
        position,
    ),
    list(
        &places::MEASURES,
        Locale::measures,
        "measures",
        not_external,
    ),
    list(&places::TOOLS, Locale::tools, "tools", not_external),
    list(&places::DOCUMENTS, Locale::documents, "documents", any),
];

/// What is remarked, at the end of the card.
pub static NOTES: [Section; 2] = [
    Section {
        slug: "line-note",
        name: Locale::line_note,
        suits: any,
        always: none,
        body: Body::Text {
            field: Field::LineNote,
            part: |card| &mut card.line_note,
            hint: Locale::line_note_hint,
        },
    },
    Section {
        slug: "note",
        name: Locale::note,
        suits: any,
        always: any,
        body: Body::Text {
            field: Field::Note,
            part: |card| &mut card.note,
            hint: Locale::note_hint,
        },
    },
];
