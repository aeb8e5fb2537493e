use leptos::prelude::*;

use crate::app::{App, ChartPart, Part, Screen};
use crate::platform::focus;
use crate::ui::bars::toast::ToastBar;
use crate::ui::bars::working_bar::WorkingBar;
use crate::ui::start::StartScreen;
use banyan_core::invariant;

/// Mounts the page and shows a message if the program fails. `charts` is the part that draws and
/// edits charts.
pub fn mount(charts: &'static Part<ChartPart>) {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        crate::ui::crash::show();
    }));
    invariant::report_to(|what, noticed| {
        leptos::logging::error!("cannot be: {what} ({noticed})");
    });
    if let Some(loading) = document().get_element_by_id("loading") {
        loading.remove();
    }
    leptos::mount::mount_to_body(move || view! { <Page charts /> });
}

#[component]
fn Page(charts: &'static Part<ChartPart>) -> impl IntoView {
    let app = App::start(charts);
    provide_context(app);
    take_escape(app);
    take_files(app);
    // Fetched after the first paint, so that it is there when the person needs it.
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
            // Only the part for charts leads to this screen, so it is loaded.
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

/// Escape cancels long work, unless something closer handles the key.
fn take_escape(app: App) {
    window_event_listener(leptos::ev::keydown, move |event| {
        let handled_closer = event.default_prevented()
            || event.is_composing()
            || app.dialog.with_untracked(Option::is_some);
        if event.key() == "Escape" && !handled_closer && app.working.with_untracked(Option::is_some)
        {
            event.prevent_default();
            app.give_up();
        }
    });
}

/// A file dropped or pasted anywhere on the page opens as a chart of its own.
fn take_files(app: App) {
    window_event_listener(leptos::ev::dragover, |event| {
        // Otherwise the browser would leave the page and show the file.
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
        let chart = app.open_chart.get_untracked();
        let is_at_drawing = chart
            .as_ref()
            .is_some_and(|chart| !chart.takes_text_at_focus());
        if focus::takes_text(target.as_ref()) && !is_at_drawing {
            return;
        }
        event.prevent_default();
        if let Some(file) = data.files().and_then(|files| files.get(0)) {
            open_file(app, file);
            return;
        }
        let text = data.get_data("text/plain").unwrap_or_default();
        match chart {
            Some(chart) if app.screen.get_untracked() != Screen::Start => chart.paste(&text),
            _ => app.with_chart_part(None, move |part| (part.open_text)(app, text)),
        }
    });
}

fn open_file(app: App, file: web_sys::File) {
    app.with_chart_part(None, move |part| (part.open_file)(app, file));
}
