//! The drawing: cards as elements, lines as one path, and the gestures of the pointer.

mod branch_items;
mod card;
mod context_menu;
mod far;
mod gesture;
mod links;
mod marks;
mod minimap;
mod paint;
mod paint_links;
mod paint_vacancies;
mod pointer;
mod title_input;
mod zoom_bar;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use banyan_core::layout::Size;
use banyan_core::model::Kind;

use card::CardElement;
use context_menu::ContextMenu;
use far::Far;
use gesture::Gestures;
use links::Links;
use marks::{DropMark, Ghost, Marquee, PlusButtons};
use minimap::Minimap;
use title_input::TitleInput;
use zoom_bar::ZoomBar;

/// The drawing of the open chart.
#[component]
pub fn Drawing() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let root = NodeRef::<leptos::html::Div>::new();
    let gestures = Gestures::new(editor, root);
    watch_size(editor, root);
    let transform = move || {
        let (view, origin) = (editor.view.get(), editor.origin.get());
        let (x, y) = (view.x + origin.x * view.zoom, view.y + origin.y * view.zoom);
        format!("translate({x}px,{y}px) scale({})", view.zoom)
    };
    let selected = move || editor.selection.with(|selection| selection.nodes.len() > 1);
    view! {
        <div
            class="drawing"
            class:panning=move || gestures.panning.get()
            class:dragging=move || gestures.drag.with(Option::is_some)
            class:many-selected=selected
            class:gliding=move || editor.gliding.get()
            node_ref=root
            on:pointerdown=move |event| pointer::down(gestures, &event)
            on:pointermove=move |event| pointer::moved(gestures, &event)
            on:pointerup=move |event| pointer::up(gestures, &event)
            on:pointercancel=move |event| pointer::cancelled(gestures, &event)
            on:wheel=move |event| pointer::wheel(gestures, &event)
            on:dblclick=move |event| pointer::double_click(gestures, &event)
            on:contextmenu=move |event| pointer::context_menu(gestures, &event)
            on:keydown=move |event| pointer::escape_cancels(gestures, &event)
        >
            <Far />
            <div class="world" style:transform=transform>
                <svg class="lines" aria-hidden="true">
                    <path d=move || editor.lines.get()></path>
                </svg>
                <Links />
                <div
                    class="cards"
                    role="listbox"
                    aria-multiselectable="true"
                    aria-label=words.drawing()
                >
                    <For each=move || editor.drawn.get() key=|node| *node let(node)>
                        <CardElement node />
                    </For>
                </div>
                <PlusButtons gestures />
                <DropMark gestures />
                <Marquee gestures />
                <TitleInput />
            </div>
            <Empty />
            <Ghost gestures />
            <Minimap />
            <ZoomBar />
            <ContextMenu gestures />
        </div>
    }
}

/// What an empty chart shows instead of cards.
#[component]
fn Empty() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    let empty = Memo::new(move |_| {
        editor.revision.track();
        editor.read(|document| document.total().nodes == 0)
    });
    view! {
        <Show when=move || empty.get()>
            <div class="drawing-empty">
                <h2>{words.empty_chart()}</h2>
                <p>{words.empty_chart_hint()}</p>
                // Otherwise the drawing would capture the pointer, and there would be no click.
                <div
                    class="drawing-empty-buttons"
                    on:pointerdown=|event| event.stop_propagation()
                >
                    <button
                        class="button primary"
                        on:click=move |_| editor.add_top(Kind::Position)
                    >
                        {words.add_first_position()}
                    </button>
                    <button class="button" on:click=move |_| editor.add_top(Kind::Unit)>
                        {words.add_first_unit()}
                    </button>
                </div>
            </div>
        </Show>
    }
}

/// Tells the editor the size of the drawing's window, now and whenever it changes.
fn watch_size(editor: crate::app::Editor, root: NodeRef<leptos::html::Div>) {
    let observer = StoredValue::new_local(None::<web_sys::ResizeObserver>);
    Effect::new(move || {
        let Some(element) = root.get() else { return };
        let measured = element.clone();
        let report = move || {
            editor.resize(Size {
                width: measured.client_width() as f32,
                height: measured.client_height() as f32,
            });
        };
        report();
        let callback = wasm_bindgen::closure::Closure::<dyn Fn()>::new(report).into_js_value();
        if let Ok(watching) = web_sys::ResizeObserver::new(callback.unchecked_ref()) {
            watching.observe(&element);
            observer.set_value(Some(watching));
        }
    });
    on_cleanup(move || {
        if let Some(Some(watching)) = observer.try_get_value() {
            watching.disconnect();
        }
    });
}
