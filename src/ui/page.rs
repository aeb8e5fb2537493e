use leptos::prelude::*;

use crate::app::{App, Screen};
use crate::platform::focus;
use crate::ui::bars::toast::ToastBar;
use crate::ui::bars::working_bar::WorkingBar;
use crate::ui::parts::PARTS;
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
    let app = App::start(&PARTS);
    provide_context(app);
    take_escape(app);
    take_files(app);
    // Fetched behind the first picture, so that it is here when a person wants it.
    request_animation_frame(move || {
        leptos::task::spawn_local(async move {
            let _ = app.fetch_chart_part().await;
        });
    });
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
            // Only the part for charts leads here.
            Screen::Chart(chart) => {
                app.chart_part
                    .get_untracked()
                    .map(|part| (part.screen)(chart))
                    .into_any()
            }
        }}
        {move || {
            app.locale.track();
            view! {
                {move || app.chart_part.get().map(|part| (part.dialogs)())}
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
            open_file(app, file);
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
            open_file(app, file);
            return;
        }
        let text = data.get_data("text/plain").unwrap_or_default();
        app.with_chart_part(None, move |part| match editor {
            Some(editor) if app.screen.get_untracked() != Screen::Start => {
                (part.paste)(editor, &text);
            }
            _ => (part.open_text)(app, text),
        });
    });
}

fn open_file(app: App, file: web_sys::File) {
    app.with_chart_part(None, move |part| (part.open_file)(app, file));
}
