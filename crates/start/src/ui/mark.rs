use leptos::prelude::*;

/// Banyan's mark: a trunk and its hanging roots. The same drawing as public/favicon.svg.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 2.25v19.5M3 15v-4c0-2 3.5-3.75 9-3.75S21 9 21 11v4M7.5 8v10M16.5 8v10"></path>
        </svg>
    }
}
