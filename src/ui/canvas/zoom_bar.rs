use leptos::prelude::*;

use crate::ui::icon::{Icon, icons};
use banyan_core::session::ActionId;

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
                on:click=move |_| editor.act(ActionId::ZoomOut)
            >
                <Icon path=icons::MINUS />
            </button>
            <button
                class="zoom-button zoom-percent"
                title=words.zoom_actual()
                on:click=move |_| editor.act(ActionId::ZoomActual)
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
                on:click=move |_| editor.act(ActionId::ZoomIn)
            >
                <Icon path=icons::PLUS />
            </button>
            <button
                class="zoom-button zoom-fit"
                title=words.zoom_fit_long()
                on:click=move |_| editor.act(ActionId::ZoomFit)
            >
                {words.zoom_fit()}
            </button>
        </div>
    }
}
