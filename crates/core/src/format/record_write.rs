//! Writes declared fields as JSON text. Fields that state nothing are left out.

use super::headcount;
use super::json;
use crate::model::Headcount;
use crate::model::fields::{
    FieldInfo, HEADCOUNT_KEYS, OpenRecord, Record, Records, Ref, ValueKind,
};

/// Appends the fields of a record from this one on, then its unknown fields, each after a comma.
pub(super) fn push(out: &mut String, record: &dyn OpenRecord, from: usize) {
    for (at, info) in record.fields().iter().enumerate().skip(from) {
        push_stated(out, info, record.get(at));
    }
    for (name, value) in record.extra() {
        out.push(',');
        push_unknown(out, record, name, value);
    }
}

/// Appends one field after a comma.
pub(super) fn push_field(out: &mut String, record: &dyn Record, at: usize) {
    push_stated(out, &record.fields()[at], record.get(at));
}

/// Appends what a field states, if anything, after a comma.
pub(super) fn push_stated(out: &mut String, info: &FieldInfo, value: Ref<'_>) {
    if value.is_empty() {
        return;
    }
    if let (ValueKind::InlineHeadcount, Ref::Headcount(headcount)) = (info.kind, value) {
        headcount::push_fields(&mut Fields { out }, headcount);
        return;
    }
    // A declared name needs no escaping.
    out.push_str(",\"");
    out.push_str(info.key);
    out.push_str("\":");
    push_value(out, value);
}

/// Appends a value that is not empty.
pub(super) fn push_value(out: &mut String, value: Ref<'_>) {
    match value {
        Ref::Absent => {}
        Ref::Text(text) => json::push_text(out, text),
        Ref::Flag(holds) => out.push_str(if holds { "true" } else { "false" }),
        Ref::Number(number) => {
            if let Some(number) = number {
                out.push_str(&number.to_string());
            }
        }
        Ref::Choice(word) => json::push_text(out, word.unwrap_or_default()),
        Ref::Headcount(headcount) => push_headcount(out, headcount),
        Ref::Texts(texts) => push_texts(out, texts.iter().map(String::as_str)),
        Ref::Ids(ids) => push_texts(out, ids.iter().map(AsRef::as_ref)),
        Ref::List(list) => push_list(out, list),
        Ref::Record(record) => {
            let mut fields = String::new();
            for at in 0..record.fields().len() {
                push_field(&mut fields, record, at);
            }
            push_braced(out, &fields);
        }
    }
}

/// Wraps fields in braces; they begin with the comma that separates them.
fn push_braced(out: &mut String, fields: &str) {
    out.push('{');
    out.push_str(fields.trim_start_matches(','));
    out.push('}');
}

fn push_headcount(out: &mut String, headcount: &Headcount) {
    if let Headcount::Exactly(n) = headcount {
        out.push_str(&n.to_string());
        return;
    }
    let mut fields = String::new();
    headcount::push_fields(&mut Fields { out: &mut fields }, headcount);
    push_braced(out, &fields);
}

fn push_list(out: &mut String, list: &dyn Records) {
    out.push('[');
    for index in 0..list.count() {
        let Some(item) = list.at(index) else { break };
        out.push_str(if index == 0 { "{" } else { ",{" });
        // The main text is always written, even when it is empty.
        json::push_key(out, item.fields()[0].key);
        json::push_text(out, item.get(0).text());
        push(out, item, 1);
        out.push('}');
    }
    out.push(']');
}

fn push_texts<'t>(out: &mut String, texts: impl Iterator<Item = &'t str>) {
    out.push('[');
    for (index, text) in texts.enumerate() {
        if index > 0 {
            out.push(',');
        }
        json::push_text(out, text);
    }
    out.push(']');
}

/// Appends one unknown field. Writing it must not give it a meaning: reading never makes a field
/// that could, but should there be one, it gets another name.
pub(super) fn push_unknown(out: &mut String, record: &dyn Record, name: &str, value: &str) {
    if means_something(record, name, value) {
        json::push_key(out, &format!("unread_{name}"));
    } else {
        json::push_key(out, name);
    }
    out.push_str(value);
}

/// Whether a field with this name would be read as one of the record's own. A late field ignores
/// any value that is not written exactly as it would be.
fn means_something(record: &dyn Record, name: &str, value: &str) -> bool {
    let Some(at) = place_of(record.fields(), name) else {
        return false;
    };
    let is_foreign = || {
        let text: Option<String> = serde_json::from_str(value).ok();
        text.is_none_or(|text| text.is_empty() || text.chars().count() > super::limits::FIELD_CHARS)
    };
    !(record.fields()[at].late && record.get(at).is_empty() && is_foreign())
}

/// The index of a name among the fields of a record.
pub(super) fn place_of(fields: &[FieldInfo], name: &str) -> Option<usize> {
    fields.iter().position(|info| {
        let inline = info.kind == ValueKind::InlineHeadcount;
        (inline && HEADCOUNT_KEYS.contains(&name)) || (!inline && info.key == name)
    })
}

/// Appends fields after another one; each writes nothing when there is nothing to state.
pub(super) struct Fields<'a> {
    pub(super) out: &'a mut String,
}

impl Fields<'_> {
    pub(super) fn number(&mut self, name: &str, number: Option<u32>) {
        if let Some(number) = number {
            self.key(name);
            self.out.push_str(&number.to_string());
        }
    }

    /// The name of a field whose value the caller appends.
    pub(super) fn key(&mut self, name: &str) {
        self.out.push(',');
        json::push_key(self.out, name);
    }
}
