use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Editor, Screen};
use crate::platform::{clock, focus, preferences};
use crate::ui::bars::status_bar::StatusBar;
use crate::ui::bars::top_bar::TopBar;
use crate::ui::canvas::Drawing;
use crate::ui::panel_place::PanelPlace;
use crate::ui::regions::walk_regions;
use crate::ui::side::Side;
use banyan_core::session::{KeyContext, KeyPress};

/// The screen of one chart that was opened: keeps it while the person is here.
#[component]
pub fn ChartScreen(
    /// Its id in the library.
    chart: String,
) -> impl IntoView {
    let app = crate::ui::app();
    let Some(opened) = app.take_opened(&chart) else {
        // Not within this view's own making: the screen changes when it is done.
        request_animation_frame(move || app.go(Screen::Start));
        return ().into_any();
    };
    let editor = Editor::open(app, opened);
    provide_context(editor);
    app.editor.set(Some(editor));
    on_cleanup(move || {
        editor.flush();
        app.editor.set(None);
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

/// How far the screen has come. All of it at once would keep the browser from keys and the pointer
/// for longer than a person should notice, so its parts come one after the other.
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
                    // The person has left before all was there.
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
fn EditorScreen(
    /// What of it is there already.
    parts: Parts,
) -> impl IntoView {
    let editor = crate::ui::editor();
    let app = editor.app;
    let words = app.words();
    let is_drawn = Memo::new(move |_| parts.have(Parts::DRAWING));
    Effect::new(move || {
        if is_drawn.get() {
            focus::focus_first(".catcher");
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

/// A key event as the session knows keys.
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
        // While an input method composes, every key is its own.
        if event.is_composing() || event.key() == "Process" || event.default_prevented() {
            return;
        }
        if editor.app.dialog.with_untracked(Option::is_some) {
            return;
        }
        let renaming = editor.renaming.with_untracked(Option::is_some);
        // Where nothing has the keyboard, arrows take it to the drawing; what would change the
        // chart there is not done by a key that was meant for something that has just gone.
        if focus::is_at("body") && event.key().starts_with("Arrow") {
            focus::focus_first(".catcher");
        }
        let at_drawing = !renaming && focus::is_at(".catcher");
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

/// Cut and copy at the drawing or the outline take the selected branches. Pasting is the page's.
fn take_clipboard(editor: Editor) {
    let take = move |event: web_sys::ClipboardEvent, cut: bool| {
        let renaming = editor.renaming.with_untracked(Option::is_some);
        let here = focus::is_at(".catcher") || focus::is_at("body") || focus::is_at(".outline *");
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
