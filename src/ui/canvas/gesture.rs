use std::collections::HashSet;

use gloo_timers::callback::{Interval, Timeout};
use leptos::prelude::*;

use crate::app::Editor;
use banyan_core::drawing::DropTarget;
use banyan_core::layout::{Point, Rect, edge_pan};
use banyan_core::model::NodeKey;

/// A frame at 60 Hz, milliseconds.
const FRAME: u32 = 16;

/// Cards on their way to another place.
#[derive(Clone, Debug, PartialEq)]
pub struct Drag {
    /// Where the pointer is, in px of the drawing's window.
    pub pointer: Point,
    /// Where the cards would go, if anywhere.
    pub target: Option<DropTarget>,
}

/// What the pointer is doing.
pub(super) enum Gesture {
    None,
    /// The button is down on a card and has not moved far yet.
    Press {
        node: NodeKey,
        at: Point,
        /// Whether a plain click should leave only this card selected.
        narrow: bool,
        /// A finger must rest before it drags: a timer that starts the drag.
        _rest: Option<Timeout>,
        touch: bool,
    },
    Pan {
        last: Point,
        /// Whether it was a click on nothing until now.
        still: bool,
    },
    Marquee {
        from: Point,
        also: Vec<NodeKey>,
    },
    Drag {
        dragged: HashSet<NodeKey>,
        _edge: Interval,
    },
    /// Two fingers: the last distance and middle.
    Pinch {
        distance: f64,
        middle: Point,
    },
}

/// The pointer's state on the drawing. A handle, free to copy.
#[derive(Clone, Copy)]
pub struct Gestures {
    /// The open chart.
    pub editor: Editor,
    /// The drawing's element.
    pub root: NodeRef<leptos::html::Div>,
    /// The drag that is under way.
    pub drag: RwSignal<Option<Drag>>,
    /// The rectangle that is being drawn to select, on the drawing.
    pub marquee: RwSignal<Option<Rect>>,
    /// Whether the view is being panned.
    pub panning: RwSignal<bool>,
    /// Where the context menu is open, in px of the drawing's window.
    pub menu: RwSignal<Option<Point>>,
    pub(super) state: StoredValue<Gesture, LocalStorage>,
    /// The fingers on the drawing by pointer id.
    pub(super) fingers: StoredValue<Vec<(i32, Point)>, LocalStorage>,
}

impl Gestures {
    /// No gesture yet.
    pub fn new(editor: Editor, root: NodeRef<leptos::html::Div>) -> Self {
        Self {
            editor,
            root,
            drag: RwSignal::new(None),
            marquee: RwSignal::new(None),
            panning: RwSignal::new(false),
            menu: RwSignal::new(None),
            state: StoredValue::new_local(Gesture::None),
            fingers: StoredValue::new_local(Vec::new()),
        }
    }

    pub(super) fn set(self, gesture: Gesture) {
        self.panning.set(matches!(gesture, Gesture::Pan { .. }));
        self.state.set_value(gesture);
    }

    /// Begins to drag the selected branches.
    pub(super) fn begin_drag(self, pointer: Point) {
        let editor = self.editor;
        let tops = editor.tops();
        if tops.is_empty() {
            return;
        }
        let dragged = tops.iter().copied().collect();
        editor.set_dragged(tops);
        self.drag.set(Some(Drag {
            pointer,
            target: None,
        }));
        self.set(Gesture::Drag {
            dragged,
            _edge: Interval::new(FRAME, move || self.pan_at_edge()),
        });
    }

    /// Shows where the cards would go with the pointer here.
    pub(super) fn aim(self, pointer: Point) {
        let at = self.editor.view.get_untracked().to_document(pointer);
        let target = self.state.with_value(|gesture| match gesture {
            Gesture::Drag { dragged, .. } => self
                .editor
                .read_scene(|scene| scene.drop_target(at, dragged)),
            _ => None,
        });
        self.drag.set(Some(Drag { pointer, target }));
    }

    /// Near the window's edge the view follows the drag.
    fn pan_at_edge(self) {
        let Some(drag) = self.drag.get_untracked() else {
            return;
        };
        let (dx, dy) = edge_pan(drag.pointer, self.editor.window.get_untracked());
        if dx != 0.0 || dy != 0.0 {
            self.editor.pan(dx, dy);
            self.aim(drag.pointer);
        }
    }

    /// Ends the drag, with the move that it aims at or without.
    pub(super) fn end_drag(self, carry_out: bool) {
        let target = self.drag.get_untracked().and_then(|drag| drag.target);
        self.drag.set(None);
        self.set(Gesture::None);
        self.editor.set_dragged(Vec::new());
        if carry_out && let Some(target) = target {
            self.editor.drop_on(target);
        }
    }

    /// Gives up whatever is under way. Says whether there was anything.
    pub(super) fn cancel(self) -> bool {
        let busy = self.state.with_value(|gesture| {
            matches!(gesture, Gesture::Drag { .. } | Gesture::Marquee { .. })
        });
        if busy {
            self.marquee.set(None);
            self.end_drag(false);
        }
        busy
    }
}
