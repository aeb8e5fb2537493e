//! Turns pointer events into gestures, selections and views.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

use crate::platform::focus;
use banyan_core::layout::{Point, Rect};
use banyan_core::model::NodeKey;
use banyan_core::session::TitleStart;

use super::gesture::{Gesture, Gestures};

/// How far a pressed pointer may move and still be a click, in px.
const CLICK: f64 = 4.0;
/// How long a finger must rest on a card to drag it, in milliseconds.
const FINGER_REST: u32 = 320;
/// The zoom factor of a wheel event is e to the power of its delta times this; a notch is 120.
const WHEEL_ZOOM: f64 = 0.0015;
/// The same for pinching on a trackpad, which sends smaller deltas.
const PINCH_ZOOM: f64 = 0.01;
/// Px per line, for wheels that count lines.
const WHEEL_LINE: f64 = 40.0;

pub(super) fn down(gestures: Gestures, event: &PointerEvent) {
    let editor = gestures.editor;
    gestures.menu.set(None);
    if event.button() > 1 {
        return;
    }
    let at = position(gestures, event);
    if let Some(root) = gestures.root.get_untracked() {
        let _ = root.set_pointer_capture(event.pointer_id());
    }
    // Focus stays at the drawing; the browser would move it to the page.
    event.prevent_default();
    focus::focus_first(".title-input");
    let touch = event.pointer_type() == "touch";
    if touch {
        gestures
            .fingers
            .update_value(|fingers| fingers.push((event.pointer_id(), at)));
        let two = gestures
            .fingers
            .with_value(|fingers| match fingers.as_slice() {
                [(_, a), (_, b)] => Some((distance(*a, *b), middle(*a, *b))),
                _ => None,
            });
        if let Some((distance, middle)) = two {
            gestures.cancel();
            gestures.set(Gesture::Pinch { distance, middle });
            return;
        }
    }
    let Some(node) = card_at(gestures, at).filter(|_| event.button() == 0) else {
        if event.shift_key() && event.button() == 0 {
            let from = editor.view.get_untracked().to_document(at);
            let also = editor.selection.get_untracked().nodes;
            gestures.set(Gesture::Marquee { from, also });
        } else {
            gestures.set(Gesture::Pan {
                last: at,
                still: true,
            });
        }
        return;
    };
    let selected = editor.selection.with_untracked(|s| s.nodes.contains(&node));
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        editor.toggle_selected(node);
        return;
    }
    if !selected {
        editor.select(node);
    } else {
        editor.end_renaming();
    }
    let rest = touch.then(|| Timeout::new(FINGER_REST, move || gestures.begin_drag(at)));
    gestures.set(Gesture::Press {
        node,
        at,
        narrow: selected,
        _rest: rest,
        touch,
    });
}

/// What a move of the pointer does, decided before anything changes the gesture.
enum Move {
    Nothing,
    Drag,
    Pan(f64, f64),
    Aim,
    Select(Rect, Vec<NodeKey>),
    Pinch {
        factor: f64,
        at: Point,
        dx: f64,
        dy: f64,
    },
}

pub(super) fn moved(gestures: Gestures, event: &PointerEvent) {
    let editor = gestures.editor;
    let at = position(gestures, event);
    gestures.fingers.update_value(|fingers| {
        for finger in fingers.iter_mut().filter(|f| f.0 == event.pointer_id()) {
            finger.1 = at;
        }
    });
    let fingers = gestures.fingers.get_value();
    let step = gestures.state.try_update_value(|gesture| match gesture {
        Gesture::Press {
            at: from, touch, ..
        } if distance(*from, at) > CLICK => {
            if *touch {
                // A finger that moves at once pans. The timer is dropped with the press.
                *gesture = Gesture::Pan {
                    last: at,
                    still: false,
                };
                Move::Nothing
            } else {
                Move::Drag
            }
        }
        Gesture::None | Gesture::Press { .. } => Move::Nothing,
        Gesture::Pan { last, still } => {
            if *still && distance(*last, at) <= CLICK {
                return Move::Nothing;
            }
            let (dx, dy) = (at.x - last.x, at.y - last.y);
            (*last, *still) = (at, false);
            Move::Pan(dx, dy)
        }
        Gesture::Marquee { from, also } => {
            let to = editor.view.get_untracked().to_document(at);
            Move::Select(spanned(*from, to), also.clone())
        }
        Gesture::Drag { .. } => Move::Aim,
        Gesture::Pinch {
            distance: before,
            middle: from,
        } => match fingers.as_slice() {
            [(_, a), (_, b), ..] => {
                let (now, to) = (distance(*a, *b), middle(*a, *b));
                let factor = if *before > 0.0 { now / *before } else { 1.0 };
                let (dx, dy) = (to.x - from.x, to.y - from.y);
                (*before, *from) = (now, to);
                Move::Pinch {
                    factor,
                    at: to,
                    dx,
                    dy,
                }
            }
            _ => Move::Nothing,
        },
    });
    match step {
        None | Some(Move::Nothing) => {}
        Some(Move::Drag) => {
            gestures.begin_drag(at);
            gestures.aim(at);
        }
        Some(Move::Pan(dx, dy)) => editor.pan(dx, dy),
        Some(Move::Aim) => gestures.aim(at),
        Some(Move::Select(area, also)) => {
            gestures.marquee.set(Some(area));
            editor.select_within(&area, &also);
        }
        Some(Move::Pinch { factor, at, dx, dy }) => {
            editor.pan(dx, dy);
            editor.zoom_at(at, factor);
        }
    }
}

