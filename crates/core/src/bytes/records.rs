//! Cards, items and what is said of the chart, by loops over their declared fields.

use std::collections::HashSet;
use std::sync::Arc;

use super::BytesError;
use super::wire::{Input, Output};
use crate::format::is_kept_json;
use crate::model::fields::{FieldInfo, OpenRecord, Record, Records, Ref, Value, ValueKind};
use crate::model::{Extra, Headcount};

const NOT_STATED: u8 = 0;
const EXACTLY: u8 = 1;
const RANGE: u8 = 2;
const OPEN: u8 = 3;
const RULE: u8 = 4;

impl Output {
    /// The fields in which two records of one type differ, each before and after, and the fields
    /// of one's own before and after when these differ.
    pub(super) fn difference(&mut self, before: &dyn OpenRecord, after: &dyn OpenRecord) {
        let mut fields = Self::default();
        let mut differing = 0;
        // One value is the same bytes always, so that bytes tell whether values differ.
        let (mut old, mut new) = (Self::default(), Self::default());
        for (at, info) in before.fields().iter().enumerate() {
            old.bytes.clear();
            new.bytes.clear();
            old.value(before.get(at));
            new.value(after.get(at));
            if old.bytes != new.bytes {
                differing += 1;
                fields.text(info.key);
                fields.bytes.extend_from_slice(&old.bytes);
                fields.bytes.extend_from_slice(&new.bytes);
            }
        }
        self.count(differing);
        self.bytes.append(&mut fields.bytes);
        let own_differ = before.extra() != after.extra();
        self.flag(own_differ);
        if own_differ {
            self.own(before.extra());
            self.own(after.extra());
        }
    }

    pub(super) fn list(&mut self, list: &dyn Records) {
        self.count(list.count());
        for item in (0..list.count()).filter_map(|index| list.at(index)) {
            self.fields(item);
            self.own(item.extra());
        }
    }

    /// The fields that say something.
    fn fields(&mut self, record: &dyn Record) {
        let says = |at: &usize| !record.get(*at).is_empty();
        let saying = (0..record.fields().len()).filter(says);
        self.count(saying.clone().count());
        for at in saying {
            self.text(record.fields()[at].key);
            self.value(record.get(at));
        }
    }

    fn value(&mut self, value: Ref<'_>) {
        match value {
            Ref::Absent => {}
            Ref::Text(text) => self.text(text),
            Ref::Flag(holds) => self.flag(holds),
            Ref::Number(number) => self.number(number.map_or(0, |number| u64::from(number) + 1)),
            Ref::Choice(word) => self.text(word.unwrap_or_default()),
            Ref::Headcount(headcount) => self.headcount(headcount),
            Ref::Texts(texts) => {
                self.count(texts.len());
                texts.iter().for_each(|text| self.text(text));
            }
            Ref::Ids(ids) => {
                self.count(ids.len());
                ids.iter().for_each(|id| self.text(id));
            }
            Ref::List(list) => self.list(list),
            Ref::Record(record) => self.fields(record),
        }
    }

    fn headcount(&mut self, headcount: &Headcount) {
        let mut part = |kind, min: &u32| {
            self.byte(kind);
            self.number((*min).into());
        };
        match headcount {
            Headcount::NotStated => self.byte(NOT_STATED),
            Headcount::Exactly(n) => part(EXACTLY, n),
            Headcount::Range { min, max } => {
                part(RANGE, min);
                self.number((*max).into());
            }
            Headcount::Open { min, remark } => {
                part(OPEN, min);
                self.text(remark);
            }
            Headcount::Rule { min, rule } => {
                part(RULE, min);
                self.text(rule);
            }
        }
    }

    fn own(&mut self, own: &Extra) {
        self.count(own.len());
        for (name, json) in own {
            self.text(name);
            self.text(json);
        }
    }
}

impl<'b> Input<'b> {
    /// A record before and after a difference, where `now` says what did not change.
    pub(super) fn difference<R>(&mut self, now: &Arc<R>) -> Result<(Arc<R>, Arc<R>), BytesError>
    where
        R: OpenRecord + Clone + PartialEq,
    {
        let differing = self.number()?;
        let (mut before, mut after) = (R::clone(now), R::clone(now));
        let mut from = 0;
        for _ in 0..differing {
            let at = self.field(now.fields(), from)?;
            self.value(&mut before, at)?;
            self.value(&mut after, at)?;
            from = at + 1;
        }
        let own_differ = self.flag()?;
        if own_differ {
            *before.extra_mut() = self.own()?;
            *after.extra_mut() = self.own()?;
        }
        // Cards that are the same are kept once.
        let shared = |record: R| {
            if record == **now {
                now.clone()
            } else {
                Arc::new(record)
            }
        };
        Ok((shared(before), shared(after)))
    }

    pub(super) fn list(&mut self, list: &mut dyn Records) -> Result<(), BytesError> {
        for _ in 0..self.number()? {
            let item = list.push();
            self.fields(item)?;
            *item.extra_mut() = self.own()?;
        }
        Ok(())
    }

