//! Temporary marks over the cards: the drop target, the dragged title, the selection rectangle, and
//! the buttons that add a card next to the leading one.

use leptos::prelude::*;

use crate::platform::focus;
use crate::ui::icon::{Icon, icons};
use banyan_core::drawing::DropTarget;
use banyan_core::layout::{Point, Rect};

use super::gesture::Gestures;

/// Where the dragged cards would go: a frame around the new superior, or a bar between siblings.
#[component]
pub fn DropMark(gestures: Gestures) -> impl IntoView {
    let editor = gestures.editor;
    let words = editor.app.words();
    move || {
        let target = gestures.drag.with(|drag| drag.as_ref()?.target)?;
        Some(match target {
            DropTarget::Onto(node) => {
                let rect = editor.read_scene(|scene| scene.rect_of(node))?;
                view! {
                    <div class="drop-onto" style=place(&rect.inflate(4.0), editor.origin.get())>
                        <span>{words.drop_onto()}</span>
                    </div>
                }
                .into_any()
            }
            DropTarget::Between { line, .. } => {
                view! { <div class="drop-between" style=place(&line, editor.origin.get())></div> }
                    .into_any()
            }
        })
    }
}

/// The title of what is dragged, next to the pointer.
#[component]
pub fn Ghost(gestures: Gestures) -> impl IntoView {
    let editor = gestures.editor;
    let words = editor.app.words();
    let label = Memo::new(move |_| {
        gestures.drag.with(Option::is_some).then(|| {
            let tops = editor.tops();
            let title = tops
                .first()
                .map(|&top| editor.read(|document| document.card(top).title.clone()));
            words.dragging(&title.unwrap_or_default(), tops.len())
        })
    });
    let at = move || {
        let pointer = gestures
            .drag
            .with(|drag| drag.as_ref().map(|drag| drag.pointer));
        let pointer = pointer.unwrap_or_default();
        format!(
            "transform:translate({}px,{}px)",
            pointer.x + 14.0,
            pointer.y + 14.0
        )
    };
    view! {
        <Show when=move || label.with(Option::is_some)>
            <div class="ghost" style=at>
                {move || label.get()}
            </div>
        </Show>
    }
}

/// The selection rectangle.
#[component]
pub fn Marquee(gestures: Gestures) -> impl IntoView {
    move || {
        let area = gestures.marquee.get()?;
        let origin = gestures.editor.origin.get();
        Some(view! { <div class="marquee" style=place(&area, origin)></div> })
    }
}

/// Round buttons at the leading card that add a report below it and a peer next to it.
#[component]
pub fn PlusButtons(gestures: Gestures) -> impl IntoView {
    let editor = gestures.editor;
    let words = editor.app.words();
    let rect = move || {
        let lead = editor
            .selection
            .with(|selection| match selection.nodes.as_slice() {
                [only] => Some(*only),
                _ => None,
            });
        let busy = gestures.drag.with(Option::is_some) || editor.renaming.with(Option::is_some);
        let card = lead
            .filter(|_| !busy)
            .and_then(|node| editor.card_signal(node));
        card.map(|card| card.with(|card| (card.rect, card.exit, card.reports > 0)))
    };
    move || {
        let (rect, exit, has_reports) = rect()?;
        // In a card with reports, the fold button is where the line leaves.
        let shift = if has_reports { 32.0 } else { 0.0 };
        let middle = rect.centre();
        let (below, right) = ((middle.x, rect.bottom()), (rect.right(), middle.y));
        let (report, peer) = if exit.x > middle.x {
            ((right.0, right.1 + shift), below)
        } else {
            ((below.0 + shift, below.1), right)
        };
        Some(view! {
            <PlusButton
                x=report.0
                y=report.1
                label=words.add_report()
                add=Callback::new(move |()| editor.add_report())
            />
            <PlusButton
                x=peer.0
                y=peer.1
                label=words.add_peer()
                add=Callback::new(move |()| editor.add_peer())
            />
        })
    }
}

#[component]
fn PlusButton(x: f64, y: f64, label: &'static str, add: Callback<()>) -> impl IntoView {
    view! {
        <button
            class="plus"
            style=format!("transform:translate({x}px,{y}px) translate(-50%,-50%)")
            tabindex="-1"
            title=label
            aria-label=label
            on:pointerdown=|event| event.stop_propagation()
            on:dblclick=|event| event.stop_propagation()
            on:click=move |_| {
                focus::focus_first(".title-input");
                add.run(());
            }
        >
            <Icon path=icons::PLUS />
        </button>
    }
}

/// The style that places a rectangle of the drawing on the page.
fn place(rect: &Rect, origin: Point) -> String {
    let (x, y) = (rect.x - origin.x, rect.y - origin.y);
    let (width, height) = (rect.width, rect.height);
    format!("transform:translate({x}px,{y}px);width:{width}px;height:{height}px")
}
