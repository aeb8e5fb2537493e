//! The message when the program itself fails and stops.

use leptos::prelude::document;

use crate::app::library;
use crate::platform::preferences;
use banyan_core::text::Locale;

/// Covers the page with what happened, what is safe and what to do. It works without Leptos, which
/// may be what has failed.
pub fn show() {
    let tags = preferences::languages();
    let locale = Locale::preferred(tags.iter().map(String::as_str));
    let Ok(cover) = document().create_element("div") else {
        return;
    };
    cover.set_class_name("crash");
    let _ = cover.set_attribute("role", "alert");
    let kept = !library::is_empty();
    cover.set_text_content(Some(if kept {
        locale.crashed_kept()
    } else {
        locale.crashed()
    }));
    if let Some(body) = document().body() {
        let _ = body.append_child(&cover);
    }
}