    fn fields(&mut self, record: &mut dyn Record) -> Result<(), BytesError> {
        let mut from = 0;
        for _ in 0..self.number()? {
            let at = self.field(record.fields(), from)?;
            self.value(record, at)?;
            from = at + 1;
        }
        Ok(())
    }

    /// The name of one of these fields, from this one on: each stands once, in their order.
    pub(super) fn field(&mut self, fields: &[FieldInfo], from: usize) -> Result<usize, BytesError> {
        let key = self.field_text()?;
        let at = fields.iter().position(|info| info.key == key);
        let at = at.ok_or_else(|| BytesError::UnknownField(key.to_owned()))?;
        if at < from {
            return Err(BytesError::Damaged("fields are out of order"));
        }
        Ok(at)
    }

    /// What a field says. A link with a node at its other end has no outside party there.
    fn value(&mut self, record: &mut dyn Record, at: usize) -> Result<(), BytesError> {
        if matches!(record.get(at), Ref::Absent) {
            return Err(BytesError::Damaged("a field that cannot be there"));
        }
        let value = match record.fields()[at].kind {
            ValueKind::Text => Value::Text(self.field_text()?.to_owned()),
            ValueKind::Id => Value::Text(self.id()?.to_owned()),
            ValueKind::Flag => Value::Flag(self.flag()?),
            ValueKind::Number { least, most } => Value::Number(self.number_or_none(least, most)?),
            ValueKind::Choice(words) => Value::Choice(self.choice(words)?),
            ValueKind::Headcount | ValueKind::InlineHeadcount => {
                Value::Headcount(self.headcount()?)
            }
            ValueKind::Texts => Value::Texts(self.texts(Self::field_text)?),
            ValueKind::Ids => Value::Texts(self.texts(Self::id)?),
            ValueKind::List(_) => {
                record.clear(at);
                return record.list_mut(at).map_or(Ok(()), |list| self.list(list));
            }
            ValueKind::Layout => {
                record.clear(at);
                let inner = record.record_mut(at);
                return inner.map_or(Ok(()), |inner| self.fields(inner));
            }
        };
        record.set(at, value);
        Ok(())
    }

    fn number_or_none(&mut self, least: u32, most: u32) -> Result<Option<u32>, BytesError> {
        let Some(number) = self.number()?.checked_sub(1) else {
            return Ok(None);
        };
        let number = u32::try_from(number).ok();
        let number = number.filter(|number| (least..=most).contains(number));
        number
            .map(Some)
            .ok_or(BytesError::Damaged("a number is out of bounds"))
    }

    fn choice(
        &mut self,
        words: &'static [&'static str],
    ) -> Result<Option<&'static str>, BytesError> {
        let said = self.field_text()?;
        if said.is_empty() {
            return Ok(None);
        }
        let word = words.iter().find(|word| **word == said).copied();
        word.map(Some)
            .ok_or_else(|| BytesError::UnknownWord(said.to_owned()))
    }

    fn texts(
        &mut self,
        text: impl Fn(&mut Self) -> Result<&'b str, BytesError>,
    ) -> Result<Vec<String>, BytesError> {
        let mut texts = Vec::new();
        for _ in 0..self.number()? {
            texts.push(text(self)?.to_owned());
        }
        Ok(texts)
    }

    fn headcount(&mut self) -> Result<Headcount, BytesError> {
        let kind = self.byte()?;
        if kind == NOT_STATED {
            return Ok(Headcount::NotStated);
        }
        let min = self.people()?;
        match kind {
            EXACTLY => Ok(Headcount::Exactly(min)),
            RANGE => match self.people()? {
                max if max >= min => Ok(Headcount::Range { min, max }),
                _ => Err(BytesError::Damaged("a range ends before it begins")),
            },
            OPEN => Ok(Headcount::Open {
                min,
                remark: self.field_text()?.to_owned(),
            }),
            RULE => Ok(Headcount::Rule {
                min,
                rule: self.field_text()?.to_owned(),
            }),
            _ => Err(BytesError::Damaged("no kind of headcount")),
        }
    }

    fn people(&mut self) -> Result<u32, BytesError> {
        let number = u32::try_from(self.number()?).ok();
        number
            .filter(|&number| number <= Headcount::LIMIT)
            .ok_or(BytesError::Damaged("a headcount is out of bounds"))
    }

    /// Fields of one's own. What is no JSON would spoil the file.
    fn own(&mut self) -> Result<Extra, BytesError> {
        let mut own = Extra::new();
        let mut names = HashSet::new();
        for _ in 0..self.number()? {
            let (name, json) = (self.text()?, self.text()?);
            if !names.insert(name) {
                return Err(BytesError::Damaged("a field of one's own is there twice"));
            }
            if !is_kept_json(json) {
                return Err(BytesError::Damaged("a field of one's own is no JSON"));
            }
            own.push((name.to_owned(), json.to_owned()));
        }
        Ok(own)
    }
}
