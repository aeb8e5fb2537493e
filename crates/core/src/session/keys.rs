//! Shortcuts as data: which key, and where it works.

use crate::model::LayoutDirection;
use crate::text::Locale;

/// Where a shortcut works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyContext {
    /// Everywhere in the editor, including fields.
    Anywhere,
    /// When the focus is on the drawing or the outline.
    Cards,
    /// Only when the focus is on the drawing.
    Drawing,
}

/// A key that was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPress {
    /// The key as the browser names it.
    pub name: String,
    /// Ctrl or ⌘.
    pub command: bool,
    pub shift: bool,
    /// Alt or Option.
    pub alt: bool,
}

/// A key with its modifiers. `command` is Ctrl, or ⌘ on a Mac.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// The key as the browser names it, letters in lower case.
    pub name: &'static str,
    /// Ctrl or ⌘.
    pub command: bool,
    pub shift: bool,
    /// Alt or Option.
    pub alt: bool,
}

impl Key {
    /// A key alone.
    pub const fn plain(name: &'static str) -> Self {
        Self {
            name,
            command: false,
            shift: false,
            alt: false,
        }
    }

    /// With Ctrl or ⌘.
    pub const fn command(name: &'static str) -> Self {
        Self {
            command: true,
            ..Self::plain(name)
        }
    }

    /// With Alt.
    pub const fn alt(name: &'static str) -> Self {
        Self {
            alt: true,
            ..Self::plain(name)
        }
    }

    /// The same key with Shift.
    pub const fn shift(self) -> Self {
        Self {
            shift: true,
            ..self
        }
    }

    /// The key with the same meaning for this layout direction: arrows turn with it, whatever
    /// modifiers are held.
    pub fn turned(self, direction: LayoutDirection) -> Self {
        let name = match (direction, self.name) {
            (LayoutDirection::Down, name) => name,
            (LayoutDirection::Right, "ArrowUp") => "ArrowLeft",
            (LayoutDirection::Right, "ArrowLeft") => "ArrowUp",
            (LayoutDirection::Right, "ArrowDown") => "ArrowRight",
            (LayoutDirection::Right, "ArrowRight") => "ArrowDown",
            (LayoutDirection::Right, name) => name,
        };
        Self { name, ..self }
    }

    /// Whether a key press is this key.
    pub fn matches(&self, press: &KeyPress) -> bool {
        // A printed character such as `?` already tells whether Shift was held.
        let symbol = self.name.len() == 1 && !self.name.chars().all(|c| c.is_ascii_alphanumeric());
        press.name.to_lowercase() == self.name.to_lowercase()
            && press.command == self.command
            && press.alt == self.alt
            && (symbol || press.shift == self.shift)
    }

    /// The key in words: "Ctrl Shift Z".
    pub fn words(&self, locale: Locale) -> String {
        let name = match self.name {
            "ArrowUp" => "↑",
            "ArrowDown" => "↓",
            "ArrowLeft" => "←",
            "ArrowRight" => "→",
            " " => locale.key_space(),
            "Delete" => "Del",
            "Escape" => "Esc",
            other => other,
        };
        let mut words = String::new();
        for (held, word) in [
            (self.command, "Ctrl "),
            (self.alt, "Alt "),
            (self.shift, "Shift "),
        ] {
            if held {
                words += word;
            }
        }
        if name.len() == 1 {
            words + &name.to_uppercase()
        } else {
            words + name
        }
    }
}
