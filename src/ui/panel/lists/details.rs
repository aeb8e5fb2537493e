use banyan_core::model::fields::{FieldInfo, Ref, Value, ValueKind};
use banyan_core::text::{Locale, Phrase};

/// How something that an item says besides its text is shown and typed. Its value travels as text,
/// as it is typed or chosen; empty says nothing.
pub struct DetailShape {
    /// Its place among the fields of the item.
    pub at: usize,
    /// How it stands in files: its name and the kind of its value.
    pub info: &'static FieldInfo,
    /// Its name.
    pub label: Phrase,
    /// What stands in it while it is empty.
    pub hint: Phrase,
    /// Whether a text may have several lines.
    pub lines: bool,
    /// What each word of a choice is called.
    pub choices: fn(Locale, &str) -> &'static str,
    /// What stands before its value.
    pub before: &'static str,
    /// What stands after its value.
    pub after: &'static str,
}

/// The value of a mark that is set.
pub const YES: &str = "yes";

impl DetailShape {
    /// A detail of this name with nothing around its value.
    pub const fn of(at: usize, fields: &'static [FieldInfo], label: Phrase, hint: Phrase) -> Self {
        Self {
            at,
            info: &fields[at],
            label,
            hint,
            lines: false,
            choices: |_, _| "",
            before: "",
            after: "",
        }
    }

    /// With words for what can be chosen.
    pub const fn choices(self, choices: fn(Locale, &str) -> &'static str) -> Self {
        Self { choices, ..self }
    }

    /// With several lines.
    pub const fn lines(self) -> Self {
        Self {
            lines: true,
            ..self
        }
    }

    /// With something before its value.
    pub const fn before(self, before: &'static str) -> Self {
        Self { before, ..self }
    }

    /// With something after its value.
    pub const fn after(self, after: &'static str) -> Self {
        Self { after, ..self }
    }

    /// What was typed or chosen, as a value of the field.
    pub fn read(&self, typed: &str) -> Value {
        match self.info.kind {
            ValueKind::Flag => Value::Flag(typed == YES),
            ValueKind::Number { .. } => Value::Number(typed.parse().ok()),
            ValueKind::Choice(words) => {
                Value::Choice(words.iter().find(|word| **word == typed).copied())
            }
            _ => Value::Text(typed.to_owned()),
        }
    }
}

/// A value as it is typed or chosen.
pub fn shown(value: Ref<'_>) -> String {
    match value {
        Ref::Text(text) => text.to_owned(),
        Ref::Flag(true) => YES.to_owned(),
        Ref::Number(Some(number)) => number.to_string(),
        Ref::Choice(Some(word)) => word.to_owned(),
        _ => String::new(),
    }
}
