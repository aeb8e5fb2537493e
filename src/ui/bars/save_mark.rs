use leptos::prelude::*;

use crate::app::SaveState;
use crate::platform::focus;
use crate::platform::storage::StoreError;
use crate::ui::icon::{Icon, icons};

/// Whether the chart is saved, in words. When saving failed, a button tries again.
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
    let retried = StoredValue::new(false);
    let try_again = move |_| {
        retried.set_value(true);
        editor.save();
    };
    Effect::new(move || {
        let failed_again = editor
            .saved
            .with(|state| matches!(state, SaveState::Failed(_)));
        if !retried.get_value() {
            return;
        }
        retried.set_value(false);
        if failed_again {
            // The mark says the same as before, which nobody would notice.
            editor.app.say(text());
        } else if focus::is_at("body") {
            // The focused button has gone.
            focus::focus_first(".title-input");
        }
    });
    view! {
        <div class="save-mark" class:failed=failed>
            <span class="save-said" role="status" title=text>
                <Show when=move || editor.saved.with(|state| matches!(state, SaveState::Saved(_)))>
                    <Icon path=icons::DONE />
                </Show>
                <span class="save-words">{text}</span>
            </span>
            <Show when=failed>
                <button class="button quiet" on:click=try_again>
                    {words.try_again()}
                </button>
            </Show>
        </div>
    }
}
