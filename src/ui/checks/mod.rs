//! The findings of the checks, as a list to the left of the drawing.
//!
//! Rules: the list as a whole has focus and says which row is active; only the rows in the window
//! exist.

mod clear;
mod foot;
mod lines;
mod list;
mod row;

use leptos::prelude::*;

use clear::Clear;
use foot::Foot;
use list::List;

/// The list of findings, or a note that nothing was found.
#[component]
pub fn Checks() -> impl IntoView {
    let editor = crate::ui::editor();
    let words = editor.app.words();
    // Whether anything was found, once it is known.
    let found = Memo::new(move |_| {
        let findings = editor.findings.get();
        findings.map(|findings| !findings.all().is_empty())
    });
    view! {
        <section class="checks" aria-label=words.checks()>
            {move || match found.get() {
                None => view! { <p class="outline-empty">{words.checking()}</p> }.into_any(),
                Some(false) => view! { <Clear /> }.into_any(),
                Some(true) => view! { <List /> }.into_any(),
            }}
            <Foot />
        </section>
    }
}
