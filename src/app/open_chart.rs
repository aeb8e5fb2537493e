//! What the page may ask of the open chart.

use std::any::Any;

use banyan_core::text::Locale;
use leptos::prelude::*;

use crate::platform::focus;

use super::{App, Editor, OpenChart};

impl OpenChart for Editor {
    fn paste(&self, text: &str) {
        Editor::paste(*self, text);
    }

    fn undo(&self) {
        Editor::undo(*self);
        focus::focus_first(".title-input");
    }

    fn would_be_lost(&self) -> bool {
        Editor::would_be_lost(*self)
    }

    fn takes_text_at_focus(&self) -> bool {
        !focus::is_at(".title-input") || self.renaming.with_untracked(Option::is_some)
    }

    fn speak(&self, locale: Locale) {
        self.change_language(locale);
    }
}

/// The editor of the open chart; tracked.
pub fn open_editor(app: App) -> Option<Editor> {
    app.open_chart.with(|chart| {
        let chart: &dyn Any = &**chart.as_ref()?;
        chart.downcast_ref().copied()
    })
}
