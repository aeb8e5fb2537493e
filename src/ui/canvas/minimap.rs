use leptos::prelude::*;

use banyan_core::drawing::Scene;
use banyan_core::layout::{Point, Rect, Size, View};

use super::paint::{FarPicture, Painter, Palette};

/// The minimap's size in px; style/chart.css has the same.
const SIZE: Size = Size {
    width: 168.0,
    height: 96.0,
};
/// The space around the chart inside it, in px.
const PADDING: f64 = 6.0;

/// A small picture of the whole chart, with a frame around what the window shows. Dragging the
/// frame moves the view. It is hidden while the window shows everything.
#[component]
pub fn Minimap() -> impl IntoView {
    let editor = crate::ui::editor();
    let app = editor.app;
    let words = app.words();
    let canvas = NodeRef::<leptos::html::Canvas>::new();
    let whole = move || View::fit(editor.read_scene(Scene::bounds), SIZE, PADDING);
    let shown = Memo::new(move |_| {
        editor.rows.track();
        let bounds = editor.read_scene(Scene::bounds);
        let visible = editor.view.get().visible(editor.window.get());
        bounds.x < visible.x
            || bounds.y < visible.y
            || bounds.right() > visible.right()
            || bounds.bottom() > visible.bottom()
    });
    Effect::new(move || {
        editor.rows.track();
        app.colours.track();
        if !shown.get() {
            return;
        }
        let Some(canvas) = canvas.get() else { return };
        request_animation_frame(move || {
            let painter = Painter::new(&canvas, SIZE, Palette::of_page());
            if let (Some(painter), true) = (painter, editor.is_open()) {
                editor.read_scene(|scene| {
                    painter.paint(&FarPicture {
                        scene,
                        view: View::fit(scene.bounds(), SIZE, PADDING),
                        window: SIZE,
                        names: None,
                    });
                });
            }
        });
    });
    let frame = move || {
        editor.rows.track();
        let visible = editor.view.get().visible(editor.window.get());
        let rect = inside(&whole().to_screen(visible));
        format!(
            "transform:translate({}px,{}px);width:{}px;height:{}px",
            rect.x, rect.y, rect.width, rect.height
        )
    };
    let dragging = StoredValue::new(false);
    let go = move |event: &web_sys::PointerEvent| {
        let at = Point {
            x: f64::from(event.offset_x()),
            y: f64::from(event.offset_y()),
        };
        let centre = whole().to_document(at);
        let point = Rect {
            x: centre.x,
            y: centre.y,
            ..Rect::default()
        };
        let view = editor.view.get_untracked();
        editor.set_view(view.centre_on(point, editor.window.get_untracked()));
    };
    view! {
        <div
            class="minimap"
            class:hidden=move || !shown.get()
            title=words.minimap()
            on:pointerdown=move |event| {
                event.stop_propagation();
                event.prevent_default();
                dragging.set_value(true);
                if let Some(canvas) = canvas.get_untracked() {
                    let _ = canvas.set_pointer_capture(event.pointer_id());
                }
                go(&event);
            }
            on:pointermove=move |event| {
                if dragging.get_value() {
                    event.stop_propagation();
                    go(&event);
                }
            }
            on:pointerup=move |_| dragging.set_value(false)
            on:pointercancel=move |_| dragging.set_value(false)
            on:dblclick=|event| event.stop_propagation()
        >
            <canvas node_ref=canvas aria-hidden="true"></canvas>
            <div class="minimap-frame" style=frame></div>
        </div>
    }
}

/// The part of a rectangle inside the minimap, but at least 3 px, so that the frame can be seen.
fn inside(rect: &Rect) -> Rect {
    let (width, height) = (f64::from(SIZE.width), f64::from(SIZE.height));
    let x = rect.x.clamp(0.0, width - 3.0);
    let y = rect.y.clamp(0.0, height - 3.0);
    Rect {
        x,
        y,
        width: (rect.right().min(width) - x).max(3.0),
        height: (rect.bottom().min(height) - y).max(3.0),
    }
}
