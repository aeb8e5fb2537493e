use banyan_core::model::fields::{FieldInfo, Ref, Value, ValueKind};
use banyan_core::text::{Locale, Phrase};

/// How a detail of an item is shown and typed. Its value is a text, as typed or chosen; empty means not
/// stated.
pub struct DetailShape {
    /// Its index among the fields of the item.
    pub at: usize,
    /// Its form in files: its key and the kind of its value.
    pub info: &'static FieldInfo,
    /// Its label.
    pub label: Phrase,
    /// The placeholder.
    pub hint: Phrase,
    /// Whether its text may have several lines.
    pub lines: bool,
    /// The label of each word of a choice.
    pub choices: fn(Locale, &str) -> &'static str,
    /// What is shown before its value.
    pub before: &'static str,
    /// What is shown after its value.
    pub after: &'static str,
}

/// The value of a mark that is set.
pub const YES: &str = "yes";

impl DetailShape {
    /// A detail with this label and nothing around its value.
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

    /// With labels for the words to choose from.
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

    /// With a text before its value.
    pub const fn before(self, before: &'static str) -> Self {
        Self { before, ..self }
    }

    /// With a text after its value.
    pub const fn after(self, after: &'static str) -> Self {
        Self { after, ..self }
    }

    /// Converts what was typed or chosen to a value of the field.
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

/// Converts a value to what is typed or chosen.
pub fn shown(value: Ref<'_>) -> String {
    match value {
        Ref::Text(text) => text.to_owned(),
        Ref::Flag(true) => YES.to_owned(),
        Ref::Number(Some(number)) => number.to_string(),
        Ref::Choice(Some(word)) => word.to_owned(),
        _ => String::new(),
    }
}
