use leptos::prelude::*;

/// A line icon of 16 px, drawn in the colour of the text around it. `path` is SVG path data in a
/// box of 16 × 16; what it means is said by the button that holds it.
#[component]
pub fn Icon(
    /// SVG path data.
    path: &'static str,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d=path></path>
        </svg>
    }
}

/// The icons by name.
pub mod icons {
    /// A cross.
    pub const CLOSE: &str = "M4 4l8 8M12 4l-8 8";
    /// A plus.
    pub const PLUS: &str = "M8 3v10M3 8h10";
    /// A minus.
    pub const MINUS: &str = "M3 8h10";
    /// An arrow back.
    pub const UNDO: &str = "M6 3.5L3 6.5l3 3M3 6.5h6.5a3.5 3.5 0 010 7H7";
    /// An arrow forth.
    pub const REDO: &str = "M10 3.5l3 3-3 3M13 6.5H6.5a3.5 3.5 0 000 7H9";
    /// A magnifying glass.
    pub const FIND: &str = "M7 11.5a4.5 4.5 0 100-9 4.5 4.5 0 000 9zM10.5 10.5l3 3";
    /// A triangle that opens to the right.
    pub const CLOSED: &str = "M6 4l4 4-4 4";
    /// A triangle that opens downwards.
    pub const OPEN: &str = "M4 6l4 4 4-4";
    /// An arrow out of a tray.
    pub const EXPORT: &str = "M8 10V2.5M5 5l3-3 3 3M3 9.5v3.5h10V9.5";
    /// A sheet with a panel on the left.
    pub const SIDE_LEFT: &str = "M2.5 3.5h11v9h-11zM6.5 3.5v9";
    /// A sheet with a panel on the right.
    pub const SIDE_RIGHT: &str = "M2.5 3.5h11v9h-11zM9.5 3.5v9";
    /// A bin.
    pub const DELETE: &str = "M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.5 8.5h6l.5-8.5";
    /// An arrow up.
    pub const UP: &str = "M8 12.5v-9M4.5 7L8 3.5 11.5 7";
    /// An arrow down.
    pub const DOWN: &str = "M8 3.5v9M4.5 9L8 12.5 11.5 9";
    /// An arrow to the right, away from a line.
    pub const INDENT: &str = "M3 3.5v9M6 8h7M10 5l3 3-3 3";
    /// An arrow to the left, towards a line.
    pub const OUTDENT: &str = "M13 3.5v9M10 8H3M6 5L3 8l3 3";
    /// A tick.
    pub const DONE: &str = "M3.5 8.5l3 3 6-7";
    /// A half-filled circle.
    pub const THEME: &str = "M8 2.5a5.5 5.5 0 100 11zM8 2.5a5.5 5.5 0 110 11";
    /// Two sheets, one behind the other.
    pub const COPY: &str = "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3";
}
