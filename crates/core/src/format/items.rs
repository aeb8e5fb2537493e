//! How the small objects in the lists of cards and charts are read and written, each on its own.

use std::sync::Arc;

use super::error::OpenError;
use super::headcount;
use super::json_document::{JsonKind, Value};
use super::lists::{Fields, Listed};
use super::object::Object;
use super::words::{self, FileWord as _};
use crate::model::{
    Authority, Competency, DocumentReference, Duty, Establishment, Extra, Holder, Link,
    LinkDirection, LinkEnd, Metric, Requirement, Team, TextItem,
};

/// Reading and setting the main text and the unknown fields of a listed thing.
macro_rules! main_is {
    ($field:ident) => {
        fn main(&self) -> &str {
            &self.$field
        }
        fn set_main(&mut self, text: String) {
            self.$field = text;
        }
        fn extra(&self) -> &Extra {
            &self.extra
        }
        fn set_extra(&mut self, extra: Extra) {
            self.extra = extra;
        }
    };
}

impl Listed for TextItem {
    const MAIN: &'static str = "text";
    const OTHERS: &'static [&'static str] = &[];
    main_is!(text);

    fn take(&mut self, _: &mut Object<'_>) -> Result<(), OpenError> {
        Ok(())
    }

    fn push(&self, _: &mut Fields<'_>) {}
}

impl Listed for Holder {
    const MAIN: &'static str = "name";
    const OTHERS: &'static [&'static str] = &["person", "share", "note"];
    main_is!(name);

    fn take(&mut self, object: &mut Object<'_>) -> Result<(), OpenError> {
        self.person = object.take_text("person")?;
        self.share = take_small(object, "share", 1..=100);
        self.note = object.take_text("note")?;
        Ok(())
    }

    fn push(&self, fields: &mut Fields<'_>) {
        fields.text("person", &self.person);
        fields.number("share", self.share.map(u32::from));
        fields.text("note", &self.note);
    }
}

impl Listed for Duty {
    const MAIN: &'static str = "text";
    const OTHERS: &'static [&'static str] = &["heading", "when", "depth"];
    main_is!(text);

    fn take(&mut self, object: &mut Object<'_>) -> Result<(), OpenError> {
        self.heading = take_flag(object, "heading");
        self.when = object.take_text("when")?;
        self.depth = take_small(object, "depth", 1..=Self::DEEPEST).unwrap_or(0);
        Ok(())
    }

    fn push(&self, fields: &mut Fields<'_>) {
        fields.flag("heading", self.heading);
        fields.text("when", &self.when);
        fields.number("depth", (self.depth > 0).then_some(self.depth.into()));
    }
}

impl Listed for Authority {
    const MAIN: &'static str = "text";
    const OTHERS: &'static [&'static str] = &["right"];
    main_is!(text);

    fn take(&mut self, object: &mut Object<'_>) -> Result<(), OpenError> {
        self.right = words::take(object, "right");
        Ok(())
    }

    fn push(&self, fields: &mut Fields<'_>) {
        fields.word("right", self.right.map(|right| right.word()));
    }
}

impl Listed for Requirement {
    const MAIN: &'static str = "text";
    const OTHERS: &'static [&'static str] = &["preferred"];
    main_is!(text);

    fn take(&mut self, object: &mut Object<'_>) -> Result<(), OpenError> {
        self.preferred = take_flag(object, "preferred");
        Ok(())
    }

    fn push(&self, fields: &mut Fields<'_>) {
        fields.flag("preferred", self.preferred);
    }
}

impl Listed for Competency {
    const MAIN: &'static str = "name";
    const OTHERS: &'static [&'static str] = &["scale", "required", "description"];
    main_is!(name);

    fn take(&mut self, object: &mut Object<'_>) -> Result<(), OpenError> {
        self.scale = take_small(object, "scale", 1..=100);
        self.required = take_small(object, "required", 0..=100);
        self.description = object.take_text("description")?;
        Ok(())
    }

    fn push(&self, fields: &mut Fields<'_>) {
        fields.number("scale", self.scale.map(u32::from));
        fields.number("required", self.required.map(u32::from));
        fields.text("description", &self.description);
    }
}

impl Listed for Metric {
    const MAIN: &'static str = "name";
    const OTHERS: &'static [&'static str] = &["nature", "period", "target"];
    main_is!(name);

    fn take(&mut self, object: &mut Object<'_>) -> Result<(), OpenError> {
        self.nature = words::take(object, "nature");
        self.period = object.take_text("period")?;
        self.target = object.take_text("target")?;
        Ok(())
    }

    fn push(&self, fields: &mut Fields<'_>) {
        fields.word("nature", self.nature.map(|nature| nature.word()));
        fields.text("period", &self.period);
        fields.text("target", &self.target);
    }
}

impl Listed for DocumentReference {
    const MAIN: &'static str = "title";
    const OTHERS: &'static [&'static str] = &["type", "link", "text"];
    main_is!(title);

    fn take(&mut self, object: &mut Object<'_>) -> Result<(), OpenError> {
        self.paper_type = object.take_text("type")?;
        self.link = object.take_text("link")?;
        self.text = object.take_text("text")?;
        Ok(())
    }

    fn push(&self, fields: &mut Fields<'_>) {
        fields.text("type", &self.paper_type);
        fields.text("link", &self.link);
        fields.text("text", &self.text);
    }
}

