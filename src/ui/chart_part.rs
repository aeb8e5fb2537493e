//! What the part for charts offers to the start screen.

use leptos::prelude::*;

use crate::app::{App, ChartPart};
use crate::ui::dialogs::Dialogs;
use crate::ui::editor_screen::ChartScreen;

/// The part for charts.
pub fn chart_part() -> ChartPart {
    ChartPart::with_views(
        |chart| {
            keep_before_leaving(crate::ui::app());
            view! { <ChartScreen chart /> }.into_any()
        },
        || view! { <Dialogs /> }.into_any(),
    )
}

/// What waits to be saved is saved when the page is hidden or left, and another tab's writing is
/// noticed.
fn keep_before_leaving(app: App) {
    let flush = move || {
        if let Some(editor) = app.editor.get_untracked() {
            editor.flush();
        }
    };
    let left = window_event_listener_untyped("pagehide", move |_| flush());
    // The browser tells the document, and the window hears of it.
    let hidden = window_event_listener_untyped("visibilitychange", move |_| flush());
    let asked = window_event_listener(leptos::ev::beforeunload, move |event| {
        let editor = app.editor.get_untracked();
        if editor.is_some_and(crate::app::Editor::would_be_lost) {
            // The browser asks in its own words.
            event.prevent_default();
        }
    });
    let written =
        window_event_listener(leptos::ev::storage, move |event: web_sys::StorageEvent| {
            if let Some(editor) = app.editor.get_untracked() {
                editor.storage_changed(&event);
            }
        });
    on_cleanup(move || {
        for handle in [left, hidden, asked, written] {
            handle.remove();
        }
    });
}