pub(super) fn up(gestures: Gestures, event: &PointerEvent) {
    let editor = gestures.editor;
    forget_finger(gestures, event);
    if event.button() == 1 {
        // On Linux the middle button would also paste.
        event.prevent_default();
    }
    enum Was {
        Click(NodeKey, bool),
        Nowhere,
        Drag,
        Other,
    }
    let was = gestures.state.with_value(|gesture| match gesture {
        Gesture::Press { node, narrow, .. } => Was::Click(*node, *narrow),
        Gesture::Pan { still: true, .. } => Was::Nowhere,
        Gesture::Drag { .. } => Was::Drag,
        _ => Was::Other,
    });
    match was {
        Was::Drag => gestures.end_drag(true),
        Was::Click(node, narrow) => {
            gestures.set(Gesture::None);
            if narrow {
                editor.select(node);
            }
        }
        Was::Nowhere => {
            gestures.set(Gesture::None);
            editor.select_nothing();
        }
        Was::Other => {
            gestures.marquee.set(None);
            gestures.set(Gesture::None);
        }
    }
}

pub(super) fn cancelled(gestures: Gestures, event: &PointerEvent) {
    forget_finger(gestures, event);
    gestures.cancel();
    gestures.set(Gesture::None);
}

pub(super) fn wheel(gestures: Gestures, event: &WheelEvent) {
    event.prevent_default();
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => WHEEL_LINE,
        WheelEvent::DOM_DELTA_PAGE => f64::from(gestures.editor.window.get_untracked().height),
        _ => 1.0,
    };
    let (dx, dy) = (event.delta_x() * unit, event.delta_y() * unit);
    let at = position(gestures, event);
    if event.ctrl_key() {
        gestures.editor.zoom_at(at, (-dy * PINCH_ZOOM).exp());
    } else if event.shift_key() && dx == 0.0 {
        gestures.editor.pan(-dy, 0.0);
    } else if dx != 0.0 {
        // Only trackpads scroll sideways. They pan, and zoom by pinching.
        gestures.editor.pan(-dx, -dy);
    } else {
        gestures.editor.zoom_at(at, (-dy * WHEEL_ZOOM).exp());
    }
}

pub(super) fn double_click(gestures: Gestures, event: &MouseEvent) {
    let at = position(gestures, event);
    if let Some(node) = card_at(gestures, at) {
        gestures.editor.select(node);
        gestures.editor.rename(node, TitleStart::Existing);
    }
}

pub(super) fn context_menu(gestures: Gestures, event: &MouseEvent) {
    event.prevent_default();
    let at = position(gestures, event);
    if let Some(node) = card_at(gestures, at) {
        let selected = gestures
            .editor
            .selection
            .with_untracked(|s| s.nodes.contains(&node));
        if !selected {
            gestures.editor.select(node);
        }
        gestures.menu.set(Some(at));
    }
}

/// Escape first cancels a drag or a selection rectangle, before it means anything else.
pub(super) fn escape_cancels(gestures: Gestures, event: &KeyboardEvent) {
    if event.key() == "Escape" && gestures.cancel() {
        event.prevent_default();
        event.stop_propagation();
    }
}

fn forget_finger(gestures: Gestures, event: &PointerEvent) {
    gestures
        .fingers
        .update_value(|fingers| fingers.retain(|finger| finger.0 != event.pointer_id()));
}

fn card_at(gestures: Gestures, at: Point) -> Option<NodeKey> {
    let point = gestures.editor.view.get_untracked().to_document(at);
    gestures.editor.read_scene(|scene| scene.hit(point))
}

/// Where an event is, in px of the drawing's window.
fn position(gestures: Gestures, event: &MouseEvent) -> Point {
    let corner = gestures.root.get_untracked().map(|root| {
        let rect = root
            .unchecked_ref::<web_sys::Element>()
            .get_bounding_client_rect();
        (rect.left(), rect.top())
    });
    let (left, top) = corner.unwrap_or_default();
    Point {
        x: f64::from(event.client_x()) - left,
        y: f64::from(event.client_y()) - top,
    }
}

fn distance(a: Point, b: Point) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

fn middle(a: Point, b: Point) -> Point {
    Point {
        x: f64::midpoint(a.x, b.x),
        y: f64::midpoint(a.y, b.y),
    }
}

fn spanned(a: Point, b: Point) -> Rect {
    Rect {
        x: a.x.min(b.x),
        y: a.y.min(b.y),
        width: (a.x - b.x).abs(),
        height: (a.y - b.y).abs(),
    }
}
