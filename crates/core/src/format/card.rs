//! A card's fields in files, reading and writing side by side. A new field of
//! [`Card`](crate::model::Card) is added here and in the schema, and nowhere else in this module.

use super::error::OpenError;
use super::headcount;
use super::items::{take_flag, take_number, take_small};
use super::lists::{self, Fields, push_extra};
use super::object::Object;
use super::words::{self, FileWord as _};
use crate::model::{Card, Extra, Headcount};

/// The names that mean something on a node; nothing unknown is ever written under one of them.
pub(super) const FIELDS: [&str; 31] = [
    "id",
    "parent",
    "kind",
    "title",
    "second_title",
    "aliases",
    "unit_type",
    "level",
    "head",
    "assistant",
    "outsourced",
    "part_time",
    "summary",
    "headcount",
    "headcount_note",
    "in_post",
    "like_units",
    "establishment",
    "holders",
    "duties",
    "auxiliary_duties",
    "authority",
    "requirements",
    "competencies",
    "measures",
    "tools",
    "documents",
    "links",
    "line_note",
    "columns",
    "note",
];

/// Appends all fields of a card, from `,"kind":…` on. Empty ones are left out.
pub(super) fn push(out: &mut String, card: &Card) {
    let mut fields = Fields { out };
    fields.word("kind", Some(card.kind.word()));
    fields.text("title", &card.title);
    fields.text("second_title", &card.second_title);
    lists::push(fields.out, "aliases", &card.aliases);
    fields.text("unit_type", &card.unit_type);
    fields.text("level", &card.level);
    fields.flag("head", card.head);
    fields.flag("assistant", card.assistant);
    fields.flag("outsourced", card.outsourced);
    fields.flag("part_time", card.part_time);
    fields.text("summary", &card.summary);
    push_headcount(&mut fields, "headcount", &card.headcount);
    fields.text("headcount_note", &card.headcount_note);
    fields.number("in_post", card.in_post);
    push_headcount(&mut fields, "like_units", &card.like_units);
    lists::push(fields.out, "establishment", &card.establishment);
    lists::push(fields.out, "holders", &card.holders);
    lists::push(fields.out, "duties", &card.duties);
    lists::push(fields.out, "auxiliary_duties", &card.auxiliary_duties);
    lists::push(fields.out, "authority", &card.authority);
    lists::push(fields.out, "requirements", &card.requirements);
    lists::push(fields.out, "competencies", &card.competencies);
    lists::push(fields.out, "measures", &card.measures);
    lists::push(fields.out, "tools", &card.tools);
    lists::push(fields.out, "documents", &card.documents);
    lists::push(fields.out, "links", &card.links);
    fields.text("line_note", &card.line_note);
    fields.number("columns", card.columns.map(u32::from));
    fields.text("note", &card.note);
    push_extra(fields.out, &card.extra, &FIELDS);
}

fn push_headcount(fields: &mut Fields<'_>, name: &str, stated: &Headcount) {
    if *stated != Headcount::NotStated {
        fields.key(name);
        headcount::push(fields.out, stated);
    }
}

/// Takes a card's fields out of a node's object; what is left there is unknown.
pub(super) fn take(object: &mut Object<'_>) -> Result<Card, OpenError> {
    Ok(Card {
        kind: words::take(object, "kind").unwrap_or_default(),
        title: object.take_text("title")?,
        second_title: object.take_text("second_title")?,
        aliases: lists::take(object, "aliases")?,
        unit_type: object.take_text("unit_type")?,
        level: object.take_text("level")?,
        head: take_flag(object, "head"),
        assistant: take_flag(object, "assistant"),
        outsourced: take_flag(object, "outsourced"),
        part_time: take_flag(object, "part_time"),
        summary: object.take_text("summary")?,
        headcount: take_headcount(object, "headcount")?,
        headcount_note: object.take_text("headcount_note")?,
        in_post: take_number(object, "in_post", 0..=Headcount::LIMIT),
        like_units: take_headcount(object, "like_units")?,
        establishment: lists::take(object, "establishment")?,
        holders: lists::take(object, "holders")?,
        duties: lists::take(object, "duties")?,
        auxiliary_duties: lists::take(object, "auxiliary_duties")?,
        authority: lists::take(object, "authority")?,
        requirements: lists::take(object, "requirements")?,
        competencies: lists::take(object, "competencies")?,
        measures: lists::take(object, "measures")?,
        tools: lists::take(object, "tools")?,
        documents: lists::take(object, "documents")?,
        links: lists::take(object, "links")?,
        line_note: object.take_text("line_note")?,
        columns: take_small(object, "columns", 0..=Card::MOST_COLUMNS),
        note: object.take_text("note")?,
        extra: Extra::new(),
    })
}

fn take_headcount(object: &mut Object<'_>, name: &str) -> Result<Headcount, OpenError> {
    let Some(value) = object.take(name) else {
        return Ok(Headcount::NotStated);
    };
    let (headcount, all) = headcount::read(&object.owner, value)?;
    if !all {
        object.unread(name, value);
    }
    Ok(headcount)
}
