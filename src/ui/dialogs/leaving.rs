use leptos::prelude::*;

use crate::app::{Screen, open_editor};

use super::frame::{DialogRef, Frame, close};

/// Before leaving a chart that the browser has not stored: what would be lost, and how to keep it.
#[component]
pub(super) fn LeavingDialog(
    /// The screen to go to.
    to: Screen,
) -> impl IntoView {
    let app = crate::ui::app();
    let words = app.words();
    let node = DialogRef::new();
    let export = move |_| {
        close(node);
        if let Some(editor) = untrack(|| open_editor(app)) {
            editor.export();
        }
    };
    let leave = move |_| {
        close(node);
        app.leave_for(to.clone());
    };
    let foot = view! {
        <button class="button" on:click=leave>
            {words.leave_unsaved()}
        </button>
        <button class="button" on:click=move |_| close(node)>
            {words.stay()}
        </button>
        <button class="button primary" autofocus on:click=export>
            {words.export_file()}
        </button>
    };
    view! {
        <Frame node class="refused" title=words.leaving_unsaved().to_owned() foot=foot.into_any()>
            <p>{words.leaving_unsaved_why()}</p>
        </Frame>
    }
}
