//! Finding a node and going to it.

use leptos::prelude::*;

/// The find box in the top bar.
#[component]
pub fn Find() -> impl IntoView {
    view! { <div class="find"></div> }
}
