use leptos::prelude::*;

use banyan_core::check::Check;

/// Says that nothing was found, and what was checked. It can be focused, as the list can.
#[component]
pub fn Clear() -> impl IntoView {
    let words = crate::ui::editor().app.words();
    view! {
        <div class="checks-list checks-clear" tabindex="0" role="group" aria-label=words.checks_list()>
            <p class="checks-clear-title">{words.checks_clear()}</p>
            <p>{words.checks_clear_hint()}</p>
            <ul>
                {Check::ALL
                    .map(|check| {
                        view! { <li>{words.check(check)}</li> }
                    })
                    .collect_view()}
            </ul>
        </div>
    }
}
