use leptos::prelude::*;

use crate::app::SaveState;
use crate::platform::storage::StoreError;
use crate::ui::icon::{Icon, icons};

/// Whether the chart is safe, in words.
#[component]
pub fn SaveMark() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let failed = move || {
        editor
            .saved
            .with(|state| matches!(state, SaveState::Failed(_)))
    };
    let text = move || {
        editor.saved.with(|state| match state {
            SaveState::Untouched => String::new(),
            SaveState::Pending => words.saving().to_owned(),
            SaveState::Saved(time) => words.saved_at(time),
            SaveState::Failed(StoreError::Denied) => words.not_saved(words.store_denied()),
            SaveState::Failed(StoreError::Full) => words.not_saved(words.store_full()),
            SaveState::Failed(StoreError::Other(why)) => words.not_saved(&words.store_other(why)),
        })
    };
    view! {
        <span class="save-mark" class:failed=failed role="status" title=text>
            <Show when=move || editor.saved.with(|state| matches!(state, SaveState::Saved(_)))>
                <Icon path=icons::DONE />
            </Show>
            <span class="save-words">{text}</span>
        </span>
    }
}
