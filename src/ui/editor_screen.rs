use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Editor, Screen, opening};
use crate::platform::{clock, focus, preferences};
use crate::ui::bars::status_bar::StatusBar;
use crate::ui::bars::top_bar::TopBar;
use crate::ui::canvas::Drawing;
use crate::ui::panel_place::PanelPlace;
use crate::ui::regions::walk_regions;
use crate::ui::side::Side;
use banyan_core::session::{KeyContext, KeyPress};

/// The screen of an open chart, which is kept while the person is here.
#[component]
pub fn ChartScreen(
    /// Its id in the library.
    chart: String,
) -> impl IntoView {
    let app = crate::ui::app();
    let Some(opened) = opening::take_opened(app, &chart) else {
        // The screen must not change while this view is being made.
        request_animation_frame(move || app.go(Screen::Start));
        return ().into_any();
    };
    let editor = Editor::open(app, opened);
    provide_context(editor);
    app.open_chart.set(Some(Arc::new(editor)));
    on_cleanup(move || {
        editor.flush();
        app.open_chart.set(None);
    });
    editor.walk_regions_by(walk_regions);
    take_keys(editor);
    take_clipboard(editor);
    let parts = Parts::coming();
    view! {
        {move || {
            app.locale.track();
            view! { <EditorScreen parts /> }
        }}
    }
    .into_any()
}

/// How much of the screen has been made. Making all of it at once would block keys and the pointer
/// for a noticeable time, so its parts are made one after the other.
#[derive(Clone, Copy)]
struct Parts(RwSignal<usize>);

impl Parts {
    const BARS: usize = 1;
    const DRAWING: usize = 2;
    const SIDE: usize = 3;
    const PANEL: usize = 4;

    fn coming() -> Self {
        let come = RwSignal::new(0);
        spawn_local(async move {
            for part in Self::BARS..=Self::PANEL {
                clock::pause().await;
                if come.try_set(part).is_some() {
                    // The person has left before everything was made.
                    return;
                }
            }
        });
        Self(come)
    }

    fn have(self, part: usize) -> bool {
        self.0.get() >= part
    }
}

#[component]
fn EditorScreen(parts: Parts) -> impl IntoView {
    let editor = crate::ui::editor();
    let app = editor.app;
    let words = app.words();
    let is_drawn = Memo::new(move |_| parts.have(Parts::DRAWING));
    Effect::new(move || {
        if is_drawn.get() {
            focus::focus_first(".title-input");
        }
    });
    let title = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.about().title.clone())
    });
    Effect::new(move || preferences::set_page(words.tag(), &words.page_title(&title.get())));
    view! {
        <div
            class="editor"
            class:no-outline=move || app.outline_hidden.get()
            class:no-panel=move || app.panel_hidden.get()
        >
            <Show when=move || parts.have(Parts::BARS)>
                <TopBar />
            </Show>
            <Show when=move || parts.have(Parts::SIDE) && !app.outline_hidden.get()>
                <Side />
            </Show>
            <Show when=move || parts.have(Parts::DRAWING)>
                <Drawing />
            </Show>
            <Show when=move || parts.have(Parts::PANEL) && !app.panel_hidden.get()>
                <PanelPlace />
            </Show>
            <Show when=move || parts.have(Parts::BARS)>
                <StatusBar />
            </Show>
        </div>
    }
}

/// Converts a key event to a key as the session knows it.
pub fn key_press(event: &web_sys::KeyboardEvent) -> KeyPress {
    KeyPress {
        name: event.key(),
        command: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
    }
}

/// Keys do what the table of actions says, where their contexts allow.
fn take_keys(editor: Editor) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        // While an input method is composing, it gets every key.
        if event.is_composing() || event.key() == "Process" || event.default_prevented() {
            return;
        }
        if editor.app.dialog.with_untracked(Option::is_some) {
            return;
        }
        let renaming = editor.renaming.with_untracked(Option::is_some);
        // When nothing has focus, arrows move it to the drawing. Other keys do nothing then: they may be
        // meant for something that has just gone, and must not change the chart.
        if focus::is_at("body") && event.key().starts_with("Arrow") {
            focus::focus_first(".title-input");
        }
        let at_drawing = !renaming && focus::is_at(".title-input");
        let at_outline = focus::is_at(".outline [role=treeitem]");
        let press = key_press(&event);
        let action = editor.read_session(|session| {
            session.action_for(&press, |context| match context {
                KeyContext::Anywhere => true,
                KeyContext::Cards => at_drawing || at_outline,
                KeyContext::Drawing => at_drawing,
            })
        });
        if let Some(action) = action {
            event.prevent_default();
            editor.act(action);
        }
    });
    on_cleanup(move || handle.remove());
}

/// Cut and copy in the drawing or the outline apply to the selected branches. The page handles pasting.
fn take_clipboard(editor: Editor) {
    let take = move |event: web_sys::ClipboardEvent, cut: bool| {
        let renaming = editor.renaming.with_untracked(Option::is_some);
        let here =
            focus::is_at(".title-input") || focus::is_at("body") || focus::is_at(".outline *");
        if renaming || !here {
            return;
        }
        let text = if cut { editor.cut() } else { editor.copy() };
        if let (Some(text), Some(data)) = (text, event.clipboard_data()) {
            event.prevent_default();
            let _ = data.set_data("text/plain", &text);
        }
    };
    let copy = window_event_listener(leptos::ev::copy, move |event| take(event, false));
    let cut = window_event_listener(leptos::ev::cut, move |event| take(event, true));
    on_cleanup(move || {
        copy.remove();
        cut.remove();
    });
}