/// The fields of a headcount stand in the establishment's own object.
impl Listed for Establishment {
    const MAIN: &'static str = "level";
    const OTHERS: &'static [&'static str] = &["min", "max", "remark", "rule"];
    main_is!(level);

    fn take(&mut self, object: &mut Object<'_>) -> Result<(), OpenError> {
        self.headcount = headcount::take_fields(object)?;
        Ok(())
    }

    fn push(&self, fields: &mut Fields<'_>) {
        headcount::push_fields(fields, &self.headcount);
    }
}

/// A link has no text that it could not do without: its label comes first all the same.
impl Listed for Link {
    const MAIN: &'static str = "label";
    const OTHERS: &'static [&'static str] = &["to", "party", "party_type", "kind", "direction"];
    main_is!(label);

    fn take(&mut self, object: &mut Object<'_>) -> Result<(), OpenError> {
        let to = object.take_text("to")?;
        OpenError::check_id(&to)?;
        self.end = if to.is_empty() {
            LinkEnd::Party {
                name: object.take_text("party")?,
                party_type: object.take_text("party_type")?,
            }
        } else {
            LinkEnd::Node(Arc::from(to))
        };
        self.kind = words::take(object, "kind").unwrap_or_default();
        self.direction = words::take(object, "direction").unwrap_or_default();
        Ok(())
    }

    fn push(&self, fields: &mut Fields<'_>) {
        match &self.end {
            LinkEnd::Node(id) => fields.text("to", id),
            LinkEnd::Party { name, party_type } => {
                fields.text("party", name);
                fields.text("party_type", party_type);
            }
        }
        fields.word("kind", Some(self.kind.word()));
        if self.direction != LinkDirection::default() {
            fields.word("direction", Some(self.direction.word()));
        }
    }
}

impl Listed for Team {
    const MAIN: &'static str = "title";
    const OTHERS: &'static [&'static str] = &["lead", "members", "note"];
    main_is!(title);

    fn take(&mut self, object: &mut Object<'_>) -> Result<(), OpenError> {
        let lead = object.take_text("lead")?;
        OpenError::check_id(&lead)?;
        self.lead = Arc::from(lead);
        self.members = take_texts(object, "members")?
            .into_iter()
            .map(Arc::from)
            .collect();
        self.note = object.take_text("note")?;
        Ok(())
    }

    fn push(&self, fields: &mut Fields<'_>) {
        fields.text("lead", &self.lead);
        if !self.members.is_empty() {
            fields.key("members");
            push_texts(fields.out, self.members.iter().map(Arc::as_ref));
        }
        fields.text("note", &self.note);
    }
}

/// Takes `true` or `false`.
pub(super) fn take_flag(object: &mut Object<'_>, name: &str) -> bool {
    let Some(value) = object.take(name) else {
        return false;
    };
    match value.shape() {
        JsonKind::True => true,
        JsonKind::False => false,
        _ => {
            object.unread(name, value);
            false
        }
    }
}

/// Takes a whole number within bounds.
pub(super) fn take_number(
    object: &mut Object<'_>,
    name: &str,
    bounds: std::ops::RangeInclusive<u32>,
) -> Option<u32> {
    let value = object.take(name)?;
    let number = value.scalar().and_then(headcount::whole);
    let number = number.filter(|number| bounds.contains(number));
    if number.is_none() {
        object.unread(name, value);
    }
    number
}

/// Takes a small whole number within bounds.
pub(super) fn take_small(
    object: &mut Object<'_>,
    name: &str,
    bounds: std::ops::RangeInclusive<u8>,
) -> Option<u8> {
    let bounds = u32::from(*bounds.start())..=u32::from(*bounds.end());
    take_number(object, name, bounds).and_then(|number| u8::try_from(number).ok())
}

/// Takes a list of bare texts; what is none keeps the whole list as it came.
pub(super) fn take_texts(object: &mut Object<'_>, name: &str) -> Result<Vec<String>, OpenError> {
    let Some(value) = object.take(name) else {
        return Ok(Vec::new());
    };
    let mut texts = Vec::new();
    let mut all = value.shape() == JsonKind::Array;
    for item in value.items() {
        match item.scalar() {
            Some(text) => {
                OpenError::check_field(&object.owner, name, text)?;
                texts.push(text.to_owned());
            }
            None => all = false,
        }
    }
    if !all {
        object.unread(name, value);
    }
    Ok(texts)
}

/// Appends a list of bare texts.
pub(super) fn push_texts<'t>(out: &mut String, texts: impl Iterator<Item = &'t str>) {
    out.push('[');
    for (index, text) in texts.enumerate() {
        if index > 0 {
            out.push(',');
        }
        super::json::push_text(out, text);
    }
    out.push(']');
}

/// Takes an object inside an object; anything else is kept as not understood.
pub(super) fn take_object<'a>(object: &mut Object<'a>, name: &str) -> Option<Value<'a>> {
    let value = object.take(name)?;
    if !value.is_object() {
        object.unread(name, value);
        return None;
    }
    Some(value)
}
