//! The chart as text: an ARIA tree in step with the drawing.

use leptos::prelude::*;

/// The outline.
#[component]
pub fn Outline() -> impl IntoView {
    view! { <nav class="outline"></nav> }
}
