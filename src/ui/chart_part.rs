//! What the part for charts offers to the start screen.

use leptos::prelude::*;

use banyan_core::format;
use banyan_core::format::RootsChoice;

use crate::app::{App, ChartPart, charts, open_editor, opening};
use crate::ui::dialogs::Dialogs;
use crate::ui::editor_screen::ChartScreen;
use crate::ui::parts::PARTS;

/// The part for charts.
pub fn chart_part() -> ChartPart {
    PARTS.name();
    ChartPart {
        screen: |chart| {
            keep_before_leaving(crate::ui::app());
            view! { <ChartScreen chart /> }.into_any()
        },
        dialogs: || view! { <Dialogs /> }.into_any(),
        open_new: |app| opening::adopt(app, charts::blank(app.words())),
        open_template: |app, text| {
            let reading = format::open_own(text).map_err(|error| error.to_string())?;
            opening::adopt(app, reading.document(RootsChoice::KeepApart));
            Ok(())
        },
        open_file: opening::open_file,
        open_text: |app, text| opening::open_text(app, "", text),
        open_stored: opening::open_stored,
        duplicate: charts::duplicate,
        summarise: charts::summarise,
    }
}

/// Saves pending changes when the page is hidden or left, and notices what another tab writes.
fn keep_before_leaving(app: App) {
    let flush = move || {
        if let Some(editor) = untrack(|| open_editor(app)) {
            editor.flush();
        }
    };
    let left = window_event_listener_untyped("pagehide", move |_| flush());
    // The browser sends the event to the document, and it bubbles to the window.
    let hidden = window_event_listener_untyped("visibilitychange", move |_| flush());
    let asked = window_event_listener(leptos::ev::beforeunload, move |event| {
        let editor = untrack(|| open_editor(app));
        if editor.is_some_and(crate::app::Editor::would_be_lost) {
            // The browser asks in its own words.
            event.prevent_default();
        }
    });
    let written =
        window_event_listener(leptos::ev::storage, move |event: web_sys::StorageEvent| {
            if let Some(editor) = untrack(|| open_editor(app)) {
                editor.storage_changed(&event);
            }
        });
    on_cleanup(move || {
        for handle in [left, hidden, asked, written] {
            handle.remove();
        }
    });
}
