use leptos::prelude::*;

use crate::ui::icon::{Icon, icons};

/// The zoom in percent, and buttons to change it.
#[component]
pub fn ZoomBar() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let percent = Memo::new(move |_| (editor.view.with(|view| view.zoom) * 100.0).round());
    view! {
        <div class="zoom-bar" on:pointerdown=|event| event.stop_propagation()>
            <button
                class="zoom-button"
                title=words.zoom_out()
                aria-label=words.zoom_out()
                on:click=move |_| editor.zoom(0.8)
            >
                <Icon path=icons::MINUS />
            </button>
            <button
                class="zoom-button zoom-percent"
                title=words.zoom_actual()
                on:click=move |_| editor.zoom(1.0 / editor.view.get_untracked().zoom)
            >
                {move || match percent.get() {
                    0.0 => "<1%".to_owned(),
                    percent => format!("{percent}%"),
                }}
            </button>
            <button
                class="zoom-button"
                title=words.zoom_in()
                aria-label=words.zoom_in()
                on:click=move |_| editor.zoom(1.25)
            >
                <Icon path=icons::PLUS />
            </button>
            <button
                class="zoom-button zoom-fit"
                title=words.zoom_fit_long()
                on:click=move |_| editor.fit()
            >
                {words.zoom_fit()}
            </button>
        </div>
    }
}
