use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use crate::app::{App, Screen};
use crate::platform::focus;
use crate::ui::bars::toast::ToastBar;
use crate::ui::bars::working_bar::WorkingBar;
use crate::ui::dialogs::Dialogs;
use crate::ui::editor_screen::ChartScreen;
use crate::ui::start::StartScreen;

/// Puts the page into the document.
pub fn mount() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        crate::ui::crash::show();
    }));
    if let Some(loading) = document().get_element_by_id("loading") {
        loading.remove();
    }
    leptos::mount::mount_to_body(Page);
}

#[component]
fn Page() -> impl IntoView {
    let app = App::start();
    provide_context(app);
    take_escape(app);
    take_files(app);
    keep_before_leaving(app);
    view! {
        {move || match app.screen.get() {
            Screen::Coming => ().into_any(),
            Screen::Start => {
                view! {
                    {move || {
                        app.locale.track();
                        view! { <StartScreen /> }
                    }}
                }
                    .into_any()
            }
            Screen::Chart(chart) => view! { <ChartScreen chart /> }.into_any(),
        }}
        {move || {
            app.locale.track();
            view! {
                <Dialogs />
                <WorkingBar />
                <ToastBar />
            }
        }}
    }
}

/// Escape gives up what takes long, unless something nearer takes the key.
fn take_escape(app: App) {
    window_event_listener(leptos::ev::keydown, move |event| {
        let nearer = event.default_prevented()
            || event.is_composing()
            || app.dialog.with_untracked(Option::is_some);
        if event.key() == "Escape" && !nearer && app.working.with_untracked(Option::is_some) {
            event.prevent_default();
            app.give_up();
        }
    });
}

/// A file dropped or pasted anywhere on the page opens beside what is open.
fn take_files(app: App) {
    window_event_listener(leptos::ev::dragover, |event| {
        // Without this the browser would leave the page for the file.
        event.prevent_default();
    });
    window_event_listener(leptos::ev::drop, move |event| {
        event.prevent_default();
        let files = event.data_transfer().and_then(|data| data.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            app.open_file(file);
        }
    });
    window_event_listener(leptos::ev::paste, move |event: web_sys::ClipboardEvent| {
        let Some(data) = event.clipboard_data() else {
            return;
        };
        let target = event.target();
        let at_catcher = focus::is_at(".catcher");
        let editor = app.editor.get_untracked();
        let renaming = editor.is_some_and(|e| e.renaming.get_untracked().is_some());
        if focus::takes_text(target.as_ref()) && (!at_catcher || renaming) {
            return;
        }
        event.prevent_default();
        if let Some(file) = data.files().and_then(|files| files.get(0)) {
            app.open_file(file);
            return;
        }
        let text = data.get_data("text/plain").unwrap_or_default();
        match editor {
            Some(editor) if app.screen.get_untracked() != Screen::Start => editor.paste(&text),
            _ => app.open_text("", text),
        }
    });
}

/// What waits to be saved is saved when the page is hidden or left.
fn keep_before_leaving(app: App) {
    let flush = move || {
        if let Some(editor) = app.editor.get_untracked() {
            editor.flush();
        }
    };
    let _ = window_event_listener_untyped("pagehide", move |_| flush());
    let hidden = wasm_bindgen::closure::Closure::<dyn Fn()>::new(flush);
    let _ = document()
        .add_event_listener_with_callback("visibilitychange", hidden.as_ref().unchecked_ref());
    // The page listens as long as it lives.
    hidden.forget();
    window_event_listener(leptos::ev::beforeunload, move |event| {
        let editor = app.editor.get_untracked();
        if editor.is_some_and(crate::app::Editor::would_be_lost) {
            // The browser asks in its own words.
            event.prevent_default();
        }
    });
    window_event_listener(leptos::ev::storage, move |event: web_sys::StorageEvent| {
        if let Some(editor) = app.editor.get_untracked() {
            editor.storage_changed(&event);
        }
    });
}
