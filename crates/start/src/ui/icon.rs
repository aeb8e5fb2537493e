use leptos::prelude::*;

/// A line icon of 16 px in the colour of the text around it. It has no label of its own: the button
/// that holds it says what it means.
#[component]
pub fn Icon(
    /// SVG path data in a box of 16 × 16.
    path: &'static str,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d=path></path>
        </svg>
    }
}

/// The paths of the icons.
pub mod icons {
    pub const CLOSE: &str = "M4 4l8 8M12 4l-8 8";
    pub const PLUS: &str = "M8 3v10M3 8h10";
    pub const MINUS: &str = "M3 8h10";
    pub const UNDO: &str = "M6 3.5L3 6.5l3 3M3 6.5h6.5a3.5 3.5 0 010 7H7";
    pub const REDO: &str = "M10 3.5l3 3-3 3M13 6.5H6.5a3.5 3.5 0 000 7H9";
    pub const FIND: &str = "M7 11.5a4.5 4.5 0 100-9 4.5 4.5 0 000 9zM10.5 10.5l3 3";
    /// A triangle that points right.
    pub const CLOSED: &str = "M6 4l4 4-4 4";
    /// A triangle that points down.
    pub const OPEN: &str = "M4 6l4 4 4-4";
    pub const EXPORT: &str = "M8 10V2.5M5 5l3-3 3 3M3 9.5v3.5h10V9.5";
    pub const SIDE_LEFT: &str = "M2.5 3.5h11v9h-11zM6.5 3.5v9";
    pub const SIDE_RIGHT: &str = "M2.5 3.5h11v9h-11zM9.5 3.5v9";
    pub const DELETE: &str = "M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.5 8.5h6l.5-8.5";
    pub const UP: &str = "M8 12.5v-9M4.5 7L8 3.5 11.5 7";
    pub const DOWN: &str = "M8 3.5v9M4.5 9L8 12.5 11.5 9";
    pub const INDENT: &str = "M3 3.5v9M6 8h7M10 5l3 3-3 3";
    pub const OUTDENT: &str = "M13 3.5v9M10 8H3M6 5L3 8l3 3";
    pub const DONE: &str = "M3.5 8.5l3 3 6-7";
    pub const THEME: &str = "M8 2.5a5.5 5.5 0 100 11zM8 2.5a5.5 5.5 0 110 11";
    pub const COPY: &str = "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3";
}
