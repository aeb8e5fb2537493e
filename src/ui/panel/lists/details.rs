use banyan_core::text::Phrase;

/// Something that an item of a list says beside its text. Its value travels as text, as it is
/// typed or chosen; empty says nothing.
pub struct Detail<T: 'static> {
    /// How it is shown and typed.
    pub shape: DetailShape,
    /// Its value.
    pub get: fn(&T) -> String,
    /// Sets its value.
    pub set: fn(&mut T, &str),
}

/// How a detail is shown and typed.
pub struct DetailShape {
    /// A word for classes.
    pub slug: &'static str,
    /// Its name.
    pub label: Phrase,
    /// What stands in it while it is empty.
    pub hint: Phrase,
    /// How it is typed.
    pub input: Input,
    /// What stands before its value.
    pub before: &'static str,
    /// What stands behind its value.
    pub after: &'static str,
}

/// How a value is typed or chosen.
#[derive(Clone, Copy)]
pub enum Input {
    /// A text in one line.
    Text,
    /// A text that may have several lines.
    Lines,
    /// A whole number between two bounds.
    Number(u8, u8),
    /// One of several, its value the index from zero.
    Choice(&'static [Phrase]),
    /// Yes or no: `YES` or nothing.
    Mark,
}

/// The value of a mark that is set.
pub const YES: &str = "yes";

impl DetailShape {
    /// A detail of this name with nothing around its value.
    pub const fn of(slug: &'static str, label: Phrase, hint: Phrase, input: Input) -> Self {
        Self {
            slug,
            label,
            hint,
            input,
            before: "",
            after: "",
        }
    }

    /// With something before its value.
    pub const fn before(self, before: &'static str) -> Self {
        Self { before, ..self }
    }

    /// With something behind its value.
    pub const fn after(self, after: &'static str) -> Self {
        Self { after, ..self }
    }
}

/// A mark as a value.
pub fn mark(is_set: bool) -> String {
    if is_set {
        YES.to_owned()
    } else {
        String::new()
    }
}

/// A number as a value.
pub fn number(number: Option<u8>) -> String {
    number.map_or_else(String::new, |number| number.to_string())
}

/// What was chosen of several, as a value.
pub fn choice<T: PartialEq>(options: &[T], chosen: Option<&T>) -> String {
    let index = chosen.and_then(|chosen| options.iter().position(|option| option == chosen));
    index.map_or_else(String::new, |index| index.to_string())
}

/// Which of several a value means.
pub fn chosen<T: Copy>(options: &[T], value: &str) -> Option<T> {
    let index: usize = value.parse().ok()?;
    options.get(index).copied()
}
